import type { Span } from '../../model/document.js';
import type { NormalText } from '../../model/draft.js';
import { MapBuilder } from '../../text/offset-map.js';
import { type Room, Scratch, textIn } from '../../text/scratch.js';
import { type SignTable, TRAIT } from '../../text/sign-traits.js';
import { isDigit, isLetter } from '../../text/width.js';
import type { Folded } from './fold-blocks.js';
import { ParagraphNotes } from './paragraph-notes.js';

const BLANK = 0x20;
const [COMMA, COLON, SEMICOLON, BANG, QUESTION, OPEN, CLOSE] = [0x2c, 0x3a, 0x3b, 0x21, 0x3f, 0x28, 0x29];
const [HYPHEN, DASH, QUOTE, STOP, SLASH, TILDE] = [0x2d, 0x2014, 0x22, 0x2e, 0x2f, 0x7e];
const [LEFT_QUOTE, RIGHT_QUOTE] = [0x201c, 0x201d];
const [WIDE_COMMA, WIDE_COLON, WIDE_SEMICOLON, WIDE_BANG, WIDE_QUESTION, WIDE_OPEN, WIDE_CLOSE] = [
  0xff0c, 0xff1a, 0xff1b, 0xff01, 0xff1f, 0xff08, 0xff09,
];
const LINE_FEED = 0x0a;

const MANY = 2;
const WRAP = 3;

/** Asks for more than to be written. */
const ASKS = TRAIT.shaped | TRAIT.variant | TRAIT.repair;

/** A text written out; its places where wordings may begin that are written in another way, or noise of scanning. */
export interface WrittenText {
  normal: NormalText;
  variants: number[];
  repairs: number[];
}

const TARGET = new Scratch();
const JOINED = new Scratch();
/** One writer at a time writes. */
const NOTES = new ParagraphNotes();
const NOTHING = new Uint16Array(0);

/** Writes paragraphs of folded units into one text: blanks settled, and each sign made wide or narrow by its neighbours. */
export class TextWriter {
  private readonly codes: Uint16Array;
  private readonly table: SignTable;
  private readonly room: Room;
  private readonly out: Uint16Array;
  private written = 0;
  private readonly map = new MapBuilder();
  private readonly variants: number[] = [];
  private readonly repairs: number[] = [];
  /** The paragraph is `units` from `first` to `last`: those of the text itself, or its own where something is left out. */
  private units: Uint16Array;
  private first = 0;
  private last = 0;
  private own: Uint16Array = NOTHING;
  private readonly notes = NOTES;
  private quoted = false;

  constructor({ codes, text, table }: Folded) {
    this.codes = codes;
    this.table = table;
    this.units = codes;
    this.room = TARGET.take(text.length + 1);
    this.out = this.room.units;
  }

  /** Writes a stretch without blanks as a paragraph and tells where it stands. */
  writeStretch({ start, end }: Span): Span {
    this.notes.clear();
    this.notes.add(start, 0, start);
    this.units = this.codes;
    this.first = start;
    this.last = end;
    return this.writeParagraph();
  }

  /** Writes lines, each in pieces, as one paragraph and tells where it stands; null when nothing is left of it. */
  writeLines(lines: readonly (readonly Span[])[]): Span | null {
    this.notes.clear();
    this.first = 0;
    this.last = 0;
    // No paragraph is longer than the text it is made of.
    if (this.own === NOTHING) this.own = JOINED.take(this.out.length).units;
    for (const pieces of lines) this.collect(pieces);
    this.units = this.own;
    return this.last === 0 ? null : this.writeParagraph();
  }

  finish(): WrittenText {
    const text = textIn(this.room, this.written);
    return {
      normal: { text, map: this.map.finish(this.written) },
      variants: this.variants,
      repairs: this.repairs,
    };
  }

  /** Every unit of the text comes through here. */
  private writeParagraph(): Span {
    const { units, first, last, table, notes, out } = this;
    this.breakLine();
    this.quoted = false;
    const start = this.written;
    let { written } = this;
    let note = 0;
    let next = first;
    for (let i = first; i < last; i += 1) {
      const code = units[i]!;
      if (i === next) {
        this.written = written;
        this.beginSegment(i, note);
        written = this.written;
        note += 1;
        next = note < notes.length ? notes.at[note]! : last;
      }
      out[written] = code;
      const sign = table[code]!;
      if ((sign & ASKS) !== 0) {
        if ((sign & TRAIT.shaped) !== 0) out[written] = this.settle(code, i, note);
        if ((sign & TRAIT.variant) !== 0) this.variants.push(written);
        if ((sign & TRAIT.repair) !== 0) this.repairs.push(written);
      }
      written += 1;
    }
    this.written = written;
    return { start, end: written };
  }

  private beginSegment(i: number, note: number): void {
    if (this.notes.gaps[note] !== 0) this.writeGap(i, note);
    this.map.run(this.written, this.notes.places[note]!);
  }

  private collect(pieces: readonly Span[]): void {
    const { codes, notes, own: units } = this;
    // Before the first line, too, where no gap is written.
    let gap = WRAP;
    for (const { start, end } of pieces) {
      let { last } = this;
      let broken = true;
      for (let i = start; i < end; i += 1) {
        const code = codes[i]!;
        if (code === BLANK || code === 0) {
          if (code === BLANK) gap = gap === 0 ? 1 : MANY;
          broken = true;
          continue;
        }
        if (broken) notes.add(last, gap, i);
        gap = 0;
        broken = false;
        units[last] = code;
        last += 1;
      }
      this.last = last;
    }
  }

  /** The end of a line stands for nothing, where the next one begins. */
  private breakLine(): void {
    if (this.written === 0) return;
    const place = this.notes.places[0]!;
    this.map.whole(this.written, place, place);
    this.out[this.written] = LINE_FEED;
    this.written += 1;
  }

  /** The folded unit at a place of the paragraph; 0 outside. */
  private code(i: number): number {
    return i >= this.first && i < this.last ? this.units[i]! : 0;
  }

  /** Blanks stay between Latin words and between numbers that are not groups of one: 11 900 is 11900. */
  private writeGap(i: number, note: number): void {
    const gap = this.notes.gaps[note]!;
    const [before, after] = [this.code(i - 1), this.code(i)];
    const parts = isLetter(after) ? isLetter(before) || before === STOP : isDigit(after) && before === STOP;
    const count = parts ? 1 : this.isBetweenNumbers(i, note) ? (gap === MANY ? 2 : 1) : 0;
    if (count === 0) return;
    const place = this.notes.places[note]!;
    this.map.whole(this.written, place - 1, place);
    this.out.fill(BLANK, this.written, this.written + count);
    this.written += count;
  }

  private isBetweenNumbers(i: number, note: number): boolean {
    return (
      isDigit(this.code(i)) &&
      isDigit(this.code(i - 1)) &&
      this.notes.gaps[note] !== WRAP &&
      !this.isGroup(i, note)
    );
  }

  /** Exactly three digits, after one to three digits or another such group, one blank between. */
  private isGroup(i: number, note: number): boolean {
    const { notes } = this;
    let last = i;
    while (isDigit(this.code(last + 1)) && notes.gapNear(note, last + 1) === 0) last += 1;
    let first = i;
    while (isDigit(this.code(first - 1)) && (first === i || notes.gapNear(note, first) === 0)) first -= 1;
    const size = i - first;
    if (last - i !== 2 || notes.gapNear(note, i) !== 1 || size > 3) return false;
    const head = this.code(first - 1);
    return notes.gapNear(note, first) === 1 && isDigit(head) ? size === 3 : head !== STOP && head !== COMMA;
  }

  private settle(code: number, i: number, note: number): number {
    switch (code) {
      case COMMA:
        return this.isThousands(i, note) || this.isLatin(i) ? COMMA : WIDE_COMMA;
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
    return isLetter(this.code(i - 1)) && isLetter(this.code(i + 1));
  }

  /** 1,563 and 1，563 but not 3,5 or 2012,2013. */
  private isThousands(i: number, note: number): boolean {
    const { notes } = this;
    let before = 0;
    while (isDigit(this.code(i - 1 - before))) before += 1;
    let after = 0;
    while (isDigit(this.code(i + 1 + after))) after += 1;
    return (
      before >= 1 &&
      before <= 3 &&
      after === 3 &&
      notes.gapNear(note, i) === 0 &&
      notes.gapNear(note, i + 1) === 0
    );
  }

  /** 9:30, 0.3:55.4:44.3, https:// */
  private isNarrowColon(i: number): boolean {
    const next = this.code(i + 1);
    return (isDigit(this.code(i - 1)) && isDigit(next)) || (next === SLASH && this.code(i + 2) === SLASH);
  }

  /** One stroke for ranges and minus signs, another for 中国—中亚 and for the double dash. */
  private settleDash(code: number, i: number): number {
    const [before, after] = [this.code(i - 1), this.code(i + 1)];
    if (before === HYPHEN || before === DASH) return DASH;
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
