import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { copyLine, type Line } from './line.js';

/** Lines that were found to be a table: its cells, and how many lines they stood in. */
export interface FlatTable {
  cells: Line[];
  lines: number;
}

/** What a cell of a flattened table looks like: a number, a dash in its place, or words. */
export type CellShape = 'number' | 'dash' | 'words';

const LONGEST_CELL = 40;
const DASH = /^[-—–－…/]+$/;
/** A number, its brackets, bound and unit; 3岁以下婴幼儿托位数 and 2020年 are words. */
const NUMBER = /^[[〔【（(]?[<>≤≥＜＞≈+−-]{0,2}\d[\d,.]*(?![年月日])[^，。；：、年月日]{0,6}$/;

export function shapeOf(text: string): CellShape {
  if (DASH.test(text)) return 'dash';
  return NUMBER.test(text) ? 'number' : 'words';
}

/** Short, and no part of a sentence. */
export function mayBeCell({ text, cell }: Line): boolean {
  return cell === null && text.length <= LONGEST_CELL && !/[。；！？]/.test(text);
}

/** 指标, 序号: what a header begins with; null for anything else. */
export function headWord(text: string, packs: Packs): 'label' | 'ordinal' | null {
  const word = wordMatcher(packs).byClass.column.longest(text, 0);
  const kind = word?.end === text.length ? word.value.rule.column : undefined;
  return kind === 'label' || kind === 'ordinal' ? kind : null;
}

/** A row can be read when it has words for a name and a number. */
export function isRow(shapes: readonly CellShape[], label: number): boolean {
  return shapes[label] === 'words' && shapes.some((shape, i) => i > label && shape === 'number');
}

/** Is there a column that holds numbers in all rows, or dashes in their place? */
export function haveCommonColumn(rows: readonly (readonly CellShape[])[], label: number): boolean {
  const width = rows[0]?.length ?? 0;
  for (let column = label + 1; column < width; column += 1)
    if (rows.every((row) => row[column] === 'number')) return true;
  return false;
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
