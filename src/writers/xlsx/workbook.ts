import { writeXlsx } from 'hucre/xlsx';
import { ZhibiaoError } from '../../model/errors.js';
import { LIMITS, type Limits } from './limits.js';
import { makeSheet } from './make-sheet.js';
import { lossRows, type NoteRow, notesTable } from './note-rows.js';
import type { SheetTable } from './sheet-table.js';

/** What goes into a workbook beside its tables. */
export interface Workbook {
  tables: readonly SheetTable[];
  /** The notes, in which what was lost has its place. */
  notes(lost: readonly NoteRow[]): readonly NoteRow[];
  limits: Limits;
  /** For the reader at the terminal: what the workbook lacks. */
  tell: ((remark: string) => void) | undefined;
}

/** The bytes of a workbook. They hold no clock, so the same tables give the same bytes. */
export async function writeWorkbook({ tables, notes, limits, tell }: Workbook): Promise<Uint8Array> {
  for (const table of tables) refuseTooLarge(table.rows.length, table.columns.length, limits);
  const made = tables.map((table) => makeSheet(table, limits));
  const cuts = made.flatMap((sheet) => sheet.cuts);
  const unlinked = tables.filter(({ links = [] }) => links.length > limits.links).map(({ name }) => name);
  const last = makeSheet(notesTable(notes(lossRows(cuts, unlinked, limits))), limits);
  if (cuts.length > 0)
    tell?.(
      `warning[W-SHEET]: ${countOf(cuts.length)} cut at ${limits.cell} characters, named in the sheet notes.`,
    );
  if (unlinked.length > 0)
    tell?.(`warning[W-SHEET]: no links in ${unlinked.join(', ')}: Excel takes ${limits.links} a sheet.`);
  return writeXlsx({
    sheets: [...made.map(({ sheet }) => sheet), last.sheet],
    // The package would write the time of now.
    properties: { modified: new Date(0) },
  });
}

const MEMORY_HINT = ', or give the program more memory: NODE_OPTIONS=--max-old-space-size=8192';

function countOf(cells: number): string {
  return cells === 1 ? '1 cell was' : `${cells} cells were`;
}

/** As soon as it is known: a run of hours must not end in a workbook that cannot be written. */
export function refuseTooLarge(rows: number, columns: number, limits: Limits): void {
  if (rows <= limits.rows && columns <= limits.columns) return;
  const what = rows > limits.rows ? `${limits.rows} rows` : `${limits.columns} columns`;
  throw new ZhibiaoError('E-LIMIT-SHEET', `a sheet of a workbook takes no more than ${what}`, {
    hint: `write parquet or sqlite, or csv (--excel), of which Excel opens 1,048,576 rows${limits.rows < LIMITS.rows ? MEMORY_HINT : ''}`,
  });
}
