import type { XmlAttributes, XmlHandler } from '../xml.js';
import { BUILT_IN, parseFormat, type Section } from './number-format.js';

/** How the cells of each style show their numbers, as styles.xml has it. */
export class CellFormats implements XmlHandler {
  private readonly codes = new Map<number, string>(
    Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]),
  );
  private readonly formats: number[] = [];
  private readonly parsed = new Map<number, readonly Section[]>();
  private inCells = false;

  /** Sections of the format of a style; empty for numbers that are shown as they are. */
  of(style: number): readonly Section[] {
    const format = this.formats[style] ?? 0;
    const known = this.parsed.get(format) ?? parse(this.codes.get(format));
    this.parsed.set(format, known);
    return known;
  }

  open(name: string, { numFmtId, formatCode }: XmlAttributes): void {
    if (name === 'cellXfs') this.inCells = true;
    else if (name === 'numFmt') this.codes.set(Number(numFmtId), formatCode ?? '');
    else if (name === 'xf' && this.inCells) this.formats.push(Number(numFmtId ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text(): void {}
}

const parse = (code: string | undefined): readonly Section[] =>
  code === undefined || code === '' ? [] : parseFormat(code);
