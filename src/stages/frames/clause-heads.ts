import type { Span } from '../../model/document.js';
import type { WordClass } from '../../packs/schema.js';
import { isInsideWord, type WordMatcher } from '../../packs/word-matcher.js';
import { afterNumber } from '../../text/list-number.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';

/** The signs a clause begins behind. */
const AFTER_SIGN = unitSet('，；：。！？\n（“】');

const BLANK = 0x20;
const DASH = 0x2014;
/** How many openers (其中, 力争, 到) may stand before what a clause begins with. */
const MOST_OPENERS = 3;

/** 首先是发布了2024年工作要点: behind a verb stands its object. */
const OPEN_NOTHING: ReadonlySet<WordClass> = new Set(['action', 'direction', 'place']);

/** Places where a clause begins, each also behind the openers that may precede its first word. */
export function clauseHeads(text: string, sentence: Span, words: WordMatcher): number[] {
  const heads: number[] = [];
  const start = afterLabel(text, sentence);
  if (start < sentence.end) pushHeads(text, start, sentence.end, words, heads);
  for (let at = start + 1; at < sentence.end; at += 1) {
    if (hasUnit(AFTER_SIGN, text.charCodeAt(at - 1))) pushHeads(text, at, sentence.end, words, heads);
  }
  return heads;
}

function pushHeads(text: string, start: number, end: number, words: WordMatcher, heads: number[]): void {
  let at = start;
  while (at < end && (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === DASH)) at += 1;
  heads.push(at);
  for (let n = 0; n < MOST_OPENERS; n += 1) {
    const hit = words.openers.longest(text, at, end);
    if (hit === null || OPEN_NOTHING.has(hit.value.rule.class) || isInsideWord(text, hit)) return;
    at = hit.end;
    heads.push(at);
  }
}

/** 【服务】全年…, 41.去年…: the sentence begins behind its label or number. */
function afterLabel(text: string, { start, end }: Span): number {
  if (text[start] !== '【') return afterNumber(text, start);
  const closing = text.indexOf('】', start);
  return closing === -1 || closing + 1 >= end ? start : closing + 1;
}
