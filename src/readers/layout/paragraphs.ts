import { joinText } from './join-text.js';
import { beginsParagraph, goesOn, type Paragraph } from './line-breaks.js';
import type { Line, PageElement } from './page-elements.js';
import type { PageTable } from './table.js';

export type Part = { kind: 'text'; lines: Line[] } | { kind: 'table'; table: PageTable; page: number };

/** Labels of a figure are short, do not end like a sentence and are mostly printed smaller. */
const LONGEST_LABEL = 24;
const MOST_LABELS = 60;

/** Joins lines to paragraphs, over the ends of columns and pages and past the figures and tables that stand in between. */
export function joinLines(elements: readonly PageElement[], body: number): Part[] {
  const parts: Part[] = [];
  for (const [i, element] of elements.entries()) {
    if (element.kind === 'table') {
      parts.push(element);
      continue;
    }
    const home = homeOf(parts, element.line, lineAt(elements, i + 1), body);
    if (home === null) parts.push({ kind: 'text', lines: [element.line] });
    else home.lines.push(element.line);
  }
  return parts;
}

function lineAt(elements: readonly PageElement[], at: number): Line | null {
  const element = elements[at];
  return element?.kind === 'line' ? element.line : null;
}

/** The paragraph that a line belongs to; null when it begins one. */
function homeOf(parts: readonly Part[], line: Line, following: Line | null, body: number): Paragraph | null {
  const last = parts.at(-1);
  if (last === undefined) return null;
  if (last.kind === 'text' && last.lines.at(-1)!.flow === line.flow) {
    if (!beginsParagraph(last, line, following, body)) return last;
  } else if (last.kind === 'text' && goesOn(last, line)) return last;
  return interrupted(parts, line, body);
}

/** A paragraph that a table or the labels of a figure cut in the middle of a sentence. */
function interrupted(parts: readonly Part[], line: Line, body: number): Paragraph | null {
  if (Math.abs(line.size / body - 1) > 0.1) return null;
  for (let at = parts.length - 1; at >= 0 && parts.length - at <= MOST_LABELS; at -= 1) {
    const part = parts[at]!;
    if (part.kind === 'table' || isLabel(part, body)) continue;
    const isNear = line.flow.page - part.lines.at(-1)!.flow.page <= 1;
    return at < parts.length - 1 && isNear && isUnfinished(part) && goesOn(part, line) ? part : null;
  }
  return null;
}

function isLabel({ lines }: Paragraph, body: number): boolean {
  return lines.every(({ text, size }) => text.length <= LONGEST_LABEL && size < body * 0.93);
}

const isUnfinished = ({ lines }: Paragraph): boolean => /[\p{L}\p{N}，、,（(]$/u.test(lines.at(-1)!.text);

/** The lines of a paragraph as one text. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.reduce((text, line, i) => {
    const last = lines[i - 1];
    return last === undefined ? line.text : joinText(text, line.text, last.blankAfter);
  }, '');
}
