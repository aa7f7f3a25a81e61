import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { TRAIT } from '../../text/sign-traits.js';
import { copyLine, type Line } from './line.js';

/** Lines that were found to be a table: its cells, and how many lines they stood in. */
export interface FlatTable {
  cells: Line[];
  lines: number;
}

/** What a cell of a flattened table looks like: a number, a bare year, which may be either, a dash, or words. */
export type CellShape = 'number' | 'year' | 'dash' | 'words';

const LONGEST_CELL = 40;
const LONGEST_HEAD = 8;
const DASH = /^[-—–－…/]+$/;
/** A number, its brackets, bound and unit; 3岁以下婴幼儿托位数 and 2020年 are words. */
const NUMBER = /^[[〔【（(]?[<>≤≥＜＞≈+−-]{0,2}\d[\d,.]*(?![年月日])[^，。；：、年月日]{0,6}$/;

const YEAR = /^(?:19|20)\d\d$/;

export function shapeOf(text: string): CellShape {
  if (DASH.test(text)) return 'dash';
  if (YEAR.test(text)) return 'year';
  return NUMBER.test(text) ? 'number' : 'words';
}

/** Short, and no part of a sentence. */
export function mayBeCell({ text, cell, traits }: Line): boolean {
  return cell === null && text.length <= LONGEST_CELL && (traits & TRAIT.stop) === 0;
}

/** 指标, 序号: what a header begins with; null for anything else. */
export function headWord(text: string, packs: Packs): 'label' | 'ordinal' | null {
  if (text.length > LONGEST_HEAD) return null;
  const word = wordMatcher(packs).byClass.column.longest(text, 0);
  const kind = word?.end === text.length ? word.value.rule.column : undefined;
  return kind === 'label' || kind === 'ordinal' ? kind : null;
}

/** A row has words or a year for a name, and a running number where the header has one. */
export function isNamed(shapes: readonly CellShape[], label: number): boolean {
  if (shapes[label] !== 'words' && shapes[label] !== 'year') return false;
  return label === 0 || shapes[0] === 'number';
}

const isNumber = (shape: CellShape | undefined): boolean => shape === 'number' || shape === 'year';

/** Do numbers or dashes stand in the columns that years head? */
export function fitsYears(header: readonly string[], row: readonly CellShape[]): boolean {
  return header.every((text, column) => !YEAR_HEAD.test(text) || row[column] !== 'words');
}
const YEAR_HEAD = /^\d{4}年/;

/** Of these columns those in which a row has a number; at first all behind the name. A table has one that all rows share. */
export function sharedColumns(
  columns: readonly number[] | null,
  row: readonly CellShape[],
  label: number,
): number[] {
  const all = columns ?? row.map((_, column) => column).filter((column) => column > label);
  return all.filter((column) => isNumber(row[column]));
}

/** A line, or the piece of one between two offsets, as a cell. */
export function asCell(
  line: Line,
  place: { table: number; row: number; column: number; columnSpan: number; rowSpan: number },
  piece: { start: number; end: number; text: string } = line,
): Line {
  const cell = copyLine(line);
  cell.start = piece.start;
  cell.end = piece.end;
  cell.text = piece.text;
  cell.kind = 'cell';
  cell.level = null;
  cell.cell = { ...place, header: false };
  return cell;
}
