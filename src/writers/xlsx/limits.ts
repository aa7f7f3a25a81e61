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

/**
 * All but the rows are Excel's own limits. Excel opens 1,048,576 rows, but a workbook is built in memory, some 25 KB a
 * figure: with many more rows than these it outgrows what Node takes on a small machine.
 */
export const LIMITS: Limits = { cell: 32_767, rows: 100_000, columns: 16_384, links: 65_530 };
