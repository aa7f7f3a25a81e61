import type { Candidate, PeriodMention, Quantity } from '../../model/draft.js';
import { ELEMENT_LETTERS } from '../../packs/construction-matcher.js';
import { isInsideWord } from '../../packs/word-matcher.js';
import { growthNoun, isParameter } from './decide-role.js';
import type { GroupTask, Name, Named } from './group-task.js';
import { opensBreakdown, type Token } from './left-reading.js';

/** Five levels, by how sure a form is of what it attaches; a number without a form has the lowest. */
export const CONFIDENCE_LEVELS: readonly number[] = [0.3, 0.5, 0.7, 0.85, 0.95];

/** A figure in the making: what the clause says; the rest is resolved later. */
export function makeCandidate({ task, quantity, name, comparison, period, label, term }: Named): Candidate {
  const { clause, item, context, left, right, letters, form, role } = task;
  // 在3个工作日内|将|目录报送主管部门: behind a time limit 将 puts the object first.
  const limits = quantity.unit.dimension === 'time' && quantity.bound === 'le';
  const modal = limits ? null : (right.find(({ type }) => type === 'MODAL') ?? null);
  const changes = role === 'change' || role === 'growth';
  const direction = left.direction ?? growthNoun(right);
  const elided = form?.elided ?? false;
  const breaksDown = opensBreakdown(left.rules);
  // 比上年多50.8万人，增幅3.8%; 其中餐饮业的升幅为9.8%: a growth as a noun is against the same.
  const directed = left.direction !== null || (left.growthHead && (elided || breaksDown));
  const compared =
    (changes && (directed || left.comparison !== null)) ||
    left.from ||
    letters.text.includes(ELEMENT_LETTERS.BASE);
  return {
    quantity,
    sentence: context.sentence,
    clause: { start: item.start, end: item.end },
    name: name.text,
    raw: name.raw,
    role,
    sign: changes && direction?.rule.sign === -1 ? -1 : 1,
    annualised: left.annualised,
    comparison: compared ? comparison : null,
    basis: null,
    cumulative: left.cumulative,
    fromValue: left.from,
    threshold: isParameter(clause, quantity, letters),
    term: term || name.granted === true || isForEach(task, quantity, name),
    // 其中……, ……亦上升: told of the same time as what stands before.
    continues: item.separator === 'list' || elided || breaksDown || left.rules.includes('adverb.also'),
    ownPeriod: period ?? left.periods.at(-1) ?? periodAfter(clause, modal) ?? label,
    modal: modal === null ? null : { start: modal.start, end: item.end },
    status: 'actual',
    force: null,
    period: null,
    deadline: null,
    scope: null,
    table: null,
    place: null,
    headed: null,
    confidence: CONFIDENCE_LEVELS[(form?.rule.confidence ?? 1) - 1]!,
    metricId: null,
    domain: null,
    rules: rulesOf(quantity.rules, form?.rule.id ?? 'fallback.nearest-noun', left.rules),
  };
}

/** A list of just that size; spreads would make room for more. */
function rulesOf(quantity: readonly string[], form: string, left: readonly string[]): string[] {
  const rules = new Array<string>(quantity.length + 1 + left.length);
  let at = 0;
  for (const rule of quantity) rules[at++] = rule;
  rules[at++] = form;
  for (const rule of left) rules[at++] = rule;
  return rules;
}

/** 同一主体全年不超过20万元, 单个项目最高500万元, 每名奖励10万元. */
function isForEach({ clause, item, left }: GroupTask, { bound }: Quantity, { text }: Name): boolean {
  if (bound !== 'le' && clause.words.endings.grant.longest(text, text.length) === null) return false;
  const start = Math.min(item.start, left.noun.start);
  const each = clause.words.byClass.manner.longest(clause.mask, start, item.end);
  return each !== null && each.value.rule.edge === 'left' && !isInsideWord(clause.mask, each);
}

/** 2100个单位将于|2025年第一季|落成: when it will be done is told behind the number. */
function periodAfter(clause: GroupTask['clause'], modal: Token | null): PeriodMention | null {
  return modal === null ? null : (clause.periodsByStart.get(modal.end) ?? null);
}
