import type { SourceDocument } from '../../src/model/document.js';

/** Kind, level and text of each block. */
export function showBlocks({ text, blocks }: SourceDocument): unknown[] {
  return blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]);
}

/** Each cell as `row,column text`, with the rows and columns it covers where those are several; one list a table. */
export function showTables({ text, blocks }: SourceDocument): string[][] {
  const tables: string[][] = [];
  for (const { cell, start, end } of blocks) {
    if (cell === null) continue;
    const spans = cell.rowSpan + cell.columnSpan > 2 ? ` ${cell.rowSpan}×${cell.columnSpan}` : '';
    tables[cell.table] ??= [];
    tables[cell.table]!.push(`${cell.row},${cell.column}${spans} ${text.slice(start, end)}`);
  }
  return tables;
}
