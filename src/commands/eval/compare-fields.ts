import type { Figure } from '../../model/figure.js';
import { plain, sameMetric, sameName } from './compare-names.js';
import type { GoldFigure, PlacedGold } from './gold.js';
import { KIND_OF_PLACE, PER, RANK_UNITS, UNIT_ALIASES } from './wording.js';

/** Says true, false, or null where the gold does not ask. */
type FieldTest = (gold: PlacedGold, figure: Figure) => boolean | null;

/** The fields of a record, and three that are shown beside it. */
export const FIELD_TESTS = {
  value: sameValue,
  unit: (gold, { unit }) =>
    gold.role === 'rank'
      ? RANK_UNITS.includes(plainUnit(unit.text))
      : plainUnit(gold.unit) === plainUnit(unit.text),
  metric: (gold, { metric }) => sameMetric(gold, metric.name),
  role: (gold, { role }) => gold.role === role,
  status: (gold, { status }) => gold.status === status,
  bound: (gold, { bound }) => gold.bound === bound,
  period: (gold, figure) =>
    gold.status === 'reference' ? null : (gold.period ?? null) === periodText(figure),
  deadline: (gold, { deadline }) =>
    gold.status === 'target' && gold.skip?.includes('status')
      ? null
      : (gold.deadline ?? null) === (deadline?.date ?? null),
  basis: (gold, figure) =>
    gold.role === 'change' || gold.role === 'growth' ? (gold.basis ?? null) === basisText(figure) : null,
  name: (gold, { metric }) => sameName(gold, metric.name),
  span: (gold, { source }) => gold.start === source.start && (gold.end === source.end || gold.atLineEnd),
  scope: (gold, { scope }) => (gold.scope ? plainPlace(gold.scope) === plainPlace(scope?.name ?? '') : null),
} satisfies Record<string, FieldTest>;

export type Field = keyof typeof FIELD_TESTS;
export const FIELDS = Object.keys(FIELD_TESTS) as Field[];

/** A record is right when all of these are. */
export const RECORD_FIELDS: readonly Field[] = [
  'value',
  'unit',
  'metric',
  'role',
  'status',
  'bound',
  'period',
  'deadline',
  'basis',
];

export function periodText({ period }: Figure): string | null {
  return period === null ? null : `${period.start}/${period.end}`;
}

export function basisText({ basis }: Figure): string | null {
  if (basis === null) return null;
  return basis.kind === 'date' ? basis.date : basis.kind;
}

function sameValue(gold: GoldFigure, figure: Figure): boolean {
  const { value, min, max } = gold;
  return isStated(value) ? near(value, figure.value) : near(min, figure.min) && near(max, figure.max);
}

/** The same size, whatever the sign. */
export function sameSize(gold: GoldFigure, figure: Figure): boolean {
  const { value, min, max } = gold;
  if (!isStated(value)) return near(min, figure.min) && near(max, figure.max);
  return figure.value !== null && near(Math.abs(value), Math.abs(figure.value));
}

function isStated(value: number | null | undefined): value is number {
  return value !== undefined && value !== null;
}

// Two thirds are annotated as 0.6667: small fractions are compared to four places, all else as doubles.
function near(a: number | null | undefined, b: number | null): boolean {
  if (!isStated(a) || b === null) return false;
  const slack = Number.isInteger(a) || Math.abs(a) >= 1 ? 1e-9 * Math.abs(a) : 5e-5;
  return Math.abs(a - b) <= slack;
}

function plainUnit(unit: string): string {
  const text = unit.normalize('NFKC').replace(/\s+/g, '').replaceAll(PER.word, PER.sign).replace(/[()]/g, '');
  return UNIT_ALIASES[text] ?? text;
}

function plainPlace(place: string): string {
  return plain(place).replace(KIND_OF_PLACE, '');
}
