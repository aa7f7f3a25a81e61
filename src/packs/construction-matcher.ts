import { kept, type Packs } from './packs.js';
import type { ConstructionRule } from './schema.js';

/** One letter per element, so that a clause is a short string and a form a plain regular expression. */
export const ELEMENT_LETTERS = {
  NP: 'n',
  ACT: 'a',
  LINK: 'l',
  CMP: 'k',
  BASE: 'b',
  DIR: 'd',
  RANK: 'r',
  SHARE: 's',
  DE: 'x',
  PRED: 'p',
  VERDICT: 'v',
  MODAL: 'w',
  HEAD: 'h',
  LIMIT: 'u',
  EVENT: 'e',
  COUNT: 'c',
  MEASURE: 'm',
  PERCENT: 'f',
  ORDER: 'o',
  THRESHOLD: 't',
} as const;
export type Element = keyof typeof ELEMENT_LETTERS;

/** Q stands for any number; the others say which kind it has to be. */
const ANY_NUMBER = '[cmfot]';

/** Part of a metric's name: the nth element of a type in the form, or the subject of the register. */
export interface NamePart {
  /** Null stands for the subject. */
  element: Element | null;
  nth: number;
}

export interface Construction {
  rule: ConstructionRule;
  pattern: RegExp;
  elements: number;
  name: NamePart[];
  /** It leaves its subject to the context. */
  elided: boolean;
}

/** The forms, the ones with most elements first, then in file order. */
export const constructionMatcher = kept('constructions', (packs: Packs): Construction[] =>
  packs.rules.constructions.map(compileConstruction).sort((a, b) => b.elements - a.elements),
);

function compileConstruction(rule: ConstructionRule): Construction {
  const tokens = rule.form.match(/[A-Z]+|[\^$?|()*]/g) ?? [];
  const letters = tokens.map((token) => letterOf(token));
  const name = parseName(rule.name);
  return {
    rule,
    pattern: new RegExp(letters.join('')),
    elements: tokens.filter(
      (token, i) => /^[A-Z]+$/.test(token) && tokens[i + 1] !== '?' && tokens[i + 1] !== '|',
    ).length,
    name,
    elided: name.some(({ element }) => element === null),
  };
}

function letterOf(token: string): string {
  if (token === 'Q') return ANY_NUMBER;
  if (token in ELEMENT_LETTERS) return ELEMENT_LETTERS[token as Element];
  return token === '(' ? '(?:' : token;
}

/** `ACT NP2 NP` names parts by type, a number choosing among several of one type. */
function parseName(name: string): NamePart[] {
  return name.split(/\s+/).map((part) => {
    if (part === '@subject') return { element: null, nth: 0 };
    const match = /^([A-Z]+)(\d?)$/.exec(part);
    return { element: (match?.[1] ?? 'NP') as Element, nth: Number(match?.[2] || 1) - 1 };
  });
}
