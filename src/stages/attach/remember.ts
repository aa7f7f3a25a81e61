import type { Span } from '../../model/document.js';
import type { Candidate, Quantity } from '../../model/draft.js';
import { comparisonMatcher } from '../../packs/comparison-matcher.js';
import type { Packs } from '../../packs/packs.js';
import { isInsideWord } from '../../packs/word-matcher.js';
import { cleanName } from './clean-name.js';
import { statedWhole } from './compose-share.js';
import { isCounting } from './form-letters.js';
import type { GroupTask, Name } from './group-task.js';
import { type LeftReading, opensBreakdown } from './left-reading.js';
import { nounBefore } from './read-topic.js';
import { addSubject, type Register } from './register.js';

/** 小学53所，其中民办5所；招生5902人: what was named in passing owns nothing beyond its semicolon. */
export function forgetAside({ register, item }: GroupTask): void {
  if (item.separator === 'semicolon') register.owner = register.owner?.aside ?? register.owner;
}

/** What stood before 共有 owns what comes after it. */
export function rememberAgent({ clause, register, context, left }: GroupTask): void {
  if (left.agent === null) return;
  // 规划|2050年|设置装置量: what is no noun owns nothing.
  const noun = nounBefore(clause, left.agent.start, left.agent.end);
  if (noun === null || clause.periodsByStart.has(noun.start)) return;
  const name = cleanName(clause.text.slice(noun.start, noun.end), context.place);
  if (name.length > 1) register.owner = { name, raw: noun, sentence: context.sentence };
}

/** The whole of a share holds for the shares after it that leave it out. */
export function rememberWhole({ clause, register, left }: GroupTask): void {
  const whole = statedWhole(clause, left.whole);
  if (whole === '') return;
  register.whole = whole;
  register.brokenDown = null;
}

/** 卫生总费用7.56万亿元，其中政府支出占27%: what is broken down is the whole of the shares that follow. */
export function rememberBrokenDown({ register, left, context }: GroupTask): void {
  if (!opensBreakdown(left.rules)) return;
  const { subjects } = register;
  const [owner, last] = subjects.slice(-2);
  // 60岁及以上人口占19.7%，其中65岁及以上人口占14.1%: both are shares of the same.
  if (last?.share === true && owner?.at === last.at) return;
  const whole = subjects.findLast(
    ({ role, share, bracketed, unit }) =>
      role === 'level' && !share && !bracketed && unit !== '' && unit !== '%',
  );
  if (whole !== undefined)
    register.brokenDown = { name: whole.name, unit: whole.unit, sentence: context.sentence };
}

/** Puts a named number into the register; `list` is shared by the numbers of one list. */
export function rememberSubject(task: GroupTask, quantity: Quantity, name: Name, list: number): void {
  if (name.text.length > LONGEST_SUBJECT) return;
  const { register, context, item, role, form, left } = task;
  addSubject(register, {
    name: name.stem ?? ofStanding(task, name.text),
    raw: name.raw,
    unit: quantity.unit.text,
    role,
    share: name.granted !== true && name.stem === undefined && (form?.rule.id.startsWith('share.') ?? false),
    bracketed: item.bracketed,
    counted: isCounting(quantity),
    granted: name.granted === true || endsInGrant(task.clause, name.text),
    dimension: quantity.unit.dimension,
    sentence: context.sentence,
    from: left.from,
    part: name.part,
    direction: left.direction,
    at: quantity.start,
    list,
  });
  const share = name.granted !== true && isShareOf(form?.rule.id) ? shareOwner(task) : null;
  if (share !== null) register.subjects.splice(-1, 0, { ...register.subjects.at(-1)!, ...share });
  // 36台机械作业。该路全长8.7公里，总投资42.5亿元: the whole of a size takes the place of an owner before it.
  const sized = register.owner !== null && register.owner.sentence !== context.sentence && isSize(task, name);
  const owns = (isCounting(quantity) || sized) && role === 'level' && !item.bracketed;
  if (owns && name.raw !== null) rememberOwner(task, name.text, name.raw, quantity.unit.code === '{person}');
}

/**
 * Names of documents have 150 characters at most. 占全市的12%，占全市的12%，… again and again: each is named with what the one before it was,
 * and ten thousand such names would take the square of it.
 */
const LONGEST_SUBJECT = 256;

/** 强制检定覆盖率（120分）。目标值98.5%；95%以上的: a word for a value is one of what the paragraph is about. */
function ofStanding({ clause, register }: GroupTask, name: string): string {
  // 优良路率|分值20分: what follows is of the rate.
  const points = clause.words.endings.head.longest(name, name.length);
  if (points?.value.rule.id === 'head.points' && points.start > 0) return name.slice(0, points.start);
  const value = clause.words.byClass.column.longest(name, 0);
  return register.standing !== null && value?.end === name.length ? register.standing.name : name;
}

function endsInGrant({ words }: GroupTask['clause'], name: string): boolean {
  const hit = words.endings.grant.longest(name, name.length);
  return hit !== null && !isInsideWord(name, hit);
}

function isSize({ clause }: GroupTask, { text }: Name): boolean {
  return clause.words.endings.head.longest(text, text.length)?.value.rule.id === 'head.size';
}

/** 支出|完成预算的98%，增长3%: what grows is what the share is of. */
function shareOwner({ clause, context, left }: GroupTask): { name: string; share: false; unit: '' } | null {
  const name = cleanName(clause.text.slice(left.noun.start, left.noun.end), context.place);
  return name === '' ? null : { name, share: false, unit: '' };
}

/** 小学347所 owns the 在校学生 that follow; 普通高中招生2万人 leaves 普通高中 as owner. */
function rememberOwner(
  { clause, register, context, left }: GroupTask,
  name: string,
  raw: Span,
  people: boolean,
): void {
  // 每千人口床位: nobody's.
  const per = clause.words.byClass.particle.longest(name, 0);
  if (per?.value.rule.id === 'particle.per' || left.rules.includes('conjunction.aside')) return;
  const head = clause.words.endings.head.longest(name, name.length);
  const stem = head?.value.rule.dependent === true ? name.slice(0, head.start) : name;
  // 实有|床位: a verb owns nothing.
  if (clause.words.openers.longest(stem, 0)?.end === stem.length) return;
  // 综合指数849.8点；主营业务收入…: an attribute has none of its own.
  if (head !== null && stem === name) return;
  if (
    (people && stem === name) ||
    stem.length < 2 ||
    (stem !== name && register.owner !== null && name.startsWith(register.owner.name))
  )
    return;
  const { owner } = register;
  const aside = opensBreakdown(left.rules) ? (owner?.aside ?? owner) : null;
  register.owner = { name: stem, raw, sentence: context.sentence, aside };
}

/** 与对上三个月比较, 与2024年同期相比: do the words of the base say a kind and no date? */
function namesKind(packs: Packs, text: string): boolean {
  const kind = comparisonMatcher(packs).find(({ regex }) => regex.test(text))?.rule.kind;
  return kind === 'yoy' || kind === 'mom';
}

/** What the clause compares with, else what was compared with before it: a breakdown inherits the base. */
export function compareWith(
  packs: Packs,
  text: string,
  register: Register,
  left: LeftReading,
  sentence: number,
): Candidate['comparison'] {
  if (left.comparison === null) return register.comparison;
  const { kind, period, start, end, rule } = left.comparison;
  const comparison = { kind, period, span: { start, end }, rule, sentence };
  // 同比增长18.6%，比一季度回升2.1个百分点；…下降1.4%: what is against a date holds for itself where a year is compared.
  // 低于计划目标0.4个百分点: what another value is compared with holds for itself too.
  const ofYear = register.comparison?.kind === 'yoy';
  const inherited =
    kind !== 'other' && (kind !== null || !ofYear || namesKind(packs, text.slice(start, end)));
  if (inherited) register.comparison = comparison;
  return comparison;
}

/** 承办平台的服务费按核销额的1%结算，总额不超过80万元: the total is of what the share is of. */
function isShareOf(form: string | undefined): boolean {
  return form === 'share.subject' || form === 'share.action.object';
}
