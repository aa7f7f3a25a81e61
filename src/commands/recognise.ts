import { toNumber } from '../model/decimal.js';
import type { SourceDocument, Span } from '../model/document.js';
import type { Draft, NormalText, Quantity } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { emptyDraft } from '../pipeline.js';
import { readText } from '../readers/index.js';
import { findPeriods } from '../stages/find-periods.js';
import { findQuantities } from '../stages/find-quantities.js';
import { normalise } from '../stages/normalise.js';
import { settleCandidates } from '../stages/settle-candidates.js';
import { inCurrency } from '../stages/settle-currency.js';
import { type CalendarAnchor, resolveMention } from '../text/calendar.js';

/** A number of the text with its unit; the span holds numeral to unit, in the text as given. */
export interface RecognisedQuantity {
  span: Span;
  text: string;
  value: number | null;
  min: number | null;
  max: number | null;
  bound: Figure['bound'];
  unit: { text: string; code: string | null };
  kind: Quantity['kind'];
}

/** A period of the text, as the days it covers. */
export interface RecognisedPeriod {
  span: Span;
  text: string;
  start: string;
  end: string;
}

export interface Recognised {
  quantities: RecognisedQuantity[];
  periods: RecognisedPeriod[];
}

/** Folders of patterns beside the built-in ones, and the day that 今年 and 8月 are read against. */
export interface RecogniseOptions {
  date?: string;
  patterns?: string[];
}

/** Every number and period of a text, whether it belongs to a metric or not. */
export function recognise(text: string, options: RecogniseOptions = {}): Recognised {
  const { date, patterns } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const draft = readNumbers(readText(text, '-', 'txt'), packs);
  return {
    quantities: draft.quantities.map((quantity) => toQuantity(quantity, draft.normal, text)),
    periods: toPeriods(draft, text, date ?? null),
  };
}

/** Settling comes after the periods, since a year is no quantity. */
const STAGES: readonly Stage[] = [normalise, findPeriods, findQuantities, settleCandidates];

/** A text up to its settled quantities and periods. */
export function readNumbers(source: SourceDocument, packs: Packs): Draft {
  return STAGES.reduce((draft, stage) => stage(draft, { packs, options: {} }), emptyDraft(source));
}

function toQuantity(quantity: Quantity, normal: NormalText, text: string): RecognisedQuantity {
  const span = spanBack(quantity, normal);
  const { value, min, max, bound, unit, kind } = quantity;
  return {
    span,
    text: text.slice(span.start, span.end),
    value: value === null ? null : finite(toNumber(value)),
    min: min === null ? null : finite(toNumber(min)),
    max: max === null ? null : finite(toNumber(max)),
    bound,
    unit: { text: unit.text, code: inCurrency(unit, null).code },
    kind,
  };
}

/** A number too large for a double is told by no value rather than by a wrong one. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function toPeriods(draft: Draft, text: string, date: string | null): RecognisedPeriod[] {
  const year = date === null ? null : Number(date.slice(0, 4));
  const anchor: CalendarAnchor = { documentDate: date, documentYear: year, frameYear: null };
  return draft.periods.flatMap((mention) => {
    const days = resolveMention(mention, anchor);
    if (days === null) return [];
    const span = spanBack(mention, draft.normal);
    return [{ span, text: text.slice(span.start, span.end), ...days }];
  });
}

function spanBack({ start, end }: Span, { map }: NormalText): Span {
  return { start: map.startOf(start), end: map.endOf(end - 1) };
}
