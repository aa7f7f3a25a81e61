import { joinText } from './join-text.js';
import { beginsParagraph, goesOn, type Paragraph } from './line-breaks.js';
import type { Line, PageElement } from './page-elements.js';
import { countSigns, type SignCount } from './signs.js';
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

/**
 * The lines of a paragraph as one text. Only the end of what is joined is looked at for the next line: a list without a full stop may
 * be one paragraph over a hundred pages.
 */
export function textOfLines(lines: readonly Line[]): string {
  let joined = '';
  let end = '';
  let earlier: SignCount = { all: 0, wide: 0 };
  for (const [i, { text }] of lines.entries()) {
    end = i === 0 ? text : joinText(end, text, lines[i - 1]!.blankAfter, earlier);
    if (end.length <= MOST_JOINED) continue;
    const cut = atCharacter(end, end.length - LEAST_END);
    earlier = countSigns(earlier, end.slice(0, cut));
    joined += end.slice(0, cut);
    end = end.slice(cut);
  }
  return joined + end;
}
/** No word or number that may be cut at the end of a line is longer. */
const LEAST_END = 128;
const MOST_JOINED = 1024;

/** A place that does not part the halves of a character. */
function atCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
