import { compoundFileOf } from './compound-file-of.js';

/** A sheet: its records between first and last. */
export interface XlsSheet {
  name?: string;
  /** 0 shown, 1 hidden, 2 very hidden. */
  state?: number;
  /** 0 for cells, 2 for a chart. */
  kind?: number;
  records: readonly Buffer[];
}

export const short = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    bytes.writeUInt16LE(value, i * 2);
  });
  return bytes;
};

export const long = (value: number): Buffer => short(value & 0xffff, value >>> 16);

export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

export const record = (type: number, ...data: readonly Buffer[]): Buffer => {
  const size = data.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([short(type, size), ...data]);
};

/** A text behind its length and width. */
export const text = (words: string): Buffer =>
  Buffer.concat([short(words.length), Buffer.from([1]), Buffer.from(words, 'utf16le')]);

export const beginning = (version = 0x0600): Buffer =>
  record(0x0809, short(version, 5, 0, 0), long(0), long(0));
export const ending = record(0x000a);

export const label = (row: number, column: number, words: string): Buffer =>
  record(0x0204, short(row, column, 0), text(words));

export const number = (row: number, column: number, value: number, style = 0): Buffer =>
  record(0x0203, short(row, column, style), double(value));

/** Rows of texts and numbers, from a row on. */
export function cellsOf(rows: readonly (readonly (string | number | null)[])[], first = 0): Buffer[] {
  return rows.flatMap((row, i) =>
    row.flatMap((value, column) => {
      if (value === null) return [];
      return [typeof value === 'number' ? number(first + i, column, value) : label(first + i, column, value)];
    }),
  );
}

/** Styles 1, 2 and so on, by the code of their format or by the number of one that is built in. */
export function formatsOf(...formats: readonly (string | number)[]): Buffer[] {
  const codes = formats.flatMap((code, i) =>
    typeof code === 'string' ? [record(0x041e, short(164 + i), text(code))] : [],
  );
  const styles = [0, ...formats].map((code, i) =>
    record(0x00e0, short(0, typeof code === 'number' ? code : 163 + i), Buffer.alloc(16)),
  );
  return [...codes, ...styles];
}

/** The stream of a workbook: its globals with the list of sheets, then the sheets. */
export function workbookOf(sheets: readonly XlsSheet[], globals: readonly Buffer[] = []): Buffer {
  const head = [beginning(), ...globals];
  const entries = (at: readonly number[]): Buffer[] =>
    sheets.map(({ name = 'Sheet1', state = 0, kind = 0 }, i) => {
      const words = Buffer.from(name, 'utf16le');
      return record(0x0085, long(at[i] ?? 0), Buffer.from([state, kind, name.length, 1]), words);
    });
  const parts = sheets.map(({ records }) => Buffer.concat([beginning(), ...records, ending]));
  let at = Buffer.concat([...head, ...entries([]), ending]).length;
  const starts = parts.map(({ length }) => {
    at += length;
    return at - length;
  });
  return Buffer.concat([...head, ...entries(starts), ending, ...parts]);
}

/** The bytes of an Excel workbook before 2007. */
export const xlsOf = (sheets: readonly XlsSheet[], globals: readonly Buffer[] = []): Buffer =>
  compoundFileOf([['Workbook', workbookOf(sheets, globals)]]);
