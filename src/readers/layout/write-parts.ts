import type { TextBuilder } from '../text-builder.js';
import { collapse } from '../white-space.js';
import type { Line } from './page-elements.js';
import { type Part, textOfLines } from './paragraphs.js';
import { headingLevel, type Styles } from './styles.js';
import type { PageTable } from './table.js';

/** Signs that only open a point of a list; those of symbol fonts have no meaning of their own. */
const BULLET = /^[•▪◦‣\uf000-\uf0ff]\s*/u;
/** Columns of a table that goes on begin where they did on the page before. */
const SAME_EDGE = 4;

/** Writes paragraphs and tables into the text as read. */
export function writeParts(builder: TextBuilder, parts: readonly Part[], styles: Styles): void {
  for (const part of joinTables(parts)) {
    if (part.kind === 'table') builder.addTable(part.table.cells);
    else writeText(builder, part.lines, styles);
  }
}

function writeText(builder: TextBuilder, lines: readonly Line[], styles: Styles): void {
  const written = collapse(textOfLines(lines));
  const text = written.replace(BULLET, '');
  if (text === '') return;
  const level = headingLevel(lines, text, styles);
  if (level !== null) builder.add(text, 'heading', level);
  else builder.add(text, text === written ? 'paragraph' : 'list-item');
}

/** A table at the end of a page and one with the same columns at the start of the next are one, its head told once. */
function joinTables(parts: readonly Part[]): Part[] {
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
  const rest = b.cells
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + rows }));
  return { ...b, cells: [...a.cells, ...rest] };
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
