import { raise } from '../raise.js';
import { collapse } from '../white-space.js';
import { type FormatRun, formatAt, type ParagraphFormat, type Showing } from './formats.js';
import type { PieceText } from './pieces.js';

/** The text of a document and the formats by which it is cut and chosen. */
export interface FormattedText {
  pieces: PieceText;
  paragraphs: FormatRun<ParagraphFormat>[];
  showings: FormatRun<Showing>[];
}

/** A paragraph, or a line of one, with the sign that ends it. */
export interface Paragraph {
  text: string;
  mark: string;
  format: ParagraphFormat | null;
}

export const CELL_MARK = '\u0007';
export const LINE_BREAK = '\u000b';
/** Paragraph, cell or row, line, page and column. */
const ENDS = new Set(['\r', CELL_MARK, LINE_BREAK, '\u000c', '\u000e']);

/** The lines of a story in order. */
export function* paragraphsOf(
  { pieces, paragraphs, showings }: FormattedText,
  { from, to }: { from: number; to: number },
): Generator<Paragraph> {
  const line = new ShownText();
  for (let position = from; position < to && position < pieces.text.length; position += 1) {
    const sign = pieces.text[position]!;
    if (!ENDS.has(sign)) {
      line.add(sign, showings.length === 0 ? null : formatAt(showings, pieces.byteOf(position)));
      continue;
    }
    yield { text: line.take(), mark: sign, format: formatAt(paragraphs, pieces.byteOf(position)) };
  }
  const rest = line.take();
  if (rest !== '') yield { text: rest, mark: '\r', format: null };
}

/** The text as shown: results of fields without their instructions, signs of objects and notes left out. */
class ShownText {
  private shown = '';
  /** For each open field: is its instruction over? */
  private readonly open: boolean[] = [];

  add(sign: string, showing: Showing | null): void {
    if (sign === '\u0013') this.open.push(false);
    else if (sign === '\u0014') this.open[this.open.length - 1] = true;
    else if (sign === '\u0015') this.open.pop();
    else if (showing === 'raised') this.show(raise(sign));
    else if (showing === null) this.show(SHOWN[sign] ?? (sign < ' ' && sign !== '\t' ? '' : sign));
  }

  take(): string {
    const text = collapse(this.shown);
    this.shown = '';
    return text;
  }

  private show(text: string): void {
    if (!this.open.includes(false)) this.shown += text;
  }
}

/** The hyphens that Word keeps apart from the sign: one that never breaks a line, and one that is seen only there. */
const SHOWN: Readonly<Record<string, string>> = { '\u001e': '-', '\u001f': '' };
