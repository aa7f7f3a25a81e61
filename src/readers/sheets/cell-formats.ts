import { BUILT_IN, parseFormat, type Section } from './number-format.js';

/** How the cells of each style show their numbers. */
export class CellFormats {
  private readonly codes = new Map<number, string>(
    Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]),
  );
  private readonly formats: number[] = [];
  private readonly parsed = new Map<number, readonly Section[]>();

  /** Gives a format its code. */
  define(format: number, code: string): void {
    this.codes.set(format, code);
  }

  /** The next style, by the format of its numbers. */
  addStyle(format: number): void {
    this.formats.push(format);
  }

  /** Sections of the format of a style; empty for numbers that are shown as they are. */
  of(style: number): readonly Section[] {
    const format = this.formats[style] ?? 0;
    const known = this.parsed.get(format) ?? parse(this.codes.get(format));
    this.parsed.set(format, known);
    return known;
  }
}

const parse = (code: string | undefined): readonly Section[] =>
  code === undefined || code === '' ? [] : parseFormat(code);
