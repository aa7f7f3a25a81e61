import type { Draft, YearReference } from '../model/draft.js';
import { type CompiledFact, type FactLines, factMatcher, readFact } from '../packs/fact-matcher.js';
import { type PeriodMatcher, periodMatcher } from '../packs/period-matcher.js';
import { type RegionMatcher, regionMatcher } from '../packs/region-matcher.js';
import type { FactRule } from '../packs/schema.js';
import type { StageContext } from '../packs/stage.js';
import { resolveMention, splitDay } from '../text/calendar.js';
import { readYear } from '../text/calendar-number.js';
import { regionNamed } from '../text/region.js';
import { copyDraft } from './copy-draft.js';
import { periodsOf } from './find-periods.js';

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
  const read = factReader(draft, factMatcher(packs));
  const told = { ...draft.source.facts };
  const title =
    options.title ??
    told.title ??
    withSubtitle(
      draft,
      read('title', (value) => value),
    );
  const titled = { title: title === null ? [] : [title] };
  const issuer = options.issuer ?? told.issuer ?? read('issuer', (value) => value, titled);
  const lines = { ...titled, issuer: issuer === null ? [] : [issuer] };
  const periods: Dating = { matcher: periodMatcher(packs), home: draft.normal.text };
  const titleYear = title === null ? null : yearIn(title, periods);
  const topicYear = read('topic', (value) => yearIn(value, periods), lines);
  const workYear = read('year', (value, { years }) => yearsFrom(yearIn(value, periods), years), lines);
  const guess = workYear ?? (topicYear === null ? titleYear : null);
  const year = guess ?? firstYear(draft, periods);
  const date = options.date ?? told.date ?? read('date', (value) => dayIn(value, year, periods), lines);
  const regions = regionMatcher(packs);
  const place =
    options.place ??
    told.place ??
    placeOf([title, issuer], regions) ??
    read(
      'place',
      (value, rule) => rule.means ?? placeOf([value], regions) ?? (rule.named ? value : null),
      lines,
    );
  const number = told.number ?? read('number', withoutBlanks);
  const dated = copyDraft(draft);
  dated.facts = { title, date, issuer, place, number };
  dated.year = yearOf(date, guess);
  dated.topicYear = topicYear;
  return dated;
}

const withoutBlanks = (value: string): string => value.replace(/\s/g, '');

type Reader = <T>(
  fact: FactRule['fact'],
  accept: (value: string, rule: FactRule) => T | null,
  more?: Partial<FactLines>,
) => T | null;

function factReader(draft: Draft, rules: ReadonlyMap<FactRule['fact'], readonly CompiledFact[]>): Reader {
  const head = linesOf(draft, 0, HEAD_PARAGRAPHS);
  const foot = linesOf(
    draft,
    Math.max(0, draft.paragraphs.length - FOOT_PARAGRAPHS),
    draft.paragraphs.length,
  );
  // A text of one line has no title.
  const first = head.length > 1 ? head.slice(0, 1) : [];
  const running = head.findIndex((line) => line.length > RUNNING_TEXT);
  const above = running < 0 ? head : head.slice(0, running + 1);
  return (fact, accept, more) => {
    const page = draft.furniture;
    const lines = {
      title: [],
      issuer: [],
      first,
      head: fact === 'title' ? above : head,
      foot,
      page,
      ...more,
    };
    return readFact(rules.get(fact) ?? [], lines, accept);
  };
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
  const stated = periodsOf(text, matcher, home).find(
    ({ from, to }) => from.year.kind === 'stated' && isOneYear(from.year, to.year),
  );
  // 2023年7生态: a date that lost its end tells nothing.
  if (stated === undefined || /\d/.test(text[stated.end] ?? '')) return null;
  return stated.from.year.kind === 'stated' ? stated.from.year.year : null;
}

/** “十一五” names five years and dates nothing. */
function isOneYear(from: YearReference, to: YearReference): boolean {
  return from.kind === 'stated' && to.kind === 'stated' && from.year === to.year;
}

function dayIn(text: string, year: number | null, { matcher, home }: Dating): string | null {
  const mention = periodsOf(text, matcher, home)[0];
  if (mention === undefined) return null;
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
