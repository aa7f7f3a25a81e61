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
  let copied = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const flat = read(at, table);
    if (flat === null) continue;
    found ??= [];
    found.push(...lines.slice(copied, at), ...flat.cells);
    copied = at + flat.lines;
    at = copied - 1;
    table += 1;
  }
  if (found === null) return lines;
  found.push(...lines.slice(copied));
  return found;
}
