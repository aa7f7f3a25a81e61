import type { Span } from '../../model/document.js';
import type { Draft, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { type Cell, type Grid, gridOf, periodsWithin } from './grid.js';
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
  return [...tables.values()]
    .map((table) => withNotes(draft, table, packs))
    .filter(({ rows, columns }) => rows > 1 && columns > 1);
}

type Found = Pick<Grid, 'paragraph' | 'lastParagraph' | 'cells'>;

/** （25） is a value only where brackets are explained; else it may be a remark or a number below zero. */
function withNotes(draft: Draft, table: Found, packs: Packs): Grid {
  const notes = readNotes(draft, table.cells, table.lastParagraph, packs);
  for (const cell of table.cells) {
    if (!ROUND.includes(cell.bracket) || notes.cumulative.includes(cell.bracket)) continue;
    cell.quantity = null;
    cell.content = 'text';
    cell.bracket = '';
  }
  return gridOf({ ...table, notes });
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
  const isPeriod = own.some(({ start, end }) => start === place.start && end === place.end);
  const { quantity, bracket, starred } = isPeriod ? NO_VALUE : bareValue(text, place.start, packs);
  const content = contentOf(text, quantity);
  return Object.assign(place, { text, sentence, content, quantity, bracket, starred, periods: own });
}

function contentOf(text: string, quantity: Quantity | null): Cell['content'] {
  if (quantity !== null) return 'value';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'blank';
  return /^[\d\s.,，-]+$/.test(text) && /\d\s+\d/.test(text) ? 'glued' : 'text';
}
