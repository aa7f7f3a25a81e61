import type { Block, Span } from '../model/document.js';
import { TABLE_LIMITS } from './text-builder.js';
import { physicalLines, trimSpan } from './txt.js';

const FENCE = /^\s{0,3}(?:```|~~~)/;
const HEADING = /^\s{0,3}(#{1,6})(?:\s+|$)/;
const SETEXT = /^\s{0,3}(=+|-{2,})\s*$/;
const RULE = /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)(?:\[[ xX]\]\s+)?/;
const QUOTE = /^\s{0,3}(?:>\s?)+/;
const ROW = /^\s*\|.*\|\s*$/;
const DELIMITER_CELL = /^:?-{2,}:?$/;

/** Reads line by line; what it has seen so far. */
interface State {
  blocks: Block[];
  table: number;
  row: number;
  inTable: boolean;
  fenced: boolean;
}

function block(span: Span | null, kind: Block['kind'], level: number | null = null): Block[] {
  return span === null ? [] : [{ ...span, kind, level, cell: null }];
}

function inside(text: string, line: Span, mark: RegExp): Span | null {
  const size = mark.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return trimSpan(text, { start: line.start + size, end: line.end });
}

/** Cells between the bars; `\|` is a bar of the text. */
function rowCells(text: string, line: Span, table: number, row: number): Block[] {
  const inner = trimSpan(text, line)!;
  const cells: Block[] = [];
  let start = text[inner.start] === '|' ? inner.start + 1 : inner.start;
  let column = 0;
  for (let i = start; i <= inner.end; i += 1) {
    if (i < inner.end && (text[i] !== '|' || text[i - 1] === '\\')) continue;
    const span = trimSpan(text, { start, end: i });
    if (span !== null) {
      cells.push({
        ...span,
        kind: 'cell',
        level: null,
        cell: { table, row, column, rowSpan: 1, columnSpan: 1, header: row === 0 },
      });
    }
    column += 1;
    start = i + 1;
  }
  return cells;
}

/** What has more bars than a table has columns is no row: every cell of a row is read against the others. */
function isTooWide(content: string): boolean {
  const most = TABLE_LIMITS.columns + 1;
  return content.length > 2 * most && content.split('|', most + 1).length > most;
}

/** The line between the head of a table and its rows, such as `| --- | :--: |`. An expression for all of it would try every split of its blanks. */
function isDelimiter(line: string): boolean {
  const cells = line.trim().replace(/^\|/, '').split('|');
  const last = cells.pop()!.trim();
  return (
    cells.length > 0 &&
    cells.every((cell) => DELIMITER_CELL.test(cell.trim())) &&
    (last === '' || DELIMITER_CELL.test(last))
  );
}

/** A heading without the signs that close it, as in `## 一、主要目标 ##`. */
function withoutTail(line: string): string {
  const closed = line.trimEnd();
  let end = closed.length;
  while (closed[end - 1] === '#') end -= 1;
  const bare = closed.slice(0, end).trimEnd();
  return end === closed.length || bare.length === end ? line : bare;
}

function readRow(state: State, text: string, line: Span): void {
  if (!state.inTable) {
    state.table += 1;
    state.row = 0;
    state.inTable = true;
  }
  state.blocks.push(...rowCells(text, line, state.table, state.row));
  state.row += 1;
}

/** A line under a paragraph line that makes it a heading: === or ---. */
function underline(state: State, content: string, gap: boolean): boolean {
  const mark = SETEXT.exec(content)?.[1];
  const last = state.blocks.at(-1);
  if (mark === undefined || gap || last?.kind !== 'paragraph') return false;
  state.blocks[state.blocks.length - 1] = {
    ...last,
    ...block(last, 'heading', mark.startsWith('=') ? 1 : 2)[0]!,
  };
  return true;
}

function readLine(state: State, text: string, line: Span, gap: boolean): void {
  const content = text.slice(line.start, line.end);
  const heading = HEADING.exec(content);
  if (heading !== null) {
    const end = line.start + withoutTail(content).length;
    state.blocks.push(
      ...block(inside(text, { start: line.start, end }, HEADING), 'heading', heading[1]!.length),
    );
  } else if (underline(state, content, gap) || RULE.test(content)) return;
  else if (ITEM.test(content))
    state.blocks.push(...block(inside(text, line, /^\s*(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?/), 'list-item'));
  else if (QUOTE.test(content)) state.blocks.push(...block(inside(text, line, QUOTE), 'paragraph'));
  else state.blocks.push(...block(line, 'paragraph'));
}

/** Headings, items, table cells and paragraphs of a Markdown text; signs of structure stand outside the blocks. */
export function mdBlocks(text: string): Block[] {
  const state: State = { blocks: [], table: -1, row: 0, inTable: false, fenced: false };
  const lines = physicalLines(text);
  let gap = true;
  for (const [i, line] of lines.entries()) {
    const content = text.slice(line.start, line.end);
    const blank = content.trim() === '';
    if (FENCE.test(content)) state.fenced = !state.fenced;
    else if (state.fenced) state.blocks.push(...block(trimSpan(text, line), 'paragraph'));
    else if (state.inTable && isDelimiter(content)) continue;
    else if (
      ROW.test(content) &&
      !isTooWide(content) &&
      (state.inTable || isDelimiter(text.slice(lines[i + 1]?.start, lines[i + 1]?.end)))
    ) {
      readRow(state, text, line);
      continue;
    } else if (!blank) readLine(state, text, line, gap);
    state.inTable = false;
    gap = blank;
  }
  return state.blocks;
}
