import type { Span } from '../../model/document.js';
import type { Quantity } from '../../model/draft.js';
import { CLASS, CLASS_BITS, firstWord, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { isAt, lastIndexWithin } from '../../text/unit-at.js';
import type { ClauseText, Item } from './clause-text.js';
import { cleanName } from './clean-name.js';
import { isFraction } from './fraction.js';
import type { GroupTask, Name } from './group-task.js';
import { noteRule, PARTICLE, SHORTEST_NOUN, skipBracketLeft } from './left-reading.js';
import { perText } from './per-text.js';

/** How far behind the number what is granted may end: 给予一次性奖励. */
const LONGEST_GRANT = 16;
/** 首次获得绿色食品认证的经营主体|奖励: longer ones are cut to their head. */
const LONGEST_RECEIVER = 24;

interface Grant extends Span {
  rule: string;
}

/**
 * What is granted or imposed, and on whom or for what: 对|首次获批的企业|，按投入的30%给予|一次性奖励, |逾期不改正|的，处
 * 1万元以下|罚款. Null where the clause says neither.
 */
export function grantName(task: GroupTask): Name | null {
  const { clause, left, members, register } = task;
  const [quantity] = members;
  if (!isGrantable(quantity!)) return null;
  const behind = grantBehind(task);
  const noun = clause.text.slice(left.noun.start, left.noun.end);
  if (behind !== null) {
    noteRule(left, behind.rule);
    const grant = clause.text.slice(behind.start, behind.end);
    register.grant = grant;
    return grantTo(task, noun, grant, behind);
  }
  const before = grantBefore(task);
  if (before !== null) {
    noteRule(left, before.rule);
    register.grant = clause.text.slice(before.start, before.end);
    const manner = withoutGiving(clause, {
      start: left.noun.start,
      end: Math.min(left.noun.end, before.start),
    });
    const takes = manner === '' || mannerOf(clause, manner) === 'manner.of-grant';
    const receiver = takes ? receiverOf(task, manner) : '';
    const same = clause.text.startsWith(manner, left.noun.start);
    return receiver === '' && same ? null : named(task, receiver + manner + register.grant, before);
  }
  return cappedGrant(task, noun);
}

function isGrantable(quantity: Quantity): boolean {
  const { kind, unit } = quantity;
  if (kind === 'money' || kind === 'percent' || kind === 'multiple') return true;
  return unit.text === '' && isFraction(quantity);
}

/** 给予|一次性奖励, 以下|罚款. */
function grantBehind({ clause, item, right, members }: GroupTask): Grant | null {
  // 误差超过20%的|取消当年补贴资格 gives nothing.
  if (right.some(({ type }) => type === 'VERDICT')) return null;
  const noun = right.find(({ type }) => type === 'NP');
  const { kind, to } = members.at(-1)!;
  const named = noun === undefined ? null : grantNamed(clause, noun);
  return named ?? (kind === 'percent' ? grantBeyond(clause, to, item.end) : null);
}

function grantNamed(clause: ClauseText, { start, end }: Span): Grant | null {
  const grant = firstWord(clause, CLASS.grant, start, Math.min(end, start + LONGEST_GRANT));
  // 5万元|奖补 is granted; 奖 and 补 alone stand before what they give.
  if (grant === null || grant.value.rule.edge === 'right') return null;
  // 标准|给予|一次性补贴: what stands before the verb of giving is no part of what is given.
  const verb = lastWord(clause, CLASS.action, start, grant.start);
  return { start: verb?.end ?? start, end: grant.end, rule: grant.value.rule.id };
}

/** 按建设投入的20%给予最高1500万元|支持: both numbers are of one grant. */
function grantBeyond(clause: ClauseText, from: number, end: number): Grant | null {
  const verb = clause.words.byClass.action.longest(clause.mask, from, end);
  if (verb === null || isInsideWord(clause.mask, verb)) return null;
  const grant = firstWord(clause, CLASS.grant, verb.end, Math.min(end, verb.end + LONGEST_GRANT));
  return grant === null ? null : { start: grant.start, end: grant.end, rule: grant.value.rule.id };
}

/** 每亩|补助|2.5万元, 再|奖励|10万元: the verb of granting, or a noun phrase that ends in it. */
function grantBefore({ clause, left }: GroupTask): Grant | null {
  const verb = left.tokens.findLast(({ type }) => type === 'ACT');
  const end = verb !== undefined && verb.end >= left.noun.end ? verb.end : left.noun.end;
  const start = Math.min(left.noun.start, verb?.start ?? end);
  const grant = clause.words.endings.grant.longest(clause.mask, end, start);
  if (grant === null || isInsideWord(clause.mask, grant)) return null;
  return { start: grant.start, end: grant.end, rule: grant.value.rule.id };
}

/** The receiver stands in the clause itself (对个人处), is the base of a multiple, or stands in a clause before. */
function grantTo(task: GroupTask, noun: string, grant: string, span: Span): Name | null {
  const { clause, left, members } = task;
  const own =
    left.rules.includes('preposition.target') ||
    (members[0]!.kind === 'multiple' && noun.length >= SHORTEST_NOUN);
  // 按每人每月1000元给予补贴.
  const each = perText(clause, members[0]!);
  const by = own ? null : lastWord(clause, CLASS.preposition, left.noun.start, left.noun.end);
  const said = by === null ? noun : clause.text.slice(by.end, left.noun.end);
  const manner = !own && mannerOf(clause, said) !== null ? said : each;
  // 包船|按每航次2万元给予奖励: to whom, before how.
  const before = by === null || manner !== said ? '' : clause.text.slice(left.noun.start, by.start);
  const receiver = own ? shorten(clause, left.noun) : before || receiverOf(task, manner);
  if (receiver === '' && manner === '') {
    if (members[0]!.kind !== 'percent') return null;
    // 零售券|按实付额的15%抵扣: of what, before the base.
    const of = left.whole === null ? '' : clause.text.slice(left.noun.start, left.noun.end);
    return named(task, (mannerOf(clause, of) === null ? of : '') + grant, span);
  }
  return named(task, receiver + manner + grant, span);
}

/** 单个品种最高2000万元, 200亩以上的部分，每亩100元: a limit or an amount for each is one of what was granted before. */
function cappedGrant(task: GroupTask, noun: string): Name | null {
  const { clause, members, register } = task;
  const { bound, kind, unit } = members[0]!;
  if (register.grant === null || kind !== 'money') return null;
  const each = perText(clause, members[0]!);
  // 冬闲田种油菜的，|每亩35元: for each is in the unit.
  if (noun === '' && !givesOther(task) && (each !== '' || unit.text.includes('/')))
    return named(task, receiverOf(task, GIVEN_EACH) + each + register.grant, members[0]!);
  if (bound !== 'le' || mannerOf(clause, noun) === null) return null;
  const ends = clause.words.endings;
  if (ends.head.longest(noun, noun.length) !== null || ends.grant.longest(noun, noun.length) !== null)
    return null;
  return named(task, noun + register.grant, task.left.noun);
}

/** 另按8万元/人|给予在站博士后日常经费: what is given stands behind the verb. */
function givesOther({ clause, right }: GroupTask): boolean {
  const noun = right.find(({ type }) => type === 'NP');
  if (noun === undefined) return false;
  const verb = clause.words.byClass.action.longest(clause.mask, noun.start, noun.end);
  return verb !== null && !isInsideWord(clause.mask, verb);
}

/** 每人每年|给予|生活: the verb of giving says nothing of what is given. */
function withoutGiving(clause: ClauseText, { start, end }: Span): string {
  const verb = end > start ? lastWord(clause, CLASS.action, start, end) : null;
  if (verb === null || verb.value.rule.keep === true) return clause.text.slice(start, end);
  return clause.text.slice(start, verb.start) + clause.text.slice(verb.end, end);
}

/** Said where the unit says it: 35元/亩. */
const GIVEN_EACH = '/';

/** 每证, 单个主体, 一次性: how it is granted, not to whom. */
function mannerOf({ words }: ClauseText, text: string): string | null {
  return words.byClass.manner.longest(text, 0)?.value.rule.id ?? null;
}

/** Whom the clauses before set their terms for, or else what one of them is about: 新开业的精品酒店，|按投入的10%补助. */
function receiverOf({ clause, register, context, members }: GroupTask, manner: string): string {
  const { condition, topic } = register;
  const { start } = members[0]!;
  if (condition?.sentence === context.sentence && condition.end <= start) {
    const { text } = condition;
    // 种植面积在50亩以上的，每亩补助80元: an area receives nothing.
    const sized = manner !== '' && clause.words.endings.head.longest(text, text.length) !== null;
    return sized ? '' : text;
  }
  const told = topic?.sentence === context.sentence && topic.raw.end <= start;
  return told && topic.name.includes(PARTICLE) ? topic.name : '';
}

/** 对首次获批的企业，…; 逾期不改正的，…: who or what the clauses that follow are about. Null for any other clause. */
export function conditionOf(clause: ClauseText, item: Item): string | null {
  const { mask } = clause;
  const end = withoutRest(clause, item);
  const open = isAt(mask, end - 1, PARTICLE);
  const last = item.groups.at(-1)?.members.at(-1);
  // 投资1亿元以上|的|项目，: a number that only describes whom the terms are for.
  const described = last !== undefined && isAt(mask, last.to, PARTICLE);
  const { start, aimed } = behindAim(clause, item);
  if (!open && !aimed && !described) return null;
  // 对示范农场给予5万元奖励 tells all by itself.
  if (!open && last !== undefined && !mask.slice(last.to, item.end).includes(PARTICLE)) return null;
  const stop = skipBracketLeft(clause, start, open ? end - 1 : end);
  const more = last !== undefined && clause.words.byClass.conjunction.longest(mask, last.to, stop) !== null;
  const tier =
    (last?.to === stop || more) && item.groups.length === 1 && item.groups[0]!.members.length === 1;
  return tier ? tierName(clause, { start, end: stop }, last) : shorten(clause, { start, end: stop }, last);
}

/** 超过500亩|的部分: the part is told by its bounds. */
function withoutRest({ mask, words }: ClauseText, { start, end }: Item): number {
  const rest = words.endings.trim.longest(mask, end, start);
  return rest?.value.rule.meta === true && isAt(mask, rest.start, PARTICLE) ? rest.start + 1 : end;
}

/** 2025年起，对|首次获批的企业: where those begin that a clause is about, and whether it says that it is about them. */
function behindAim({ mask, words, classes, periodsByStart }: ClauseText, item: Item): Aim {
  let { start } = item;
  let aimed = false;
  for (;;) {
    const period = periodsByStart.get(start);
    if (period !== undefined && period.end < item.end) start = period.end;
    if ((classes[start]! & AIMING) === 0) break;
    const hit = words.openers.longest(mask, start, item.end);
    if (hit === null || isInsideWord(mask, hit)) break;
    const { id, class: kind } = hit.value.rule;
    if (id !== 'preposition.target' && kind !== 'conjunction') break;
    aimed ||= id === 'preposition.target';
    start = hit.end;
  }
  return { start, aimed };
}
const AIMING = CLASS_BITS.preposition | CLASS_BITS.conjunction;

interface Aim {
  start: number;
  aimed: boolean;
}

/** 新建茶园|50亩以上的: named for what is measured; 年销售额|达到|5亿元的 is told by its number from its neighbours. */
function tierName(clause: ClauseText, { start, end }: Span, { from }: Quantity): string {
  const link = clause.words.closers.longest(clause.mask, from, start);
  const reached = link?.value.rule.class === 'link' && !isInsideWord(clause.mask, link);
  // 种植面积|在|50亩至200亩的.
  const at = clause.words.endings.preposition.longest(clause.mask, from, start);
  const stem = at === null || isInsideWord(clause.mask, at) ? from : at.start;
  // 200亩以上至500亩的: of what, was said before.
  if (stem === start) return '';
  return shorten(clause, { start, end: reached || stem - start < SHORTEST_NOUN ? end : stem });
}

/** 50亩以上的, 超过500亩的|部分, 300万元—1000万元|部分: the number says how much of something the terms are for. */
export function describesTerm(clause: ClauseText, item: Item, { to }: Quantity): boolean {
  if (isAt(clause.mask, withoutRest(clause, item) - 1, PARTICLE)) return true;
  const rest = clause.words.byClass.trim.longest(clause.mask, to, item.end);
  return rest !== null && rest.end - to >= SHORTEST_NOUN && rest.value.rule.edge === 'right';
}

/** Without 的; a long one, or one with several numbers, by its head alone. */
function shorten({ text, mask }: ClauseText, { start, end }: Span, last?: Quantity): string {
  const whole = text.slice(start, end).replaceAll(PARTICLE, '');
  if (last === undefined && whole.length <= LONGEST_RECEIVER) return whole;
  const at = Math.max(lastIndexWithin(mask, PARTICLE, start, end) + 1, last?.to ?? start);
  return at > start && at < end ? text.slice(at, end) : '';
}

function named({ context }: GroupTask, text: string, raw: Span): Name {
  return {
    text: cleanName(text.replaceAll(PARTICLE, ''), context.place),
    raw: { start: raw.start, end: raw.end },
    part: null,
    granted: true,
  };
}
