/**
 * The characters with which a match of a regular expression can begin or end, so that rules can be found by one
 * character. Null when that is not plain from the source: the rule is then tried everywhere.
 */
export const firstCharacters = (source: string): Set<string> | null => signsOfGroup(source, 'first');

export const lastCharacters = (source: string): Set<string> | null => signsOfGroup(source, 'last');

/**
 * Literal wordings of which every match holds at least one, as long as are plain from the source; null where none are.
 * A text without them need not be searched. A class of up to `unfolded` signs makes a wording of each: 今[日天] is 今日 or 今天.
 */
export function neededWords(source: string, unfolded = 1): string[] | null {
  const found: string[] = [];
  for (const alternative of alternatives(source)) {
    const own = neededOfSequence(alternative, unfolded);
    if (own === null) return null;
    found.push(...own);
  }
  return found;
}

/** The same of a whole line that is matched from its beginning: what is looked for ahead of it (?=.*…) stands in it as well. */
export function neededInLine(source: string): string[] | null {
  const end = source.startsWith(ANYWHERE_AHEAD) ? closingGroup(source, 0) : null;
  return (
    (end === null ? null : neededWords(source.slice(ANYWHERE_AHEAD.length, end - 1))) ?? neededWords(source)
  );
}
const ANYWHERE_AHEAD = '(?=.*';

function neededOfSequence(source: string, unfolded: number): string[] | null {
  let best: string[] | null = null;
  let runs = [''];
  const offer = (words: string[] | null): void => {
    if (words !== null && shortest(words) > (best === null ? 0 : shortest(best))) best = words;
  };
  for (const part of parts(source) ?? []) {
    const signs = signsOfPart(part, unfolded);
    runs = signs.length === 0 ? [''] : grown(runs, signs, unfolded);
    offer(runs);
    // Of 日{1,2} one sign is sure, and nothing of what follows it.
    if (part.repeated) runs = [''];
    if (part.least > 1) offer(pairsOf(part));
    if (!part.optional && part.source.startsWith('(?:'))
      offer(neededWords(part.source.slice(3, -1), unfolded));
  }
  return best;
}

function grown(runs: readonly string[], signs: readonly string[], most: number): string[] {
  const longer = runs.flatMap((run) => signs.map((sign) => run + sign));
  return longer.length <= most ? longer : [...signs];
}

/** The most characters that a match takes; infinite where it may go on and on, or where that is not plain. */
export function longestMatch(source: string): number {
  return Math.max(...alternatives(source).map(longestSequence));
}

function longestSequence(source: string): number {
  const sequence = parts(source);
  if (sequence === null) return Number.POSITIVE_INFINITY;
  return sequence.reduce((sum, part) => sum + longestPart(part), 0);
}

function longestPart({ source, most }: Part): number {
  return (
    most * (source.startsWith('(') ? longestMatch(source.slice(source.startsWith('(?:') ? 3 : 1, -1)) : 1)
  );
}

/** [.…]{4,}: two of few signs stand side by side. */
function pairsOf({ source }: Part): string[] | null {
  const signs = source.startsWith('(') ? [] : [...(signsOf(source, 'first') ?? [])];
  if (signs.length === 0 || signs.length > MOST_PAIRED) return null;
  return signs.flatMap((sign) => signs.map((next) => sign + next));
}
const MOST_PAIRED = 6;

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

/** The few characters of which a part takes one for sure; empty where it takes others or may be absent. */
function signsOfPart({ source, optional, repeated }: Part, most: number): string[] {
  if (optional || source.startsWith('(') || (most === 1 && (repeated || source.startsWith('[')))) return [];
  const signs = [...(signsOf(source, 'first') ?? [])];
  return signs.length <= most ? signs : [];
}

/** One element of a sequence: its own source, whether it may be absent and whether it has a quantifier. */
export interface Part {
  source: string;
  optional: boolean;
  repeated: boolean;
  /** How often it stands, and may stand. */
  least: number;
  most: number;
}
type Side = 'first' | 'last';

/** ^, $ and what is only looked at: it takes no character, so that the match's edge lies beyond it. */
const ASSERTION = /^(?:[$^]|\\[bB]|\(\?<?[=!])/;

/** Splits a sequence, which holds no alternatives, into what takes characters; null where it is not understood. */
export function parts(source: string): Part[] | null {
  const found: Part[] = [];
  let at = 0;
  while (at < source.length) {
    const end = endOfPart(source, at);
    if (end === null) return null;
    const quantifier = /^(?:[?*+]|\{[^}]*\})\??/.exec(source.slice(end))?.[0] ?? '';
    const least = leastOf(quantifier);
    const part = source.slice(at, end);
    const repeated = quantifier !== '';
    if (!ASSERTION.test(part))
      found.push({ source: part, optional: least === 0, repeated, least, most: mostOf(quantifier) });
    at = end + quantifier.length;
  }
  return found;
}

function leastOf(quantifier: string): number {
  if (/^[?*]/.test(quantifier)) return 0;
  return Number(/^\{(\d+)/.exec(quantifier)?.[1] ?? 1);
}

function mostOf(quantifier: string): number {
  if (quantifier === '' || quantifier.startsWith('?')) return 1;
  const most = /^\{(?:\d+,)?(\d+)\}/.exec(quantifier)?.[1];
  return most === undefined ? Number.POSITIVE_INFINITY : Number(most);
}

function endOfPart(source: string, at: number): number | null {
  const sign = source.charAt(at);
  // \p{Script=Han}: the braces are the property's name, no quantifier.
  if (/^\\p\{/i.test(source.slice(at, at + 3))) return closing(source, at, '}');
  if (sign === '\\') return at + 2;
  if (sign === '[') return closing(source, at, ']');
  if (sign === '(')
    return /^\((?:[^?]|\?[:=!]|\?<[=!])/.test(source.slice(at, at + 4)) ? closingGroup(source, at) : null;
  return at + 1;
}

function closing(source: string, at: number, sign: string): number | null {
  for (let i = at + 1; i < source.length; i += 1) {
    if (source.charAt(i) === '\\') i += 1;
    else if (source.charAt(i) === sign) return i + 1;
  }
  return null;
}

/** Where the group that begins at `at` ends; null where it does not. */
export function closingGroup(source: string, at: number): number | null {
  let i = at + 1;
  while (i < source.length) {
    const sign = source.charAt(i);
    if (sign === ')') return i + 1;
    const end =
      sign === '['
        ? closing(source, i, ']')
        : sign === '('
          ? closingGroup(source, i)
          : i + (sign === '\\' ? 2 : 1);
    if (end === null) return null;
    i = end;
  }
  return null;
}

function edge(source: string, side: Side): Set<string> | null {
  const sequence = parts(source);
  if (sequence === null) return null;
  const signs = new Set<string>();
  for (const part of side === 'first' ? sequence : sequence.toReversed()) {
    const own = signsOf(part.source, side);
    if (own === null) return null;
    for (const sign of own) signs.add(sign);
    if (!part.optional) return signs;
  }
  return null;
}

export function signsOf(source: string, side: Side): Iterable<string> | null {
  if (source.startsWith('(')) return signsOfGroup(source.slice(source.startsWith('(?:') ? 3 : 1, -1), side);
  if (source.startsWith('[')) return signsOfClass(source.slice(1, -1));
  if (source.startsWith('\\')) return signsOfEscape(source.slice(1));
  return source === '.' ? null : [source];
}

function signsOfGroup(inner: string, side: Side): Set<string> | null {
  const signs = new Set<string>();
  for (const alternative of alternatives(inner)) {
    const own = edge(alternative, side);
    if (own === null) return null;
    for (const sign of own) signs.add(sign);
  }
  return signs;
}

export function alternatives(inner: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < inner.length; ) {
    if (inner.charAt(at) === '|') {
      found.push(inner.slice(from, at));
      from = at + 1;
      at += 1;
    } else at = endOfPart(inner, at) ?? at + 1;
  }
  return [...found, inner.slice(from)];
}

function signsOfClass(inner: string): Set<string> | null {
  if (inner.startsWith('^')) return null;
  const signs = new Set<string>();
  for (const [item] of inner.matchAll(/\\.|[^\\]-[^\\]|[^\\]/gu)) {
    const own = item.startsWith('\\')
      ? signsOfEscape(item.slice(1))
      : item.length === 3
        ? range(item)
        : [item];
    if (own === null) return null;
    for (const sign of own) signs.add(sign);
  }
  return signs;
}

function range(item: string): string[] | null {
  const [from, to] = [item.charCodeAt(0), item.charCodeAt(2)];
  if (to < from || to - from > 64) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
}

const DIGITS = [...'0123456789'];

function signsOfEscape(letter: string): string[] | null {
  if (letter === 'd') return DIGITS;
  if (letter === 'n') return ['\n'];
  return /[a-z]/i.test(letter) ? null : [letter];
}
