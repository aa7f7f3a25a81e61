import type { DocumentResult } from '../model/document.js';

// A repair is the daily bread of scanned texts; what is told is what may have cost figures.
const UNTOLD = 'W-REPAIR';

/** What the reader has to be told of a document: why it could not be read, or what may be missing. */
export function complaints({ document, notes }: DocumentResult): string[] {
  const { path, status, code, message } = document;
  const told = notes
    // What cut the document short is told last, as such.
    .filter((note) => note.code !== UNTOLD && !(status === 'partial' && note.code === code))
    .map((note) => `${path}: warning[${note.code}]: ${note.message}.`);
  if (status === 'ok') return told;
  const level = status === 'failed' ? 'error' : 'warning';
  return [...told, `${path}: ${level}[${code ?? 'partial'}]: ${message ?? 'only a part was read'}.`];
}
