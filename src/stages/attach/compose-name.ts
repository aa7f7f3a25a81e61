import type { Span } from '../../model/document.js';
import { CLASS, firstWord, isInsideWord } from '../../packs/word-matcher.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import type { ClauseText } from './clause-text.js';
import { locatedName, namedPart, saysNothingNew, shareText } from './compose-share.js';
import type { GroupTask, Name } from './group-task.js';
import { AVERAGE, noteRule, opensBreakdown, type Token } from './left-reading.js';
import { isJoined } from './peel-left.js';
import { recallWhole } from './register.js';

/** Puts a metric's name together from the elements that a form names. */
export function composeName(task: GroupTask, subject: string | null): Name {
  const { clause, form, matched } = task;
  let text = '';
  let raw: Span | null = null;
  const verbs = form?.rule.id === 'level.verb.elided' && !breaksDown(task) ? verbName(clause, matched) : null;
  if (verbs !== null) return verbs;
  const trade = form?.rule.id === 'change.elided' ? tradeName(clause, matched, subject ?? '') : null;
  if (trade !== null) return trade;
  const alone =
    form?.rule.id === 'count.predicate.alone' ? matched.find(({ type }) => type === 'PRED') : undefined;
  if (alone !== undefined) {
    const { id } = alone.word?.rule ?? { id: '' };
    // 12个项目中5个投产、7个|在建: which of all those named before.
    const whole = recallWhole(task.register, task.members[0]!, task.context.sentence)?.name;
    if (id === 'predicate.unmet')
      return {
        text: clause.text.slice(alone.start, alone.end) + withoutVerb(clause, whole ?? subject ?? ''),
        raw: alone,
        part: null,
      };
    const bare = id === 'predicate.bare';
    return bare
      ? { text: clause.text.slice(alone.start, alone.end), raw: alone, part: null }
      : { text: subject ?? '', raw: null, part: null };
  }
  const bar = form?.rule.id === 'level.verdict' ? limitNoun(clause, matched) : null;
  if (bar !== null) return { text: clause.text.slice(bar.start, bar.end), raw: bar, part: null };
  if (form?.rule.id === 'share.located') return locatedName(task, subject ?? '');
  if (form?.rule.id === 'share.named') return namedPart(task, subject ?? '');
  const parts = saysOfRate(task)
    ? form!.name.filter((part) => part.element === null || (part.element !== 'PRED' && part.nth === 0))
    : APPOSED.has(form?.rule.id ?? '') && !listsNames(task)
      ? WITH_OBJECT
      : form?.name;
  for (const part of parts ?? []) {
    if (part.element === null) {
      // 检查企业200家次，完成80%以上的: 完成 adds nothing that the verb before would have to make way for.
      text += text !== '' ? withoutVerb(clause, subject ?? '') : (subject ?? '');
      continue;
    }
    const token = nthOf(matched, part.element, part.nth);
    if (token === null || (token.type === 'SHARE' && saysNothingNew(task, subject))) continue;
    const said = part.element === 'ACT' && part.nth === 0 ? verbsText(task, matched) : tokenText(task, token);
    if (said !== '' || token.type === 'LIMIT') raw = covering(raw, token);
    text += said;
  }
  const shared = sharedOf(task);
  if (shared !== null) return shared;
  return { text: text + paidOut(task), raw, part: null };
}

/** 外贸进出口320亿元，|出口|增长8%: a verb that grows itself is what grows, unless what was told before begins with it. */
function tradeName({ text }: ClauseText, matched: readonly Token[], subject: string): Name | null {
  const [verb] = matched;
  if (verb?.type !== 'ACT' || verb.word?.rule.keep !== true || verb.word.rule.adds === true) return null;
  const name = text.slice(verb.start, verb.end);
  return subject.startsWith(name) ? null : { text: name, raw: verb, part: null };
}

/** 立项后|拨付|40%: of money a verb of paying only leads to it, of a percentage it says what is done. */
function paidOut({ form, matched, members }: GroupTask): string {
  if (form?.rule.id !== 'level.subject' || members[0]!.kind !== 'percent') return '';
  const link = matched.find(({ type }) => type === 'LINK')?.word;
  return link?.rule.id === 'link.budget' ? link.form : '';
}

/** 以38000人|为|编制上限: what the number is a limit of is its name. */
function limitNoun(clause: ClauseText, matched: readonly Token[]): Token | null {
  const noun = nthOf(matched, 'NP', 0);
  if (noun === null) return null;
  const head = clause.words.endings.head.longest(clause.mask, noun.end, noun.start);
  return head?.value.rule.id === 'head.bar' && head.start > noun.start ? noun : null;
}

/** 总电力占比60%之|再生能源: the share is of what the number modifies. */
function sharedOf({ clause, form, left, right }: GroupTask): Name | null {
  const [particle, noun] = right;
  if (form?.rule.id !== 'level.subject' || particle?.type !== 'DE' || noun?.type !== 'NP') return null;
  const { start, end } = left.noun;
  const head = clause.words.endings.head.longest(clause.mask, end, start);
  if (head?.value.rule.id !== 'head.share') return null;
  return {
    text: clause.text.slice(noun.start, noun.end) + clause.text.slice(start, end),
    raw: noun,
    part: null,
  };
}

/** 带动|农户|280余万人|增收: the object before the number says whose; 装备制造等|12家|企业 only lists names. */
const APPOSED: ReadonlySet<string> = new Set(['count.object.apposed', 'measure.apposed']);
const WITH_OBJECT = [
  { element: 'ACT', nth: 0 },
  { element: 'NP', nth: 0 },
  { element: 'NP', nth: 1 },
] as const;

function listsNames({ clause, left }: GroupTask): boolean {
  const { start, end } = left.noun;
  return clause.mask.slice(start, end).includes(ENUMERATION) || left.rules.includes('trim.right');
}
const ENUMERATION = '、';

function nthOf(tokens: readonly Token[], type: string, nth: number): Token | null {
  let left = nth;
  for (const token of tokens) {
    if (token.type !== type) continue;
    if (left === 0) return token;
    left -= 1;
  }
  return null;
}

function verbsText(task: GroupTask, tokens: readonly Token[]): string {
  const verbs = tokens.filter(({ type }) => type === 'ACT');
  return rowOfVerbs(verbs)
    .map((verb) => tokenText(task, verb))
    .join('');
}

/** 满意度92%|达到优秀: what is said of a rate is no part of it, as it is of 新增电量八成|来自清洁能源. */
function saysOfRate({ clause, form, left }: GroupTask): boolean {
  if (form?.rule.id !== 'level.subject.predicate') return false;
  const { start, end } = left.noun;
  const head = clause.words.endings.head.longest(clause.mask, end, start)?.value.rule.id;
  return head === 'head.rate' || head === 'head.share';
}

/**
 * A verb without its object names what was done by itself (办结492件, 完成整改1533项), unless it only adds to what
 * was named before (新增26个).
 */
/** 新建和改造46万亩，其中新建18万亩、改造28万亩: parts of what was told, whatever their verbs. */
function breaksDown({ clause, register, context, members, left, item }: GroupTask): boolean {
  const { brokenDown, subjects } = register;
  if (brokenDown?.sentence !== context.sentence || brokenDown.unit !== members[0]!.unit.text) return false;
  // 进出口总额，其中出口: only what was done to something is parted by what was done.
  if (withoutVerb(clause, brokenDown.name) === brokenDown.name) return false;
  // 排查隐患860处，其中重大隐患12处，完成整改840处: what was done is told of the whole again.
  const part = withoutVerb(clause, subjects.at(-1)?.name ?? '');
  const goesOn = item.separator === 'list' || brokenDown.name.endsWith(part);
  return opensBreakdown(left.rules) || goesOn;
}

function verbName(clause: ClauseText, matched: readonly Token[]): Name | null {
  const verbs = matched.filter(({ type }) => type === 'ACT');
  const last = verbs.at(-1);
  if (
    last === undefined ||
    last.word?.rule.adds === true ||
    verbs.every(({ word }) => word?.rule.keep !== true)
  )
    return null;
  return {
    text: verbs.map(({ start, end }) => clause.text.slice(start, end)).join(''),
    raw: { start: verbs[0]!.start, end: last.end },
    part: null,
  };
}

/** 承担高标准农田建设3.6万亩，其中新建2.1万亩: the added part has a verb of its own. */
export function withoutVerb(clause: ClauseText, subject: string): string {
  const hit = clause.words.byClass.action.longest(subject, 0);
  const verbs = hit === null ? 0 : endOfVerbs(clause, subject, hit.end);
  if (hit !== null && verbs > hit.end) return subject.slice(verbs);
  // 补助及协助收入: a verb that is joined to a noun is one itself.
  if (
    hit === null ||
    isInsideWord(subject, hit) ||
    subject.length - hit.end < 2 ||
    isJoined(clause.words, subject, hit.end, subject.length)
  )
    return subject;
  return subject.slice(hit.end);
}

/** 新建和改造提升|高标准农田: behind the second of two verbs that are joined, if a noun is left; `end` where there is one. */
function endOfVerbs({ words }: ClauseText, subject: string, end: number): number {
  const sign = subject[end] === ENUMERATION;
  const join = sign ? null : words.byClass.conjunction.longest(subject, end);
  if (!sign && join?.value.rule.id !== 'conjunction.list') return end;
  const next = words.byClass.action.longest(subject, sign ? end + 1 : join!.end);
  return next !== null && subject.length - next.end > 2 ? next.end : end;
}

/** 完成|审计|项目: of several verbs in a row all that count stay. */
function rowOfVerbs(verbs: readonly Token[]): Token[] {
  const gap = verbs.findIndex(({ start }, i) => i > 0 && start !== verbs[i - 1]!.end);
  return verbs.slice(0, gap === -1 ? verbs.length : gap);
}

function covering(known: Span | null, { start, end }: Span): Span {
  if (known === null) return { start, end };
  return { start: Math.min(known.start, start), end: Math.max(known.end, end) };
}

/** 断面中7个|已: an adverb says nothing of which, nor does 由社会评价150分、加分项100分|组成. */
function isHow({ members }: GroupTask, { word }: Token): boolean {
  const id = word?.rule.id ?? '';
  const how = id === 'predicate.state' || id === 'predicate.done' || id.startsWith('predicate.modal');
  return how || members[0]!.unit.code === SCORE;
}

const SCORE = '{score}';
const TELLING: ReadonlySet<string> = new Set(['predicate.bare', 'predicate.unmet']);

function tokenText(task: GroupTask, token: Token): string {
  const { clause, form } = task;
  // 带动|服务输出|增加5.1%: what grows is not the verb's doing.
  if (token.word?.rule.id === 'action.cause' && form?.rule.role === 'by-unit') return '';
  if (token.type === 'ACT')
    return token.word?.rule.keep === true || token.word?.rule.class === 'link'
      ? clause.text.slice(startOfVerb(task, token), token.end)
      : '';
  if (
    token.type === 'PRED' &&
    form?.rule.id === 'count.predicate.bare' &&
    !TELLING.has(token.word?.rule.id ?? '')
  )
    return '';
  if (token.type === 'PRED' && form?.rule.id === 'count.predicate.among' && isHow(task, token)) return '';
  if (token.type === 'SHARE') return shareText(task, token);
  // 低于6.2‰的|全国平均水平: that it is an average tells where, not what.
  if (token.type === 'LIMIT' && token.word?.rule.id === AVERAGE) {
    noteRule(task.left, AVERAGE);
    return '';
  }
  // 400总吨以下|船舶|生活污水收集装置: what is of that size is the first thing named.
  if (token.type === 'NP' && task.form?.rule.id === 'level.threshold') {
    const thing = firstWord(clause, CLASS.thing, token.start, token.end);
    if (thing !== null && thing.end - thing.start > 1) return clause.text.slice(token.start, thing.end);
  }
  if (token.type === 'NP') return nounText(task, token) + classedNoun(task, token);
  return clause.text.slice(token.start, token.end);
}

/** 老人86万人，其中80岁以上的|12万人: of whom that is the age. */
function classedNoun({ clause, item, register, context, members }: GroupTask, { start, end }: Span): string {
  const age = item.groups.find(({ from, to }) => to === end && from >= start);
  if (age === undefined) return '';
  const { brokenDown, subjects } = register;
  const told = subjects.find((it) => it.sentence === context.sentence && it.counted && !it.bracketed);
  const whole =
    (brokenDown?.sentence === context.sentence ? brokenDown : null) ??
    recallWhole(register, members[0]!, context.sentence) ??
    told;
  const noun = withoutVerb(clause, whole?.name ?? '');
  return startsNumeral(noun.charCodeAt(0)) ? '' : noun;
}

/** The text of a noun phrase without the period inside it: 零售业|在今年8月的|雇员数目. */
export function nounText({ clause, left: { hole } }: GroupTask, { start, end }: Span): string {
  const { text } = clause;
  if (hole === null || hole.start < start || hole.end > end) return text.slice(start, end);
  return text.slice(start, hole.start) + text.slice(hole.end, end);
}

/** 可供|兴建, 可|容纳: that it can be done is part of what is counted. */
function startOfVerb({ clause, item }: GroupTask, token: Token): number {
  const hit = clause.words.endings.adverb.longest(clause.mask, token.start, item.start);
  const potential = hit?.value.rule.id === 'adverb.potential' && !isInsideWord(clause.mask, hit);
  return potential ? hit.start : token.start;
}

/** Is the name nothing but a head such as 从业人员 or 总产能, which says little without its owner? */
export function isBareHead(clause: ClauseText, name: string): boolean {
  const hit = clause.words.byClass.head.longest(name, 0);
  return hit !== null && hit.end === name.length && hit.value.rule.dependent === true;
}
