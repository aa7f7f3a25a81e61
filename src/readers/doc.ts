import { type CompoundFile, openCompoundFile } from './compound-file.js';
import { corrupt } from './damage.js';
import { type Fib, rangeOf, readFib, type Story } from './doc/fib.js';
import { droppedRuns, type FormatRun, formatAt, type ParagraphFormat, paragraphRuns } from './doc/formats.js';
import { type PieceText, readPieces } from './doc/pieces.js';
import { placeRows, type Row } from './doc/rows.js';
import { NO_FACTS, type Reading } from './reading.js';
import { isDataTable } from './table-shape.js';
import { TextBuilder } from './text-builder.js';
import { collapse } from './white-space.js';

const HEADING_STYLES = 9;
/** Stories after the body, each set apart: what a note says belongs to no paragraph around it. */
const APART: readonly Story[] = ['footnotes', 'endnotes', 'textBoxes'];

/** A Word document before 2007 ([MS-DOC]), also as WPS writes it. */
export async function readDoc(bytes: Uint8Array, path: string): Promise<Reading> {
  try {
    return readWord(openCompoundFile(bytes, path), path);
  } catch (fault) {
    // An offset that points beyond its stream.
    if (fault instanceof RangeError) throw corrupt(path, 'a part of the text is missing', fault);
    throw fault;
  }
}

/** What the text is cut and chosen by. */
interface Word {
  pieces: PieceText;
  paragraphs: FormatRun<ParagraphFormat>[];
  dropped: FormatRun<'hidden' | 'deleted'>[];
}

function readWord(file: CompoundFile, path: string): Reading {
  const stream = (name: string): Uint8Array => {
    const found = file.stream(name);
    if (found === null) throw corrupt(path, `the stream ${name} is missing`);
    return found;
  };
  const word = stream('WordDocument');
  const fib = readFib(viewOf(word), path);
  const table = viewOf(stream(fib.tableStream));
  const data = file.stream('Data');
  const document: Word = {
    pieces: readPieces(word, table, fib.pieces, path),
    paragraphs: paragraphRuns(viewOf(word), table, fib.paragraphRuns, data === null ? null : viewOf(data)),
    dropped: droppedRuns(viewOf(word), table, fib.characterRuns),
  };
  const page = writeStories(document, fib);
  if (file.has('Macros')) page.warn('W-MACRO', 'the document holds macros, which were not run');
  if (document.dropped.some(({ format }) => format === 'hidden'))
    page.warn('W-HIDDEN', 'hidden text was left out');
  return { text: page.text, blocks: page.blocks, facts: NO_FACTS, notes: page.notes, cut: page.cut };
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function writeStories(document: Word, fib: Fib): TextBuilder {
  const page = new TextBuilder();
  const writer = new StoryWriter(page);
  for (const story of ['main', ...APART] as const) {
    for (const paragraph of paragraphsOf(document, rangeOf(fib, story))) writer.add(paragraph);
    writer.endTable();
  }
  return page;
}

/** A paragraph, or a line of one, with the sign that ends it. */
interface Paragraph {
  text: string;
  mark: string;
  format: ParagraphFormat | null;
}

const CELL_MARK = '\u0007';
/** Paragraph, cell or row, line, page and column. */
const ENDS = new Set(['\r', CELL_MARK, '\u000b', '\u000c', '\u000e']);

function* paragraphsOf(
  { pieces, paragraphs, dropped }: Word,
  { from, to }: { from: number; to: number },
): Generator<Paragraph> {
  const field = new FieldText();
  for (let position = from; position < to && position < pieces.text.length; position += 1) {
    const sign = pieces.text[position]!;
    if (!ENDS.has(sign)) {
      if (dropped.length === 0 || formatAt(dropped, pieces.byteOf(position)) === null) field.add(sign);
      continue;
    }
    yield { text: field.take(), mark: sign, format: formatAt(paragraphs, pieces.byteOf(position)) };
  }
  const rest = field.take();
  if (rest !== '') yield { text: rest, mark: '\r', format: null };
}

/** The text as shown: results of fields without their instructions, signs of objects and notes left out. */
class FieldText {
  private shown = '';
  /** For each open field: is its instruction over? */
  private readonly open: boolean[] = [];

  add(sign: string): void {
    if (sign === '\u0013') this.open.push(false);
    else if (sign === '\u0014') this.open[this.open.length - 1] = true;
    else if (sign === '\u0015') this.open.pop();
    else if (!this.open.includes(false))
      this.shown += SHOWN[sign] ?? (sign < ' ' && sign !== '\t' ? '' : sign);
  }

  take(): string {
    const text = collapse(this.shown);
    this.shown = '';
    return text;
  }
}

/** The hyphens that Word keeps apart from the sign: one that never breaks a line, and one that is seen only there. */
const SHOWN: Readonly<Record<string, string>> = { '\u001e': '-', '\u001f': '' };

/** Puts paragraphs on the page and gathers those of tables until the table ends. */
class StoryWriter {
  private rows: Row[] = [];
  private row: Row = { cells: [], format: null };
  private cell: string[] = [];

  constructor(private readonly page: TextBuilder) {}

  add({ text, mark, format }: Paragraph): void {
    if (mark === CELL_MARK) this.endCell(text, format);
    else if (format?.inTable === true) this.cell.push(...(text === '' ? [] : [text]));
    else {
      this.endTable();
      this.addParagraph(text, format);
    }
  }

  endTable(): void {
    if (this.row.cells.length > 0) this.rows.push(this.row);
    if (this.rows.length > 0) {
      const cells = placeRows(this.rows);
      if (isDataTable(cells)) this.page.addTable(cells);
      else for (const { cells } of this.rows) for (const text of cells.flat()) this.addParagraph(text, null);
    }
    this.rows = [];
    this.row = { cells: [], format: null };
  }

  private endCell(text: string, format: ParagraphFormat | null): void {
    if (format?.endsRow === true) {
      this.rows.push({ ...this.row, format: format.row });
      this.row = { cells: [], format: null };
    } else this.row.cells.push(text === '' ? this.cell : [...this.cell, text]);
    this.cell = [];
  }

  private addParagraph(text: string, format: ParagraphFormat | null): void {
    if (text === '') return;
    const level = headingLevel(format);
    this.page.add(text, level === null ? 'paragraph' : 'heading', level);
  }
}

function headingLevel(format: ParagraphFormat | null): number | null {
  if (format === null) return null;
  const styled = format.style >= 1 && format.style <= HEADING_STYLES ? format.style : null;
  return format.outline ?? styled;
}
