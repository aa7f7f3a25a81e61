import type { Cut } from '../model/document.js';
import { corrupt } from './damage.js';
import { mainPart, openPackage, type Package, type Relation } from './ooxml/package.js';
import { titleOf } from './ooxml/title.js';
import { NO_FACTS, type Reading } from './reading.js';
import { TextBuilder } from './text-builder.js';
import { CellFormats } from './xlsx/cell-formats.js';
import { regionsOf } from './xlsx/regions.js';
import { SharedStrings } from './xlsx/shared-strings.js';
import { type SheetContext, SheetReader } from './xlsx/sheet.js';
import { type SheetEntry, Workbook } from './xlsx/workbook.js';
import type { XmlHandler } from './xml.js';

/** An Excel workbook since 2007 (ECMA-376), also as WPS and LibreOffice write it: the tables of each sheet that is shown. */
export async function readXlsx(bytes: Uint8Array, path: string): Promise<Reading> {
  const file = await openPackage(bytes, path);
  const main = await mainPart(file, 'xl/workbook.xml');
  const relations = await file.relationsOf(main);
  const workbook = await parsed(file, main, new Workbook());
  const context = await contextOf(file, relations, workbook);
  const page = new TextBuilder();
  let cut: Cut | null = null;
  for (const sheet of shownSheets(workbook, page)) {
    const part = sheetPart(sheet, relations);
    if (part === null) continue;
    if (file.find(part) === null) throw corrupt(path, `the part ${part} is missing`);
    const reader = await parsed(file, part, new SheetReader(context));
    writeSheet(reader, nameOf(sheet), page);
    if (reader.hasHidden) page.warn('W-HIDDEN', `hidden rows or columns of ${sheet.name} were left out`);
    if (reader.isCut)
      cut ??= { code: 'E-LIMIT-TABLE', message: `${sheet.name} has more cells than the limit` };
  }
  if (file.names.some((name) => name.endsWith('vbaProject.bin')))
    page.warn('W-MACRO', 'the document holds macros, which were not run');
  const facts = { ...NO_FACTS, title: await titleOf(file, page.text) };
  return { text: page.text, blocks: page.blocks, facts, notes: page.notes, cut };
}

async function parsed<T extends XmlHandler>(file: Package, part: string, handler: T): Promise<T> {
  await file.parse(part, handler);
  return handler;
}

async function contextOf(
  file: Package,
  relations: readonly Relation[],
  { from1904 }: Workbook,
): Promise<SheetContext> {
  const read = async <T extends XmlHandler>(type: string, handler: T): Promise<T> => {
    const part = relations.find((relation) => relation.type === type)?.part ?? null;
    return part === null || file.find(part) === null ? handler : parsed(file, part, handler);
  };
  const { texts } = await read('sharedStrings', new SharedStrings());
  return { texts, formats: await read('styles', new CellFormats()), from1904 };
}

function shownSheets({ sheets }: Workbook, page: TextBuilder): SheetEntry[] {
  const hidden = sheets.filter((sheet) => sheet.hidden);
  if (hidden.length > 0)
    page.warn('W-HIDDEN', `hidden sheets were left out: ${hidden.map(({ name }) => name).join(', ')}`);
  return sheets.filter((sheet) => !sheet.hidden);
}

/** Sheets of charts and of macros have no cells. */
function sheetPart({ relation }: SheetEntry, relations: readonly Relation[]): string | null {
  return relations.find(({ id, type }) => id === relation && type === 'worksheet')?.part ?? null;
}

/** The name that the program gives says nothing, and neither does one that another program wrote, such as export_20250601. */
const nameOf = ({ name }: SheetEntry): string | null => (/\p{Script=Han}/u.test(name) ? name : null);

function writeSheet(sheet: SheetReader, name: string | null, page: TextBuilder): void {
  const { cells, merged } = sheet.shown();
  if (cells.length === 0) return;
  if (name !== null) page.add(name, 'heading', 1);
  for (const { above, table, below } of regionsOf(cells, merged)) {
    for (const text of above) page.add(text, 'paragraph');
    page.addTable(table);
    for (const text of below) page.add(text, 'paragraph');
  }
}
