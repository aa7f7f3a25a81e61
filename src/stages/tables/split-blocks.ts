import type { Packs } from '../../packs/packs.js';
import { type Cell, type ColumnKind, cellsOfRow, type Grid, type Heading, isBareYear } from './grid.js';
import { readHeading, withoutUnitWord } from './read-heading.js';
import { type ApartUnit, readUnits } from './read-unit.js';

/** A table within a grid: rows of headers, then rows of values. One page often stacks several in one grid. */
export interface Block {
  headers: number[];
  body: number[];
  /** A row of one wording above the headers. */
  title: Cell | null;
  /** 单位：亿元 above the headers. */
  units: ApartUnit[];
}

type RowKind = 'values' | 'header' | 'title' | 'empty';

/** Cuts a grid where a new header begins; what goes on with a table of the page before may have none. */
export function splitBlocks(grid: Grid, goesOn: boolean, packs: Packs): Block[] {
  const kinds = kindsOfRows(grid, goesOn, packs);
  const blocks: Block[] = [];
  let block: Block = { headers: [], body: [], title: null, units: [] };
  const begin = (): void => {
    blocks.push(block);
    block = { headers: [], body: [], title: null, units: [] };
  };
  kinds.forEach((kind, row) => {
    if (kind === 'empty') return;
    const units = unitsOfRow(grid, row, packs);
    const opens = kind === 'header' || units !== null || (kind === 'title' && leadsToHeader(kinds, row));
    if (opens && block.body.length > 0) begin();
    if (units !== null) block.units = units;
    else if (kind === 'header') block.headers.push(row);
    else if (kind === 'values' || block.headers.length > 0) block.body.push(row);
    else block.title = cellsOfRow(grid, row)[0] ?? null;
  });
  begin();
  return blocks.filter(({ body }) => body.length > 0);
}

/** The first row of several wordings is a header, whatever titles and units stand above it. */
function kindsOfRows(grid: Grid, goesOn: boolean, packs: Packs): RowKind[] {
  const kinds: RowKind[] = [];
  let opening = !goesOn;
  for (let row = 0; row < grid.rows; row += 1) {
    const divides = kinds[row - 1] === 'header' && dividesHead(grid, row);
    const kind = kindOfRow(grid, row, opening || divides, packs);
    opening &&= kind === 'title' || kind === 'empty';
    kinds.push(kind);
  }
  return kinds;
}

/** 车辆数目 over 轻型货车 | 中型货车: a row that cuts a cell of the header above into columns says what they hold. */
function dividesHead(grid: Grid, row: number): boolean {
  const own = cellsOfRow(grid, row).filter((cell) => cell.row === row && cell.content !== 'blank');
  const divided = own.filter((cell) => {
    const above = grid.at(row - 1, cell.column);
    return above !== null && above.columnSpan > cell.columnSpan;
  });
  return divided.length > 1 && divided.length * 2 > own.length;
}

function kindOfRow(grid: Grid, row: number, opening: boolean, packs: Packs): RowKind {
  const all = cellsOfRow(grid, row);
  const cells = all.filter(({ content }) => content !== 'blank');
  if (cells.length === 0) return 'empty';
  if (cells.every(({ header, row: own }) => header && own === row) && cells.length > 1) return 'header';
  const values = cells.filter(({ content, row: own }) => content === 'value' && own === row);
  if (values.length > 0) return isRowOfYears(grid, row, values, packs) ? 'header' : 'values';
  if (all.length === 1) return 'title';
  if (readHeading(cells[0]!, packs).kinds.has('unit')) return 'header';
  if (cells.length === 1) return 'values';
  return opening || saysColumns(cells, packs) ? 'header' : 'values';
}

/** 指标 2020 2021 2022: years in their order, and nothing else. */
function isRowOfYears(grid: Grid, row: number, values: readonly Cell[], packs: Packs): boolean {
  if (!values.every(isBareYear)) return false;
  const first = cellsOfRow(grid, row)[0];
  if (first !== undefined && readHeading(first, packs).kinds.has('label')) return true;
  const steps = values.slice(1).map((cell, i) => Math.abs(Number(cell.text) - Number(values[i]!.text)));
  return row === 0 && steps.every((step) => step === 1);
}

/** Before the first values any row of several wordings is a header; after them it needs the words of one. */
function saysColumns(cells: readonly Cell[], packs: Packs): boolean {
  const headings = cells.map((cell) => readHeading(cell, packs));
  const telling = headings.filter(
    (heading) => saysColumn(heading) || readUnits(heading.text, packs) !== null,
  );
  return headings.some(({ kinds }) => kinds.has('label')) || telling.length * 2 > cells.length;
}

function saysColumn({ kinds, period, units, name, comparison }: Heading): boolean {
  const telling = [...kinds].some((kind) => !IN_ROWS.has(kind));
  return telling || comparison !== null || ((period !== null || units.length > 0) && name === '');
}

/** 创新驱动 and 预期性 stand in the rows of plans, whose other cells may all hold words. */
const IN_ROWS: ReadonlySet<ColumnKind> = new Set(['category', 'binding', 'expected']);

/** 单位：亿元 in a row of its own. */
function unitsOfRow(grid: Grid, row: number, packs: Packs): ApartUnit[] | null {
  const cells = cellsOfRow(grid, row).filter(({ content }) => content !== 'blank');
  const [only] = cells;
  return cells.length === 1 && only !== undefined ? captionUnits(only.text, packs) : null;
}

/** The units of 单位：亿元, alone or in the brackets at the end of a caption. */
export function captionUnits(text: string, packs: Packs): ApartUnit[] | null {
  const inner = /[（(]([^（）()]*)[）)]$/.exec(text)?.[1] ?? text;
  const bare = withoutUnitWord(inner, packs);
  return bare === inner ? null : readUnits(bare, packs);
}

/** Is the next row that is no title a header? Then the title opens a new table, and names no group of rows. */
function leadsToHeader(kinds: readonly RowKind[], row: number): boolean {
  for (let next = row + 1; next < kinds.length; next += 1) {
    if (kinds[next] !== 'title' && kinds[next] !== 'empty') return kinds[next] === 'header';
  }
  return false;
}
