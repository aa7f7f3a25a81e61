import type { TextBuilder } from '../text-builder.js';
import { regionsOf } from './regions.js';
import type { Sheet } from './sheet.js';

/** A sheet as text: its name as a heading, its tables with the lines around them, and what was left out. */
export function writeSheet(page: TextBuilder, name: string, sheet: Sheet): void {
  const { cells, merged } = sheet.shown();
  if (cells.length > 0) {
    if (saysSomething(name)) page.add(name, 'heading', 1);
    for (const { above, table, below } of regionsOf(cells, merged)) {
      for (const text of above) page.add(text, 'paragraph');
      page.addTable(table);
      for (const text of below) page.add(text, 'paragraph');
    }
  }
  if (sheet.hasHidden) page.warn('W-HIDDEN', `hidden rows or columns of ${name} were left out`);
  if (sheet.isCut) page.cut ??= { code: 'E-LIMIT-TABLE', message: `${name} has more cells than the limit` };
}

/** The sheets that are shown; the others are told of. */
export function shownSheets<T extends { name: string; hidden: boolean }>(
  page: TextBuilder,
  sheets: readonly T[],
): T[] {
  const hidden = sheets.filter((sheet) => sheet.hidden);
  if (hidden.length > 0)
    page.warn('W-HIDDEN', `hidden sheets were left out: ${hidden.map(({ name }) => name).join(', ')}`);
  return sheets.filter((sheet) => !sheet.hidden);
}

/** The name that the program gives says nothing, and neither does one that another program wrote, such as export_20250601. */
const saysSomething = (name: string): boolean => /\p{Script=Han}/u.test(name);
