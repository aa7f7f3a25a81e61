import type { Span } from '../../model/document.js';
import { CLASS, CLASS_BITS, firstWord, isInsideWord, type Word } from '../../packs/word-matcher.js';
import { BRACKET_FILLER, QUOTE_FILLER } from '../../text/mask.js';
import type { Hit } from '../../text/trie.js';
import { indexWithin, isAt, lastIndexWithin } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import { AVERAGE, PARTICLE, SHORTEST_NOUN, type Token, tellsAlone } from './left-reading.js';
import { isListEnd } from './list-sign.js';

const LONGEST_OBJECT = 60;
const MODAL = 'predicate.modal';

/**
 * Reads what follows a number up to `end`: 的?, the counted noun, what it does (a predicate), and that predicate's
 * object. 482个|项目|进入|气候投融资项目库 gives NP PRED NP. In a `fronted` object any predicate ends the noun: 以9条河流|为|廊道.
 */
export function readRight(clause: ClauseText, start: number, end: number, fronted = false): Token[] {
  const tokens: Token[] = [];
  let at = start;
  // 80分以上（含80分）|的: a remark between the number and its particle.
  while (at < end && isAt(clause.mask, at, BRACKET_FILLER)) at += 1;
  if (!isAt(clause.mask, at, PARTICLE)) at = start;
  if (isAt(clause.mask, at, PARTICLE)) {
    tokens.push({ type: 'DE', start: at, end: at + 1, word: null });
    at += 1;
  }
  const limit = Math.min(end, at + LONGEST_OBJECT);
  if (at >= limit || !startsNoun(clause.mask, at)) return tokens;
  if (isMark(clause, start, limit) || isMark(clause, at, limit)) return [];
  const head = growthHead(clause, at, limit);
  if (head !== null) {
    tokens.push({ type: 'HEAD', start: at, end: limit, word: head });
    return tokens;
  }
  const bar = clause.words.byClass.head.longest(clause.mask, at, limit);
  if (bar?.value.rule.id === 'head.bar' && bar.end === limit) {
    tokens.push({ type: 'LIMIT', start: at, end: limit, word: bar.value });
    return tokens;
  }
  const average = at > start ? averageAt(clause, at, limit) : null;
  if (average !== null) {
    tokens.push({ type: 'LIMIT', start: at, end: limit, word: average });
    return tokens;
  }
  const verdict = clause.words.byClass.predicate.longest(clause.mask, at, limit);
  if (verdict !== null && isVerdict(verdict) && !isInsideWord(clause.mask, verdict)) {
    tokens.push({ type: 'VERDICT', start: verdict.start, end: verdict.end, word: verdict.value });
    pushNoun(clause, tokens, verdict.end, limit);
    return tokens;
  }
  const judged = at > start ? verdictOf(clause, at, limit) : null;
  if (judged !== null) {
    pushNoun(clause, tokens, at, judged.start);
    tokens.push({ type: 'VERDICT', start: judged.start, end: judged.end, word: judged.value });
    return tokens;
  }
  const predicate = fronted
    ? firstWord(clause, CLASS.predicate, at, limit)
    : mainPredicate(clause, at, limit);
  const until = predicate?.start ?? limit;
  const dated = deadlineAt(clause, at, until);
  if (predicate !== null && isModal(predicate, at)) {
    pushNoun(clause, tokens, at, dated);
    pushDone(clause, tokens, predicate, limit);
  } else if (predicate === null || dated < until) {
    pushNoun(clause, tokens, at, dated < until ? dated : beforePlace(clause, at, until));
  } else pushPredicate(clause, tokens, { start: at, end: limit }, predicate, fronted);
  return tokens;
}

/** The counted noun and what it does. */
function pushPredicate(
  clause: ClauseText,
  tokens: Token[],
  { start, end }: Span,
  predicate: Hit<Word>,
  fronted: boolean,
): void {
  const state = isState(predicate);
  const attribute = state ? null : attributeAt(clause, start, predicate);
  if (attribute !== null) {
    pushNoun(clause, tokens, start, attribute);
    tokens.push({ type: 'PRED', start: attribute, end: predicate.end, word: predicate.value });
    pushNoun(clause, tokens, predicate.end, end);
    return;
  }
  const noun = beforePlace(clause, start, predicate.start);
  const eventful = state && noun === predicate.start;
  pushNoun(clause, tokens, start, eventful ? withoutEvent(clause, start, noun) : noun);
  if (fronted && predicate.value.rule.edge === 'left') return;
  const told = (state ? toldAtEnd(clause, predicate.end, end) : null) ?? predicate;
  tokens.push({ type: 'PRED', start: told.start, end: told.end, word: told.value });
  if (!isState(told)) pushNoun(clause, tokens, told.end, end);
}

/** 低于6.2‰的|全国平均水平, 高于66.8%的|全省平均出租率: what the subject is elsewhere. */
function averageAt({ words, mask }: ClauseText, at: number, limit: number): Word | null {
  const place = words.byClass.place.longest(mask, at, limit);
  const hit = words.byClass.head.longest(mask, place?.end ?? at, limit);
  return hit?.value.rule.id === AVERAGE && limit - hit.end <= LONGEST_ATTRIBUTE ? hit.value : null;
}
const LONGEST_ATTRIBUTE = 6;

/** 1亿|农业转移人口|在城镇落户, 46家|企业|在境外设立分支机构: where they do something is no part of what they are; 在……的 is. */
function beforePlace(clause: ClauseText, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if ((clause.classes[at]! & CLASS_BITS.preposition) === 0) continue;
    const hit = clause.words.byClass.preposition.longest(clause.mask, at, end);
    if (hit?.value.rule.id !== 'preposition.place' || isInsideWord(clause.mask, hit)) continue;
    return indexWithin(clause.mask, PARTICLE, hit.end, end) === -1 ? at : end;
  }
  return end;
}

/** 1170间|严重损坏房屋|9月底前修缮完毕: by when it is to be done ends the noun, unless it stands in its attribute. */
function deadlineAt(clause: ClauseText, start: number, end: number): number {
  if (end - start < SHORTEST_NOUN) return end;
  for (let at = start; at < end; at += 1) {
    const period = clause.periodsByStart.get(at);
    if (period === undefined) continue;
    return period.mode === 'by' && indexWithin(clause.mask, PARTICLE, period.end, end) === -1 ? at : end;
  }
  return end;
}

/** 9座车站全部|封顶, 102个乡镇不同程度|受灾: what happened to them, behind the word for how. */
function toldAtEnd(clause: ClauseText, start: number, limit: number): Hit<Word> | null {
  const hit = clause.words.byClass.predicate.longest(clause.mask, start, limit);
  return hit?.end === limit && tellsAlone(hit.value) ? hit : null;
}

/** 30万吨|大关, 90%以上的|得满分: all that stands there says nothing of what is measured. */
function isMark(clause: ClauseText, at: number, limit: number): boolean {
  const mark = clause.words.byClass.trim.longest(clause.mask, at, limit);
  return mark?.value.rule.meta === true && mark.end === limit;
}

/** 90分以上|为|优秀, 60分以下的|评为|不合格: it says what the number amounts to, and is looked for nowhere else. */
function isVerdict({ value }: Hit<Word>): boolean {
  return value.rule.id.startsWith('predicate.verdict');
}

/** 得分在80分以上的|单位|为|优秀. */
function verdictOf(clause: ClauseText, start: number, end: number): Hit<Word> | null {
  for (let from = start; from < end; ) {
    const hit = firstWord(clause, CLASS.predicate, from, end);
    if (hit === null || isVerdict(hit)) return hit;
    from = hit.end;
  }
  return null;
}

/** 2100个|单位|将于|2025年第一季落成, 13幅|已|完成改划: the verb says what will be or was done with what is counted. */
function isModal({ start, value }: Hit<Word>, at: number): boolean {
  const { id } = value.rule;
  return id.startsWith(MODAL) || id === 'predicate.when' || (id === 'predicate.done' && start === at);
}

function isState({ value }: Hit<Word>): boolean {
  return value.rule.id === 'predicate.state' || value.rule.id === 'predicate.done';
}

/** What is done, without when and how: 将于|2025年第一季|落成. The modal takes in those right behind it: 预计|会于. */
function pushDone(clause: ClauseText, tokens: Token[], modal: Hit<Word>, limit: number): void {
  const after = skipCircumstance(clause, modal.end, limit);
  tokens.push({ type: 'MODAL', start: modal.start, end: after.modal, word: modal.value });
  if (limit - after.verb <= LONGEST_DONE) pushNoun(clause, tokens, after.verb, limit);
}
const LONGEST_DONE = 16;

function skipCircumstance(clause: ClauseText, from: number, limit: number): { modal: number; verb: number } {
  let modal = from;
  let at = from;
  let open = false;
  while (at < limit) {
    const period = clause.periodsByStart.get(at);
    const more = clause.words.byClass.predicate.longest(clause.mask, at, limit);
    const hit = clause.words.openers.longest(clause.mask, at, limit);
    if (period !== undefined && period.end <= limit) {
      at = period.end;
      open = false;
    } else if (at === modal && more?.value.rule.id.startsWith(MODAL) && !isInsideWord(clause.mask, more)) {
      at = more.end;
      modal = at;
    } else if (hit !== null && isCircumstance(hit.value) && !isInsideWord(clause.mask, hit)) {
      open = hit.value.rule.class === 'preposition';
      at = hit.end;
    } else break;
  }
  // 于|其后数年内|完成改划: the phrase of the preposition ends at the verb.
  const verb = open ? firstWord(clause, CLASS.action, at, limit) : null;
  return { modal, verb: verb?.start ?? at };
}

function isCircumstance({ rule }: Word): boolean {
  return rule.class === 'preposition' || rule.class === 'adverb';
}

/**
 * The predicate of the counted noun, none that stands within a clause before the noun itself: 57宗|拟作住宅用途的|规划申请,
 * 13幅|没有植被或已平整的|绿化地带, 533公顷|可发展|土地.
 */
function mainPredicate(clause: ClauseText, at: number, limit: number): Hit<Word> | null {
  for (let from = at; from < limit; ) {
    const hit = firstWord(clause, CLASS.predicate, from, limit);
    if (hit === null) return null;
    // 位于 only right behind the number, for elsewhere it is a preposition.
    const { edge } = hit.value.rule;
    // 3家|违法|企业: what stands right behind the number tells which, 2个开发区|违规返还税费: behind the noun what they did.
    const misplaced = edge === 'right' ? hit.start === at : edge === 'left' && hit.start > at;
    // 23户存在重复申报、面积不实等问题: without an object only at the end.
    const open = tellsAlone(hit.value) && hit.end < limit;
    const idle = open || misplaced || (hit.start - at === 1 && edge !== 'right') || isBarePlace(clause, hit);
    const behind = idle ? hit.end : endOfRelative(clause, at, hit, limit);
    if (behind === -1) return hit;
    from = behind;
  }
  return null;
}

/** 于 and 在 say when only before a period. */
function isBarePlace(clause: ClauseText, { end, value }: Hit<Word>): boolean {
  return value.rule.id === 'predicate.when' && !clause.periodsByStart.has(end);
}

/** Behind the 的 of a clause that opens with the verb; -1 where the verb is the predicate. */
function endOfRelative(clause: ClauseText, at: number, hit: Hit<Word>, limit: number): number {
  const joined = hit.start > at && isListEnd(clause, at, hit.start);
  if (hit.value.rule.id === MODAL || (hit.start > at && !joined)) return -1;
  const particle = lastIndexWithin(clause.mask, PARTICLE, hit.end + 1, limit - 1);
  return particle === -1 ? -1 : particle + 1;
}

/**
 * 5个|断面|水质平均值达到|Ⅲ类: the attribute of the counted thing that is said to be so belongs to what is said. Where it
 * begins, or null.
 */
function attributeAt(clause: ClauseText, start: number, predicate: Hit<Word>): number | null {
  const head = clause.words.endings.head.longest(clause.mask, predicate.start, start + 1);
  if (head === null) return null;
  const thing = firstWord(clause, CLASS.thing, start, head.start);
  if (thing === null || thing.end - thing.start < SHORTEST_NOUN) return null;
  return predicate.start - thing.end < SHORTEST_NOUN ? null : thing.end;
}

/** 24个|重点问题|整改取得阶段性成效: before a state the event is what happened to the counted thing. */
function withoutEvent(clause: ClauseText, start: number, end: number): number {
  const event = clause.words.endings.event.longest(clause.mask, end, start);
  if (event === null) return end;
  const thing = clause.words.endings.thing.longest(clause.mask, event.start, start);
  return thing === null ? end : event.start;
}

/** 以年均6.6%的|增速, 录得4.0%的|按年升幅: the noun only says what the number is. */
function growthHead(clause: ClauseText, start: number, end: number): Word | null {
  const basis = clause.words.byClass.comparison.longest(clause.mask, start, end);
  const at = basis?.value.rule.basis === undefined ? start : basis!.end;
  const hit = clause.words.byClass.head.longest(clause.mask, at, end);
  return hit?.value.rule.growth === true ? hit.value : null;
}

/** A noun phrase begins with a letter, a Chinese character or a quote, not with a sign. */
function startsNoun(mask: string, at: number): boolean {
  const char = mask[at]!;
  return /[\p{L}\d“《]/u.test(char) || char === BRACKET_FILLER || char === QUOTE_FILLER;
}

function pushNoun(clause: ClauseText, tokens: Token[], start: number, end: number): void {
  const noun = trimNoun(clause, { start, end });
  if (noun.end > noun.start) tokens.push({ type: 'NP', start: noun.start, end: noun.end, word: null });
}

function trimNoun(clause: ClauseText, span: Span): Span {
  const endings = clause.words.endings.trim;
  const noun = { start: span.start, end: span.end };
  while (noun.start < noun.end && isAt(clause.mask, noun.start, BRACKET_FILLER)) noun.start += 1;
  for (;;) {
    while (
      noun.end > noun.start &&
      isAt(clause.mask, noun.end - 1, BRACKET_FILLER) &&
      clause.text[noun.end - 1] !== '）'
    )
      noun.end -= 1;
    const hit = endings.longest(clause.mask, noun.end, noun.start);
    if (
      hit === null ||
      hit.start === noun.start ||
      hit.value.rule.edge === 'left' ||
      // 22项年度重点任务: behind the number it is what is counted.
      hit.value.rule.id === 'trim.abstract' ||
      isInsideWord(clause.mask, hit)
    )
      return noun;
    noun.end = hit.start;
  }
}
