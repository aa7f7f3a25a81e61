import { type CompoundFile, openCompoundFile } from './compound-file.js';
import { corrupt } from './damage.js';
import { type Fib, rangeOf, readFib, type Story } from './doc/fib.js';
import { paragraphRuns, showingRuns } from './doc/formats.js';
import { readLists } from './doc/lists.js';
import { type FormattedText, paragraphsOf } from './doc/paragraphs.js';
import { readPieces } from './doc/pieces.js';
import { type Outline, StoryWriter } from './doc/story-writer.js';
import { readStyles } from './doc/styles.js';
import { NO_FACTS, type Reading } from './reading.js';
import { TextBuilder } from './text-builder.js';

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

/** The text of all stories, and what it is cut, chosen, headed and numbered by. */
type Word = FormattedText & Outline;

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
    showings: showingRuns(viewOf(word), table, fib.characterRuns),
    styles: readStyles(table, fib.styles),
    lists: readLists(table, fib.lists, fib.listOverrides),
  };
  const page = writeStories(document, fib);
  if (file.has('Macros')) page.warn('W-MACRO', 'the document holds macros, which were not run');
  if (document.showings.some(({ format }) => format === 'hidden' || format === 'struck'))
    page.warn('W-HIDDEN', 'hidden or struck text was left out');
  return { text: page.text, blocks: page.blocks, facts: NO_FACTS, notes: page.notes, cut: page.cut };
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function writeStories(document: Word, fib: Fib): TextBuilder {
  const page = new TextBuilder();
  const writer = new StoryWriter(page, document);
  for (const story of ['main', ...APART] as const) {
    for (const paragraph of paragraphsOf(document, rangeOf(fib, story))) writer.add(paragraph);
    writer.endTable();
  }
  return page;
}
