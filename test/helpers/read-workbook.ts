import { readXlsx, type Sheet } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import type { DocumentResult } from '../../src/model/document.js';
import type { Writer } from '../../src/writers/index.js';

type Row = Record<string, unknown>;

/** The bytes that a writer makes of some documents. */
export async function bytesOf(writer: Writer, results: readonly DocumentResult[]): Promise<Uint8Array> {
  for (const result of results) writer.document(result);
  return (await writer.end()) as Uint8Array;
}

/** The rows of each sheet by the names of their columns, as a reader of another make finds them. */
export async function rowsOf(bytes: Uint8Array): Promise<Record<string, Row[]>> {
  const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
  return Object.fromEntries(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null]))),
    ]),
  );
}

/** What a sheet is beyond its values. */
export async function sheetOf(bytes: Uint8Array, name: string): Promise<Sheet> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Where the cell of a column leads, in the row of the sheet that counts from 1 below the head. */
export function linkOf(sheet: Sheet, row: number, column: string): string | undefined {
  const at = sheet.rows[0]?.indexOf(column) ?? -1;
  return sheet.cells?.get(`${row},${at}`)?.hyperlink?.location;
}
