import type { Packs } from '../../packs/packs.js';
import { type FlatTable, headWord } from './flat-cell.js';
import { readStackedCells } from './flat-cells.js';
import { readSpacedRows } from './flat-rows.js';
import type { Line } from './line.js';

/**
 * Gives the cells back to tables that another tool wrote as text, a cell or a row a line. Only where a header opens them and every row
 * has a name and a number in its place, so that running text stays what it is.
 */
export function findFlatTables(lines: Line[], folded: string, packs: Packs): Line[] {
  return withTables(
    lines,
    (at, table) =>
      readSpacedRows(lines, at, { folded, table, packs }) ?? readStackedCells(lines, at, { table, packs }),
  );
}

/** Tables with running numbers are found before page numbers are, which look the same. */
export function findNumberedTables(lines: Line[], packs: Packs): Line[] {
  return withTables(lines, (at, table) =>
    headWord(lines[at]!.text, packs) === 'ordinal' ? readStackedCells(lines, at, { table, packs }) : null,
  );
}

function withTables(lines: Line[], read: (at: number, table: number) => FlatTable | null): Line[] {
  let table = lines.reduce((most, { cell }) => Math.max(most, cell?.table ?? -1), -1) + 1;
  let found: Line[] | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const flat = read(at, table);
    if (flat === null) {
      found?.push(lines[at]!);
      continue;
    }
    found ??= lines.slice(0, at);
    for (const cell of flat.cells) found.push(cell);
    at += flat.lines - 1;
    table += 1;
  }
  return found ?? lines;
}
