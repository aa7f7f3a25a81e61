import { encrypted } from '../damage.js';
import { raise } from '../raise.js';
import { CellFormats } from '../sheets/cell-formats.js';
import { DataReader, type Run } from './data-reader.js';
import type { XlsRecord } from './records.js';

export interface SheetEntry {
  name: string;
  at: number;
  hidden: boolean;
}

const FILEPASS = 0x002f;
const DATEMODE = 0x0022;
const FONT = 0x0031;
const BOUNDSHEET = 0x0085;
const XF = 0x00e0;
const SST = 0x00fc;
const FORMAT = 0x041e;

const VISIBILITY = 0x03;
const SUPERSCRIPT = 1;
/** Of several sorts of sheets the one that has cells. */
const WORKSHEET = 0;

/** What all sheets of a workbook share: texts, formats, fonts, and where each sheet begins. */
export class Globals {
  readonly sheets: SheetEntry[] = [];
  readonly texts: string[] = [];
  readonly formats = new CellFormats();
  from1904 = false;
  private readonly raised: boolean[] = [];

  constructor(private readonly path: string) {}

  take(record: XlsRecord): void {
    const { type, data } = record;
    if (type === FILEPASS) throw encrypted(this.path, 'document');
    if (type === DATEMODE) this.from1904 = data.getUint16(0, true) === 1;
    else if (type === FONT) this.raised.push(data.getUint16(8, true) === SUPERSCRIPT);
    else if (type === XF) this.formats.addStyle(data.getUint16(2, true));
    else if (type === FORMAT)
      this.formats.define(data.getUint16(0, true), new DataReader(record, 2).plainText());
    else if (type === BOUNDSHEET) this.addSheet(record);
    else if (type === SST) this.addTexts(record);
  }

  /** Runs of several fonts joined, with raised digits as such. */
  shown(text: string, runs: readonly Run[]): string {
    const starts = [...runs].sort((a, b) => a.from - b.from);
    const pieces = starts.map(({ from, font }, i) => {
      const piece = text.slice(from, starts[i + 1]?.from);
      return this.isRaised(font) ? raise(piece) : piece;
    });
    return text.slice(0, starts[0]?.from) + pieces.join('');
  }

  /** The program counts its fonts without a fourth. */
  private isRaised(font: number): boolean {
    return this.raised[font > 4 ? font - 1 : font] ?? false;
  }

  private addSheet(record: XlsRecord): void {
    const { data } = record;
    if (data.getUint8(5) !== WORKSHEET) return;
    this.sheets.push({
      name: new DataReader(record, 6).plainText(true),
      at: data.getUint32(0, true),
      hidden: (data.getUint8(4) & VISIBILITY) !== 0,
    });
  }

  private addTexts(record: XlsRecord): void {
    const reader = new DataReader(record, 4);
    for (let left = reader.long(); left > 0; left -= 1) {
      const { text, runs } = reader.richText();
      this.texts.push(this.shown(text, runs));
    }
  }
}
