import { commonest, commonestOf } from './lay-out.js';
import { LEADERS } from './line-breaks.js';
import type { Flow, Line, PageElement } from './page-elements.js';
import { isClosed } from './signs.js';

/** Print larger than that of the text by this is a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 80;
const LONGEST_BOLD = 40;
const DEEPEST = 6;
/** Margins of a page without lines of text, in parts of its width. */
const BARE_MARGIN = 0.1;
/** So many lines that begin at one place are no chance. */
const SOME = 0.02;
/** Fewer lines do not show how a column is set. */
const ENOUGH_LINES = 5;

/** What is common to a document: the size of its text, and those of its headings, largest first. */
export interface Styles {
  body: number;
  headings: number[];
}

export function linesOf(elements: readonly PageElement[]): Line[] {
  return elements.flatMap((element) => (element.kind === 'line' ? [element.line] : []));
}

/** The sizes of print, by how much is written in each. */
export function findStyles(lines: readonly Line[]): Styles {
  const sizes = lines.map(({ text, size }) => [size * 2, text.length] as const);
  const body = commonestOf(sizes) / 2 || 10;
  const larger = lines.map(({ size }) => Math.round(size * 2) / 2).filter((size) => size > body * LARGER);
  return { body, headings: [...new Set(larger)].sort((a, b) => b - a) };
}

/** The level of a heading, 1 the highest; null for other paragraphs. */
export function headingLevel(
  lines: readonly Line[],
  text: string,
  { body, headings }: Styles,
): number | null {
  if (text.length > LONGEST_HEADING || /[。；;，,]$/.test(text) || /^[\d\s.,%-]*$/.test(text)) return null;
  if (LEADERS.test(text)) return null;
  const [first] = lines;
  if (first!.size > body * LARGER) {
    const rank = headings.indexOf(Math.round(first!.size * 2) / 2);
    return Math.min(rank < 0 ? headings.length : rank + 1, DEEPEST);
  }
  const isBold = lines.every(({ bold }) => bold) && text.length <= LONGEST_BOLD && !isClosed(text);
  return isBold && first!.size >= body * 0.95 ? Math.min(headings.length + 1, DEEPEST) : null;
}

/** Gives what runs over the whole width of a page the margins of all such pages: a list of names does not reach them. */
export function settleMargins(lines: readonly Line[], body: number): void {
  const whole = lines.filter(({ flow }) => !flow.split);
  for (const width of new Set(whole.map(({ flow }) => flow.width))) {
    const all = whole.filter(({ flow }) => flow.width === width);
    const text = all.filter(({ size }) => isBody(size, body));
    const left = usualLeft(text) ?? width * BARE_MARGIN;
    const right = commonest(text.map((line) => line.right)) || width * (1 - BARE_MARGIN);
    for (const flow of new Set(all.map((line) => line.flow))) {
      flow.right = Math.max(flow.right, right);
      flow.left = Math.min(flow.left, left);
    }
  }
  settlePitch(lines, body);
  settleFlush(lines);
}

const isBody = (size: number, body: number): boolean => Math.abs(size - body) < body * 0.1;

/** From line to line of the text; labels of figures and notes stand closer. */
function settlePitch(lines: readonly Line[], body: number): void {
  const steps = new Map<Flow, number[]>(lines.map(({ flow }) => [flow, []]));
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (last?.flow !== line.flow || !isBody(last.size, body) || !isBody(line.size, body)) return;
    if (line.base - last.base > line.size * 0.9) steps.get(line.flow)!.push(line.base - last.base);
  });
  const usual = commonest([...steps.values()].flat());
  for (const [flow, own] of steps) flow.pitch = own.length < ENOUGH_LINES ? usual : commonest(own);
}

/** Columns with few lines are set as the rest is. */
function settleFlush(lines: readonly Line[]): void {
  const counts = new Map<Flow, { atMargin: number; all: number }>();
  for (const { left, size, flow } of lines) {
    const count = counts.get(flow) ?? { atMargin: 0, all: 0 };
    counts.set(flow, count);
    count.all += 1;
    if (left - flow.left < size * 0.5) count.atMargin += 1;
  }
  const isFlush = (own: Iterable<{ atMargin: number; all: number }>): boolean =>
    sum(own, 'atMargin') * 2 >= sum(own, 'all');
  const all = isFlush([...counts.values()]);
  for (const [flow, count] of counts) flow.flush = count.all < ENOUGH_LINES ? all : isFlush([count]);
}

function sum<K extends string>(counts: Iterable<Record<K, number>>, key: K): number {
  let total = 0;
  for (const count of counts) total += count[key];
  return total;
}

/** The leftmost place where lines begin again and again. */
function usualLeft(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.floor(left), (counts.get(Math.floor(left)) ?? 0) + 1);
  const enough = Math.max(2, lines.length * SOME);
  return [...counts.keys()].sort((a, b) => a - b).find((left) => counts.get(left)! >= enough) ?? null;
}
