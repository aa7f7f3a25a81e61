import type { Block, SourceDocument } from '../../src/model/document.js';
import { docxOf, p, r, tbl, tc, tr } from './docx-of.js';
import { xlsxOf } from './xlsx-of.js';

type Cell = NonNullable<Block['cell']> & { text: string };
type Piece = { kind: 'line'; text: string; level: number | null } | { kind: 'table'; cells: Cell[] };

/** The document as an office clerk would set it in Word: its headings, paragraphs and tables. */
export function asDocx(document: SourceDocument): Buffer {
  const body = piecesOf(document).map((piece) => {
    if (piece.kind === 'table') return tableXml(piece.cells);
    const outline = piece.level === null ? '' : `<w:outlineLvl w:val="${piece.level - 1}"/>`;
    return p(r(escaped(piece.text)), outline);
  });
  return docxOf(body.join(''));
}

/** The document on a sheet: a line in a row of its own, blank rows behind tables. */
export function asXlsx(document: SourceDocument): Buffer {
  const rows: string[] = [];
  const merged: string[] = [];
  let next = 1;
  for (const piece of piecesOf(document)) {
    if (piece.kind === 'line') {
      rows.push(`<row r="${next}">${cellXml(0, next, piece.text)}</row>`);
      next += 1;
      continue;
    }
    for (let row = 0; row < heightOf(piece.cells); row += 1) {
      const inRow = piece.cells.filter((cell) => cell.row === row);
      rows.push(
        `<row r="${next + row}">${inRow.map((cell) => cellXml(cell.column, next + row, cell.text)).join('')}</row>`,
      );
    }
    merged.push(...piece.cells.flatMap((cell) => rangeOf(cell, next)));
    next += heightOf(piece.cells) + 1;
  }
  return xlsxOf([{ rows: rows.join(''), merged }], { formats: DECIMALS });
}

function piecesOf({ text, blocks }: SourceDocument): Piece[] {
  const pieces: Piece[] = [];
  for (const { cell, level, start, end } of blocks) {
    const last = pieces.at(-1);
    const words = text.slice(start, end);
    if (cell === null) pieces.push({ kind: 'line', text: words, level });
    else if (last?.kind === 'table' && last.cells[0]?.table === cell.table)
      last.cells.push({ ...cell, text: words });
    else pieces.push({ kind: 'table', cells: [{ ...cell, text: words }] });
  }
  return pieces;
}

const heightOf = (cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
const widthOf = (cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));

function tableXml(cells: readonly Cell[]): string {
  const rows = Array.from({ length: heightOf(cells) }, (_, row) => rowXml(cells, row));
  return tbl(...rows);
}

function rowXml(cells: readonly Cell[], row: number): string {
  const inner: string[] = [];
  for (let column = 0; column < widthOf(cells); ) {
    const cell = cells.find((one) => covers(one, row, column));
    const span = `<w:gridSpan w:val="${cell?.columnSpan ?? 1}"/>`;
    const merge =
      cell === undefined || cell.rowSpan === 1
        ? ''
        : `<w:vMerge w:val="${cell.row === row ? 'restart' : 'continue'}"/>`;
    inner.push(tc(p(cell?.row === row ? r(escaped(cell.text)) : ''), span + merge));
    column += cell?.columnSpan ?? 1;
  }
  const isHeader = cells.some((cell) => cell.row === row && cell.header);
  return tr(inner, isHeader ? '<w:tblHeader/>' : '');
}

const covers = (cell: Cell, row: number, column: number): boolean =>
  row >= cell.row &&
  row < cell.row + cell.rowSpan &&
  column >= cell.column &&
  column < cell.column + cell.columnSpan;

/** Style 1 shows one decimal, and so on. */
const DECIMALS = ['0.0', '0.00', '0.000'];
const NUMBER = /^-?(?:0|[1-9]\d{0,9})(?:\.(\d{1,3}))?$/;

function cellXml(column: number, row: number, text: string): string {
  const at = `${columnName(column)}${row}`;
  const [, decimals = ''] = NUMBER.exec(text) ?? [];
  if (NUMBER.test(text)) return `<c r="${at}" s="${decimals.length}"><v>${Number(text)}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

function rangeOf({ row, column, rowSpan, columnSpan }: Cell, first: number): string[] {
  if (rowSpan === 1 && columnSpan === 1) return [];
  const from = `${columnName(column)}${first + row}`;
  return [`${from}:${columnName(column + columnSpan - 1)}${first + row + rowSpan - 1}`];
}

const columnName = (column: number): string => String.fromCharCode(65 + column);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
