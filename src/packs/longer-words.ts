import { unitAt } from '../text/unit-at.js';
/** Of the longer words in which a form is something else: the word, and what a text has to show before it is compared. */
export interface LongerWord {
  word: string;
  /** The form's place in it. */
  at: number;
  /** A character beside the form and its offset from the form's beginning: nearly every text has another one there. */
  beside: number;
  unit: number;
}

/** 行为 and 为由 of 为, ready for `isWithin`. */
export function longerWords(form: string, words: readonly string[]): LongerWord[] {
  return words
    .filter((word) => word.includes(form))
    .map((word) => {
      const at = word.indexOf(form);
      const beside = at > 0 ? -1 : Math.min(form.length, word.length - 1);
      return { word, at, beside, unit: word.charCodeAt(at + beside) };
    });
}

/** Is the form that begins at `start` only a part of one of the longer words? */
export function isWithin(longer: readonly LongerWord[], text: string, start: number): boolean {
  // A plain loop, since nearly every hit of every class comes by here and most words have no longer ones.
  for (const { word, at, beside, unit } of longer) {
    if (unitAt(text, start + beside) === unit && text.startsWith(word, start - at)) return true;
  }
  return false;
}
