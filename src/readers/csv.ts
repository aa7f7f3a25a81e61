import type { Block, Span } from '../model/document.js';
import { trimSpan } from './txt.js';

/**
 * One table of a CSV or TSV text, as RFC 4180 has it: quoted fields may hold separators, doubled quotes and line ends. What no grammar
 * allows (a quote inside a bare field, one that is not closed) is text of its field: tables by hand have it.
 */
export function csvBlocks(text: string, separator: ',' | '\t'): Block[] {
  const field = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|[\\r\\n]|$)|[^${separator}\\r\\n]*`, 'y');
  const blocks: Block[] = [];
  let [at, row, column] = [text.startsWith('\ufeff') ? 1 : 0, 0, 0];
  while (at <= text.length) {
    field.lastIndex = at;
    const [whole, quoted] = field.exec(text)!;
    const start = quoted === undefined ? at : at + 1;
    const span = trimSpan(text, { start, end: start + (quoted ?? whole).length });
    if (span !== null) blocks.push(cellBlock(span, row, column));
    at += whole.length;
    if (text[at] === separator) column += 1;
    else [row, column] = [row + 1, 0];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return blocks;
}

function cellBlock(span: Span, row: number, column: number): Block {
  const cell = { table: 0, row, column, rowSpan: 1, columnSpan: 1, header: false };
  return { ...span, kind: 'cell', level: null, cell };
}
