import type { DocumentResult, Note } from '../model/document.js';

// A repair is the daily bread of scanned texts, and corrections are counted at the end; what is told is what may have cost figures.
const UNTOLD: readonly Note['code'][] = ['W-REPAIR', 'W-CORRECTED'];

/** What the reader has to be told of a document: why it could not be read, or what may be missing. */
export function complaints({ document, notes }: DocumentResult): string[] {
  const { path, status, code, message } = document;
  const told = notes
    // What cut the document short is told last, as such.
    .filter((note) => !UNTOLD.includes(note.code) && !(status === 'partial' && note.code === code))
    .map((note) => `${path}: warning[${note.code}]: ${note.message}.`);
  if (status === 'ok') return told;
  const level = status === 'failed' ? 'error' : 'warning';
  return [...told, `${path}: ${level}[${code ?? 'partial'}]: ${message ?? 'only a part was read'}.`];
}
