import type { RE2JS } from 're2js';
import { ZhibiaoError } from '../model/errors.js';
import { loadRe2 } from './load-slowly.js';

/** One match of a rule's regular expression. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a named group holds; undefined when it took no part. */
  group(name: string): string | undefined;
  /** Where a named group stands. */
  span(name: string): { start: number; end: number } | undefined;
}

/** A rule's regular expression, whichever engine runs it. Holds no state between calls. */
export interface PatternRegex {
  readonly source: string;
  /** The match that begins exactly at `at`. */
  matchAt(text: string, at: number): PatternMatch | null;
  /** The first match that begins at or after `from`. */
  search(text: string, from?: number): PatternMatch | null;
  test(text: string): boolean;
  /** Does a match begin exactly at `at`? Cheaper than the match itself. */
  testAt(text: string, at: number): boolean;
}

/**
 * Compiles a rule's regular expression. The packs of the package run on V8; those of a user (`trusted: false`, as
 * such rules say of themselves) on RE2, whose time is linear in the text whatever the expression.
 * @throws ZhibiaoError E-PACK when it does not compile, naming the feature RE2 lacks.
 */
export function compileRegex(source: string, { trusted = true }: { trusted?: boolean } = {}): PatternRegex {
  return trusted ? new NativeRegex(source) : new LinearRegex(source);
}

/** The expression of a wording that is meant as it stands. */
export const literally = (wording: string): string => wording.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Most rules are only ever asked at a place or only ever searched for, so the other expression waits until it is; and so do both where
 * the rule comes from what was kept, and is known to compile.
 */
export class NativeRegex implements PatternRegex {
  readonly source: string;
  private sticky: RegExp | null;
  private global: RegExp | null = null;

  constructor(source: string) {
    this.source = source;
    this.sticky = nativeRegExp(source, 'uy');
  }

  matchAt(text: string, at: number): PatternMatch | null {
    return run(this.here(), text, at);
  }

  search(text: string, from = 0): PatternMatch | null {
    return run(this.anywhere(), text, from);
  }

  test(text: string): boolean {
    const regex = this.anywhere();
    regex.lastIndex = 0;
    return regex.test(text);
  }

  testAt(text: string, at: number): boolean {
    const regex = this.here();
    regex.lastIndex = at;
    return regex.test(text);
  }

  private here(): RegExp {
    this.sticky ??= nativeRegExp(this.source, 'uy');
    return this.sticky;
  }

  private anywhere(): RegExp {
    this.global ??= nativeRegExp(this.source, 'ug');
    return this.global;
  }
}

function run(regex: RegExp, text: string, at: number): PatternMatch | null {
  regex.lastIndex = at;
  const found = regex.exec(text);
  return found === null ? null : new NativeMatch(found, regex.source);
}

class NativeMatch implements PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  private readonly found: RegExpExecArray;
  private readonly source: string;

  constructor(found: RegExpExecArray, source: string) {
    this.start = found.index;
    this.text = found[0];
    this.end = this.start + this.text.length;
    this.found = found;
    this.source = source;
  }

  group(name: string): string | undefined {
    return this.found.groups?.[name];
  }

  /** The places of groups are asked for seldom and cost much, so they are found by a second run. */
  span(name: string): { start: number; end: number } | undefined {
    const regex = nativeRegExp(this.source, 'uyd');
    regex.lastIndex = this.start;
    const range = regex.exec(this.found.input)?.indices?.groups?.[name];
    return range === undefined ? undefined : { start: range[0], end: range[1] };
  }
}

function nativeRegExp(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.replace(/^.*: /, '') : String(cause);
    throw new ZhibiaoError('E-PACK', `the regular expression ${source} does not compile: ${message}`, {
      hint: 'mend the expression; signs such as ( [ + are written \\( \\[ \\+ when they stand for themselves',
      cause,
    });
  }
}

/** The two expressions of a rule of a user. */
interface LinearEngine {
  anywhere: RE2JS;
  anchored: RE2JS;
}

export class LinearRegex implements PatternRegex {
  readonly source: string;
  private engine: LinearEngine | null;

  constructor(source: string) {
    this.source = source;
    this.engine = linearEngine(source);
  }

  matchAt(text: string, at: number): PatternMatch | null {
    return runLinear(this.compiled().anchored, text.slice(at), 0, at);
  }

  search(text: string, from = 0): PatternMatch | null {
    return from > text.length ? null : runLinear(this.compiled().anywhere, text, from, 0);
  }

  test(text: string): boolean {
    return this.compiled().anywhere.matcher(text).find();
  }

  testAt(text: string, at: number): boolean {
    return this.compiled().anchored.matcher(text.slice(at)).find();
  }

  private compiled(): LinearEngine {
    this.engine ??= linearEngine(this.source);
    return this.engine;
  }
}

function linearEngine(source: string): LinearEngine {
  return { anywhere: linearRegex(source, source), anchored: linearRegex(`^(?:${source})`, source) };
}

function runLinear(regex: RE2JS, text: string, from: number, base: number): PatternMatch | null {
  const matcher = regex.matcher(text);
  if (!matcher.find(from)) return null;
  const groups = regex.namedGroups();
  const span = (name: string): { start: number; end: number } | undefined => {
    if (!Object.hasOwn(groups, name) || matcher.start(name) < 0) return undefined;
    return { start: base + matcher.start(name), end: base + matcher.end(name) };
  };
  return {
    start: base + matcher.start(),
    end: base + matcher.end(),
    text: matcher.group() ?? '',
    group: (name) => (span(name) === undefined ? undefined : (matcher.group(name) ?? undefined)),
    span,
  };
}

/** Features of JavaScript's expressions that no linear-time engine has, and what to write instead. */
const UNSUPPORTED: readonly [RegExp, string, string][] = [
  [/\(\?<[=!]/, 'lookbehind (?<= or (?<!', 'match the text before in the expression itself'],
  [/\(\?[=!]/, 'lookahead (?= or (?!', 'use the key after, not_after or except of the rule where it has one'],
  [/\\k</, 'a backreference \\k', 'write the repeated part out'],
  [/\\[1-9]/, 'a backreference \\1', 'write the repeated part out'],
  [/\\p\{Script=/i, 'the property \\p{Script=…}', 'write \\p{Han}'],
];

function linearRegex(expression: string, source: string): RE2JS {
  try {
    return loadRe2().compile(expression);
  } catch (cause) {
    const known = UNSUPPORTED.find(([sign]) => sign.test(source.replace(/\\\\/g, '')));
    const message =
      cause instanceof Error
        ? cause.message.replace(/^error parsing regexp: |: `[^`]*`$/g, '')
        : String(cause);
    const what = known === undefined ? `does not compile: ${message}` : `uses ${known[1]}`;
    throw new ZhibiaoError('E-PACK', `the regular expression ${source} ${what}`, {
      hint: `${known?.[2] ?? 'mend the expression'}; the expressions of added packs run in a linear-time engine (RE2)`,
      cause,
    });
  }
}
