import type { DocumentResult } from '../model/document.js';
import type { Message } from '../model/message.js';

// A repair is the daily bread of scanned texts; what is told is what may have cost figures.
const UNTOLD = 'W-REPAIR';

/** What the reader has to be told of a document: why it could not be read, or what may be missing. */
export function complaints({ document, notes }: DocumentResult): Message[] {
  const { path, status, code, message } = document;
  const told = notes
    // What cut the document short is told last, as such.
    .filter((note) => note.code !== UNTOLD && !(status === 'partial' && note.code === code))
    .map((note) => complaint('warning', note.code, path, note.message));
  if (status === 'ok') return told;
  const level = status === 'failed' ? 'error' : 'warning';
  return [...told, complaint(level, code, path, message ?? 'only a part was read')];
}

function complaint(level: Message['level'], code: string | null, path: string, what: string): Message {
  return { level, code, where: { path }, what, hint: null };
}
