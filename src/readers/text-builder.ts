import type { Block, BlockKind, Cut, Note } from '../model/document.js';
import type { WarningCode } from '../model/errors.js';

/** A cell with the place that its spans give it. */
export interface PlacedCell {
  text: string;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
}

/** What a table may have; a sheet of a million rows is a database. */
export const TABLE_LIMITS = { rows: 20_000, columns: 256 } as const;

/** The text as read of a format that is no text itself: one paragraph, or one row of a table, a line. */
export class TextBuilder {
  readonly blocks: Block[] = [];
  readonly notes: Note[] = [];
  /** Why something was left out; null when nothing was. */
  cut: Cut | null = null;
  private readonly lines: string[] = [];
  private length = 0;
  private table = -1;

  /** A line of its own; `level` for headings only, 1 the highest. */
  add(text: string, kind: BlockKind, level: number | null = null): void {
    this.blocks.push({ start: this.length, end: this.length + text.length, kind, level, cell: null });
    this.end(text);
  }

  /** The cells of one table in the order of rows, then columns; blank ones leave no text. A table without any is none. */
  addTable(cells: readonly PlacedCell[]): void {
    const filled = cells.filter((cell) => cell.text !== '' && this.isWithin(cell));
    if (filled.length === 0) return;
    this.table += 1;
    for (let first = 0; first < filled.length; ) {
      let last = first;
      while (filled[last + 1]?.row === filled[first]!.row) last += 1;
      this.addRow(filled.slice(first, last + 1));
      first = last + 1;
    }
  }

  /** Something worth telling of the whole document. */
  warn(code: WarningCode, message: string): void {
    this.notes.push({ code, message, span: null });
  }

  get text(): string {
    return this.lines.join('\n');
  }

  private isWithin({ row, column }: PlacedCell): boolean {
    if (row < TABLE_LIMITS.rows && column < TABLE_LIMITS.columns) return true;
    const { rows, columns } = TABLE_LIMITS;
    const message = `of a table only ${rows} rows and ${columns} columns were read`;
    this.cut = { code: 'E-LIMIT-TABLE', message };
    return false;
  }

  private addRow(cells: readonly PlacedCell[]): void {
    let start = this.length;
    for (const { text, ...place } of cells) {
      this.blocks.push({
        start,
        end: start + text.length,
        kind: 'cell',
        level: null,
        cell: { table: this.table, ...place },
      });
      start += text.length + 1;
    }
    this.end(cells.map(({ text }) => text).join('\t'));
  }

  private end(line: string): void {
    this.lines.push(line);
    this.length += line.length + 1;
  }
}
