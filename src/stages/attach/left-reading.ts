import type { Span } from '../../model/document.js';
import type { PeriodMention } from '../../model/draft.js';
import type { Bound } from '../../model/figure.js';
import { bitOf, lastWordThat, type Word } from '../../packs/word-matcher.js';
import { BRACKET_FILLER } from '../../text/mask.js';
import type { Hit } from '../../text/trie.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';

export type TokenType =
  | 'NP'
  | 'ACT'
  | 'LINK'
  | 'CMP'
  | 'BASE'
  | 'DIR'
  | 'RANK'
  | 'SHARE'
  | 'DE'
  | 'PRED'
  | 'VERDICT'
  | 'MODAL'
  | 'HEAD'
  | 'LIMIT'
  | 'EVENT';

/** A finding of one clause: a word of a closed class, or the noun phrase such words leave over. */
export type Token = WordToken | BareToken;

interface BareToken extends Span {
  type: 'NP' | 'DE';
  word: null;
}

export interface WordToken extends Span {
  type: Exclude<TokenType, BareToken['type']>;
  word: Word;
}

/** The word of the first finding of a type. */
export function wordOf(tokens: readonly Token[], sought: TokenType): Word | null {
  return tokens.find(({ type }) => type === sought)?.word ?? null;
}

/** The verbs of doing among the findings. */
export function verbsOf(tokens: readonly Token[]): WordToken[] {
  return tokens.filter((token): token is WordToken => token.type === 'ACT');
}

/** What stands left of a number, read from both edges inwards. */
export interface LeftReading {
  tokens: Token[];
  noun: Span;
  /** What of it is no part of the name: 零售业|在今年8月的|雇员数目. */
  hole: Span | null;
  /** The classes that may have a word in it, by their bits; it only ever gets shorter. */
  classes: number;
  /** Periods that hold for the figure, in the order they stand. */
  periods: PeriodMention[];
  comparison: Comparison | null;
  direction: Word | null;
  /** 占…: the whole that the number is a share of; empty when it is left out. */
  whole: Span | null;
  /** 由 or 从 before the number: the value the metric comes from. */
  from: boolean;
  /** Where that word begins. */
  fromAt: number;
  annualised: boolean;
  cumulative: boolean;
  /** 约 before the direction word: 约增5.1%. */
  about: boolean;
  spread: 'zip' | 'each' | null;
  /** 约占…的86%: what bounds the number stands before its share. */
  bound: Bound | null;
  /** The clause opens with a preposition, whose phrase ends at the next verb: 运用热成像仪|查处…. */
  manner: boolean;
  /** The noun ends in 增速, 涨幅: the number is a growth. */
  growthHead: boolean;
  /** What stood before a verb that never is part of a name: 群众文化机构|共有. */
  agent: Span | null;
  rules: string[];
}

/** A base that a change is measured against, as far as the clause says it. */
export interface Comparison extends Span {
  kind: 'yoy' | 'mom' | 'other' | null;
  period: PeriodMention | null;
  rule: string;
}

/** 纳入国家考核的11个断面: what stands before it modifies the counted noun. */
export const PARTICLE = '的';

/** 营造林: a verb that would leave one character is part of the name. */
export const SHORTEST_NOUN = 2;

export function noteAdverb(reading: LeftReading, { rule }: Word): void {
  if (rule.annualised === true) reading.annualised = true;
  if (rule.cumulative === true) reading.cumulative = true;
  if (rule.about === true) reading.about = true;
  if (rule.spread !== undefined) reading.spread ??= rule.spread;
}

/** The rightmost word of a class in the noun phrase that passes a test; most phrases hold none and are not searched. */
export function lastInNoun(
  clause: ClauseText,
  { noun, classes }: LeftReading,
  number: number,
  test: (hit: Hit<Word>) => boolean = () => true,
): Hit<Word> | null {
  if ((classes & bitOf(number)) === 0) return null;
  return lastWordThat(clause, number, noun.start, noun.end, test);
}

/** Before the bracket that ends at `end`, if one does and is no part of the word before it. */
export function skipBracketLeft(
  { mask, text }: Pick<ClauseText, 'mask' | 'text'>,
  start: number,
  end: number,
): number {
  let at = end;
  while (at > start && isAt(mask, at - 1, BRACKET_FILLER)) at -= 1;
  return isAlternative(text.slice(at, end)) ? end : at;
}

/** 各县（市、区）, 乡镇（街道）: what else the word before stands for is part of it. */
function isAlternative(bracket: string): boolean {
  return /^（(?:\p{Script=Han}{1,2}|(?=[^（）]{3,9}）)\p{Script=Han}+(?:、\p{Script=Han}+)+)）$/u.test(
    bracket,
  );
}

/** Puts a token before the others. */
export function prepend(reading: LeftReading, token: Token): void {
  insertAt(reading, 0, token);
}

/**
 * Puts a token in its place; `splice` and `unshift` leave the compiled code for it. The first gets a list of its own size: most
 * readings have one or two, and a push onto an empty list makes room for seventeen.
 */
export function insertAt(reading: LeftReading, place: number, token: Token): void {
  const { tokens } = reading;
  if (tokens.length === 0) {
    reading.tokens = [token];
    return;
  }
  tokens.push(token);
  for (let at = tokens.length - 1; at > place; at -= 1) tokens[at] = tokens[at - 1]!;
  tokens[place] = token;
}

/** The rule that read something; most readings have one or none. */
export function noteRule(reading: LeftReading, rule: string): void {
  if (reading.rules.length === 0) reading.rules = [rule];
  else reading.rules.push(rule);
}

/** 其中, 分行业看: what is named is a part of what was told before. */
export function opensBreakdown(rules: readonly string[]): boolean {
  return rules.includes('breakdown.view') || rules.includes(DIVIDES);
}

/** 报名, 未开工: verbs that tell all by themselves. */
export function tellsAlone({ rule }: Word): boolean {
  return rule.id === 'predicate.bare' || rule.id === 'predicate.unmet';
}

/** 全国平均水平: of the metric told before. */
export const AVERAGE = 'head.average';

/** 分行业看, 按地区分: all that the sentence before was about is divided. */
export const DIVIDES = 'breakdown.view.by';

export function sortTokens(reading: LeftReading): void {
  reading.tokens.sort((a, b) => a.start - b.start);
}
