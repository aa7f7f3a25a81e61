import { type Dialect, delimitedView, delimitedWriter } from './delimited.js';
import type { View } from './view.js';
import type { Writer, WriterOptions } from './writer.js';

/** Comma-separated values (RFC 4180), one row a figure; with `excel` to be opened in Excel, not to be read back. */
export function csvWriter({ excel }: Pick<WriterOptions, 'excel'>): Writer {
  return delimitedWriter(excel ? EXCEL : PLAIN);
}

/** The same of other records. */
export function csvView<T>(view: View<T>, { excel }: Pick<WriterOptions, 'excel'>): string {
  return delimitedView(view, excel ? EXCEL : PLAIN);
}

const PLAIN: Dialect = { line: (fields) => `${fields.map(quote).join(',')}\r\n` };

// Without the mark Excel takes the text for the code page of its country.
const EXCEL: Dialect = { ...PLAIN, mark: '\ufeff', guard: guardText };

// An empty field is an absent one; a text that is there and empty (the unit of an index) is quoted.
function quote(field: string | null): string {
  if (field === null) return '';
  return field === '' || /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/**
 * An apostrophe keeps a text from being run as a formula, and an id of digits from becoming a number that lacks its zeros or its
 * end. East Asian versions of Excel take the full-width signs for the others.
 */
function guardText(text: string): string {
  return FORMULA_LIKE.test(text) || NUMBER_LIKE.test(text) ? `'${text}` : text;
}

const FORMULA_LIKE = /^(?:[=+\-@\uff1d\uff0b\uff0d\uff20]|\p{Cc})/u;
// Excel keeps fifteen digits. 510000 stays what it is either way.
const NUMBER_LIKE = /^(?:0\d+|\d{16,}|\d+e\d+)$/i;
