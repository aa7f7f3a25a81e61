import type { Block, Cut, Span } from '../model/document.js';
import { TABLE_LIMITS } from './text-builder.js';
import { trimSpan } from './txt.js';

/**
 * One table of a CSV or TSV text, as RFC 4180 has it: quoted fields may hold separators, doubled quotes and line ends. What no grammar
 * allows (a quote inside a bare field, one that is not closed) is text of its field: tables by hand have it. Rows are read however
 * many there are, for they cost the same each; columns up to the limit, for every cell of a row is read against the others.
 */
export function csvBlocks(text: string, separator: ',' | '\t'): { blocks: Block[]; cut: Cut | null } {
  const field = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|[\\r\\n]|$)|[^${separator}\\r\\n]*`, 'y');
  const blocks: Block[] = [];
  let cut: Cut | null = null;
  let [at, row, column] = [text.startsWith('\ufeff') ? 1 : 0, 0, 0];
  while (at <= text.length) {
    field.lastIndex = at;
    const [whole, quoted] = field.exec(text)!;
    const start = quoted === undefined ? at : at + 1;
    const span = trimSpan(text, { start, end: start + (quoted ?? whole).length });
    if (column >= TABLE_LIMITS.columns) cut = TOO_WIDE;
    else if (span !== null) blocks.push(cellBlock(span, row, column));
    at += whole.length;
    if (text[at] === separator) column += 1;
    else [row, column] = [row + 1, 0];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { blocks, cut };
}

const TOO_WIDE: Cut = {
  code: 'E-LIMIT-TABLE',
  message: `of the table only ${TABLE_LIMITS.columns} columns were read`,
};

function cellBlock(span: Span, row: number, column: number): Block {
  const cell = { table: 0, row, column, rowSpan: 1, columnSpan: 1, header: false };
  return { ...span, kind: 'cell', level: null, cell };
}
