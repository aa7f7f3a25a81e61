import type { Span } from '../../model/document.js';
import type { Draft, PeriodMention, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { scanQuantities } from '../find-quantities.js';

/** A cell with its wording, and the number that is all it holds. */
export interface Cell extends Span {
  text: string;
  sentence: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
  /** value: a bare number; blank: a dash or nothing; glued: numbers run together; text: anything else, dates included. */
  content: 'value' | 'blank' | 'glued' | 'text';
  quantity: Quantity | null;
  periods: PeriodMention[];
}

/** A table whose cells know every place they cover. */
export interface Grid {
  rows: number;
  columns: number;
  cells: Cell[];
  at(row: number, column: number): Cell | null;
  /** Paragraph of the first cell. */
  paragraph: number;
}

/** A number longer than this has words beside it. */
const LONGEST_VALUE = 28;
const YEAR = /^(?:19|20)\d\d$/;

/** The tables of a document, in order; a single row or column is none. */
export function gridsOf(draft: Draft, packs: Packs): Grid[] {
  const sentences = firstSentences(draft);
  const tables = new Map<number, { paragraph: number; cells: Cell[] }>();
  draft.paragraphs.forEach(({ cell, start, end }, paragraph) => {
    if (cell === null) return;
    const table = tables.get(cell.table) ?? { paragraph, cells: [] };
    tables.set(cell.table, table);
    const { row, column, rowSpan, columnSpan, header } = cell;
    const from = startOfLines(table.cells, { row, column, start });
    const place = { start: from, end, row, column, rowSpan, columnSpan, header };
    table.cells.push(readCell(draft, packs, place, sentences[paragraph]!));
  });
  return [...tables.values()].map(gridOf).filter(({ rows, columns }) => rows > 1 && columns > 1);
}

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
  const quantity = isPeriod ? null : bareNumber(text, place.start, packs);
  return Object.assign(place, { text, sentence, content: contentOf(text, quantity), quantity, periods: own });
}

function contentOf(text: string, quantity: Quantity | null): Cell['content'] {
  if (quantity !== null) return 'value';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'blank';
  return /^[\d\s.,，-]+$/.test(text) && /\d\s+\d/.test(text) ? 'glued' : 'text';
}

/** The periods that stand within a span; periods are in order. */
export function periodsWithin(periods: readonly PeriodMention[], { start, end }: Span): PeriodMention[] {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: PeriodMention[] = [];
  for (let i = low; i < periods.length && periods[i]!.end <= end; i += 1) found.push(periods[i]!);
  return found;
}

/** The number when the cell holds nothing else: -3.2, 1,204.5, ≥90, 85%以上; +3.2 and ↓3.2 as well. */
function bareNumber(text: string, offset: number, packs: Packs): Quantity | null {
  if (text.length > LONGEST_VALUE || !/\d/.test(text)) return null;
  const sign = /^[+＋↑↓▲▼]/.test(text) ? 1 : 0;
  const found = scanQuantities(text.slice(sign), packs);
  const only = found[0];
  if (found.length !== 1 || only === undefined || only.from !== 0 || only.to !== text.length - sign)
    return null;
  const by = offset + sign;
  return { ...only, start: only.start + by, end: only.end + by, from: only.from + by, to: only.to + by };
}

function gridOf({ paragraph, cells }: { paragraph: number; cells: Cell[] }): Grid {
  const places = new Map<number, Cell>();
  let [rows, columns] = [0, 0];
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rowSpan);
    columns = Math.max(columns, cell.column + cell.columnSpan);
  }
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        places.set(row * columns + column, cell);
  }
  return { rows, columns, cells, paragraph, at: (row, column) => places.get(row * columns + column) ?? null };
}

/** The cells of a row from left to right, each once. */
export function cellsOfRow(grid: Grid, row: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = grid.at(row, column);
    if (cell !== null && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}

/** 2012 in a row of years or a column of years is a period. */
export function isBareYear(cell: Cell): boolean {
  return YEAR.test(cell.text);
}
