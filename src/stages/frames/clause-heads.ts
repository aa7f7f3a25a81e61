import type { Span } from '../../model/document.js';
import type { PeriodMention } from '../../model/draft.js';
import type { WordClass } from '../../packs/schema.js';
import { isInsideWord, type Word, type WordMatcher } from '../../packs/word-matcher.js';
import { afterNumber } from '../../text/list-number.js';
import type { PlaceIndex } from '../../text/place-index.js';
import type { Hit } from '../../text/trie.js';
import { indexWithin } from '../../text/unit-at.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';

/** The signs a clause begins behind. */
const AFTER_SIGN = unitSet('，；：。！？\n（“】');
export const [COMMA, COLON] = [0xff0c, 0xff1a];

/** What may stand before the first word of a sentence: blanks, dashes, the marks of a list. */
const MARKS = unitSet(' —·•●○■□▲△◆◇★☆▶►➢✓√※-–*');
/** How many openers (其中, 力争, 到) may stand before what a clause begins with. */
const MOST_OPENERS = 3;

/** 首先是发布了2024年工作要点: behind a verb stands its object. */
const OPEN_NOTHING: ReadonlySet<WordClass> = new Set(['action', 'direction', 'place']);

/** Where a clause begins. */
export interface ClauseHeads {
  /** At its sign, and behind each of the openers that may precede its first word. */
  heads: number[];
  /** Also behind the period and the place that its subject may be: 四季度|我市|将确保. */
  cues: number[];
  /** The commas and colons of the whole sentence. */
  pauses: number[];
}

/** Places where the clauses of a sentence begin, its number and label aside: what stands before `start`. */
export function clauseHeads(
  text: string,
  { start: whole, end }: Span,
  start: number,
  words: WordMatcher,
  periods: PlaceIndex<PeriodMention>,
): ClauseHeads {
  const found: ClauseHeads = { heads: [], cues: [], pauses: [] };
  if (start < end) pushHeads(text, start, end, words, periods, found);
  for (let at = whole; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (!hasUnit(AFTER_SIGN, unit)) continue;
    if (unit === COMMA || unit === COLON) found.pauses.push(at);
    if (at >= start && at + 1 < end) pushHeads(text, at + 1, end, words, periods, found);
  }
  return found;
}

/** Only where the first clause begins, for a sentence of which nothing else is asked. */
export function firstHead(text: string, { start, end }: Span): ClauseHeads {
  const heads = start < end ? [behindMarks(text, start, end)] : [];
  return { heads, cues: heads, pauses: [] };
}

function behindMarks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && hasUnit(MARKS, text.charCodeAt(at))) at += 1;
  return at;
}

function pushHeads(
  text: string,
  start: number,
  end: number,
  words: WordMatcher,
  periods: PlaceIndex<PeriodMention>,
  { heads, cues }: ClauseHeads,
): void {
  let at = behindMarks(text, start, end);
  heads.push(at);
  cues.push(at);
  let behindSubject = false;
  for (let n = 0; n < MOST_OPENERS; n += 1) {
    const period = periods.get(at);
    const hit = period === undefined ? openerAt(text, at, end, words) : null;
    if (period !== undefined && period.end < end) {
      at = period.end;
      behindSubject = true;
    } else {
      if (hit === null || isInsideWord(text, hit)) return;
      const { class: name } = hit.value.rule;
      if (name === 'place') behindSubject = true;
      else if (OPEN_NOTHING.has(name)) return;
      at = hit.end;
    }
    if (!behindSubject) heads.push(at);
    cues.push(at);
  }
}

/** 【服务】全年…, 41.去年…, 二、7月…: the sentence begins behind its label or number. */
export function behindLabel(text: string, { start, end }: Span): number {
  if (text[start] !== '【') return afterNumber(text, start);
  const closing = indexWithin(text, '】', start, end - 1);
  return closing === -1 ? start : closing + 1;
}

/** 从|我们|今年第三季度摸排的情况来看: a preposition of origin opens a clause too, though it is no part of a name. */
function openerAt(text: string, at: number, end: number, words: WordMatcher): Hit<Word> | null {
  const hit = words.openers.longest(text, at, end);
  if (hit !== null) return hit;
  const origin = words.byClass.preposition.longest(text, at, end);
  return origin?.value.rule.from === true ? origin : null;
}
