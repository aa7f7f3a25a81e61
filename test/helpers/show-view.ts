import type { DocumentRecord } from '../../src/model/document.js';
import type { ViewFormat } from '../../src/writers/formats.js';
import { type View, writeView } from '../../src/writers/index.js';
import { makeResult } from './make-figure.js';

/** A view as a format writes it: on 110 columns and without colour unless told otherwise. */
export async function show<T>(
  view: View<T>,
  format: ViewFormat,
  { width = 110, color = false }: { width?: number; color?: boolean } = {},
): Promise<string> {
  return String(await writeView(format, view, { width, color }));
}

/** The record of a document that was read. */
export function makeDocument(path: string, record: Partial<DocumentRecord> = {}): DocumentRecord {
  return makeResult([], { path, ...record }).document;
}

/** A text without the colours of a terminal. */
export function uncolored(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves are looked for
  return text.replace(/\u001b\[\d+m/g, '');
}
