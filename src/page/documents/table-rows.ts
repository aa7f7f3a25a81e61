import type { Block } from '../../model/document.js';

/** A place of a row: a cell with its text, or one that the text leaves blank. */
export type Place = { cell: Block } | 'blank';

/** The rows of a table as a page wants them: places that a cell spans from above or from the left are left out. */
export function tableRows(cells: readonly Block[]): Place[][] {
  const columns = cells.reduce((most, { cell }) => Math.max(most, cell!.column + cell!.columnSpan), 0);
  const byRow = new Map<number, Block[]>();
  for (const block of cells) {
    const { row } = block.cell!;
    byRow.set(row, [...(byRow.get(row) ?? []), block]);
  }
  /** Of each column, the row down to which a cell from above covers it. */
  const coveredTo = new Array<number>(columns).fill(-1);
  return [...byRow].sort(([a], [b]) => a - b).map(([row, blocks]) => placesOf(row, blocks, coveredTo));
}

function placesOf(row: number, blocks: readonly Block[], coveredTo: number[]): Place[] {
  const at = new Map(blocks.map((block) => [block.cell!.column, block]));
  const places: Place[] = [];
  for (let column = 0; column < coveredTo.length; column += 1) {
    const block = at.get(column);
    if (block !== undefined) {
      const { rowSpan, columnSpan } = block.cell!;
      places.push({ cell: block });
      for (let i = 0; i < columnSpan; i += 1) coveredTo[column + i] = row + rowSpan - 1;
      column += columnSpan - 1;
    } else if (coveredTo[column]! < row) places.push('blank');
  }
  return places;
}
