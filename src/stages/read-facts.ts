import type { Draft, YearReference } from '../model/draft.js';
import {
  type FactLines,
  type FactMatcher,
  factMatcher,
  linesFrom,
  NO_LINES,
  readFact,
  screenLines,
} from '../packs/fact-matcher.js';
import { type PeriodMatcher, periodMatcher } from '../packs/period-matcher.js';
import { type RegionMatcher, regionMatcher } from '../packs/region-matcher.js';
import type { FactRule } from '../packs/schema.js';
import type { StageContext } from '../packs/stage.js';
import { resolveMention, splitDay } from '../text/calendar.js';
import { readYear } from '../text/calendar-number.js';
import { regionNamed } from '../text/region.js';
import { copyDraft } from './copy-draft.js';
import { firstPeriod } from './find-periods.js';

const HEAD_PARAGRAPHS = 40;
const FOOT_PARAGRAPHS = 8;
/** A title stands above the first paragraph of running text. */
const RUNNING_TEXT = 120;
/** How far a year is looked for. */
const YEAR_PARAGRAPHS = 4;
/** What a paragraph says of the document it says at its beginning. */
const LINE_LIMIT = 400;

/** Reads title, day, issuer and place off the document, where neither the caller nor the file has told them. */
export function readFacts(draft: Draft, { packs, options }: StageContext): Draft {
  const reader = new FactReader(draft, factMatcher(packs));
  const told = draft.source.facts;
  const title = options.title ?? told.title ?? withSubtitle(draft, reader.read('title', asItIs));
  reader.tell('title', title);
  const issuer = options.issuer ?? told.issuer ?? reader.read('issuer', asItIs);
  reader.tell('issuer', issuer);
  const periods: Dating = { matcher: periodMatcher(packs), home: draft.normal.text };
  const topicYear = reader.read('topic', (value) => yearIn(value, periods));
  const workYear = reader.read('year', (value, { years }) => yearsFrom(yearIn(value, periods), years));
  const guess = workYear ?? (topicYear !== null || title === null ? null : yearIn(title, periods));
  const date =
    options.date ??
    told.date ??
    reader.read('date', (value) => dayIn(value, periods, () => guess ?? firstYear(draft, periods)));
  const regions = regionMatcher(packs);
  const place =
    options.place ??
    told.place ??
    placeOf([title, issuer], regions) ??
    reader.read(
      'place',
      (value, rule) => rule.means ?? placeOf([value], regions) ?? (rule.named ? value : null),
    );
  const number = told.number ?? reader.read('number', withoutBlanks);
  const dated = copyDraft(draft);
  dated.facts = { title, date, issuer, place, number };
  dated.year = yearOf(date, guess);
  dated.topicYear = topicYear;
  return dated;
}

const asItIs = (value: string): string => value;
const withoutBlanks = (value: string): string => value.replace(/\s/g, '');

/** Asks the rules of facts of the lines of one document. */
class FactReader {
  private readonly matcher: FactMatcher;
  private readonly places: Record<FactRule['in'], FactLines>;
  /** The lines a title may be among. */
  private readonly above: FactLines;

  constructor(draft: Draft, matcher: FactMatcher) {
    this.matcher = matcher;
    const lines = linesOf(draft, 0, HEAD_PARAGRAPHS);
    const head = screenLines(matcher.screens.line, lines);
    const running = lines.findIndex((line) => line.length > RUNNING_TEXT);
    this.above = running < 0 ? head : linesFrom(head, 0, running + 1);
    this.places = {
      title: NO_LINES,
      issuer: NO_LINES,
      // A text of one line has no title.
      first: lines.length > 1 ? linesFrom(head, 0, 1) : NO_LINES,
      head,
      foot: footOf(draft, head, matcher),
      page: draft.furniture.length === 0 ? NO_LINES : screenLines(matcher.screens.line, draft.furniture),
    };
  }

  /** What is known of the title or the issuer may tell more. */
  tell(place: 'title' | 'issuer', value: string | null): void {
    if (value !== null) this.places[place] = screenLines(this.matcher.screens.name, [value]);
  }

  read<T>(fact: FactRule['fact'], accept: (value: string, rule: FactRule) => T | null): T | null {
    return readFact(this.matcher, fact, (place) => this.linesAt(place, fact), accept);
  }

  private linesAt(place: FactRule['in'], fact: FactRule['fact']): FactLines {
    return place === 'head' && fact === 'title' ? this.above : this.places[place];
  }
}

function footOf(draft: Draft, head: FactLines, matcher: FactMatcher): FactLines {
  const { length } = draft.paragraphs;
  const from = Math.max(0, length - FOOT_PARAGRAPHS);
  return length <= HEAD_PARAGRAPHS
    ? linesFrom(head, from, length)
    : screenLines(matcher.screens.line, linesOf(draft, from, length));
}

function linesOf(draft: Draft, from: number, to: number): string[] {
  return draft.paragraphs
    .slice(from, to)
    .map(({ start, end }) => draft.normal.text.slice(start, Math.min(end, start + LINE_LIMIT)).trim());
}

/** 稳中有进 结构待优⏎——2023年上半年经济运行分析: the second line of a title says what it is about. */
function withSubtitle(draft: Draft, title: string | null): string | null {
  if (title === null) return null;
  const head = linesOf(draft, 0, YEAR_PARAGRAPHS);
  const next = head[head.indexOf(title) + 1];
  return head.includes(title) && next !== undefined && SUBTITLE.test(next) ? `${title}${next}` : title;
}
/** Not ——2024年2月19日在…会议上, which says when it was read out. */
const SUBTITLE = /^[—-]{1,4}(?!.*月[一二三四五六七八九十\d]{1,3}日)[^。；]{4,60}$/;

/** 二〇二六年财政年度施政报告 is read in the year before. */
function yearsFrom(year: number | null, years: number): number | null {
  return year === null ? null : year + years;
}

/** The year of a day told without one: 本报4月22日电, and 2025年一季度 in the next clause. */
function firstYear(draft: Draft, periods: Dating): number | null {
  for (const line of linesOf(draft, 0, YEAR_PARAGRAPHS)) {
    const year = yearIn(line, periods);
    if (year !== null) return year;
  }
  return null;
}

/** 今年 in a plan for the coming year, printed in the last weeks of the old one, is the plan's year. */
function yearOf(date: string | null, guess: number | null): number | null {
  if (date === null) return guess;
  const { year, month } = splitDay(date);
  return guess === year + 1 && month >= 11 ? guess : year;
}

/** How days and years of a document are read: what 113年 means in its title is told by its text. */
interface Dating {
  matcher: PeriodMatcher;
  home: string;
}

function yearIn(text: string, { matcher, home }: Dating): number | null {
  const bare = text.length === 4 ? readYear(text) : null;
  if (bare !== null) return bare;
  const stated = firstPeriod(text, matcher, home, ({ from, to }) => isOneYear(from.year, to.year));
  // 2023年7生态: a date that lost its end tells nothing.
  if (stated === null || /\d/.test(text[stated.end] ?? '')) return null;
  return stated.from.year.kind === 'stated' ? stated.from.year.year : null;
}

/** “十一五” names five years and dates nothing. */
function isOneYear(from: YearReference, to: YearReference): boolean {
  return from.kind === 'stated' && to.kind === 'stated' && from.year === to.year;
}

/** `documentYear` is asked for only where there is a day. */
function dayIn(text: string, { matcher, home }: Dating, documentYear: () => number | null): string | null {
  const mention = firstPeriod(text, matcher, home, () => true);
  if (mention === null) return null;
  const year = documentYear();
  const range = resolveMention(mention, { documentDate: null, documentYear: year, frameYear: year });
  return range !== null && range.start === range.end ? range.start : null;
}

function placeOf(texts: readonly (string | null)[], { gazetteer }: RegionMatcher): string | null {
  for (const text of texts) {
    const named = text === null ? null : regionNamed(gazetteer, text);
    if (named !== null) return named;
  }
  return null;
}
