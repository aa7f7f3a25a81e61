import type { Quantity } from '../../model/draft.js';
import { type Construction, ELEMENT_LETTERS } from '../../packs/construction-matcher.js';
import type { Token } from './left-reading.js';

/** Dimensions whose units count things; a noun after them is what is counted. */
const COUNTING = new Set(['count', 'person', 'household', 'vehicle', 'event']);

/** A clause as a string of letters, one an element, the number in its place. */
export interface Letters {
  text: string;
  tokens: readonly Token[];
  /** Index of the number's own letter. */
  numberAt: number;
}

/** What kind of number the forms see: counted, measured, percentage, rank, or a size class (300兆瓦以上机组). */
export function numberLetter(quantity: Quantity, left: readonly Token[], right: readonly Token[]): string {
  if (quantity.kind === 'rank') return ELEMENT_LETTERS.ORDER;
  if (isThreshold(quantity, left, right)) return ELEMENT_LETTERS.THRESHOLD;
  if (isCounting(quantity)) return ELEMENT_LETTERS.COUNT;
  if (quantity.kind === 'percent' || quantity.kind === 'percent-point') return ELEMENT_LETTERS.PERCENT;
  return ELEMENT_LETTERS.MEASURE;
}

/** 300兆瓦以上|机组, 年产值5000万元以上|的|企业, 班额在56人以上|的|大班: the size of a class, not of what is reported. */
export function isThreshold(quantity: Quantity, left: readonly Token[], right: readonly Token[]): boolean {
  const sided = quantity.bound === 'ge' || quantity.bound === 'le' || quantity.min !== null;
  const bounded = quantity.to > quantity.end && sided;
  if (!bounded || quantity.kind === 'percent' || quantity.kind === 'percent-point') return false;
  const [first, second] = right;
  if (isCounting(quantity)) {
    const made = left.some(({ type }) => type === 'ACT' || type === 'DIR');
    const judged = right[2]?.type === 'VERDICT';
    return first?.type === 'DE' && second?.type === 'NP' && !made && !judged;
  }
  // 实现400总吨以下船舶…全覆盖: a link without a subject takes the whole noun phrase for its object.
  const subject = left.some(({ type }) => type === 'NP' || type === 'ACT');
  const predicated = left.some(({ type }) => type === 'DIR' || (type === 'LINK' && subject));
  return (first?.type === 'NP' && !predicated) || (first?.type === 'DE' && second?.type === 'NP');
}

export function isCounting(quantity: Quantity): boolean {
  return quantity.kind === 'quantity' && COUNTING.has(quantity.unit.dimension ?? '');
}

export function spell(left: readonly Token[], number: string, right: readonly Token[]): Letters {
  return {
    text: lettersOf(left) + number + lettersOf(right),
    tokens: [...left, ...right],
    numberAt: left.length,
  };
}

function lettersOf(tokens: readonly Token[]): string {
  let letters = '';
  for (const { type } of tokens) letters += ELEMENT_LETTERS[type];
  return letters;
}

/** A form and the findings it takes. */
interface Chosen {
  form: Construction;
  matched: readonly Token[];
}

/** The first form that fits; they stand in order of preference. */
export function chooseForm(forms: readonly Construction[], letters: Letters): Chosen | null {
  return chosenBy(letters, choiceFor(forms, letters.text));
}

/** The form that fits where the first one is passed over. */
export function chooseNextForm(
  forms: readonly Construction[],
  letters: Letters,
  first: Construction,
): Chosen | null {
  return chosenBy(letters, firstFitting(forms.slice(forms.indexOf(first) + 1), letters.text));
}

/** Behind the number, of which every form has one, a finding has the place before that of its letter. */
function chosenBy({ tokens }: Letters, choice: Choice | null): Chosen | null {
  if (choice === null) return null;
  const { form, from, to } = choice;
  return { form, matched: tokens.slice(from, to - 1) };
}

/** A form and the letters it takes. */
interface Choice {
  form: Construction;
  from: number;
  to: number;
}

/** A spelling of clauses: what follows it by letter, and what fits it once that was asked. */
interface Spelling {
  next: (Spelling | undefined)[];
  choice: Choice | null | undefined;
}

interface Spellings {
  root: Spelling;
  count: number;
}

/** Clauses are few as letters (n f, n l f, …), so each spelling is tried against the forms once. */
function choiceFor(forms: readonly Construction[], letters: string): Choice | null {
  let spellings = known.get(forms);
  if (spellings === undefined || spellings.count > MOST_KNOWN) {
    spellings = { root: { next: [], choice: undefined }, count: 0 };
    known.set(forms, spellings);
  }
  const spelling = spellingOf(spellings, letters);
  if (spelling.choice === undefined) spelling.choice = firstFitting(forms, letters);
  return spelling.choice;
}

function spellingOf(spellings: Spellings, letters: string): Spelling {
  let spelling = spellings.root;
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters.charCodeAt(i) - FIRST_LETTER;
    let next = letter < spelling.next.length ? spelling.next[letter] : undefined;
    if (next === undefined) {
      next = { next: [], choice: undefined };
      while (spelling.next.length <= letter) spelling.next.push(undefined);
      spelling.next[letter] = next;
      spellings.count += 1;
    }
    spelling = next;
  }
  return spelling;
}
const FIRST_LETTER = 'a'.charCodeAt(0);

const known = new WeakMap<readonly Construction[], Spellings>();
/** Strange texts make strange spellings; they are not kept for ever. */
const MOST_KNOWN = 20_000;

function firstFitting(forms: readonly Construction[], letters: string): Choice | null {
  for (const form of forms) {
    const match = form.pattern.exec(letters);
    if (match !== null) return { form, from: match.index, to: match.index + match[0].length };
  }
  return null;
}
