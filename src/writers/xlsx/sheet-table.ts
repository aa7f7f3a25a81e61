import type { Span } from '../../model/document.js';
import type { ColumnKind } from '../columns.js';

/** One sheet as its writer wants it; what makes it a sheet of Excel stands in `make-sheet.ts`. Row 0 is the first below the head. */
export interface SheetTable {
  name: string;
  columns: readonly SheetColumn[];
  /** Values as records have them; absent ones null. */
  rows: readonly (readonly unknown[])[];
  /** Columns that stay in sight at the left. */
  frozen: number;
  links?: readonly Link[];
  /** Lines of a wrapped text that are shown; absent: all. */
  lines?: number;
}

export interface SheetColumn {
  name: string;
  /** Absent: what the value is. */
  kind?: ColumnKind;
  /** A long text, shown in several lines. */
  wrap?: true;
}

/** A text of which some stretches are to be seen at once. */
export class MarkedText {
  constructor(
    readonly text: string,
    readonly marks: readonly Span[],
  ) {}
}

/** A cell that leads to others: `to` is sheet!A1 or sheet!A1:A3. */
export interface Link {
  row: number;
  column: number;
  to: string;
}

/** The name of a cell in its sheet: A2 is the first below the head. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 2}`;
}

/** A, …, Z, AA, … */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
