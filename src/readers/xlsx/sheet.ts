import { collapse } from '../white-space.js';
import type { XmlAttributes, XmlHandler } from '../xml.js';
import type { CellFormats } from './cell-formats.js';
import { showIsoDate } from './show-date.js';
import { showNumber } from './show-number.js';

/** A cell that shows something. Rows and columns count from 0, without those that are hidden. */
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
  readonly cells: SheetCell[] = [];
  readonly merged: Range[] = [];
  hasHidden = false;
  isCut = false;

  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  /** Visible columns before each column. */
  private columns: readonly number[] = [];
  private row = -1;
  private rowHidden = false;
  private column = -1;
  private cell: { type: string; style: number; value: string } | null = null;
  private inValue = false;
  private inReading = false;

  constructor(private readonly context: SheetContext) {}

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
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    this.rowHidden = isOn(hidden);
    if (this.rowHidden) this.hiddenRows.push(this.row);
  }

  private beginCell({ r, t, s }: XmlAttributes): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.cell = { type: t ?? 'n', style: Number(s ?? 0), value: '' };
  }

  private endCell(): void {
    const { cell, row, column } = this;
    this.cell = null;
    if (cell === null || cell.value === '') return;
    const text = collapse(this.shown(cell));
    if (text === '') return;
    const isHidden = this.rowHidden || this.hiddenColumns.has(column);
    if (isHidden) this.hasHidden = true;
    else if (row >= MOST_ROWS || column >= MOST_COLUMNS || this.cells.length >= MOST_CELLS) this.isCut = true;
    else this.cells.push(this.placed(cell.type, text));
  }

  /** Hidden columns are told before the first row, hidden rows as they come. */
  private placed(type: string, text: string): SheetCell {
    const row = this.row - this.hiddenRows.length;
    return { row, column: this.visibleColumn(this.column), text, number: isNumber(type, text) };
  }

  private shown({ type, style, value }: { type: string; style: number; value: string }): string {
    const { texts, formats, from1904 } = this.context;
    if (type === 's') return texts[Number(value)] ?? '';
    if (type === 'e') return '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd')
      return showIsoDate(value, formats.of(style).find(({ date }) => date !== null)?.date ?? WHOLE_DAY);
    return type === 'n' ? showNumber(value, formats.of(style), from1904) : value;
  }

  private addColumns({ min, max, hidden }: XmlAttributes): void {
    if (!isOn(hidden)) return;
    const last = Math.min(Number(max), MOST_COLUMNS);
    for (let column = Number(min) - 1; column < last; column += 1) this.hiddenColumns.add(column);
    this.columns = visibleBefore(this.hiddenColumns);
  }

  private addMerged(reference: string): void {
    const [from, to] = reference.split(':').map(placeOfReference);
    if (from == null || to == null) return;
    const [top, bottom] = [this.visibleRow(from.row), this.visibleRow(to.row + 1) - 1];
    const [left, right] = [
      this.visibleColumn(from.column),
      this.visibleColumn(Math.min(to.column, MOST_COLUMNS - 1) + 1) - 1,
    ];
    if (bottom > top || right > left) this.merged.push({ top, left, bottom, right });
  }

  private visibleColumn(column: number): number {
    return this.columns[column] ?? column;
  }

  private visibleRow(row: number): number {
    let [low, high] = [0, this.hiddenRows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.hiddenRows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  }
}

function visibleBefore(hidden: ReadonlySet<number>): number[] {
  const counts: number[] = [];
  for (let column = 0, visible = 0; column <= MOST_COLUMNS; column += 1) {
    counts.push(visible);
    if (!hidden.has(column)) visible += 1;
  }
  return counts;
}

const WHOLE_DAY = { year: true, month: true, day: true, time: false };

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function isNumber(type: string, text: string): boolean {
  return (type === 'n' && !/\d[年月日:]/.test(text)) || /^[-+]?[\d,]*\.?\d+%?$/.test(text);
}

/** BC12 → column 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function placeOfReference(reference: string): { row: number; column: number } | null {
  const row = Number(/\d+$/.exec(reference)?.[0]);
  return Number.isNaN(row) ? null : { row: row - 1, column: columnOf(reference) };
}
