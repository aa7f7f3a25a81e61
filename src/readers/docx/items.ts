import { isHeadingText } from '../heading-text.js';
import { isDataTable } from '../table-shape.js';
import type { PlacedCell, TextBuilder } from '../text-builder.js';
import { collapse } from '../white-space.js';

/** What a story of a document is made of, in reading order. */
export type Item = Line | Table | Chunk;

/** A paragraph, or a line of one that breaks its lines. */
export interface Line {
  type: 'line';
  text: string;
  level: number | null;
  /** Stands in a table of contents. */
  contents: boolean;
}

export interface Table {
  type: 'table';
  rows: readonly Row[];
  cells: readonly PlacedCell[];
  /** False for one that only lays out a page. */
  isData: boolean;
  /** Has a table of data, or a whole document, in one of its cells. */
  holdsMore: boolean;
}

/** A document of another format within this one, by its relationship. */
export interface Chunk {
  type: 'chunk';
  relation: string;
}

/** A row as the file has it. */
export interface Row {
  cells: Cell[];
  /** Columns left out at its beginning. */
  before: number;
  header: boolean;
}

export interface Cell {
  items: Item[];
  /** Columns it is wide. */
  span: number;
  /** Goes on from the cell above, or from the one on its left. */
  fromAbove: boolean;
  fromLeft: boolean;
}

/** As an HTML table. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;

export function tableOf(rows: readonly Row[]): Table {
  const cells = placeCells(rows.slice(0, MOST_ROWS));
  const holdsMore = rows.some((row) => row.cells.some(({ items }) => items.some(isMoreThanText)));
  return { type: 'table', rows, cells, isData: !holdsMore && isDataTable(cells), holdsMore };
}

function isMoreThanText(item: Item): boolean {
  return item.type === 'chunk' || (item.type === 'table' && (item.isData || item.holdsMore));
}

/** Cells in their places: a merged cell covers those that go on from it. */
function placeCells(rows: readonly Row[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const above = new Map<number, PlacedCell>();
  for (const [row, { cells, before, header }] of rows.entries()) {
    let column = before;
    let left: PlacedCell | null = null;
    for (const cell of cells) {
      const columnSpan = Math.min(cell.span, MOST_COLUMNS - column);
      if (columnSpan < 1) break;
      const over = above.get(column);
      if (cell.fromLeft && left !== null) left.columnSpan += columnSpan;
      else if (cell.fromAbove && over !== undefined && over.row + over.rowSpan === row) {
        over.rowSpan += 1;
        left = over;
      } else {
        left = { text: textOf(cell.items), row, column, rowSpan: 1, columnSpan, header };
        placed.push(left);
        above.set(column, left);
      }
      column += columnSpan;
    }
  }
  return placed;
}

/** All text of a cell in one line. */
export function textOf(items: readonly Item[]): string {
  const texts = items.map((item) =>
    item.type === 'line'
      ? item.text
      : item.type === 'table'
        ? item.cells.map(({ text }) => text).join(' ')
        : '',
  );
  return collapse(texts.join(' '));
}

/** What becomes of items that the page alone cannot take. */
interface Writer {
  addChunk(chunk: Chunk): void;
  /** Rows beyond the limit were left out. */
  tellCut(): void;
}

/** Puts a story on the page. */
export function writeItems(items: readonly Item[], page: TextBuilder, writer: Writer): void {
  for (const item of items) {
    if (item.type === 'line') writeLine(item, page);
    else if (item.type === 'chunk') writer.addChunk(item);
    else if (!item.isData)
      for (const { cells } of item.rows) for (const cell of cells) writeItems(cell.items, page, writer);
    else {
      page.addTable(item.cells);
      if (item.rows.length > MOST_ROWS) writer.tellCut();
    }
  }
}

function writeLine({ text, level, contents }: Line, page: TextBuilder): void {
  const isHeading = level !== null && isHeadingText(text);
  if (contents) page.add(text, 'furniture');
  else page.add(text, isHeading ? 'heading' : 'paragraph', isHeading ? level : null);
}
