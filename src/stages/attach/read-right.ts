import type { Span } from '../../model/document.js';
import { firstWord, isInsideWord, type Word } from '../../packs/word-matcher.js';
import { BRACKET_FILLER, QUOTE_FILLER } from '../../text/mask.js';
import type { Hit } from '../../text/trie.js';
import type { ClauseText } from './clause-text.js';
import { SHORTEST_NOUN, type Token } from './left-reading.js';

const LONGEST_OBJECT = 60;

/**
 * Reads what follows a number up to `end`: 的?, the counted noun, what it does (a predicate), and that predicate's
 * object. 482个|项目|进入|气候投融资项目库 gives NP PRED NP. In a `fronted` object any predicate ends the noun: 以9条河流|为|廊道.
 */
export function readRight(clause: ClauseText, start: number, end: number, fronted = false): Token[] {
  const tokens: Token[] = [];
  let at = start;
  // 80分以上（含80分）|的: a remark between the number and its particle.
  while (at < end && clause.mask[at] === BRACKET_FILLER) at += 1;
  if (clause.mask[at] !== '的') at = start;
  if (clause.mask[at] === '的') {
    tokens.push({ type: 'DE', start: at, end: at + 1, word: null });
    at += 1;
  }
  const limit = Math.min(end, at + LONGEST_OBJECT);
  if (at >= limit || !startsNoun(clause.mask, at)) return tokens;
  const mark = clause.words.byClass.trim.longest(clause.mask, start, limit);
  if (mark?.value.rule.meta === true && mark.end === limit) return [];
  const head = growthHead(clause, at, limit);
  if (head !== null) {
    tokens.push({ type: 'HEAD', start: at, end: limit, word: head });
    return tokens;
  }
  const verdict = clause.words.byClass.predicate.longest(clause.mask, at, limit);
  if (isVerdict(verdict) && !isInsideWord(clause.mask, verdict!)) {
    tokens.push({ type: 'VERDICT', start: verdict!.start, end: verdict!.end, word: verdict!.value });
    pushNoun(clause, tokens, verdict!.end, limit);
    return tokens;
  }
  const predicate = fronted ? firstWord(clause, 'predicate', at, limit) : firstSaid(clause, at, limit);
  const counted = predicate?.start ?? limit;
  const attribute = predicate === null ? null : attributeAt(clause, at, predicate);
  if (predicate !== null && attribute !== null) {
    pushNoun(clause, tokens, at, attribute);
    tokens.push({ type: 'PRED', start: attribute, end: predicate.end, word: predicate.value });
    pushNoun(clause, tokens, predicate.end, limit);
    return tokens;
  }
  pushNoun(
    clause,
    tokens,
    at,
    predicate?.value.rule.id === 'predicate.state' ? withoutEvent(clause, at, counted) : counted,
  );
  if (predicate === null || (fronted && predicate.value.rule.edge === 'left')) return tokens;
  tokens.push({ type: 'PRED', start: predicate.start, end: predicate.end, word: predicate.value });
  if (predicate.value.rule.id !== 'predicate.state') pushNoun(clause, tokens, predicate.end, limit);
  return tokens;
}

/** 90分以上|为|优秀, 60分以下的|评为|不合格: it says what the number amounts to, and is looked for nowhere else. */
function isVerdict(hit: Hit<Word> | null): boolean {
  return hit?.value.rule.id === 'predicate.verdict';
}

/** The first predicate; 位于 only right behind the number, for elsewhere it is a preposition. */
function firstSaid(clause: ClauseText, start: number, end: number): Hit<Word> | null {
  for (let at = start; at < end; ) {
    const hit = firstWord(clause, 'predicate', at, end);
    if (hit === null || hit.start === start || hit.value.rule.edge !== 'left') return hit;
    at = hit.end;
  }
  return null;
}

/**
 * 5个|断面|水质平均值达到|Ⅲ类: the attribute of the counted thing that is said to be so belongs to what is said. Where it
 * begins, or null.
 */
function attributeAt(clause: ClauseText, start: number, predicate: Hit<Word>): number | null {
  if (predicate.value.rule.id === 'predicate.state') return null;
  const head = clause.words.endings.head.longest(clause.mask, predicate.start, start + 1);
  if (head === null) return null;
  const thing = firstWord(clause, 'thing', start, head.start);
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
  while (noun.start < noun.end && clause.mask[noun.start] === BRACKET_FILLER) noun.start += 1;
  for (;;) {
    while (
      noun.end > noun.start &&
      clause.mask[noun.end - 1] === BRACKET_FILLER &&
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
