import type { Span } from '../../model/document.js';
import { MapBuilder } from '../../text/offset-map.js';
import { isDigit, isLetter } from '../../text/width.js';

const BLANK = 0x20;
const [COMMA, COLON, SEMICOLON, BANG, QUESTION, OPEN, CLOSE] = [0x2c, 0x3a, 0x3b, 0x21, 0x3f, 0x28, 0x29];
const [HYPHEN, DASH, QUOTE, STOP, SLASH, TILDE] = [0x2d, 0x2014, 0x22, 0x2e, 0x2f, 0x7e];
const [LEFT_QUOTE, RIGHT_QUOTE] = [0x201c, 0x201d];
const [WIDE_COMMA, WIDE_COLON, WIDE_SEMICOLON, WIDE_BANG, WIDE_QUESTION, WIDE_OPEN, WIDE_CLOSE] = [
  0xff0c, 0xff1a, 0xff1b, 0xff01, 0xff1f, 0xff08, 0xff09,
];
const LINE_FEED = 0x0a;

/** Signs whose shape their neighbours decide all stand below here, and ideographs above: most units need no other look. */
const LAST_SPECIAL = RIGHT_QUOTE;
const SPECIAL = new Uint8Array(LAST_SPECIAL + 1);
for (const code of [
  COMMA,
  COLON,
  SEMICOLON,
  BANG,
  QUESTION,
  OPEN,
  CLOSE,
  HYPHEN,
  DASH,
  QUOTE,
  LEFT_QUOTE,
  RIGHT_QUOTE,
]) {
  SPECIAL[code] = 1;
}

const isSpecial = (code: number): boolean => code <= LAST_SPECIAL && SPECIAL[code] === 1;

const MANY = 2;
const WRAP = 3;

/** One paragraph without its blanks, on its way to the text. */
class Scratch {
  codes = new Uint16Array(1024);
  at = new Int32Array(1024);
  /** Blanks before the unit: 0, 1, MANY or the end of a wrapped line. */
  gaps = new Uint8Array(1024);
  /** The units with blanks before them or a shape to be decided, in order: all others are written as they are. */
  noted = new Int32Array(1024);
  length = 0;
  notes = 0;

  /** Makes room for so many more units. */
  reserve(more: number): void {
    let size = this.codes.length;
    while (size < this.length + more) size *= 2;
    if (size > this.codes.length) this.grow(size);
  }

  /** 0 outside the paragraph. */
  code(i: number): number {
    return i >= 0 && i < this.length ? this.codes[i]! : 0;
  }

  private grow(size: number): void {
    const [codes, at, gaps] = [new Uint16Array(size), new Int32Array(size), new Uint8Array(size)];
    const noted = new Int32Array(size);
    codes.set(this.codes);
    at.set(this.at);
    gaps.set(this.gaps);
    noted.set(this.noted);
    [this.codes, this.at, this.gaps, this.noted] = [codes, at, gaps, noted];
  }
}

/** Writes paragraphs of folded units into one text: blanks settled, and each sign made wide or narrow by its neighbours. */
export class TextWriter {
  private readonly out: MapBuilder;
  private readonly scratch = new Scratch();
  private readonly codes: Uint16Array;
  private quoted = false;

  constructor(codes: Uint16Array) {
    this.codes = codes;
    this.out = new MapBuilder(codes.length + 1);
  }

  /** Writes lines, each in pieces, as one paragraph and tells where it stands; null when nothing is left of it. */
  write(lines: readonly (readonly Span[])[]): Span | null {
    this.scratch.length = 0;
    this.scratch.notes = 0;
    for (const pieces of lines) this.collect(pieces);
    if (this.scratch.length === 0) return null;
    this.breakLine();
    const start = this.out.length;
    this.quoted = false;
    const { codes, at, gaps, noted, notes, length } = this.scratch;
    let from = 0;
    for (let note = 0; note < notes; note += 1) {
      const i = noted[note]!;
      const code = codes[i]!;
      this.out.pushRun(codes, at, from, i);
      from = i + 1;
      if (gaps[i] !== 0 && i > 0) this.writeGap(i);
      this.out.push(isSpecial(code) ? this.settle(code, i) : code, at[i]!, at[i]! + 1);
    }
    this.out.pushRun(codes, at, from, length);
    return { start, end: this.out.length };
  }

  finish(): ReturnType<MapBuilder['finish']> {
    return this.out.finish();
  }

  private collect(pieces: readonly Span[]): void {
    const { scratch, codes } = this;
    let gap = scratch.length > 0 ? WRAP : 0;
    for (const piece of pieces) {
      scratch.reserve(piece.end - piece.start);
      // Every unit of the text comes through here, so the arrays are taken out of the loop.
      const { codes: kept, at, gaps, noted } = scratch;
      let { length, notes } = scratch;
      for (let i = piece.start; i < piece.end; i += 1) {
        const code = codes[i]!;
        if (code === BLANK) gap = gap === 0 ? 1 : MANY;
        else if (code !== 0) {
          kept[length] = code;
          at[length] = i;
          gaps[length] = gap;
          if (gap !== 0 || isSpecial(code)) {
            noted[notes] = length;
            notes += 1;
          }
          length += 1;
          gap = 0;
        }
      }
      scratch.length = length;
      scratch.notes = notes;
    }
  }

  private breakLine(): void {
    if (this.out.length === 0) return;
    const at = this.scratch.at[0]!;
    this.out.push(LINE_FEED, at, at);
  }

  /** Blanks stay between Latin words and between numbers that are not groups of one: 11 900 is 11900. */
  private writeGap(i: number): void {
    const [before, after] = [this.scratch.code(i - 1), this.scratch.code(i)];
    const at = this.scratch.at[i]!;
    if (isLetter(after) && (isLetter(before) || before === STOP)) this.out.push(BLANK, at - 1, at);
    else if (!isDigit(after)) return;
    else if (before === STOP) this.out.push(BLANK, at - 1, at);
    else if (isDigit(before) && this.scratch.gaps[i] !== WRAP && !this.isGroup(i)) {
      if (this.scratch.gaps[i] === MANY) this.out.push(BLANK, at - 1, at);
      this.out.push(BLANK, at - 1, at);
    }
  }

  /** Exactly three digits, after one to three digits or another such group, one blank between. */
  private isGroup(i: number): boolean {
    const { scratch } = this;
    let last = i;
    while (isDigit(scratch.code(last + 1)) && scratch.gaps[last + 1] === 0) last += 1;
    let first = i;
    while (isDigit(scratch.code(first - 1)) && first > i - 4 && (first === i || scratch.gaps[first] === 0))
      first -= 1;
    const size = i - first;
    if (last - i !== 2 || scratch.gaps[i] !== 1 || size > 3) return false;
    const head = scratch.code(first - 1);
    return scratch.gaps[first] === 1 && isDigit(head) ? size === 3 : head !== STOP && head !== COMMA;
  }

  private settle(code: number, i: number): number {
    switch (code) {
      case COMMA:
        return this.isThousands(i) || this.isLatin(i) ? COMMA : WIDE_COMMA;
      case COLON:
        return this.isNarrowColon(i) ? COLON : WIDE_COLON;
      case SEMICOLON:
        return WIDE_SEMICOLON;
      case BANG:
        return this.isLatin(i) ? BANG : WIDE_BANG;
      case QUESTION:
        return this.isLatin(i) ? QUESTION : WIDE_QUESTION;
      case OPEN:
        return WIDE_OPEN;
      case CLOSE:
        return WIDE_CLOSE;
      case HYPHEN:
      case DASH:
        return this.settleDash(code, i);
      default:
        return this.settleQuote(code);
    }
  }

  private isLatin(i: number): boolean {
    return isLetter(this.scratch.code(i - 1)) && isLetter(this.scratch.code(i + 1));
  }

  /** 1,563 and 1，563 but not 3,5 or 2012,2013. */
  private isThousands(i: number): boolean {
    const { scratch } = this;
    let before = 0;
    while (before < 4 && isDigit(scratch.code(i - 1 - before))) before += 1;
    let after = 0;
    while (after < 4 && isDigit(scratch.code(i + 1 + after))) after += 1;
    return before >= 1 && before <= 3 && after === 3 && scratch.gaps[i] === 0 && scratch.gaps[i + 1] === 0;
  }

  /** 9:30, 0.3:55.4:44.3, https:// */
  private isNarrowColon(i: number): boolean {
    const next = this.scratch.code(i + 1);
    return (
      (isDigit(this.scratch.code(i - 1)) && isDigit(next)) ||
      (next === SLASH && this.scratch.code(i + 2) === SLASH)
    );
  }

  /** One stroke for ranges and minus signs, another for 中国—中亚 and for the double dash. */
  private settleDash(code: number, i: number): number {
    const [before, after] = [this.scratch.code(i - 1), this.scratch.code(i + 1)];
    if (before === HYPHEN || before === DASH || after === HYPHEN || after === DASH) return DASH;
    if (isDigit(after)) return code === HYPHEN || this.endsTerm(before) ? HYPHEN : DASH;
    const joined = (isLetter(before) || isDigit(before)) && isLetter(after);
    return joined ? HYPHEN : DASH;
  }

  /** A digit, letter, ideograph, % or closing bracket: something a range can begin with. */
  private endsTerm(code: number): boolean {
    return (
      isDigit(code) ||
      isLetter(code) ||
      (code >= 0x4e00 && code < 0xa000) ||
      code === 0x25 ||
      code === CLOSE ||
      code === TILDE ||
      code === 0x2030 ||
      code === 0x2103
    );
  }

  private settleQuote(code: number): number {
    const result = code === QUOTE ? (this.quoted ? RIGHT_QUOTE : LEFT_QUOTE) : code;
    this.quoted = result === LEFT_QUOTE;
    return result;
  }
}
