import type { Note } from '../model/document.js';
import type { AuditWords } from './words.js';

/** What the figures of a document are held against. */
export interface Given {
  /** The text as read. */
  text: string;
  /** What was told of the document; a misreading of scanning that was mended is among it. */
  notes: readonly Note[];
  words: AuditWords;
  /** The line of every character, from 1, and where that line begins. */
  lines: { of: Uint32Array; start: Uint32Array };
  /** Letters and digits of the text, simplified, with nothing between them. */
  solid: string;
}

export function givenOf(text: string, notes: readonly Note[], words: AuditWords): Given {
  return { text, notes, words, lines: countLines(text), solid: solidOf(text, words) };
}

/** Character after character, as an editor counts; CRLF, LF and CR each end a line. */
function countLines(text: string): Given['lines'] {
  const lines = { of: new Uint32Array(text.length), start: new Uint32Array(text.length) };
  let [line, start] = [1, 0];
  for (let at = 0; at < text.length; at += 1) {
    lines.of[at] = line;
    lines.start[at] = start;
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (ends) [line, start] = [line + 1, at + 1];
  }
  return lines;
}

export const solidOf = (text: string, { simplify }: AuditWords): string =>
  simplify(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
