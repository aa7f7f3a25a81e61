const COLUMN_BASE = 26;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** BC12 → row 11, column 54; null for what is no place on a sheet. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const row = rowOf(digits);
  let column = 0;
  for (const letter of letters) column = column * COLUMN_BASE + letter.charCodeAt(0) - 64;
  return row === null || column > MOST_COLUMNS ? null : { row, column: column - 1 };
}

/** 12 → row 11. */
export function rowOf(digits: string): number | null {
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return row < 1 || row > MOST_ROWS ? null : row - 1;
}
