import { TRAIT } from '../../text/sign-traits.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import {
  endsWith,
  findWrap,
  isBrimful,
  isEnded,
  isFull,
  isNearlyFull,
  isText,
  type Wrap,
} from './find-wrap.js';
import type { Line } from './line.js';

/** A logical paragraph: the lines it is made of. */
export interface LineGroup {
  lines: Line[];
  /** A sentence has ended inside it, or it is too long to be a heading. */
  prose: boolean;
}

const CONTINUING = '（(“《〈—-+=/~';
const PAUSING = '，,、';
const ANNOUNCING = '：:';
/** 0.3：⏎55.4 */
const RATIO = /^\d[：:]\d$/;
const CLOSING_START = unitSet('，,。、；;）)”》〉%‰℃');
const CLOSING_BRACKETS = '）)】》';
const DIGITS = '0123456789';
const MAGNITUDE_START = /^[十百千万亿兆]/;
const TAIL = /[。，,；;！!？?]|[、”）)…]$/;
const LONG = 120;
const LONG_CLAUSES = 90;
const SHORT = 40;
const LABEL_WIDTH = 30;
/** A longer line whose bracket is open has lost its closing sign. */
const LONGEST_OPEN = 160;
const PAIRS = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
] as const;

function unclosed({ text, traits }: Line): boolean {
  if ((traits & TRAIT.opening) === 0) return false;
  return PAIRS.some(([open, close]) => {
    const opened = text.lastIndexOf(open);
    return opened >= 0 && !text.includes(close, opened);
  });
}

const isLabel = (next: Line): boolean => next.width <= LABEL_WIDTH && endsWith(next.text, ANNOUNCING);

/** May be the rest of a sentence: not a short line without any sign, which is a heading. */
const canContinue = (next: Line): boolean => !isLabel(next) && (next.width >= SHORT || TAIL.test(next.text));

function continuesOpen(group: LineGroup, last: Line, next: Line, wrap: Wrap): boolean {
  if (endsWith(last.text, PAUSING) && !isLabel(next)) return true;
  if (endsWith(last.text, CONTINUING) && canContinue(next)) return true;
  if (endsWith(last.text, DIGITS) && MAGNITUDE_START.test(next.text)) return true;
  if (isFull(last, wrap) || (!last.marked && isNearlyFull(last, wrap) && canContinue(next))) return true;
  if (last.width <= LONGEST_OPEN && unclosed(last)) return true;
  return group.prose && !endsWith(last.text, CLOSING_BRACKETS) && canContinue(next);
}

/**
 * A full line that ends with 。: the next one begins a paragraph when it is indented as paragraphs are. Where nothing is indented it
 * goes on, for few paragraphs end exactly at the column.
 */
function continuesEnded(last: Line, next: Line, wrap: Wrap): boolean {
  if (next.gap !== 'none' || !isFull(last, wrap)) return false;
  if (endsWith(last.text, ANNOUNCING))
    return RATIO.test(`${last.text}${next.text}`.slice(last.text.length - 2, last.text.length + 1));
  return wrap.indented ? !next.indented : wrap.throughout && isBrimful(last, wrap) && canContinue(next);
}

/** Does the sentence of `group` go on in `next`? */
function continues(group: LineGroup, next: Line, wrap: Wrap): boolean {
  const last = group.lines.at(-1)!;
  if (!isText(last) || !isText(next) || next.marked) return false;
  if (next.gap === 'blank') return endsWith(last.text, PAUSING) && !isLabel(next) && !next.indented;
  if (isEnded(last.text)) return continuesEnded(last, next, wrap);
  if (hasUnit(CLOSING_START, next.text.charCodeAt(0))) return true;
  if (wrap.indented && next.indented && wrap.throughout) return false;
  return continuesOpen(group, last, next, wrap);
}

/** Headings may hold a comma (强力治污，深入打好攻坚战) but then they are short. */
function isProse({ width, traits }: Line): boolean {
  return (
    width >= LONG || (traits & (width >= LONG_CLAUSES ? TRAIT.sentence | TRAIT.comma : TRAIT.sentence)) !== 0
  );
}

/** Joins the lines of wrapped sentences; headings, items, cells and speakers keep their own line. */
export function joinLines(lines: readonly Line[]): LineGroup[] {
  const wrap = findWrap(lines);
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, line, wrap)) {
      group.lines.push(line);
      group.prose ||= isProse(line);
    } else {
      groups.push({ lines: [line], prose: isProse(line) });
    }
  }
  return groups;
}
