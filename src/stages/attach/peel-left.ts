import type { Span } from '../../model/document.js';
import { CLASS, isInsideWord, lastWord, type Word } from '../../packs/word-matcher.js';
import { BRACKET_FILLER } from '../../text/mask.js';
import type { Hit } from '../../text/trie.js';
import { indexWithin } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import type { ClauseText } from './clause-text.js';
import { type LeftReading, noteAdverb, noteRule, SHORTEST_NOUN, sortTokens } from './left-reading.js';
import { listSignAt } from './list-sign.js';

export function peelLeft(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  while (noun.start < noun.end) {
    const period = clause.periodsByStart.get(noun.start);
    const told = edgeAt(clause, noun);
    // （2024年9月）改造桥梁15座: a period in brackets tells, though brackets are skipped.
    if (period !== undefined && period.end <= noun.end) {
      if (!reading.periods.includes(period)) reading.periods.unshift(period);
      noun.start = period.end;
    } else if (told > 0) {
      noun.start += told;
    } else {
      const hit = clause.words.openers.longest(clause.mask, noun.start, noun.end);
      if (hit === null || isInsideWord(clause.mask, hit)) return;
      const less = hit.value.rule.class === 'preposition' ? behindManner(clause, noun, hit) : null;
      if (less !== null) {
        noteRule(reading, hit.value.rule.id);
        noun.start = less;
        continue;
      }
      if (isGrade(clause, noun) || !takeOpener(clause, reading, hit)) return;
      noun.start = hit.end;
    }
  }
}

/**
 * 扣除碳汇|后的|净排放量, 按家数|计算的|动向指数, 按新台币|计算: where the name begins behind how it is reckoned; null where nothing
 * closes the phrase.
 */
function behindManner(clause: ClauseText, noun: Span, { end, value }: Hit<Word>): number | null {
  const closing = value.rule.id === 'preposition.less' ? 'particle.after' : 'particle.reckon';
  const limit = Math.min(noun.end, end + LONGEST_MANNER);
  for (let at = end; at < limit; at += 1) {
    const hit = clause.words.byClass.particle.longest(clause.mask, at, noun.end);
    if (hit?.value.rule.id !== closing || isInsideWord(clause.mask, hit)) continue;
    return noun.end - hit.end === 1 || (hit.end === noun.end && closing === 'particle.after')
      ? null
      : hit.end;
  }
  return null;
}
const LONGEST_MANNER = 24;

/** 省级610家，市级1400家: alone before a number it is a grade of what is counted or paid, not the document's own place. */
function isGrade(clause: ClauseText, noun: Span): boolean {
  const hit = clause.words.endings.part.longest(clause.mask, noun.end, noun.start);
  return hit !== null && hit.start === noun.start && hit.value.rule.id === 'part.rank';
}

/** Length of what says nothing of a metric: the document's own place, a label, a sign. */
function edgeAt(clause: ClauseText, noun: Span): number {
  if (hasUnit(SKIPPABLE, clause.mask.charCodeAt(noun.start))) return 1;
  return placeAt(clause, noun) || labelAt(clause, noun);
}

/** Length of the document's own place at the head of a noun phrase: 东莞|实现地区生产总值. */
function placeAt(clause: ClauseText, noun: Span): number {
  for (const place of clause.places) {
    if (clause.mask.startsWith(place, noun.start))
      return noun.start + place.length <= noun.end ? place.length : 0;
  }
  return 0;
}

/** 为劳动者提供登记求职……服务, 在边境地区新建各类棚室: the verb inside opens what is counted. */
export function skipManner(clause: ClauseText, reading: LeftReading): void {
  const { noun } = reading;
  // 把|平均办理时限|由12个工作日压减到3.5个工作日: what is changed, and no circumstance.
  if (reading.from) return;
  const hit = lastWord(clause, CLASS.action, noun.start, noun.end);
  if (hit === null || hit.start - noun.start < SHORTEST_NOUN || noun.end - hit.end < SHORTEST_NOUN) return;
  reading.tokens.push({ type: 'ACT', start: hit.start, end: hit.end, word: hit.value });
  sortTokens(reading);
  noun.start = hit.end;
  noteRule(reading, hit.value.rule.id);
}

/** 【便民服务】网办率: a label before the clause is no part of a name. */
function labelAt(clause: ClauseText, noun: Span): number {
  if (clause.text[noun.start] !== '【') return 0;
  const close = indexWithin(clause.text, '】', noun.start, noun.end - 1);
  return close === -1 ? 0 : close + 1 - noun.start;
}

const SKIPPABLE = unitSet(`${BRACKET_FILLER}，、-—. `);

/** Takes a word at the left edge; false when it would leave one character, which then is part of the name: 营造林. */
function takeOpener(clause: ClauseText, reading: LeftReading, hit: Hit<Word>): boolean {
  const { noun } = reading;
  const { rule } = hit.value;
  const all = hit.end === noun.end;
  if (rule.class === 'action') {
    // 补助及协助收入: a verb that is joined to a noun is one itself.
    if (listSignAt(clause.words, clause.mask, hit.end, noun.end) > 0) return false;
    if (!all && noun.end - hit.end < SHORTEST_NOUN) return false;
    // 审核|时限, 执行|进度: it is that of what is done.
    const limit = clause.words.byClass.head.longest(clause.mask, hit.end, noun.end);
    if (limit?.end === noun.end && isOfDoing(limit.value)) return false;
    reading.tokens.push({ type: 'ACT', start: hit.start, end: hit.end, word: hit.value });
    sortTokens(reading);
  } else if (rule.class === 'direction') {
    if (noun.end - hit.end < SHORTEST_NOUN || reading.direction !== null) return false;
    reading.direction = hit.value;
    reading.tokens.push({ type: 'DIR', start: hit.start, end: hit.end, word: hit.value });
    sortTokens(reading);
  }
  noteAdverb(reading, hit.value);
  noteRule(reading, rule.id);
  if (rule.class === 'preposition') reading.manner = true;
  return true;
}

/** Is it an attribute of an act? */
function isOfDoing({ rule }: Word): boolean {
  return rule.id === 'head.limit' || rule.id === 'head.progress';
}
