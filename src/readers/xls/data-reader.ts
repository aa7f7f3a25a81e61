import type { XlsRecord } from './records.js';

const WIDE = 0x01;
const HAS_READING = 0x04;
const HAS_RUNS = 0x08;

/** A piece of a text in a font of its own. */
export interface Run {
  from: number;
  font: number;
}

/** Reads the data of a record across the records that continue it; a RangeError where it ends too early. */
export class DataReader {
  private readonly parts: readonly DataView[];
  private part = 0;
  private at: number;

  constructor({ data, continued }: XlsRecord, at = 0) {
    this.parts = [data, ...continued];
    this.at = at;
  }

  byte(): number {
    this.enterPart();
    const byte = this.current.getUint8(this.at);
    this.at += 1;
    return byte;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.enterPart();
      const taken = Math.min(left, this.current.byteLength - this.at);
      this.at += taken;
      left -= taken;
    }
  }

  /** A text with its length before it, as names of sheets have it; `isShort` for a length of one byte. */
  plainText(isShort = false): string {
    const count = isShort ? this.byte() : this.short();
    return this.characters(count, this.byte());
  }

  /** A text that may have runs of several fonts, and readings of its characters, which are passed over. */
  richText(): { text: string; runs: Run[] } {
    const count = this.short();
    const flags = this.byte();
    const runCount = (flags & HAS_RUNS) === 0 ? 0 : this.short();
    const readingSize = (flags & HAS_READING) === 0 ? 0 : this.long();
    const text = this.characters(count, flags);
    const runs = this.runs(runCount);
    this.skip(readingSize);
    return { text, runs };
  }

  runs(count: number): Run[] {
    return Array.from({ length: count }, () => ({ from: this.short(), font: this.short() }));
  }

  /** Each record that continues the characters tells their width anew: the first half may be Latin, the second Chinese. */
  private characters(count: number, flags: number): string {
    let text = '';
    let width = (flags & WIDE) + 1;
    while (text.length < count) {
      if (this.at >= this.current.byteLength) {
        this.enterPart();
        width = (this.byte() & WIDE) + 1;
      }
      const room = Math.floor((this.current.byteLength - this.at) / width);
      if (room === 0) throw new RangeError('half a character');
      const taken = Math.min(count - text.length, room);
      text += this.decode(taken * width, width);
    }
    return text;
  }

  private decode(size: number, width: number): string {
    const { buffer, byteOffset } = this.current;
    const bytes = Buffer.from(buffer, byteOffset + this.at, size);
    this.at += size;
    return bytes.toString(width === 1 ? 'latin1' : 'utf16le');
  }

  private get current(): DataView {
    return this.parts[this.part]!;
  }

  private enterPart(): void {
    while (this.at >= this.current.byteLength) {
      if (this.part + 1 >= this.parts.length) throw new RangeError('the data ends too early');
      this.part += 1;
      this.at = 0;
    }
  }
}
