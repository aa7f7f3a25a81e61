import type { PlacedCell } from '../text-builder.js';
import { joinText } from './join-text.js';
import type { Part } from './paragraphs.js';
import type { PageTable } from './table.js';

/** Columns of a table that goes on begin where they did on the page before. */
const SAME_EDGE = 4;

/** A table at the end of a page and one with the same columns at the start of the next are one, its head told once. */
export function joinTables(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'table' && part.kind === 'table' && isContinued(last, part))
      joined[joined.length - 1] = { ...part, table: append(last.table, part.table) };
    else joined.push(part);
  }
  return joined;
}

function isContinued(a: Part & { kind: 'table' }, b: Part & { kind: 'table' }): boolean {
  const [from, to] = [a.table.edges, b.table.edges];
  return (
    b.page === a.page + 1 &&
    from.length === to.length &&
    from.every((edge, i) => Math.abs(edge - to[i]!) <= SAME_EDGE)
  );
}

function append(a: PageTable, b: PageTable): PageTable {
  const rows = Math.max(...a.cells.map(({ row, rowSpan }) => row + rowSpan));
  const repeated = repeatedRows(a, b);
  const rest = b.cells.filter(({ row }) => row >= repeated);
  const cut = cutRow(a, rest, rows - 1, repeated);
  const joined = a.cells.map((cell) => {
    const end = cut.find(({ column }) => cell.row + cell.rowSpan === rows && column === cell.column);
    return end === undefined ? cell : { ...cell, text: joinText(cell.text, end.text, false) };
  });
  const shift = rows - repeated - (cut.length > 0 ? 1 : 0);
  const below = rest.filter(({ row }) => cut.length === 0 || row > repeated);
  return { ...b, cells: [...joined, ...below.map((cell) => ({ ...cell, row: cell.row + shift }))] };
}

/** The cells of the first row that only end what the end of the page cut; none when it is a row of its own. */
function cutRow(a: PageTable, rest: readonly PlacedCell[], last: number, first: number): PlacedCell[] {
  const filled = rest.filter(({ row, text }) => row === first && text !== '');
  const above = (column: number): PlacedCell | undefined =>
    a.cells.find((cell) => cell.column === column && cell.row + cell.rowSpan === last + 1);
  const isEnd = filled.every(({ column, text }) => !/\d/.test(text) && (above(column)?.text ?? '') !== '');
  return isEnd && filled.length * 2 < a.edges.length && filled.every(({ column }) => column > 0)
    ? filled
    : [];
}

/** Rows at the head of the second table that are those at the head of the first. */
function repeatedRows(a: PageTable, b: PageTable): number {
  const rowText = (table: PageTable, row: number): string =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('\t');
  let rows = 0;
  while (rowText(b, rows).trim() !== '' && rowText(a, rows) === rowText(b, rows)) rows += 1;
  return rows;
}
