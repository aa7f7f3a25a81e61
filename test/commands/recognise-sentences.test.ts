import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type RecognisedPeriod, type RecognisedQuantity, recognise } from '../../src/commands/recognise.js';

/** The day on which all sentences are said. */
const DATE = '2024-05-15';
/** Of all sentences, gaps included: one that lacks something may be added with its reason. */
const LEAST_RIGHT = 1;

const SIGNS = { eq: '', ge: '>=', gt: '>', le: '<=', lt: '<', approx: '~' } as const;

interface Row {
  text: string;
  want: string;
  got: string;
  /** What the program lacks to read it; null where it has to be right. */
  gap: string | null;
}

const rows: Row[] = readFileSync(new URL('../../fixtures/recognise/sentences.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', quantities = '', periods = '', gap = null] = line.split('\t');
    return { text, want: `${quantities} ‖ ${periods}`, got: read(text), gap };
  });

describe('everyday sentences, written down by hand', () => {
  test('the share that is right', () => {
    const right = rows.filter(({ want, got }) => want === got).length;
    const share = right / rows.length;
    console.log(`recognise: ${right} of ${rows.length} sentences right (${(100 * share).toFixed(1)} %)`);
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(share).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  test('all but the gaps are right', () => {
    const wrong = rows.filter(({ want, got, gap }) => gap === null && want !== got);
    expect(wrong.map(say)).toEqual([]);
  });

  test('a gap that is closed is marked as one no more', () => {
    const closed = rows.filter(({ want, got, gap }) => gap !== null && want === got);
    expect(closed.map(say)).toEqual([]);
  });
});

function say({ text, want, got }: Row): string {
  return `${text}: want ${want}, got ${got}`;
}

/** What is read of a sentence, as the table writes it. */
function read(text: string): string {
  const { quantities, periods } = recognise(text, { date: DATE });
  return `${listed(quantities.map(sayQuantity))} ‖ ${listed(periods.map(sayPeriod))}`;
}

function listed(parts: readonly string[]): string {
  return parts.length === 0 ? '-' : parts.join(' | ');
}

function sayQuantity({ text, value, min, max, bound, unit }: RecognisedQuantity): string {
  const size = value === null ? `${min}..${max}` : String(value);
  return `${text}=${SIGNS[bound]}${size} ${unit.text}`.trim();
}

function sayPeriod({ start, end }: RecognisedPeriod): string {
  return `${start}/${end}`;
}
