import type { Span } from '../../model/document.js';
import type { Packs } from '../../packs/packs.js';
import { formsOfWord } from '../../packs/word-lists.js';
import { CLASS, firstWord, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { isAt, lastIndexWithin } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import { cleanName } from './clean-name.js';
import type { GroupTask, Name } from './group-task.js';
import { noteRule, PARTICLE } from './left-reading.js';

/** 更新本部门政务数据资源目录: a longer act is no row title. */
const LONGEST_ACT = 24;

/**
 * A time within which something has to be done is named for the act, which stands behind it, if need be behind a comma:
 * 自受理之日起十五个工作日内|作出决定, 自购车之日起十五日内，|申请登记. Null for any other number.
 */
export function limitName({ clause, left, members, item, context }: GroupTask): Name | null {
  const [quantity] = members;
  const { dimension } = quantity!.unit;
  if (dimension !== 'time' || quantity!.bound !== 'le' || quantity!.to === quantity!.end) return null;
  if (members.length > 1 || left.tokens.some(({ type }) => type === 'DIR')) return null;
  const opener = clause.words.endings.manner.longest(clause.mask, quantity!.from, item.start);
  if (opener?.value.rule.id !== 'manner.of-limit' || isInsideWord(clause.mask, opener)) return null;
  const act = actAfter(clause, quantity!.to, item);
  if (act === null) return null;
  noteRule(left, opener.value.rule.id);
  const text = verbBehind(clause, act) + cleanName(withoutTail(clause, act), context.place);
  return { text: text + limitNoun(clause.packs), raw: act, part: null };
}

function actAfter(clause: ClauseText, from: number, item: Span): Span | null {
  const next = from >= item.end ? item.end + 1 : from;
  if (isAt(clause.mask, next, PARTICLE)) return null;
  const end = endOfClause(clause, next);
  const start = afterManner(clause, next, end);
  const length = end - start;
  if (length < 2 || length > LONGEST_ACT) return null;
  // 24小时内响应率 is a rate.
  const rate = clause.words.endings.head.longest(clause.mask, end, start);
  return rate === null || isInsideWord(clause.mask, rate) ? { start, end } : null;
}

/** 将审核结果、变更依据等，|报送|主管部门: the verb of an object that 将 puts in front may stand behind a comma. */
function verbBehind(clause: ClauseText, { start, end }: Span): string {
  const before = clause.words.endings.preposition.longest(clause.mask, start, start - 1);
  if (before?.value.rule.id !== 'preposition.object' || !isAt(clause.mask, end, '，')) return '';
  const object = Math.max(start, lastIndexWithin(clause.mask, PARTICLE, start, end) + 1);
  if (firstWord(clause, CLASS.action, object, end) !== null) return '';
  const verb = clause.words.byClass.manner.longest(clause.mask, end + 1, endOfClause(clause, end + 1));
  return verb?.value.rule.id === 'manner.of-filing' ? verb.value.form : '';
}

function withoutTail(clause: ClauseText, { start, end }: Span): string {
  const tail = clause.words.endings.trim.longest(clause.mask, end, start);
  return clause.text.slice(start, tail === null || isInsideWord(clause.mask, tail) ? end : tail.start);
}

/** Where the next sign stands. */
export function endOfClause({ mask }: ClauseText, from: number): number {
  let at = from;
  while (at < mask.length && !/[，；。：、\n]/.test(mask[at]!)) at += 1;
  return at;
}

/** 应当|依法|作出决定, 向公安机关|申请登记: how and to whom it is done. */
function afterManner(clause: ClauseText, from: number, end: number): number {
  let start = from;
  for (;;) {
    const hit = clause.words.openers.longest(clause.mask, start, end);
    if (hit === null || isInsideWord(clause.mask, hit)) return start;
    const { class: kind } = hit.value.rule;
    if (kind !== 'adverb' && kind !== 'preposition' && kind !== 'conjunction') return start;
    const body = kind === 'preposition' ? lastWord(clause, CLASS.manner, hit.end, end) : null;
    start = body?.value.rule.id === 'manner.of-body' && body.end < end ? body.end : hit.end;
  }
}

const limitNoun = (packs: Packs): string => formsOfWord(packs, 'head.limit')[0] ?? '';
