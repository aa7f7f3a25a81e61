import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/change.js';
import type { Figure } from '../../src/model/figure.js';
import { changesBetween } from '../helpers/compare-texts.js';

const ROOT = 'fixtures/diffs';
const cases = readdirSync(ROOT)
  .filter((name) => existsSync(`${ROOT}/${name}/expected.json`))
  .sort();

/** A change as it was written down by hand, before there was anything that finds it. */
interface Expected {
  kind: Change['kind'];
  metric: string;
  from: number | null;
  to: number | null;
  unit: string;
  role: Figure['role'];
  better?: Change['better'];
  stated?: { value: number; consistent: boolean };
}

/**
 * Differences that are known, counted by case. A number that has become smaller has to be written down here, so that what
 * works once goes on working.
 */
const KNOWN: Record<string, { count: number; of: 'missing' | 'extra' | 'stated' | 'better'; why: string }[]> =
  {
    'environment-press': [
      {
        count: 4,
        of: 'missing',
        why: 'answers of a press conference: 全国 taken for the city, a plan for a result',
      },
      { count: 4, of: 'extra', why: 'the same figures as they are read' },
      { count: 1, of: 'stated', why: 'a rate of the city beside a value of the nation' },
    ],
    'five-year-plans': [{ count: 1, of: 'stated', why: 'a change over five years whose base is not said' }],
    'hongkong-quarter': [
      { count: 1, of: 'missing', why: '与第三季比较 pairs as a change of another quarter would' },
      { count: 2, of: 'extra', why: 'the same change on either side' },
    ],
    'livelihood-tasks': [
      {
        count: 3,
        of: 'missing',
        why: '为…妇女提供筛查 and 为…家庭实施改造: who it is done for is cut or kept',
      },
      { count: 5, of: 'extra', why: 'the same under the names that are read' },
    ],
    'state-enterprises': [
      { count: 1, of: 'missing', why: 'the goal of a year whose growth the same text is taken to tell' },
    ],
    'summer-tourism': [
      {
        count: 3,
        of: 'missing',
        why: '民宿累计接待 loses its subject; 占比 without its whole; 15家 instead of 12家',
      },
      { count: 5, of: 'extra', why: 'the same as they are read' },
    ],
    'taiwan-budget': [
      { count: 1, of: 'missing', why: '失业率降至 read as growth' },
      { count: 1, of: 'extra', why: 'the same' },
      {
        count: 3,
        of: 'stated',
        why: 'a budget against a budget: only results are held against what is stated',
      },
    ],
    'county-bulletin': [
      { count: 2, of: 'stated', why: 'growth at constant prices: it is not judged at all' },
    ],
    'half-year-press': [
      { count: 4, of: 'stated', why: 'growth at constant prices: it is not judged at all' },
    ],
    units: [
      { count: 1, of: 'stated', why: 'growth at constant prices: it is not judged, though it would agree' },
    ],
  };

const known = (name: string, of: 'missing' | 'extra' | 'stated' | 'better'): number =>
  KNOWN[name]?.find((each) => each.of === of)?.count ?? 0;

test('there are cases, and every known difference is of one of them', () => {
  expect(cases.length).toBeGreaterThan(10);
  expect(Object.keys(KNOWN).filter((name) => !cases.includes(name))).toEqual([]);
});

describe.each(cases)('%s', (name) => {
  const read = (file: string): string => readFileSync(`${ROOT}/${name}/${file}`, 'utf8');
  const expected: Expected[] = JSON.parse(read('expected.json'));
  const compared = () => compare(expected, changesBetween(read('old.txt'), read('new.txt')));

  test('every expected change is found, and nothing else', () => {
    const { missing, extra } = compared();
    expect(expected.length).toBeGreaterThan(10);
    expect({ missing: missing.length, extra: extra.length }, describeAll(missing, extra)).toEqual({
      missing: known(name, 'missing'),
      extra: known(name, 'extra'),
    });
  });

  test('what the text says of a change, and whether it is for the better', () => {
    const { pairs } = compared();
    const statedDiffers = pairs.filter(
      ([want, got]) =>
        want.stated !== undefined &&
        (want.stated.consistent !== got.stated?.consistent || want.stated.value !== got.stated.value),
    );
    const betterDiffers = pairs.filter(
      ([want, got]) => want.better !== undefined && want.better !== got.better,
    );
    const told = pairs.map(([want, got]) => `${want.metric}: ${got.message}`).join('\n');
    expect({ stated: statedDiffers.length, better: betterDiffers.length }, told).toEqual({
      stated: known(name, 'stated'),
      better: known(name, 'better'),
    });
  });
});

/** Each expected change with the one found for it; names were written by ear, so the numbers decide. */
function compare(
  expected: readonly Expected[],
  changes: readonly Change[],
): { pairs: [Expected, Change][]; missing: Expected[]; extra: Change[] } {
  const extra = [...changes];
  const pairs: [Expected, Change][] = [];
  const missing: Expected[] = [];
  for (const want of expected) {
    const named = extra.findIndex((got) => got.metric.name === want.metric && isSame(want, got));
    const at = named >= 0 ? named : extra.findIndex((got) => isSame(want, got));
    const [got] = at < 0 ? [] : extra.splice(at, 1);
    if (got === undefined) missing.push(want);
    else pairs.push([want, got]);
  }
  return { pairs, missing, extra };
}

function isSame(want: Expected, { kind, from, to, unit, old, new: now }: Change): boolean {
  return (
    kind === want.kind &&
    (now ?? old)?.role === want.role &&
    isNumber(from, want.from) &&
    isNumber(to, want.to) &&
    unit?.text === want.unit
  );
}

/** But for the last digits of a conversion. */
function isNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function describeAll(missing: readonly Expected[], extra: readonly Change[]): string {
  return [
    ...missing.map((want) => `missing ${JSON.stringify(want)}`),
    ...extra.map(({ kind, message }) => `extra ${kind} ${message}`),
  ].join('\n');
}
