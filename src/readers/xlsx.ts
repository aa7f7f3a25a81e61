import { LIMITS, type Limits } from '../model/limits.js';
import { corrupt } from './damage.js';
import { mainPart, openPackage, type Package, type Relation } from './ooxml/package.js';
import { titleOf } from './ooxml/title.js';
import { NO_FACTS, type Reading } from './reading.js';
import { shownSheets, writeSheet } from './sheets/write-sheet.js';
import { TextBuilder } from './text-builder.js';
import { SharedStrings } from './xlsx/shared-strings.js';
import { type SheetContext, SheetReader } from './xlsx/sheet.js';
import { Styles } from './xlsx/styles.js';
import { type SheetEntry, Workbook } from './xlsx/workbook.js';
import type { XmlHandler } from './xml.js';

/** An Excel workbook since 2007 (ECMA-376), also as WPS and LibreOffice write it: the tables of each sheet that is shown. */
export async function readXlsx(bytes: Uint8Array, path: string, limits: Limits = LIMITS): Promise<Reading> {
  const file = await openPackage(bytes, path, limits);
  const main = await mainPart(file, 'xl/workbook.xml');
  const relations = await file.relationsOf(main);
  const workbook = await parsed(file, main, new Workbook());
  const context = await contextOf(file, relations, workbook);
  const page = new TextBuilder();
  for (const entry of shownSheets(page, workbook.sheets)) {
    const part = sheetPart(entry, relations);
    if (part === null) continue;
    if (file.find(part) === null) throw corrupt(path, `the part ${part} is missing`);
    const { sheet } = await parsed(file, part, new SheetReader(context));
    writeSheet(page, entry.name, sheet);
  }
  if (file.names.some((name) => name.endsWith('vbaProject.bin')))
    page.warn('W-MACRO', 'the document holds macros, which were not run');
  const facts = { ...NO_FACTS, title: await titleOf(file, page.text) };
  return { text: page.text, blocks: page.blocks, facts, notes: page.notes, cut: page.cut };
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
  const { formats } = await read('styles', new Styles());
  return { texts, formats, from1904 };
}

/** Sheets of charts and of macros have no cells. */
function sheetPart({ relation }: SheetEntry, relations: readonly Relation[]): string | null {
  return relations.find(({ id, type }) => id === relation && type === 'worksheet')?.part ?? null;
}
