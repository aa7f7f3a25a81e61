import type { DocumentResult, Note } from '../model/document.js';
import type { Message } from '../model/message.js';

// A repair is the daily bread of scanned texts, and corrections are counted at the end; what is told is what may have cost figures.
const UNTOLD: readonly Note['code'][] = ['W-REPAIR', 'W-CORRECTED'];

interface Told extends Pick<DocumentResult, 'document'> {
  notes: readonly Note[];
}

/** What the reader has to be told of a document: why it could not be read, or what may be missing. */
export function complaints({ document, notes }: Told): Message[] {
  const { path, status, code, message } = document;
  const told = notes
    // What cut the document short is told last, as such.
    .filter((note) => !UNTOLD.includes(note.code) && !(status === 'partial' && note.code === code))
    .map((note) => complaint('warning', note.code, path, note.message));
  if (status === 'ok') return told;
  const level = status === 'failed' ? 'error' : 'warning';
  return [...told, complaint(level, code, path, message ?? 'only a part was read')];
}

function complaint(level: Message['level'], code: string | null, path: string, what: string): Message {
  return { level, code, where: { path }, what, hint: null };
}
