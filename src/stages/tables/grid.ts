import type { Span } from '../../model/document.js';
import type { Candidate, PeriodMention, Quantity } from '../../model/draft.js';
import type { Word } from '../../packs/word-matcher.js';
import type { ApartUnit } from './read-unit.js';

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
  /** The bracket that opens it, for which notes and headers may have a meaning: [25], 〔25〕, （25）. */
  bracket: string;
  /** 60.6*: a note says why. */
  starred: boolean;
  periods: PeriodMention[];
}

/** What marks of cells mean, as notes or headers say. */
export interface Notes {
  /** The opening signs of the brackets around totals over the years of a plan. */
  cumulative: string;
  rules: string[];
  /** The period of what is marked with *. */
  starred: PeriodMention | null;
}

/** A table whose cells know every place they cover. */
export interface Grid {
  rows: number;
  columns: number;
  cells: Cell[];
  at(row: number, column: number): Cell | null;
  /** Paragraphs of the first cell and of the last. */
  paragraph: number;
  lastParagraph: number;
  /** It stands directly under a table of as many columns, and may go on with that. */
  follows: boolean;
  notes: Notes;
}

export type ColumnKind = NonNullable<Word['rule']['column']>;

/** What a column header or a row label says. */
export interface Heading {
  /** As written. */
  text: string;
  cell: Cell | null;
  /** What is left when everything else is taken out: 2012年产量（万吨） → 产量. */
  name: string;
  /** 一、综合: a division of the text rather than a name. */
  numbered: boolean;
  /** yes: 城关镇 in a column of places; no: 香港 in one of countries that visitors come from. */
  place: 'yes' | 'no' | null;
  kinds: ReadonlySet<ColumnKind>;
  units: ApartUnit[];
  period: PeriodMention | null;
  comparison: Candidate['comparison'];
  sign: 1 | -1;
  annualised: boolean;
  rules: string[];
}

export const NO_HEADING: Heading = {
  text: '',
  cell: null,
  name: '',
  numbered: false,
  place: null,
  kinds: new Set(),
  units: [],
  period: null,
  comparison: null,
  sign: 1,
  annualised: false,
  rules: [],
};

const YEAR = /^(?:19|20)\d\d$/;

/** Puts the cells of a table in their places. */
export function gridOf(table: Omit<Grid, 'rows' | 'columns' | 'at'>): Grid {
  const { cells } = table;
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
  return { ...table, rows, columns, at: (row, column) => places.get(row * columns + column) ?? null };
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
  return isYear(cell.text);
}

export function isYear(text: string): boolean {
  return YEAR.test(text);
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
