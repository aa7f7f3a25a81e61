import type { Quantity } from '../../model/draft.js';
import { type Construction, ELEMENT_LETTERS } from '../../packs/construction-matcher.js';
import type { Token } from './left-reading.js';

/** Dimensions whose units count things; a noun after them is what is counted. */
const COUNTING = new Set(['count', 'person', 'household', 'vehicle', 'event']);

/** A clause as a string of letters, one an element, the number in its place. */
export interface Letters {
  text: string;
  tokens: Token[];
  /** Index of the number's own letter. */
  numberAt: number;
}

/** What kind of number the forms see: counted, measured, percentage, rank, or a size class (300兆瓦以上机组). */
export function numberLetter(quantity: Quantity, left: readonly Token[], right: readonly Token[]): string {
  if (quantity.kind === 'rank') return ELEMENT_LETTERS.ORDER;
  if (isCounting(quantity)) return ELEMENT_LETTERS.COUNT;
  if (quantity.kind === 'percent' || quantity.kind === 'percent-point') return ELEMENT_LETTERS.PERCENT;
  const bounded = quantity.to > quantity.end && (quantity.bound === 'ge' || quantity.bound === 'le');
  const predicated = left.some(({ type }) => type === 'LINK' || type === 'DIR');
  if (bounded && !predicated && right[0]?.type === 'NP') return ELEMENT_LETTERS.THRESHOLD;
  return ELEMENT_LETTERS.MEASURE;
}

export function isCounting(quantity: Quantity): boolean {
  return quantity.kind === 'quantity' && COUNTING.has(quantity.unit.dimension ?? '');
}

export function spell(left: readonly Token[], number: string, right: readonly Token[]): Letters {
  const letter = (token: Token): string => ELEMENT_LETTERS[token.type];
  return {
    text: left.map(letter).join('') + number + right.map(letter).join(''),
    tokens: [...left, ...right],
    numberAt: left.length,
  };
}

/** The first form that fits; they stand in order of preference. */
export function chooseForm(
  forms: readonly Construction[],
  letters: Letters,
): { form: Construction; matched: Token[] } | null {
  for (const form of forms) {
    const match = form.pattern.exec(letters.text);
    if (match !== null)
      return { form, matched: tokensIn(letters, match.index, match.index + match[0].length) };
  }
  return null;
}

/** The tokens behind a stretch of letters; the number has a letter and no token. */
function tokensIn({ tokens, numberAt }: Letters, from: number, to: number): Token[] {
  return tokens.slice(from > numberAt ? from - 1 : from, to > numberAt ? to - 1 : to);
}
