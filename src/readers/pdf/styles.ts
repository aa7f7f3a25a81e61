import { commonest } from './layout.js';
import type { Line, PageElement } from './page-elements.js';
import { isClosed } from './signs.js';

/** Print larger than that of the text by this is a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 80;
const LONGEST_BOLD = 40;
const DEEPEST = 6;

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
  const sizes = lines.flatMap(({ text, size }) => Array.from({ length: text.length }, () => size * 2));
  const body = commonest(sizes) / 2 || 10;
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
    const own = whole.filter(({ flow, size }) => flow.width === width && Math.abs(size - body) < body * 0.1);
    const right = commonest(own.map((line) => line.right));
    const left = commonest(own.map((line) => line.left));
    const pitch = commonest(own.map(({ flow }) => flow.pitch));
    for (const flow of new Set(whole.filter((line) => line.flow.width === width).map((line) => line.flow))) {
      flow.right = Math.max(flow.right, right);
      if (left > 0) flow.left = Math.min(flow.left, left);
      if (flow.pitch === 0) flow.pitch = pitch;
    }
  }
}
