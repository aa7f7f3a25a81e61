import { TABLE_LIMITS } from '../text-builder.js';
import { collapse } from '../white-space.js';
import { HiddenLines } from './hidden-lines.js';

/** A cell that shows something. Rows and columns count from 0. */
export interface SheetCell {
  row: number;
  column: number;
  text: string;
  /** Holds a number, no text and no date. */
  number: boolean;
}

/** Cells of a merged range, both ends included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const MOST_CELLS = 1_000_000;

/** What a sheet shows, whatever the file that holds it; what lies beyond the limits is passed over. */
export class Sheet {
  hasHidden = false;
  isCut = false;

  private readonly cells: SheetCell[] = [];
  private readonly merged: Range[] = [];
  private readonly hiddenRows = new HiddenLines();
  private readonly hiddenColumns = new HiddenLines();

  /** Rows and columns have to be hidden before their cells come. */
  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    for (let column = Math.max(0, first); column <= Math.min(last, TABLE_LIMITS.columns - 1); column += 1)
      this.hiddenColumns.add(column);
  }

  merge(range: Range): void {
    if (this.merged.length < MOST_CELLS) this.merged.push(range);
    else this.isCut = true;
  }

  /** A cell as it is shown; `isTyped` for what is text to the program, even when it reads as a number. */
  add(row: number, column: number, shown: string, isTyped: boolean): void {
    const text = collapse(shown);
    if (text === '') return;
    if (this.hiddenRows.has(row) || this.hiddenColumns.has(column)) this.hasHidden = true;
    else if (!isWithin(row, column) || this.cells.length >= MOST_CELLS) this.isCut = true;
    else this.cells.push({ row, column, text, number: isNumber(text, isTyped) });
  }

  /** What the sheet shows: places count without hidden rows and columns. */
  shown(): { cells: readonly SheetCell[]; merged: readonly Range[] } {
    const { hiddenRows: rows, hiddenColumns: columns } = this;
    const cells = this.cells.map((cell) => {
      return { ...cell, row: rows.shown(cell.row), column: columns.shown(cell.column) };
    });
    const merged = this.merged.map(({ top, left, bottom, right }) => ({
      top: rows.shown(top),
      left: columns.shown(left),
      bottom: rows.shown(bottom + 1) - 1,
      right: columns.shown(right + 1) - 1,
    }));
    return { cells, merged };
  }
}

const isWithin = (row: number, column: number): boolean =>
  row < TABLE_LIMITS.rows && column < TABLE_LIMITS.columns;

/** A number that was typed as text counts as well: many programs export them so. */
function isNumber(text: string, isTyped: boolean): boolean {
  if (!isTyped) return !/\d[年月日:]/.test(text);
  return text.length <= LONGEST_NUMBER && /^[-+]?[\d,]*\.?\d+%?$/.test(text);
}

const LONGEST_NUMBER = 30;
