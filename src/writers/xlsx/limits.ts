/** What a workbook holds. */
export interface Limits {
  /** UTF-16 units of a cell. */
  cell: number;
  /** Rows below the head of a sheet. */
  rows: number;
  columns: number;
  /** Links of a sheet. */
  links: number;
}

/** Excel's own, but for the rows: Excel opens 1,048,576, while the text of a sheet with many more than these is too long for JavaScript. */
export const LIMITS: Limits = { cell: 32_767, rows: 200_000, columns: 16_384, links: 65_530 };

/** A workbook is built in memory: how much of it a row with all its cells takes, measured with figures and rounded up. */
const BYTES_OF_A_ROW = 15_000;

/** What this process can hold: a run must not end in want of memory, which no program survives to tell of. */
export function limitsOfHeap(heap: number): Limits {
  return { ...LIMITS, rows: Math.min(LIMITS.rows, Math.floor(heap / BYTES_OF_A_ROW)) };
}
