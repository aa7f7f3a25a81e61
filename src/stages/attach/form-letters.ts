import type { Quantity } from '../../model/draft.js';
import { ELEMENT_LETTERS, type Construction } from '../../packs/construction-matcher.js';
import type { Token } from './read-left.js';

/** Dimensions whose units count things; a noun after them is what is counted. */
const COUNTING = new Set(['count', 'person', 'household', 'vehicle', 'event']);

/** A clause as a string of letters, one an element, the number in its place. */
export interface Letters {
  text: string;
  tokens: Token[];
}

/** What kind of number the forms see: counted, measured, percentage, rank, or a size class (300兆瓦以上机组). */
export function numberLetter(quantity: Quantity, right: readonly Token[], predicated: boolean): string {
  if (quantity.kind === 'rank') return ELEMENT_LETTERS.ORDER;
  if (isCounting(quantity)) return ELEMENT_LETTERS.COUNT;
  if (quantity.kind === 'percent' || quantity.kind === 'percent-point') return ELEMENT_LETTERS.PERCENT;
  const bounded = quantity.to > quantity.end && (quantity.bound === 'ge' || quantity.bound === 'le');
  if (bounded && !predicated && right[0]?.type === 'NP') return ELEMENT_LETTERS.THRESHOLD;
  return ELEMENT_LETTERS.MEASURE;
}

export function isCounting(quantity: Quantity): boolean {
  return quantity.kind === 'quantity' && COUNTING.has(quantity.unit.dimension ?? '');
}

export function spell(left: readonly Token[], number: string, right: readonly Token[]): Letters {
  const letter = (token: Token): string => ELEMENT_LETTERS[token.type];
  return { text: left.map(letter).join('') + number + right.map(letter).join(''), tokens: [...left, ...right] };
}

/** The first form that fits; they stand in order of preference. */
export function chooseForm(forms: readonly Construction[], letters: Letters): { form: Construction; at: number } | null {
  for (const form of forms) {
    const match = form.pattern.exec(letters.text);
    if (match !== null) return { form, at: match.index };
  }
  return null;
}
