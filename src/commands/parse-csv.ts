/** A row of a CSV table with the line on which it begins, from 1. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/** Reads CSV as RFC 4180 has it: quoted fields may hold commas, doubled quotes and line ends. Blank lines are passed over. */
export function parseCsv(text: string): CsvRow[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new CsvFault(line);
    const [whole, quoted, plain, end] = match;
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: begun, fields });
    fields = [];
    begun = line;
  }
  // A comma ended the text: an empty last field.
  if (fields.length > 0) rows.push({ line: begun, fields: [...fields, ''] });
  return rows;
}

/** A quote that is not closed, or text after a closing quote. */
export class CsvFault extends Error {
  constructor(readonly line: number) {
    super('a quote is not closed, or text follows a closing quote');
  }
}
