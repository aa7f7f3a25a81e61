import { collapse } from '../white-space.js';
import type { XmlAttributes, XmlHandler } from '../xml.js';
import type { CellFormats } from './cell-formats.js';
import { HiddenLines } from './hidden-lines.js';
import { placeOf, rowOf } from './reference.js';
import { showIsoDate } from './show-date.js';
import { showNumber } from './show-number.js';

/** A cell that shows something. Rows and columns count from 0. */
export interface SheetCell {
  row: number;
  column: number;
  text: string;
  /** Holds a number, no text and no date. */
  number: boolean;
}

/** Cells of a merged range, both ends included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What the cells of a sheet are shown by. */
export interface SheetContext {
  texts: readonly string[];
  formats: CellFormats;
  from1904: boolean;
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;
const MOST_CELLS = 1_000_000;

/** Reads a sheet row by row; what lies beyond the limits is passed over. */
export class SheetReader implements XmlHandler {
  hasHidden = false;
  isCut = false;

  private readonly cells: SheetCell[] = [];
  private readonly merged: Range[] = [];
  private readonly hiddenRows = new HiddenLines();
  private readonly hiddenColumns = new HiddenLines();
  private row = -1;
  private column = -1;
  private cell: { type: string; style: number; value: string } | null = null;
  private inValue = false;
  private inReading = false;

  constructor(private readonly context: SheetContext) {}

  /** What the sheet shows: places count without hidden rows and columns. */
  shown(): { cells: readonly SheetCell[]; merged: readonly Range[] } {
    const { hiddenRows: rows, hiddenColumns: columns } = this;
    for (const cell of this.cells) {
      cell.row = rows.shown(cell.row);
      cell.column = columns.shown(cell.column);
    }
    const merged = this.merged.map(({ top, left, bottom, right }) => ({
      top: rows.shown(top),
      left: columns.shown(left),
      bottom: rows.shown(bottom + 1) - 1,
      right: columns.shown(right + 1) - 1,
    }));
    return { cells: this.cells, merged };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = true;
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'rPh') this.inReading = true;
    else if (name === 'col') this.addColumns(attributes);
    else if (name === 'mergeCell') this.addMerged(attributes.ref ?? '');
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.inReading = false;
  }

  text(text: string): void {
    if (this.inValue && !this.inReading && this.cell !== null) this.cell.value += text;
  }

  private beginRow({ r, hidden }: XmlAttributes): void {
    this.row = rowOf(r ?? '') ?? this.row + 1;
    this.column = -1;
    if (isOn(hidden)) this.hiddenRows.add(this.row);
  }

  private beginCell({ r, t, s }: XmlAttributes): void {
    this.column = placeOf(r ?? '')?.column ?? this.column + 1;
    this.cell = { type: t ?? 'n', style: Number(s ?? 0), value: '' };
  }

  private endCell(): void {
    const { cell, row, column } = this;
    this.cell = null;
    if (cell === null || cell.value === '') return;
    const text = collapse(this.shownBy(cell));
    if (text === '') return;
    if (this.hiddenRows.has(row) || this.hiddenColumns.has(column)) this.hasHidden = true;
    else if (row >= MOST_ROWS || column >= MOST_COLUMNS || this.cells.length >= MOST_CELLS) this.isCut = true;
    else this.cells.push({ row, column, text, number: isNumber(cell.type, text) });
  }

  private shownBy({ type, style, value }: { type: string; style: number; value: string }): string {
    const { texts, formats, from1904 } = this.context;
    if (type === 's') return texts[Number(value)] ?? '';
    if (type === 'e') return '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n') return showNumber(value, formats.of(style), from1904);
    if (type !== 'd') return value;
    return showIsoDate(value, formats.of(style).find(({ date }) => date !== null)?.date ?? WHOLE_DAY);
  }

  private addColumns({ min, max, hidden }: XmlAttributes): void {
    if (!isOn(hidden)) return;
    const last = Math.min(Number(max), MOST_COLUMNS);
    for (let column = Math.max(1, Number(min)); column <= last; column += 1)
      this.hiddenColumns.add(column - 1);
  }

  private addMerged(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from == null || to == null) return;
    this.merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

const WHOLE_DAY = { year: true, month: true, day: true, time: false };

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A number that was typed as text counts as well: many programs export them so. */
function isNumber(type: string, text: string): boolean {
  if (type === 'n') return !/\d[年月日:]/.test(text);
  return text.length <= LONGEST_NUMBER && /^[-+]?[\d,]*\.?\d+%?$/.test(text);
}

const LONGEST_NUMBER = 30;
