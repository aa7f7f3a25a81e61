import type { PeriodMention, YearReference } from '../../model/draft.js';
import { isInsideWord, type WordMatcher } from '../../packs/word-matcher.js';
import { isAt, lastIndexWithin } from '../../text/unit-at.js';

/** “安全生产月”, 第十届运动会: what is no word of time may be named this long before （…）期间. */
const LONGEST_EVENT = 20;
const LONGEST_QUOTED = 12;

/**
 * 今年暑期（7月1日至8月31日）, 本周（3月4日—10日）, “五一”假期（4月29日至5月3日）: days in brackets behind a word of time are that
 * time. The word, its brackets and the year before it become one period, which stands where the word does.
 */
export function foldSeasons(text: string, periods: PeriodMention[], words: WordMatcher): PeriodMention[] {
  let folded: PeriodMention[] | null = null;
  for (const [i, mention] of periods.entries()) {
    const before = folded === null ? periods[i - 1] : folded.at(-1);
    const season = isBracketed(text, mention) ? readSeason(text, mention, before, words) : null;
    if (season === null) {
      folded?.push(mention);
      continue;
    }
    folded ??= periods.slice(0, i);
    if (before !== undefined && before.end > season.start) folded.pop();
    folded.push(season);
  }
  return folded ?? periods;
}

function isBracketed(text: string, { start, end, mode, named }: PeriodMention): boolean {
  return mode === 'in' && named !== true && isAt(text, start - 1, '（') && isAt(text, end, '）');
}

function readSeason(
  text: string,
  mention: PeriodMention,
  before: PeriodMention | undefined,
  words: WordMatcher,
): PeriodMention | null {
  const bracket = mention.start - 1;
  const closing = mention.end + 1;
  const after = words.byClass.season.longest(text, closing);
  const during = after !== null && !isInsideWord(text, after);
  const adjacent = before !== undefined && isTime(before) ? before : null;
  const floor = before !== undefined && before.end <= bracket ? before.end : 0;
  const word = adjacent?.end === bracket ? bracket : seasonStart(text, bracket, floor, words);
  const start = word ?? (during ? eventStart(text, bracket, floor, words) : null);
  if (start === null) return null;
  const led = adjacent !== null && adjacent.end >= start && adjacent.start < bracket ? adjacent : null;
  const { from, to } = mention;
  return {
    ...mention,
    start: led === null ? start : Math.min(led.start, start),
    end: during ? after.end : closing,
    from: { ...from, year: yearOf(from.year, led) },
    to: { ...to, year: yearOf(to.year, led) },
    season: true,
    rule: during
      ? after.value.rule.id
      : (words.endings.season.longest(text, bracket)?.value.rule.id ?? mention.rule),
  };
}

/** 2024年|国庆黄金周（10月1日至7日）: the year before the word is that of its days. */
function yearOf(year: YearReference, led: PeriodMention | null): YearReference {
  if (led === null || led.counted !== null || led.years !== null || year.kind !== 'frame') return year;
  return led.from.year;
}

function isTime({ mode, named, years }: PeriodMention): boolean {
  return mode === 'in' && named !== true && years === null;
}

/** Where the word of time that ends here begins, with the name of its feast: 春节|假期, “五一”|小长假. */
function seasonStart(text: string, end: number, from: number, words: WordMatcher): number | null {
  const hit = words.endings.season.longest(text, end);
  if (hit === null || isInsideWord(text, hit)) return null;
  return eventStart(text, hit.start, from, words) ?? hit.start;
}

/** Back to the sign, period, place or verb that the name begins behind; null where it is too long or tells a number. */
function eventStart(text: string, end: number, from: number, words: WordMatcher): number | null {
  const quoted = isAt(text, end - 1, '”')
    ? lastIndexWithin(text, '“', Math.max(0, end - LONGEST_QUOTED), end)
    : -1;
  let at = quoted === -1 ? end : quoted;
  while (at > from && !STOPS.test(text.charAt(at - 1))) {
    if (end - at > LONGEST_EVENT) return null;
    at -= 1;
  }
  for (let hit = words.openers.longest(text, at, end); hit !== null; ) {
    if (isInsideWord(text, hit)) break;
    at = hit.end;
    hit = words.openers.longest(text, at, end);
  }
  return at;
}
const STOPS = /[，。；：、！？\n\s（）“”\d]/;
