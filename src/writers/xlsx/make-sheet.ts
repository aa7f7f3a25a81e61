import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { displayWidth } from '../display-width.js';
import type { Limits } from './limits.js';
import { FONT, type MadeCell, makeCell, TEXT_FORMAT } from './make-cell.js';
import { cellName, columnName, type SheetColumn, type SheetTable } from './sheet-table.js';

/** A cell that lost its end. */
export interface CutCell {
  cell: string;
  column: string;
  /** Characters it had. */
  length: number;
}

/** A sheet as the package writes it, and what was lost. */
export interface MadeSheet {
  sheet: WriteSheet;
  cuts: CutCell[];
}

/** Turns a table into a sheet: one row of names, which stays in sight and filters, and columns as wide as what they hold. */
export function makeSheet(table: SheetTable, limits: Limits): MadeSheet {
  const { name, columns, frozen } = table;
  const cuts: CutCell[] = [];
  const cells: Cells = new Map();
  const styles = columns.map(styleOf);
  const made = table.rows.map((values, row) =>
    columns.map((column, at) => {
      const cell = makeCell(values[at], column.kind, limits.cell);
      if (cell.cutFrom !== null)
        cuts.push({ cell: `${name}!${cellName(row, at)}`, column: column.name, length: cell.cutFrom });
      if (cell.format !== undefined || cell.rich !== undefined)
        cells.set(key(row, at), asideOf(cell, styles[at]));
      return cell;
    }),
  );
  columns.forEach((column, at) => {
    cells.set(key(HEAD_ROW, at), { value: column.name, style: HEAD });
  });
  addLinks(cells, table, styles, limits);
  const widths = columns.map((column, at) => widthOf(column, at, made));
  const sheet: WriteSheet = {
    name,
    columns: columns.map((_, at) => ({ width: widths[at] ?? 0, style: styles[at] ?? {} })),
    rowDefs: rowHeights(table, widths, made),
    rows: [columns.map((column) => column.name), ...made.map((row) => row.map(({ value }) => value))],
    cells,
    freezePane: { rows: 1, columns: frozen },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${made.length + 1}` },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', printTitlesRow: '$1:$1' },
  };
  return { sheet, cuts };
}

type Cells = Map<string, Partial<Cell>>;

const HEAD_ROW = -1;

// As the package names cells, the head being its row 0.
function key(row: number, column: number): string {
  return `${row + 1},${column}`;
}

function asideOf({ format, rich }: MadeCell, style: CellStyle | undefined): Partial<Cell> {
  return {
    ...(format === undefined ? {} : { style: { ...style, numFmt: format } }),
    ...(rich === undefined ? {} : { richText: rich }),
  };
}

function addLinks(
  cells: Cells,
  { links = [] }: SheetTable,
  styles: readonly CellStyle[],
  limits: Limits,
): void {
  if (links.length > limits.links) return;
  for (const { row, column, to } of links) {
    const at = key(row, column);
    const had = cells.get(at);
    cells.set(at, {
      ...had,
      style: { ...styles[column], ...had?.style, font: LINK },
      hyperlink: { target: '', location: to },
    });
  }
}

const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  border: { bottom: { style: 'thin', color: { rgb: '7F7F7F' } } },
  alignment: { vertical: 'center' },
};
const LINK: typeof FONT = { ...FONT, underline: 'single', color: { rgb: '0563C1' } };

// At the top: beside a sentence of four lines a number at the foot belongs to no line.
const TOP: CellStyle = { alignment: { vertical: 'top' } };
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const DECIMAL: CellStyle = { ...TOP, numFmt: TEXT_FORMAT };
const DAY: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'yyyy-mm-dd' };

function styleOf({ kind, wrap }: SheetColumn): CellStyle {
  if (wrap) return WRAPPED;
  if (kind === 'day') return DAY;
  return kind === 'decimal' ? DECIMAL : TOP;
}

/**
 * Rows as high as their wrapped texts need, up to what the table allows: not every program finds that out for itself.
 */
function rowHeights(
  { columns, lines = MOST_LINES }: SheetTable,
  widths: readonly number[],
  rows: readonly (readonly MadeCell[])[],
): NonNullable<WriteSheet['rowDefs']> {
  const wrapped = columns.flatMap(({ wrap }, at) => (wrap ? [at] : []));
  const linesOf = (row: readonly MadeCell[]): number =>
    Math.max(1, ...wrapped.map((at) => Math.ceil((widthOfCell(row[at]) * LOOSE) / (widths[at] ?? 1))));
  return new Map(
    rows
      .map((row, at) => [at + 1, Math.min(lines, linesOf(row))] as const)
      .filter(([, count]) => count > 1)
      .map(([at, count]) => [at, { height: count * LINE }]),
  );
}

const LINE = 16.5;
/** Excel's own limit is 409 points. */
const MOST_LINES = 24;
/** Lines break before their last column. */
const LOOSE = 1.1;

// In columns of the letter 0; the head needs room for the button of its filter.
const BUTTON = 3;
const MARGIN = 1;
const WIDEST = 40;
const WIDEST_WRAPPED = 70;
/** Rows whose texts are measured: what comes later is seldom wider. */
const MEASURED = 1000;

function widthOf({ name, wrap }: SheetColumn, at: number, rows: readonly (readonly MadeCell[])[]): number {
  const widths = rows.slice(0, MEASURED).map((row) => widthOfCell(row[at]));
  const width = Math.max(displayWidth(name) + BUTTON, ...widths) + MARGIN;
  return Math.min(wrap ? WIDEST_WRAPPED : WIDEST, width);
}

function widthOfCell(cell: MadeCell | undefined): number {
  const { value, format } = cell ?? { value: null };
  if (value === null) return 0;
  if (value instanceof Date) return DAY_WIDTH;
  return displayWidth(typeof value === 'number' ? shownNumber(value, format) : String(value));
}

function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined) return String(value);
  const decimals = format.split('.')[1]?.length ?? 0;
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

const DAY_WIDTH = 10;
