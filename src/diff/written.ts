import type { Figure } from '../model/figure.js';

/** How a number stands in its text: 12282.15亿元 has two decimals and a magnitude of 10^8. */
export interface Written {
  decimals: number;
  /** What one of the written number is worth: 10^8. */
  magnitude: number;
}

/** Null where the numeral is written in words (三分之二). */
export function writtenAs({ source, value }: Figure): Written | null {
  const digits = /\d[\d,\s]*(?:\.(\d+))?/.exec(source.text.normalize('NFKC'));
  if (digits === null) return null;
  const literal = Number(digits[0].replace(/[,\s]/g, ''));
  if (!Number.isFinite(literal)) return null;
  const magnitude = literal === 0 || value === null ? 1 : Math.abs(value) / literal;
  return { decimals: digits[1]?.length ?? 0, magnitude: Number(magnitude.toPrecision(12)) };
}

/**
 * How far the true value may lie from the one written: half a unit of the last place. Nothing for what was counted one by
 * one (142起), and for numbers in words.
 */
export function roundingOf(figure: Figure): number {
  const written = writtenAs(figure);
  if (written === null) return 0;
  const { decimals, magnitude } = written;
  const counted = decimals === 0 && magnitude === 1 && figure.unit.dimension === 'count';
  return counted ? 0 : (magnitude / 10 ** decimals) * 0.5;
}
