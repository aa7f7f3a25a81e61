import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';
import type { Span } from '../../model/document.js';
import type { ColumnKind } from '../columns.js';
import { cellText as listText } from '../flatten.js';
import { cellText } from './cell-text.js';
import { MarkedText } from './sheet-table.js';

/** A value as a cell: what it is, and how it is shown where its column does not say. */
export interface MadeCell {
  value: CellValue;
  /** Only where the column's own style does not do. */
  format?: string;
  rich?: NonNullable<Cell['richText']>;
  cutFrom: number | null;
}

/** The cell of a value by what its column holds. */
export function makeCell(value: unknown, kind: ColumnKind | undefined, limit: number): MadeCell {
  if (value === null || value === undefined) return { value: null, cutFrom: null };
  if (typeof value === 'number') return numberCell(value, kind);
  if (typeof value === 'boolean') return { value, cutFrom: null };
  if (value instanceof MarkedText) return markedCell(value, limit);
  const text = listText(value) ?? '';
  const day = kind === 'day' ? dayOf(text) : null;
  return day === null ? textCell(text, limit) : { value: day, cutFrom: null };
}

// Where the text was escaped or cut, its marks would stand in the wrong place.
function markedCell({ text, marks }: MarkedText, limit: number): MadeCell {
  const plain = textCell(text, limit);
  return plain.value === text && marks.length > 0 ? { ...plain, rich: runsOf(text, marks) } : plain;
}

/** Groups of thousands where they help; never a percent sign, which would make 2200 % of 22. */
export function numberCell(value: number, kind: ColumnKind | undefined): MadeCell {
  const digits = String(value);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const plain = Math.abs(value) < 1000 && decimals <= STATED_DECIMALS;
  if (kind === 'integer' || plain || digits.includes('e')) return { value, cutFrom: null };
  const shown = decimals > STATED_DECIMALS ? COMPUTED_DECIMALS : decimals;
  return { value, cutFrom: null, format: shown === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}` };
}

// Documents state few decimals, which are all shown; a ratio that was computed has a dozen.
const STATED_DECIMALS = 6;
const COMPUTED_DECIMALS = 4;

/**
 * Text stays text: nothing here becomes a formula. One that looks like a formula is kept from becoming one when its cell is edited; one that
 * looks like an error of Excel (#N/A) would be taken for one by the package unless it is written as a run.
 */
function textCell(text: string, limit: number): MadeCell {
  const { text: value, cutFrom } = cellText(text, limit);
  return {
    value,
    cutFrom,
    ...(FORMULA_LIKE.test(value) ? { format: TEXT_FORMAT } : {}),
    ...(value.startsWith('#') ? { rich: [{ text: value, font: FONT }] } : {}),
  };
}

/** Named in full: a font that lacks its name or size becomes another one. */
export const FONT: NonNullable<CellStyle['font']> = { name: 'Calibri', size: 11 };
export const TEXT_FORMAT = '@';
const FORMULA_LIKE = /^[=+\-@]/;

/** Excel counts days from 1900 and takes that year for a leap year: what is earlier than March stays text. */
function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900-03-01') return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day;
}

function runsOf(text: string, marks: readonly Span[]): NonNullable<Cell['richText']> {
  const runs: NonNullable<Cell['richText']> = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) runs.push({ text: text.slice(at, start), font: FONT });
    runs.push({ text: text.slice(start, end), font: MARK });
    at = end;
  }
  return at < text.length ? [...runs, { text: text.slice(at), font: FONT }] : runs;
}

const MARK = { ...FONT, bold: true, color: { rgb: 'C00000' } };
