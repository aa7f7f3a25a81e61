/** A cell longer than this is a column of a page, not of a table. */
export const LONGEST_CELL = 300;

/** Rows and columns of short cells; a table that only lays out a page is none, and its cells are paragraphs. */
export function isDataTable(cells: readonly { text: string; row: number; column: number }[]): boolean {
  return (
    cells.some(({ row }) => row > 0) &&
    cells.some(({ column }) => column > 0) &&
    cells.every(({ text }) => text.length <= LONGEST_CELL)
  );
}
