import type { Span } from '../../model/document.js';
import type { Draft, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { type Cell, type Grid, gridOf, periodsWithin } from './grid.js';
import { labelledRows } from './labelled-rows.js';
import { readNotes } from './read-notes.js';
import { bareValue, NO_VALUE } from './read-value.js';

/** The tables of a document, in order; a single row or column is none. */
export function gridsOf(draft: Draft, packs: Packs): Grid[] {
  const sentences = firstSentences(draft);
  const tables = new Map<number, Found>();
  draft.paragraphs.forEach(({ cell, start, end }, paragraph) => {
    if (cell === null) return;
    const table = tables.get(cell.table) ?? { paragraph, lastParagraph: paragraph, cells: [] };
    tables.set(cell.table, table);
    table.lastParagraph = paragraph;
    const { row, column, rowSpan, columnSpan, header } = cell;
    const from = startOfLines(table.cells, { row, column, start });
    const place = { start: from, end, row, column, rowSpan, columnSpan, header };
    table.cells.push(readCell(draft, packs, place, sentences[paragraph]!));
  });
  const found = [...tables.values()];
  const labelled = labelledRows(draft, sentences, packs);
  const follows = found.map((table, i) => continues(draft, found[i - 1], table));
  const ends = endsOf(found, follows);
  const grids = found
    .map((table, i) =>
      gridOf({ ...table, follows: follows[i]!, notes: notesOf(draft, table, ends[i]!, packs) }),
    )
    .filter((grid) => (grid.rows > 1 || grid.follows) && grid.columns > 1);
  return [...grids, ...labelled];
}

type Found = Pick<Grid, 'paragraph' | 'lastParagraph' | 'cells'>;

/** 续表, a page number: as much may stand between the parts of a table. */
const MOST_BETWEEN = 2;
const LONGEST_BETWEEN = 20;

/** Does a table go on with the one before it, as far as its place and width tell? */
function continues({ paragraphs, normal }: Draft, before: Found | undefined, table: Found): boolean {
  if (before === undefined || widthOf(before) !== widthOf(table)) return false;
  const between = paragraphs.slice(before.lastParagraph + 1, table.paragraph);
  if (between.length > MOST_BETWEEN) return false;
  return between.every(
    ({ start, end, kind }) =>
      kind !== 'heading' && end - start <= LONGEST_BETWEEN && !normal.text.slice(start, end).includes('。'),
  );
}

const widthOf = ({ cells }: Found): number =>
  cells.reduce((width, { column, columnSpan }) => Math.max(width, column + columnSpan), 0);

/** The last paragraph of the last part of each table. */
function endsOf(tables: readonly Found[], follows: readonly boolean[]): number[] {
  const ends = tables.map(({ lastParagraph }) => lastParagraph);
  for (let i = tables.length - 1; i > 0; i -= 1) if (follows[i] === true) ends[i - 1] = ends[i]!;
  return ends;
}

function notesOf(draft: Draft, { cells }: Found, end: number, packs: Packs): Grid['notes'] {
  const notes = readNotes(draft, cells, end, packs);
  for (const cell of cells) closeRemark(cell, notes);
  return notes;
}

/** （25） is a value only where brackets are explained; else it may be a remark or a number below zero. */
function closeRemark(cell: Cell, notes: Grid['notes']): void {
  if (!ROUND.includes(cell.bracket) || notes.cumulative.includes(cell.bracket)) return;
  cell.quantity = null;
  cell.content = 'text';
  cell.bracket = '';
}
const ROUND = ['（', '('];

function firstSentences({ sentences, paragraphs }: Draft): number[] {
  const first = paragraphs.map(() => 0);
  for (let i = sentences.length - 1; i >= 0; i -= 1) first[sentences[i]!.paragraph] = i;
  return first;
}

type Place = Span & Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'header'>;

/** A cell of several lines is several paragraphs: the earlier ones are taken back. */
function startOfLines(
  cells: Cell[],
  { row, column, start }: Pick<Place, 'row' | 'column' | 'start'>,
): number {
  const last = cells.at(-1);
  if (last === undefined || last.row !== row || last.column !== column) return start;
  cells.pop();
  return last.start;
}

function readCell({ normal, periods }: Draft, packs: Packs, place: Place, sentence: number): Cell {
  const text = normal.text.slice(place.start, place.end);
  const own = periodsWithin(periods, place);
  const isPeriod = own.some(({ start, end }) => end - start === text.length);
  const { quantity, bracket, starred } = isPeriod ? NO_VALUE : bareValue(text, place.start, packs);
  const content = contentOf(text, quantity);
  return Object.assign(place, { text, sentence, content, quantity, bracket, starred, periods: own });
}

/** 金额 | %: a unit that is all of a header. */
const SIGN_OF_UNIT = /^±?[%‰]$/;

function contentOf(text: string, quantity: Quantity | null): Cell['content'] {
  if (quantity !== null) return 'value';
  if (!/[\p{L}\p{N}]/u.test(text)) return SIGN_OF_UNIT.test(text) ? 'text' : 'blank';
  return /^[\d\s.,，-]+$/.test(text) && /\d\s+\d/.test(text) ? 'glued' : 'text';
}
