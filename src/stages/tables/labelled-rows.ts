import type { Span } from '../../model/document.js';
import type { Draft, Quantity } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { indexWithin } from '../../text/unit-at.js';
import { scanQuantities } from '../find-quantities.js';
import { type Cell, type Grid, gridOf, periodsWithin } from './grid.js';
import { readHeading } from './read-heading.js';
import { moved } from './read-value.js';

/** 城镇化率（%）：2020年58，2025年63，预期性: a row of a table whose headers stand before its values. */
const LABELLED = /^([^：，。；]{2,40})：([^：。]{1,80})$/;
const LONGEST_LABEL = 41;
/** Most texts behind a colon hold no number that ends a part. */
const ENDS_IN_NUMBER = /\d[^，；\d]{0,8}(?:[，；]|$)/;
/** Where no unit stands in the label, so many rows have to follow each other with the same headers. */
const FEWEST = 2;

/** Rows that another tool wrote as labels with what stood in each column. Each is a grid of its own, for it has its own headers. */
export function labelledRows(draft: Draft, sentences: readonly number[], packs: Packs): Grid[] {
  const grids: Grid[] = [];
  let run: LabelledRow[] = [];
  const close = (): void => {
    if (run.length >= FEWEST || run.some(({ united }) => united))
      for (const row of run) grids.push(gridOfRow(row, run[0]!));
    run = [];
  };
  draft.paragraphs.forEach((paragraph, index) => {
    const row = rowOf(draft, paragraph, { index, sentence: sentences[index]! }, packs);
    if (row === null || (run.length > 0 && run[0]!.heads !== row.heads)) close();
    if (row !== null) run.push(row);
  });
  close();
  return grids;
}

interface LabelledRow {
  paragraph: number;
  cells: Cell[];
  /** The headers, to tell rows of one table. */
  heads: string;
  /** A unit stands in the label. */
  united: boolean;
}

function rowOf(
  draft: Draft,
  { start, end, cell }: Draft['paragraphs'][number],
  { index, sentence }: { index: number; sentence: number },
  packs: Packs,
): LabelledRow | null {
  if (cell !== null) return null;
  if (indexWithin(draft.normal.text, '：', start, Math.min(end, start + LONGEST_LABEL)) < 0) return null;
  const text = draft.normal.text.slice(start, end);
  const match = LABELLED.exec(text);
  if (match === null || !ENDS_IN_NUMBER.test(match[2]!)) return null;
  const make = (span: Span, row: number, column: number, quantity: Quantity | null = null): Cell =>
    cellOf(draft, span, { row, column, sentence, quantity });
  const label = make({ start, end: start + match[1]!.length }, 1, 0);
  const cells = [label];
  const heads: string[] = [];
  let at = label.end + 1;
  for (const [i, part] of match[2]!.split(/[，；]/).entries()) {
    const span = { start: at, end: at + part.length };
    const read = partOf(make(span, 0, i + 1), packs);
    if (read === null) return null;
    const { head, quantity } = read;
    const value = quantity ?? span;
    if (head > 0) cells.push(make({ start: at, end: at + head }, quantity === null ? 1 : 0, i + 1));
    if (quantity !== null) cells.push(make({ start: value.start, end: span.end }, 1, i + 1, quantity));
    heads.push(quantity === null ? '' : part.slice(0, head));
    at = span.end + 1;
  }
  const { units, kinds } = readHeading(label, packs);
  const dated = cells.some(({ row, periods }) => row === 0 && periods.length > 0);
  // 联系电话：63012345 has neither a unit nor a header.
  const holds = cells.some(({ quantity }) => quantity !== null) && (dated || units.length > 0);
  if (!holds || kinds.has('aside')) return null;
  return { paragraph: index, cells, heads: heads.join(' '), united: units.length > 0 };
}

/** 2025年63, 63, 预期性: a header and the value behind it, either alone; null for any other words. */
function partOf(cell: Cell, packs: Packs): { head: number; quantity: Quantity | null } | null {
  const { text, start, periods } = cell;
  const taken = periods.map((mention) => ({ start: mention.start - start, end: mention.end - start }));
  const [only, ...others] = scanQuantities(text, packs, taken);
  if (others.length > 0 || (only !== undefined && only.to !== text.length)) return null;
  const head = only?.from ?? text.length;
  const heading = readHeading({ ...cell, text: text.slice(0, head), end: start + head }, packs);
  const says = head === 0 || heading.period !== null || heading.kinds.size > 0;
  if (!says || heading.name !== '') return null;
  return { head, quantity: only === undefined ? null : moved(only, start) };
}

function cellOf(
  { normal, periods }: Draft,
  span: Span,
  place: Pick<Cell, 'row' | 'column' | 'sentence' | 'quantity'>,
): Cell {
  const text = normal.text.slice(span.start, span.end);
  return {
    ...span,
    ...place,
    text,
    rowSpan: 1,
    columnSpan: 1,
    header: place.row === 0,
    content: place.quantity === null ? 'text' : 'value',
    bracket: '',
    starred: false,
    periods: periodsWithin(periods, span),
  };
}

function gridOfRow({ cells, paragraph }: LabelledRow, first: LabelledRow): Grid {
  const notes = { cumulative: '', rules: [], starred: null };
  return gridOf({ cells, paragraph: first.paragraph, lastParagraph: paragraph, follows: false, notes });
}
