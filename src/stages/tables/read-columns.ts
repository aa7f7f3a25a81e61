import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import type { Cell, Grid } from './grid.js';
import { type Heading, isBareYear, NO_HEADING } from './grid.js';
import { joinHeadings } from './join-headings.js';
import { isKnownPlace, namesRegion } from './place.js';
import { readHeading } from './read-heading.js';
import { readUnits } from './read-unit.js';
import type { Block } from './split-blocks.js';

/** What stands in a column: names of rows, their units, values, sentences about the rows, or numbers that are no figures. */
export interface Column {
  index: number;
  use: 'label' | 'unit' | 'values' | 'prose' | 'aside';
  heading: Heading;
}

/** The columns of a block, by their headers and by what their cells hold; without headers by those of the table before. */
export function readColumns(grid: Grid, block: Block, before: readonly Column[], packs: Packs): Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < grid.columns; index += 1) {
    const own = headerCells(grid, block, index).map(
      (cell, i) => (i > 0 ? unitCell(cell, packs) : null) ?? readHeading(cell, packs),
    );
    const heading = before[index]?.heading ?? joinHeadings(own, packs);
    columns.push({ index, heading, use: useOf(bodyCells(grid, block, index), heading, index, packs) });
  }
  const told = columns.map(
    (column): Column => (tellsOfRows(grid, block, columns, column) ? { ...column, use: 'prose' } : column),
  );
  return withPlaces(told, packs);
}

/** 全市 | 和川县 | 青阳区: beside a place that is known, columns that are called like one are of places. */
function withPlaces(columns: readonly Column[], packs: Packs): Column[] {
  const known = columns.some(({ use, heading }) => use === 'values' && isKnownPlace(heading, packs));
  if (!known) return [...columns];
  return columns.map((column) =>
    column.use === 'values' && namesRegion(column.heading, packs)
      ? { ...column, heading: { ...column.heading, place: 'yes' } }
      : column,
  );
}

/** 建设规模及内容, 目标任务: what stands beside the names of the rows in sentences names no row. */
function tellsOfRows(
  grid: Grid,
  block: Block,
  columns: readonly Column[],
  { index, use, heading: { kinds } }: Column,
): boolean {
  if (use !== 'label' || !columns.slice(0, index).some((before) => before.use === 'label')) return false;
  if (PROSE.some((kind) => kinds.has(kind))) return true;
  const filled = bodyCells(grid, block, index).filter(({ content }) => content === 'text');
  return filled.filter(({ text }) => /[，。；]/.test(text)).length * 2 > filled.length;
}
const PROSE = ['prose', 'target', 'forecast', 'actual', 'value'] as const;

/** 万吨 under 产量: a row of the header that tells the units. */
function unitCell(cell: Cell, packs: Packs): Heading | null {
  const units = readUnits(cell.text, packs);
  return units === null ? null : { ...NO_HEADING, text: cell.text, cell, units };
}

function headerCells(grid: Grid, { headers }: Block, column: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of headers) {
    const cell = grid.at(row, column);
    if (cell !== null && cell.content !== 'blank' && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}

function bodyCells(grid: Grid, { body }: Block, column: number): Cell[] {
  return body
    .flatMap((row) => grid.at(row, column) ?? [])
    .filter(({ columnSpan }) => columnSpan < grid.columns);
}

const ASIDE = ['ordinal', 'aside', 'deadline'] as const;

function useOf(cells: readonly Cell[], heading: Heading, index: number, packs: Packs): Column['use'] {
  const { kinds, name } = heading;
  if (ASIDE.some((kind) => kinds.has(kind)) || endsAside(name, packs)) return 'aside';
  if (kinds.has('unit') && name === '') return 'unit';
  const filled = cells.filter(({ content }) => content !== 'blank');
  // A header over three columns often has its values in the first.
  if (filled.length === 0) return 'aside';
  const values = filled.filter(({ content }) => content === 'value');
  if (index > 0 && saysValues(heading, values.length, filled)) return 'values';
  // 0—14岁, 500万元以上: classes that the rows are of.
  if (index === 0 && values.every((cell) => isBareYear(cell) || isClass(cell))) return 'label';
  const ranks = kinds.has('rank');
  if (index === 0 && name === '' && !ranks && values.length === filled.length && counts(values))
    return 'aside';
  return values.length * 2 >= filled.length ? 'values' : 'label';
}

const isClass = ({ quantity }: Cell): boolean => quantity !== null && quantity.unit.text !== '';

/** Under 2025年 or 目标值 stand numbers, however many cells say 保持在合理区间 instead. */
function saysValues(
  { kinds, units, period, name }: Heading,
  values: number,
  cells: readonly Cell[],
): boolean {
  if (kinds.has('label')) return false;
  if (period !== null && name === '') return cells.some(({ text }) => /\d/.test(text));
  return values > 0 && (units.length > 0 || VALUES.some((kind) => kinds.has(kind)));
}
const VALUES = ['actual', 'average', 'by-unit', 'change', 'cumulative', 'growth', 'rank', 'target'] as const;

/** 站点编码, 负责人电话: what no column of figures is called by. */
function endsAside(name: string, packs: Packs): boolean {
  const word = wordMatcher(packs).endings.column.longest(name, name.length)?.value;
  return word?.rule.column === 'aside' && word.form.length > 1;
}

/** 1, 2, 3 down a column without a name are running numbers. */
function counts(values: readonly Cell[]): boolean {
  return values.length > 1 && values.every(({ text }, i) => text === String(i + 1));
}
