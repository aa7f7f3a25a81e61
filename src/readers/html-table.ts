import { attribute, childrenOf, type Element, flatText, isElement, type Node, walk } from './html-dom.js';
import { LONGEST_CELL } from './table-shape.js';
import { type PlacedCell, TABLE_LIMITS } from './text-builder.js';

function below(root: Element, wanted: readonly string[], through: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const child of childrenOf(root)) {
    if (!isElement(child)) continue;
    if (wanted.includes(child.tagName)) found.push(child);
    else if (through.includes(child.tagName)) found.push(...below(child, wanted, []));
  }
  return found;
}

const rowsOf = (table: Element): Element[] => below(table, ['tr'], ['thead', 'tbody', 'tfoot']);
const cellsOf = (row: Element): Element[] => below(row, ['td', 'th'], []);

function holdsTable(table: Element): boolean {
  let found = false;
  walk(
    table,
    (node: Node) => {
      found ||= node !== table && isElement(node) && node.tagName === 'table';
      return !found;
    },
    () => {},
  );
  return found;
}

/** Rows and columns of short cells; a table that only lays out a page is none. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2 || !rows.some((row) => cellsOf(row).length > 1) || holdsTable(table)) return false;
  return rows.every((row) => cellsOf(row).every((cell) => flatText(cell).length <= LONGEST_CELL));
}

/** A span as browsers read it: whole, at least 1, capped. */
function spanOf(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most);
}

/** Places the cells as browsers do: each in the first column that no cell from above reaches into. */
export function gridOf(table: Element): PlacedCell[] {
  const rows = rowsOf(table).slice(0, TABLE_LIMITS.rows + 1);
  const takenUntil: number[] = [];
  const grid: PlacedCell[] = [];
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      if (column > TABLE_LIMITS.columns) break;
      const columnSpan = spanOf(cell, 'colspan', Math.max(1, TABLE_LIMITS.columns - column));
      const rowSpan = spanOf(cell, 'rowspan', rows.length - row);
      for (let i = 0; i < columnSpan; i += 1) takenUntil[column + i] = row + rowSpan;
      const header =
        cell.tagName === 'th' || (element.parentNode !== null && element.parentNode.nodeName === 'thead');
      grid.push({ text: flatText(cell), row, column, rowSpan, columnSpan, header });
      column += columnSpan;
    }
  }
  return grid;
}
