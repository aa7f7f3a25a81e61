import { displayWidth } from '../../writers/display-width.js';

/** Breaks a text into lines of at most so many columns: at blanks, and before or behind any Chinese sign. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, columns)) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()].filter((one, i) => one !== '' || i === 0);
}

// What must not open a line stays with what stands before it.
const PIECE = /[\p{Script=Han}，。、；：（）“”]\p{Po}*\s*|[^\s\p{Script=Han}，。、；：（）“”]+\s*|\s+/gu;

function piecesOf(text: string, columns: number): string[] {
  return [...text.matchAll(PIECE)].flatMap(([piece]) =>
    displayWidth(piece.trimEnd()) <= columns ? [piece] : [...piece],
  );
}
