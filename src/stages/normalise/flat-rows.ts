import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { TRAIT } from '../../text/sign-traits.js';
import { asCell, type FlatTable, headWord, isNamed, mayBeCell, shapeOf, sharedColumns } from './flat-cell.js';
import type { Line } from './line.js';

interface Field {
  start: number;
  end: number;
  text: string;
}

const LONGEST_ROW = 160;
const FEWEST_OF_TWO = 3;
const FEWEST = 2;
/** What is no blank makes a cell, or, where names hold blanks, what holds no two of them. */
const CELLS = [/[^ \0]+/g, /[^ \0]+(?:[ \0][^ \0]+)*/g];

/** A table of one row a line, its cells parted by blanks: 指标 2020年 2025年⏎城镇化率（%） 58 63⏎… */
export function readSpacedRows(
  lines: readonly Line[],
  at: number,
  { folded, table, packs }: { folded: string; table: number; packs: Packs },
): FlatTable | null {
  if (!isSpaced(lines[at]!)) return null;
  for (const cell of CELLS) {
    const header = fieldsOf(lines[at]!, folded, cell);
    const label = labelOf(header, packs);
    if (label === null) continue;
    const rows = rowsBelow(lines, at, { folded, cell, width: header.length, label });
    if (rows.length < (header.length === 2 ? FEWEST_OF_TWO : FEWEST)) continue;
    const cells = [header, ...rows].flatMap((fields, row) =>
      cellsOf(lines[at + row]!, fields, header.length, table, row),
    );
    return { cells, lines: rows.length + 1 };
  }
  return null;
}

/** Folded lines have lost their blanks. */
function isSpaced(line: Line): boolean {
  const { start, end, text, cell, traits } = line;
  return (
    cell === null && end - start > text.length && text.length <= LONGEST_ROW && (traits & TRAIT.stop) === 0
  );
}

function fieldsOf({ start, end }: Line, folded: string, cell: RegExp): Field[] {
  return [...folded.slice(start, end).matchAll(cell)].map(({ 0: text, index }) => ({
    start: start + index,
    end: start + index + text.length,
    text,
  }));
}

/** The column of names under a header; null when the line is none. */
function labelOf(fields: readonly Field[], packs: Packs): number | null {
  if (fields.some(({ text }) => shapeOf(text) !== 'words' && shapeOf(text) !== 'year')) return null;
  const kind = headWord(fields[0]!.text, packs);
  if (kind !== null) return kind === 'ordinal' ? 1 : 0;
  const column = wordMatcher(packs).byClass.column;
  const telling = fields
    .slice(1)
    .filter(({ text }) => YEAR.test(text) || column.longest(text, 0)?.end === text.length);
  return telling.length * 2 > fields.length - 1 && telling.length > 1 ? 0 : null;
}
const YEAR = /^\d{4}年/;

interface RowTask {
  folded: string;
  cell: RegExp;
  width: number;
  label: number;
}

/** As many lines under the header as are rows of its width; one that names a group of rows may stand between. */
function rowsBelow(lines: readonly Line[], at: number, { folded, cell, width, label }: RowTask): Field[][] {
  const rows: Field[][] = [];
  let columns: number[] | null = null;
  let [last, count] = [0, 0];
  for (let i = at + 1; i < lines.length && mayBeCell(lines[i]!); i += 1) {
    const fields = fieldsOf(lines[i]!, folded, cell);
    const row = fields.map(({ text }) => shapeOf(text));
    const shared: number[] =
      fields.length === width && isNamed(row, label) ? sharedColumns(columns, row, label) : [];
    const names = fields.length === 1 && row[0] === 'words' && rows.length === last;
    if (shared.length === 0 && !names) break;
    rows.push(fields);
    if (shared.length === 0) continue;
    columns = shared;
    count += 1;
    last = rows.length;
  }
  return count < FEWEST ? [] : rows.slice(0, last);
}

function cellsOf(line: Line, fields: readonly Field[], width: number, table: number, row: number): Line[] {
  const columnSpan = fields.length === 1 ? width : 1;
  return fields.map((field, column) => asCell(line, { table, row, column, rowSpan: 1, columnSpan }, field));
}
