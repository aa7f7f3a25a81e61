import type { CellFormats } from '../sheets/cell-formats.js';
import { Sheet } from '../sheets/sheet.js';
import { showIsoDate } from '../sheets/show-date.js';
import { showNumber } from '../sheets/show-number.js';
import type { XmlAttributes, XmlHandler } from '../xml.js';
import { placeOf, rowOf } from './reference.js';

/** What the cells of a sheet are shown by. */
export interface SheetContext {
  texts: readonly string[];
  formats: CellFormats;
  from1904: boolean;
}

/** Reads a sheet row by row. */
export class SheetReader implements XmlHandler {
  readonly sheet = new Sheet();
  private row = -1;
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
    this.row = rowOf(r ?? '') ?? this.row + 1;
    this.column = -1;
    if (isOn(hidden)) this.sheet.hideRow(this.row);
  }

  private beginCell({ r, t, s }: XmlAttributes): void {
    this.column = placeOf(r ?? '')?.column ?? this.column + 1;
    this.cell = { type: t ?? 'n', style: Number(s ?? 0), value: '' };
  }

  private endCell(): void {
    const { cell, row, column } = this;
    this.cell = null;
    if (cell === null || cell.value === '') return;
    this.sheet.add(row, column, this.shownBy(cell), cell.type !== 'n');
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
    if (isOn(hidden)) this.sheet.hideColumns(Number(min) - 1, Number(max) - 1);
  }

  private addMerged(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from == null || to == null) return;
    this.sheet.merge({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

const WHOLE_DAY = { year: true, month: true, day: true, time: false };

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
