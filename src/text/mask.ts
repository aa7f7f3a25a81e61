import { SignScan } from './sign-scan.js';
import { hasUnit, unitSet } from './unit-set.js';

/** Stands for a hidden character of a round bracket, which may be skipped as a whole. */
export const BRACKET_FILLER = '\uE001';
/** Stands for a hidden character inside quotes or a book title: part of a name, never a word. */
export const QUOTE_FILLER = '\uE000';

const PAIRS = ['（）', '“”', '《》', '〔〕'];
const CLOSING = new Map(PAIRS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const OPENING = new RegExp(`[${PAIRS.map((pair) => pair.charAt(0)).join('')}]`, 'g');
const ROUND = '（'.charCodeAt(0);
const TORTOISE = '〔'.charCodeAt(0);
const LONGEST_NAME = 60;
const LONGEST_BRACKET = 300;

/** Bracketed stretches with their signs, outermost only, never across a line. */
export interface Bracketed {
  start: number;
  end: number;
  round: boolean;
  /** A lone quote of direct speech: “我们采用两班倒，每天有1100多人。” is read like any sentence. */
  speech: boolean;
}

/** What reported speech ends with before its closing quote, as a quoted name never does. */
const SPEECH_ENDS = unitSet('。！？，');
const QUOTE = '“'.charCodeAt(0);
const PAUSE = '，';

const NEWLINE = 0x0a;

/** Finds the outermost bracketed stretches; an opening sign without its partner in the paragraph is a plain character. */
function findBrackets(text: string): Bracketed[] {
  const found: Bracketed[] = [];
  const opening = new SignScan(OPENING, text);
  for (let at = opening.from(0); at < text.length; at = opening.from(at + 1)) {
    const code = text.charCodeAt(at);
    const end = closingOf(text, at, code, CLOSING.get(code)!);
    if (end === -1) continue;
    if (code === QUOTE && hasUnit(SPEECH_ENDS, text.charCodeAt(end - 2))) {
      found.push({ start: at, end: at + 1, round: false, speech: true });
      continue;
    }
    found.push({ start: at, end, round: code === ROUND || code === TORTOISE, speech: false });
    at = end - 1;
  }
  return found;
}

/** Kept with the text: to enter them into a weak map takes longer than to find those of a sentence. */
const BRACKETS = Symbol('brackets');

/** The same for a text that several stages read; each is searched once. */
export function bracketsOf(normal: {
  readonly text: string;
  [BRACKETS]?: readonly Bracketed[];
}): readonly Bracketed[] {
  normal[BRACKETS] ??= findBrackets(normal.text);
  return normal[BRACKETS];
}

function closingOf(text: string, at: number, open: number, close: number): number {
  const limit = Math.min(text.length, at + (open === ROUND ? LONGEST_BRACKET : LONGEST_NAME));
  let depth = 0;
  for (let i = at; i < limit; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE) return -1;
    if (unit === open) depth += 1;
    else if (unit === close) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

/** The text with what stands in brackets and quotes hidden, so that structure can be read without it. Same length. */
export function maskText(text: string, brackets: readonly Bracketed[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, round, speech } of brackets) {
    if (speech) {
      parts.push(text.slice(at, start), PAUSE);
      at = end;
      continue;
    }
    parts.push(text.slice(at, round ? start : start + 1));
    parts.push(round ? BRACKET_FILLER.repeat(end - start) : QUOTE_FILLER.repeat(end - start - 2));
    at = round ? end : end - 1;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
