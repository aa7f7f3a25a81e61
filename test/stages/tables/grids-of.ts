import { toText } from '../../../src/model/decimal.js';
import { loadPacks } from '../../../src/packs/load.js';
import { draftDocument } from '../../../src/pipeline.js';
import { readText } from '../../../src/readers/index.js';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import type { Cell, Grid } from '../../../src/stages/tables/grid.js';
import { readHeading } from '../../../src/stages/tables/read-heading.js';
import type { ApartUnit } from '../../../src/stages/tables/read-unit.js';
import { splitBlocks } from '../../../src/stages/tables/split-blocks.js';

export const packs = loadPacks();

/** The tables of a text of tabs, a row a line. */
export function gridsOfRows(...rows: string[]): Grid[] {
  const source = readText(rows.join('\n'), 'input.tsv', 'tsv');
  return gridsOf(draftDocument(source, packs, {}), packs);
}

/** What a heading says, in one line: name; what the column holds; units; what a change is against; period. */
export function tellHeading(text: string): string {
  const [grid] = gridsOfRows(`指标\t${text}`, '甲\t1', '乙\t2');
  const cell = grid?.at(0, 1) as Cell;
  const { name, kinds, units, sign, comparison, period } = readHeading(cell, packs);
  const against = comparison === null ? [] : [`=${comparison.kind ?? told(cell, comparison.period)}`];
  return [
    name,
    [...kinds].sort().join(' '),
    toldUnits(units),
    ...(sign === -1 ? ['falls'] : []),
    ...against,
    ...(period === null ? [] : [`@${told(cell, period)}`]),
  ].join('|');
}

/** 万吨 as 10000 吨. */
const toldUnits = (units: readonly ApartUnit[]): string =>
  units.map(({ unit, scale }) => `${toText(scale)} ${unit.text}`).join(', ');

type Span = { start: number; end: number };
const told = (cell: Cell, span: Span | null): string =>
  span === null ? '' : cell.text.slice(span.start - cell.start, span.end - cell.start);

/** How a table is cut: of each part its title, the rows that head it, the rows of values. */
export function tellBlocks(...rows: string[]): string[] {
  const [grid] = gridsOfRows(...rows);
  return splitBlocks(grid!, false, packs).map(({ title, headers, body, units }) =>
    [title?.text ?? '', headers.join(' '), body.join(' '), toldUnits(units)].join('|'),
  );
}
