import type { WriteSheet } from 'hucre/xlsx';
import { displayWidth } from '../display-width.js';
import { numberCell } from './make-cell.js';
import { MarkedText, type SheetColumn, type SheetTable } from './sheet-table.js';

// Widths are in columns of the letter 0; the head needs room for the button of its filter.
const BUTTON = 3;
const MARGIN = 1;
const WIDEST = 40;
const WIDEST_WRAPPED = 70;
/** Rows whose texts are measured: what comes later is seldom wider. */
const MEASURED = 1000;

/** Columns as wide as their widest text, Chinese counting two, up to what leaves room for others. */
export function columnWidths({ columns, rows }: SheetTable): number[] {
  const measured = rows.slice(0, MEASURED);
  return columns.map((column, at) => {
    const widths = measured.map((values) => widthOf(values[at], column));
    const width = Math.max(displayWidth(column.name) + BUTTON, ...widths) + MARGIN;
    return Math.min(column.wrap ? WIDEST_WRAPPED : WIDEST, width);
  });
}

const LINE = 16.5;
/** Excel's own limit is 409 points. */
const MOST_LINES = 24;
/** Lines break before their last column. */
const LOOSE = 1.1;

/** Rows as high as their wrapped texts need, up to what the table allows: not every program finds that out for itself. */
export function rowHeights(
  { columns, rows, lines = MOST_LINES }: SheetTable,
  widths: readonly number[],
): NonNullable<WriteSheet['rowDefs']> {
  const wrapped = columns.flatMap(({ wrap }, at) => (wrap ? [at] : []));
  const linesOf = (values: readonly unknown[]): number =>
    Math.max(1, ...wrapped.map((at) => Math.ceil((textWidth(values[at]) * LOOSE) / (widths[at] ?? 1))));
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map();
  rows.forEach((values, row) => {
    const count = Math.min(lines, linesOf(values));
    if (count > 1) heights.set(row + 1, { height: count * LINE });
  });
  return heights;
}

function textWidth(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return displayWidth(value instanceof MarkedText ? value.text : String(value));
}

function widthOf(value: unknown, { kind }: SheetColumn): number {
  if (typeof value !== 'number') return textWidth(value);
  const { format } = numberCell(value, kind);
  return displayWidth(format === undefined ? String(value) : shownNumber(value, format));
}

function shownNumber(value: number, format: string): string {
  const decimals = format.split('.')[1]?.length ?? 0;
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
