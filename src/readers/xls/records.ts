import { corrupt } from '../damage.js';

/** A record of a workbook ([MS-XLS] 2.1.4). */
export interface XlsRecord {
  type: number;
  data: DataView;
  /** Data that goes on in records of its own: one record has room for 8,224 bytes. */
  continued: DataView[];
}

export const BOF = 0x0809;
const EOF = 0x000a;
const CONTINUE = 0x003c;
const HEAD_SIZE = 4;

/** Reads the parts of a workbook: globals and sheets, each from its beginning to its end. */
export class RecordReader {
  /** Parts that do not overlap have no more records than there is room for. */
  private left: number;

  constructor(
    private readonly stream: DataView,
    private readonly path: string,
  ) {
    this.left = stream.byteLength / HEAD_SIZE;
  }

  /** The records of a part without its first and last; charts within a sheet are passed over. */
  *part(from: number): Generator<XlsRecord> {
    let depth = 0;
    for (let at = from; ; ) {
      const record = this.record(at);
      at += HEAD_SIZE + record.data.byteLength;
      if (record.type === BOF) depth += 1;
      else if (depth === 0) throw corrupt(this.path, 'a part of the workbook has no beginning');
      else if (record.type === EOF) depth -= 1;
      else if (depth === 1) {
        at = this.addContinued(record, at);
        yield record;
      }
      if (depth === 0) return;
    }
  }

  record(at: number): XlsRecord {
    this.left -= 1;
    if (this.left < 0) throw corrupt(this.path, 'the parts of the workbook overlap');
    const type = this.stream.getUint16(at, true);
    const size = this.stream.getUint16(at + 2, true);
    const data = new DataView(this.stream.buffer, this.stream.byteOffset + at + HEAD_SIZE, size);
    if (at + HEAD_SIZE + size > this.stream.byteLength) throw corrupt(this.path, 'a record is cut short');
    return { type, data, continued: [] };
  }

  private addContinued(record: XlsRecord, from: number): number {
    let at = from;
    while (at + HEAD_SIZE <= this.stream.byteLength && this.stream.getUint16(at, true) === CONTINUE) {
      const { data } = this.record(at);
      record.continued.push(data);
      at += HEAD_SIZE + data.byteLength;
    }
    return at;
  }
}
