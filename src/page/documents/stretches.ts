import type { Block } from '../../model/document.js';

/** A piece of a document as it is laid out: a line of text, or the cells of one table. */
export type Stretch = { kind: 'text'; block: Block } | { kind: 'table'; table: number; cells: Block[] };

/**
 * The blocks of a text, tables put together, with what stands between them where that says something: signs of structure and line
 * ends are not shown, but no letter and no digit of the text is lost.
 */
export function stretchesOf(text: string, blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last = 0;
  for (const block of blocks) {
    addGap(stretches, text, last, block.start);
    last = Math.max(last, block.end);
    const before = stretches.at(-1);
    if (block.cell === null) stretches.push({ kind: 'text', block });
    else if (before?.kind === 'table' && before.table === block.cell.table) before.cells.push(block);
    else stretches.push({ kind: 'table', table: block.cell.table, cells: [block] });
  }
  addGap(stretches, text, last, text.length);
  return stretches;
}

function addGap(stretches: Stretch[], text: string, start: number, end: number): void {
  if (start >= end || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) return;
  stretches.push({ kind: 'text', block: { start, end, kind: 'paragraph', level: null, cell: null } });
}

/** The characters of a stretch, by which its height is guessed. */
export function sizeOf(stretch: Stretch): number {
  return stretch.kind === 'text'
    ? stretch.block.end - stretch.block.start
    : stretch.cells.reduce((sum, { start, end }) => sum + end - start, 0);
}
