import { compare, parseDecimal, toNumber, toText } from '../model/decimal.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import type { Packs } from '../packs/packs.js';
import { regionMatcher } from '../packs/region-matcher.js';
import { isIsoDay } from '../text/calendar.js';
import { daysOf } from '../text/iso-period.js';
import { findRegion } from '../text/region.js';
import { readUnit } from './read-unit.js';

/** Fields of a figure that take the place of those that were read. */
export type FigurePatch = Partial<
  Omit<Figure, 'id' | 'metric' | 'source' | 'document' | 'confidence' | 'rules'>
>;

/** A value that a field cannot have; says what it takes. */
export class FieldFault extends Error {
  constructor(readonly takes: string) {
    super(`it takes ${takes}`);
  }
}

type Patch = (value: unknown, packs: Packs) => FigurePatch;

/** What `set` may name, and the fields of the record that follow from it; in this order, whatever that of the file. */
export const PATCHES = {
  value: (value) => {
    if (value === null) return { value: null, exact: null };
    const exact = decimalOf(value);
    return { value: toNumber(exact), exact: toText(exact), min: null, max: null };
  },
  min: (value) => ({ min: end(value), value: null, exact: null }),
  max: (value) => ({ max: end(value), value: null, exact: null }),
  bound: (value) => ({ bound: oneOf(value, ['eq', 'ge', 'gt', 'le', 'lt', 'approx']) }),
  unit: (value, packs) => ({ unit: unitOf(value, packs) }),
  role: (value) => ({ role: oneOf(value, ['level', 'change', 'growth', 'rank']) }),
  annualised: (value) => {
    if (typeof value !== 'boolean') throw new FieldFault('true or false');
    return { annualised: value };
  },
  status: (value) => {
    const status = oneOf(value, ['actual', 'target', 'forecast', 'reference']);
    // Only targets have a deadline.
    return status === 'target' ? { status } : { status, deadline: null };
  },
  force: (value) => ({ force: value === null ? null : oneOf(value, ['binding', 'expected'] as const) }),
  period: (value) => ({ period: value === null ? null : { text: null, ...days(value), from: 'inferred' } }),
  deadline: (value) =>
    value === null
      ? { deadline: null }
      : { deadline: { text: null, date: days(value).end, from: 'inferred' }, status: 'target' },
  basis: (value) => ({ basis: value === null ? null : basisOf(value) }),
  scope: (value, packs) => ({ scope: value === null ? null : scopeOf(value, packs) }),
} satisfies Record<string, Patch>;

export type PatchKey = keyof typeof PATCHES;

/** What is wrong with fields that are right one by one, and how to mend it. */
export function faultOf(set: Readonly<Record<string, unknown>>): [what: string, hint: string] | null {
  const { value, min, max, status, deadline } = set;
  const isRange = min !== undefined || max !== undefined;
  if (Object.keys(set).length === 0) return ['set names no field', 'write one below it: value: 12.5'];
  if (isRange && (typeof (min ?? null) === 'object' || typeof (max ?? null) === 'object'))
    return ['a range has two ends', 'give both min and max'];
  if (isRange && compare(decimalOf(min), decimalOf(max)) > 0)
    return ['min is above max', 'the smaller number comes first'];
  if ((value ?? null) !== null && isRange)
    return ['a figure has a value or a range', 'give value, or else min and max'];
  if (value === null && !isRange)
    return ['the figure would have no number', 'reject it, or give min and max'];
  if ((deadline ?? null) !== null && status !== undefined && status !== 'target')
    return [
      `a figure that is ${String(status)} has no deadline`,
      'leave the deadline away, or write status: target',
    ];
  return null;
}

function decimalOf(value: unknown): NonNullable<ReturnType<typeof parseDecimal>> {
  const text = typeof value === 'number' ? String(value) : value;
  const decimal = typeof text === 'string' ? parseDecimal(text.replaceAll(',', '')) : null;
  if (decimal === null) throw new FieldFault('a number in the unit of the figure, written out: 12.5');
  return decimal;
}

function end(value: unknown): number | null {
  return value === null ? null : toNumber(decimalOf(value));
}

function oneOf<const T extends string>(value: unknown, choices: readonly T[]): T {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new FieldFault(`one of ${choices.join(', ')}`);
  return choice;
}

function days(value: unknown): { start: string; end: string } {
  const found = daysOf(String(value));
  if (found === null)
    throw new FieldFault(
      'a year, month or day (2023, 2023-06, 2023-06-30), or two of them with a slash between',
    );
  return found;
}

/** The unit itself: a magnitude belongs to the value. */
function unitOf(value: unknown, packs: Packs): Figure['unit'] {
  const takes = new FieldFault('a unit of the lexicon without a magnitude, or an empty text');
  if (value === '') return { text: '', code: null, dimension: null };
  if (typeof value !== 'string') throw takes;
  try {
    const { magnitude, unit } = readUnit(value, packs);
    if (toText(magnitude) !== '1') throw takes;
    return unit;
  } catch (fault) {
    throw fault instanceof ZhibiaoError ? takes : fault;
  }
}

function basisOf(value: unknown): Figure['basis'] {
  const text = String(value);
  if (value === 'yoy' || value === 'mom') return { kind: value, date: null, text };
  const isDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) && isIsoDay(`${text}-01-01`.slice(0, 10));
  if (!isDate) throw new FieldFault('yoy, mom, or a date such as 2020 or 2023-12-31');
  return { kind: 'date', date: text, text };
}

function scopeOf(value: unknown, packs: Packs): Figure['scope'] {
  if (typeof value !== 'string' || value.trim() === '') throw new FieldFault('the name of a place');
  const name = value.trim();
  const region = findRegion(regionMatcher(packs).gazetteer, name);
  return { text: null, name, code: region?.code ?? null, from: 'inferred' };
}
