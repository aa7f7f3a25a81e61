import type { Span } from '../../model/document.js';
import type { NamePart } from '../../packs/construction-matcher.js';
import { CLASS, firstWord, isInsideWord, type Word } from '../../packs/word-matcher.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import type { ClauseText } from './clause-text.js';
import { locatedName, namedPart, saysNothingNew, shareText } from './compose-share.js';
import type { FormedTask, GroupTask, Name } from './group-task.js';
import {
  AVERAGE,
  noteRule,
  opensBreakdown,
  type Token,
  tellsAlone,
  verbsOf,
  type WordToken,
  wordOf,
} from './left-reading.js';
import { recallWhole } from './register.js';
import { withoutVerb } from './without-verb.js';

/** Puts a metric's name together from the elements that a form names; `subject` is what an elided clause is about, else empty. */
export function composeName(task: FormedTask, subject: string): Name {
  return nameByForm(task, subject) ?? nameOfElements(task, subject);
}

/** The name where a form has one of its own making. */
function nameByForm(task: FormedTask, subject: string): Name | null {
  const { clause, form, matched } = task;
  switch (form.rule.id) {
    case 'level.verb.elided':
      return breaksDown(task) ? null : verbName(clause, matched);
    case 'change.elided':
      return tradeName(clause, matched, subject);
    case 'count.predicate.alone':
      return predicateName(task, subject);
    case 'level.verdict':
      return limitName(clause, matched);
    case 'level.subject':
      return sharedName(task);
    case 'share.located':
      return locatedName(task, subject);
    case 'share.named':
      return namedPart(task, subject);
    default:
      return null;
  }
}

function nameOfElements(task: FormedTask, subject: string): Name {
  const { clause, matched } = task;
  let text = '';
  let raw: Span | null = null;
  for (const { element, nth } of elementsOf(task)) {
    if (element === null) {
      // 检查企业200家次，完成80%以上的: 完成 adds nothing that the verb before would have to make way for.
      const rest = text === '' ? subject : withoutVerb(clause, subject);
      // 新增就业4.2万人，今年|新增|5万人: the verb is part of the subject's own.
      text = rest === subject && subject.startsWith(text) ? subject : text + rest;
      continue;
    }
    const token = nthOf(matched, element, nth);
    if (token === null || (token.type === 'SHARE' && saysNothingNew(task, subject))) continue;
    const said = element === 'ACT' && nth === 0 ? verbsText(task) : tokenText(task, token);
    if (said !== '' || token.type === 'LIMIT') raw = covering(raw, token);
    text += said;
  }
  return { text: text + paidOut(task), raw, part: null };
}

function elementsOf(task: FormedTask): readonly NamePart[] {
  const { id } = task.form.rule;
  if (id === 'level.subject.predicate' && isOfRate(task))
    return task.form.name.filter(({ element, nth }) => element !== 'PRED' && nth === 0);
  const apposed = id === 'count.object.apposed' || id === 'measure.apposed';
  return apposed && !listsNames(task) ? WITH_OBJECT : task.form.name;
}

/** 12个项目中5个投产、7个|在建: which of all those named before. */
function predicateName({ clause, matched, register, members, context }: GroupTask, subject: string): Name {
  const predicate = nthOf(matched, 'PRED', 0)!;
  const said = clause.text.slice(predicate.start, predicate.end);
  switch (predicate.word!.rule.id) {
    case 'predicate.bare':
      return { text: said, raw: predicate, part: null };
    case 'predicate.unmet': {
      const whole = recallWhole(register, members[0]!, context.sentence)?.name ?? subject;
      return { text: said + withoutVerb(clause, whole), raw: predicate, part: null };
    }
    default:
      return { text: subject, raw: null, part: null };
  }
}

/** 外贸进出口320亿元，|出口|增长8%: a verb that grows itself is what grows, unless what was told before begins with it. */
function tradeName({ text }: ClauseText, matched: readonly Token[], subject: string): Name | null {
  const [verb] = matched;
  if (verb?.type !== 'ACT' || verb.word.rule.keep !== true || verb.word.rule.adds === true) return null;
  const name = text.slice(verb.start, verb.end);
  return subject.startsWith(name) ? null : { text: name, raw: verb, part: null };
}

/** 立项后|拨付|40%: of money a verb of paying only leads to it, of a percentage it says what is done. */
function paidOut({ form, matched, members }: FormedTask): string {
  if (form.rule.id !== 'level.subject' || members[0]!.kind !== 'percent') return '';
  const link = wordOf(matched, 'LINK');
  return link?.rule.id === 'link.budget' ? link.form : '';
}

/** 以38000人|为|编制上限: what the number is a limit of is its name. */
function limitName(clause: ClauseText, matched: readonly Token[]): Name | null {
  const noun = nthOf(matched, 'NP', 0)!;
  const head = clause.words.endings.head.longest(clause.mask, noun.end, noun.start);
  return head?.value.rule.id === 'head.bar' && head.start > noun.start
    ? { text: clause.text.slice(noun.start, noun.end), raw: noun, part: null }
    : null;
}

/** 总电力占比60%之|再生能源: the share is of what the number modifies. */
function sharedName({ clause, left, right: [particle, noun] }: GroupTask): Name | null {
  if (particle?.type !== 'DE' || noun?.type !== 'NP' || headOf(clause, left.noun) !== 'head.share')
    return null;
  const { start, end } = left.noun;
  return {
    text: clause.text.slice(noun.start, noun.end) + clause.text.slice(start, end),
    raw: noun,
    part: null,
  };
}

/** The rule of the head that a stretch ends in. */
function headOf({ words, mask }: ClauseText, { start, end }: Span): string | undefined {
  return words.endings.head.longest(mask, end, start)?.value.rule.id;
}

/** 带动|农户|280余万人|增收: the object before the number says whose; 装备制造等|12家|企业 only lists names. */
const WITH_OBJECT: readonly NamePart[] = [
  { element: 'ACT', nth: 0 },
  { element: 'NP', nth: 0 },
  { element: 'NP', nth: 1 },
];

function listsNames({ clause, left }: GroupTask): boolean {
  const { start, end } = left.noun;
  return clause.mask.slice(start, end).includes('、') || left.rules.includes('trim.right');
}

function nthOf(tokens: readonly Token[], type: string, nth: number): Token | null {
  let left = nth;
  for (const token of tokens) {
    if (token.type !== type) continue;
    if (left === 0) return token;
    left -= 1;
  }
  return null;
}

function verbsText(task: FormedTask): string {
  return rowOfVerbs(verbsOf(task.matched))
    .map((verb) => tokenText(task, verb))
    .join('');
}

/** 满意度92%|达到优秀: what is said of a rate is no part of it, as it is of 新增电量八成|来自清洁能源. */
function isOfRate({ clause, left }: GroupTask): boolean {
  const head = headOf(clause, left.noun);
  return head === 'head.rate' || head === 'head.share';
}

/** 新建和改造46万亩，其中新建18万亩、改造28万亩: parts of what was told, whatever their verbs. */
function breaksDown({ clause, register, context, members, left, item }: GroupTask): boolean {
  const { brokenDown, subjects } = register;
  if (brokenDown?.sentence !== context.sentence || brokenDown.unit !== members[0]!.unit.text) return false;
  // 进出口总额，其中出口: only what was done to something is parted by what was done.
  if (withoutVerb(clause, brokenDown.name) === brokenDown.name) return false;
  // 排查隐患860处，其中重大隐患12处，完成整改840处: what was done is told of the whole again.
  const part = withoutVerb(clause, subjects.at(-1)!.name);
  const goesOn = item.separator === 'list' || brokenDown.name.endsWith(part);
  return opensBreakdown(left.rules) || goesOn;
}

/**
 * A verb without its object names what was done by itself (办结492件, 完成整改1533项), unless it only adds to what
 * was named before (新增26个).
 */
function verbName(clause: ClauseText, matched: readonly Token[]): Name | null {
  const verbs = verbsOf(matched);
  if (isSilent(verbs)) return null;
  const last = verbs.at(-1)!;
  if (last.word.rule.adds === true) return null;
  return {
    text: verbs.map(({ start, end }) => clause.text.slice(start, end)).join(''),
    raw: { start: verbs[0]!.start, end: last.end },
    part: null,
  };
}

/** Does none of the verbs belong to a name? */
export function isSilent(verbs: readonly WordToken[]): boolean {
  return verbs.every(({ word }) => word.rule.keep !== true);
}

/** 完成|审计|项目: of several verbs in a row all that count stay. */
function rowOfVerbs(verbs: readonly WordToken[]): WordToken[] {
  const gap = verbs.findIndex(({ start }, i) => i > 0 && start !== verbs[i - 1]!.end);
  return verbs.slice(0, gap === -1 ? verbs.length : gap);
}

function covering(known: Span | null, { start, end }: Span): Span {
  if (known === null) return { start, end };
  return { start: Math.min(known.start, start), end: Math.max(known.end, end) };
}

/** 断面中7个|已: an adverb says nothing of which, nor does 由社会评价150分、加分项100分|组成. */
function saysWhich({ form, members }: FormedTask, word: Word): boolean {
  const { id } = word.rule;
  if (form.rule.id === 'count.predicate.bare') return tellsAlone(word);
  if (form.rule.id !== 'count.predicate.among') return true;
  const how = id === 'predicate.state' || id === 'predicate.done' || id.startsWith('predicate.modal');
  return !how && members[0]!.unit.code !== '{score}';
}

function tokenText(task: FormedTask, token: Token): string {
  const { text } = task.clause;
  switch (token.type) {
    case 'ACT':
      return isSaid(task, token) ? text.slice(startOfVerb(task, token), token.end) : '';
    case 'PRED':
      return saysWhich(task, token.word) ? text.slice(token.start, token.end) : '';
    case 'SHARE':
      return shareText(task, token);
    case 'LIMIT':
      // 低于6.2‰的|全国平均水平: that it is an average tells where, not what.
      if (token.word.rule.id !== AVERAGE) return text.slice(token.start, token.end);
      noteRule(task.left, AVERAGE);
      return '';
    case 'NP':
      return sizedThing(task, token) ?? nounText(task, token) + classedNoun(task, token);
    default:
      return text.slice(token.start, token.end);
  }
}

/** Is the verb part of a name? 带动|服务输出|增加5.1%: what grows is not the verb's doing. */
function isSaid({ form }: FormedTask, { word }: WordToken): boolean {
  const { id, keep, class: kind } = word.rule;
  if (id === 'action.cause' && form.rule.role === 'by-unit') return false;
  return keep === true || kind === 'link';
}

/** 400总吨以下|船舶|生活污水收集装置: what is of that size is the first thing named. */
function sizedThing({ clause, form }: FormedTask, { start, end }: Span): string | null {
  if (form.rule.id !== 'level.threshold') return null;
  const thing = firstWord(clause, CLASS.thing, start, end);
  return thing !== null && thing.end - thing.start > 1 ? clause.text.slice(start, thing.end) : null;
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
