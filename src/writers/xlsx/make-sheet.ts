import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { labelOf } from '../field-labels.js';
import type { Limits } from './limits.js';
import { FONT, type MadeCell, makeCell, TEXT_FORMAT } from './make-cell.js';
import { columnWidths, rowHeights } from './measure.js';
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
  const rows = table.rows.map((values, row) =>
    columns.map((column, at) => {
      const cell = makeCell(values[at], column.kind, limits.cell);
      if (cell.cutFrom !== null)
        cuts.push({ cell: `${name}!${cellName(row, at)}`, column: column.name, length: cell.cutFrom });
      if (cell.format !== undefined || cell.rich !== undefined)
        cells.set(key(row, at), asideOf(cell, styles[at]));
      return cell.value;
    }),
  );
  columns.forEach((column, at) => {
    cells.set(key(HEAD_ROW, at), headCell(column.name));
  });
  addLinks(cells, table, styles, limits);
  const widths = columnWidths(table);
  const sheet: WriteSheet = {
    name,
    columns: columns.map((_, at) => ({ width: widths[at] ?? 0, style: styles[at] ?? {} })),
    rowDefs: rowHeights(table, widths),
    rows: [columns.map((column) => column.name), ...rows],
    cells,
    freezePane: { rows: 1, columns: frozen },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
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

// The name as csv has it, so that tables join; its Chinese is shown where the pointer rests, and stands in the notes.
function headCell(name: string): Partial<Cell> {
  const label = labelOf(name);
  return { value: name, style: HEAD, ...(label === '' ? {} : { comment: { text: label } }) };
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
