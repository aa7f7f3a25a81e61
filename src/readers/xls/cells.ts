import { corrupt } from '../damage.js';
import { Sheet } from '../sheets/sheet.js';
import { showNumber } from '../sheets/show-number.js';
import { DataReader } from './data-reader.js';
import type { Globals } from './globals.js';
import type { XlsRecord } from './records.js';

const FORMULA = 0x0006;
const COLINFO = 0x007d;
const MULRK = 0x00bd;
const RSTRING = 0x00d6;
const MERGEDCELLS = 0x00e5;
const LABELSST = 0x00fd;
const NUMBER = 0x0203;
const LABEL = 0x0204;
const BOOLERR = 0x0205;
const STRING = 0x0207;
const ROW = 0x0208;
const RK = 0x027e;

const HIDDEN_ROW = 0x20;
const HIDDEN_COLUMN = 0x01;
/** Where the content of a cell begins, behind row, column and style. */
const CONTENT = 6;

/** Reads the records of a sheet one by one. */
export class CellReader {
  readonly sheet = new Sheet();
  /** The cell of a formula whose text comes in a record of its own. */
  private awaited: { row: number; column: number } | null = null;

  constructor(
    private readonly globals: Globals,
    private readonly path: string,
  ) {}

  take(record: XlsRecord): void {
    READERS[record.type]?.(this, record);
  }

  addNumber({ data }: XlsRecord, value: number): void {
    this.showNumber(data, { column: data.getUint16(2, true), style: data.getUint16(4, true), value });
  }

  addNumbers({ data }: XlsRecord): void {
    const first = data.getUint16(2, true);
    const count = Math.floor((data.byteLength - CONTENT) / 6);
    for (let i = 0; i < count; i += 1) {
      const style = data.getUint16(4 + i * 6, true);
      const value = shortNumber(data.getUint32(6 + i * 6, true));
      this.showNumber(data, { column: first + i, style, value });
    }
  }

  addText({ data }: XlsRecord, text: string): void {
    this.sheet.add(data.getUint16(0, true), data.getUint16(2, true), text, true);
  }

  addSharedText(record: XlsRecord): void {
    const text = this.globals.texts[record.data.getUint32(CONTENT, true)];
    if (text === undefined) throw corrupt(this.path, 'a cell has a text beyond the last one');
    this.addText(record, text);
  }

  addRichText(record: XlsRecord): void {
    const reader = new DataReader(record, CONTENT);
    const text = reader.plainText();
    this.addText(record, this.globals.shown(text, reader.runs(reader.short())));
  }

  /** The result of a formula: a number, or a mark that tells what else it is. */
  addResult(record: XlsRecord): void {
    const { data } = record;
    this.awaited = null;
    const isNumber = data.getUint16(CONTENT + 6, true) !== 0xffff;
    const kind = data.getUint8(CONTENT);
    if (isNumber) this.addNumber(record, data.getFloat64(CONTENT, true));
    else if (kind === 0) this.awaited = { row: data.getUint16(0, true), column: data.getUint16(2, true) };
    else if (kind === 1) this.addText(record, truth(data.getUint8(CONTENT + 2)));
  }

  addAwaited(record: XlsRecord): void {
    if (this.awaited === null) return;
    const { row, column } = this.awaited;
    this.sheet.add(row, column, new DataReader(record).plainText(), true);
    this.awaited = null;
  }

  addTruth(record: XlsRecord): void {
    const isError = record.data.getUint8(CONTENT + 1) !== 0;
    if (!isError) this.addText(record, truth(record.data.getUint8(CONTENT)));
  }

  addMerged(record: XlsRecord): void {
    const reader = new DataReader(record);
    for (let left = reader.short(); left > 0; left -= 1) {
      const [top, bottom] = [reader.short(), reader.short()];
      const [left, right] = [reader.short(), reader.short()];
      this.sheet.merge({ top, left, bottom, right });
    }
  }

  private showNumber(
    data: DataView,
    { column, style, value }: { column: number; style: number; value: number },
  ): void {
    const { formats, from1904 } = this.globals;
    const text = showNumber(String(value), formats.of(style), from1904);
    this.sheet.add(data.getUint16(0, true), column, text, false);
  }
}

const READERS: Readonly<Record<number, (cells: CellReader, record: XlsRecord) => void>> = {
  [ROW]: ({ sheet }, { data }) => {
    if ((data.getUint8(12) & HIDDEN_ROW) !== 0) sheet.hideRow(data.getUint16(0, true));
  },
  [COLINFO]: ({ sheet }, { data }) => {
    const isHidden = (data.getUint8(8) & HIDDEN_COLUMN) !== 0;
    if (isHidden) sheet.hideColumns(data.getUint16(0, true), data.getUint16(2, true));
  },
  [MERGEDCELLS]: (cells, record) => cells.addMerged(record),
  [NUMBER]: (cells, record) => cells.addNumber(record, record.data.getFloat64(CONTENT, true)),
  [RK]: (cells, record) => cells.addNumber(record, shortNumber(record.data.getUint32(CONTENT, true))),
  [MULRK]: (cells, record) => cells.addNumbers(record),
  [LABEL]: (cells, record) => cells.addText(record, new DataReader(record, CONTENT).plainText()),
  [RSTRING]: (cells, record) => cells.addRichText(record),
  [LABELSST]: (cells, record) => cells.addSharedText(record),
  [FORMULA]: (cells, record) => cells.addResult(record),
  [STRING]: (cells, record) => cells.addAwaited(record),
  [BOOLERR]: (cells, record) => cells.addTruth(record),
};

const truth = (value: number): string => (value === 0 ? 'FALSE' : 'TRUE');

/** A number in 30 bits ([MS-XLS] RkNumber): an integer or the head of a double, maybe a hundred times too large. */
function shortNumber(bits: number): number {
  const value = (bits & 2) === 0 ? headOfDouble(bits & ~3) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

function headOfDouble(head: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, head);
  return view.getFloat64(0);
}
