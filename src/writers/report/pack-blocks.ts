import type { Block, BlockKind } from '../../model/document.js';

const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'list-item', 'furniture', 'cell'];
const CELL = KINDS.indexOf('cell');

/**
 * Blocks as one row of numbers: how far behind the last one it begins, its length and kind; of a heading its level, of a cell its
 * table, row, column, spans and whether it is a head.
 */
export function packBlocks(blocks: readonly Block[]): number[] {
  const numbers: number[] = [];
  let last = 0;
  for (const { start, end, kind, level, cell } of blocks) {
    numbers.push(start - last, end - start, KINDS.indexOf(kind));
    if (kind === 'heading') numbers.push(level ?? 0);
    if (cell !== null)
      numbers.push(cell.table, cell.row, cell.column, cell.rowSpan, cell.columnSpan, Number(cell.header));
    last = end;
  }
  return numbers;
}

export function unpackBlocks(numbers: readonly number[]): Block[] {
  const blocks: Block[] = [];
  let [at, last] = [0, 0];
  const next = (): number => numbers[at++] ?? 0;
  while (at < numbers.length) {
    const start = last + next();
    const end = start + next();
    const code = next();
    const level = KINDS[code] === 'heading' ? next() || null : null;
    const cell = code === CELL ? readCell(next) : null;
    blocks.push({ start, end, kind: KINDS[code] ?? 'paragraph', level, cell });
    last = end;
  }
  return blocks;
}

function readCell(next: () => number): NonNullable<Block['cell']> {
  const [table, row, column] = [next(), next(), next()];
  const [rowSpan, columnSpan, header] = [next(), next(), next() === 1];
  return { table, row, column, rowSpan, columnSpan, header };
}
