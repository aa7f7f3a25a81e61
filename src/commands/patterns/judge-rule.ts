import type { DocumentResult } from '../../model/document.js';
import type { PlacedRule } from '../../packs/merge.js';
import type { Example, Want } from '../../packs/schema.js';
import { asWant, missedKeys, nearestFigure } from './judge-want.js';
import { ruleFires } from './rule-fires.js';

export type ExampleList = 'examples' | 'counter_examples' | 'known_gaps';

/**
 * What became of an example. missing: no such figure, or the rule had no part in it; wrong: a figure that differs;
 * noisy: a counter-example on which the rule fired; promoted: a known gap that works and has to become an example.
 */
type Verdict = 'ok' | 'missing' | 'wrong' | 'noisy' | 'promoted';

export interface Outcome {
  entry: PlacedRule;
  list: ExampleList;
  index: number;
  example: Example;
  verdict: Verdict;
  expected: string;
  got: string;
}

const LISTS: readonly ExampleList[] = ['examples', 'counter_examples', 'known_gaps'];

/** Judges every example of a rule by what reading it gives. */
export function judgeRule(entry: PlacedRule, read: (example: Example) => DocumentResult): Outcome[] {
  return LISTS.flatMap((list) =>
    entry.rule[list].map((example, index) => {
      return { entry, list, index, example, ...JUDGES[list](entry, example, read(example)) };
    }),
  );
}

type Judgement = Pick<Outcome, 'verdict' | 'expected' | 'got'>;
type Judge = (entry: PlacedRule, example: Example, result: DocumentResult) => Judgement;

const JUDGES: Record<ExampleList, Judge> = {
  examples: judgeExample,
  counter_examples: judgeCounterExample,
  known_gaps: judgeGap,
};

const OK: Judgement = { verdict: 'ok', expected: '', got: '' };

function judgeExample(entry: PlacedRule, example: Example, result: DocumentResult): Judgement {
  const failed = judgeWants(example, result);
  if (failed !== null) return failed;
  if (ruleFires(entry, example.text, result)) return OK;
  return { verdict: 'missing', expected: `the rule ${entry.rule.id} to fire`, got: rulesOf(result) };
}

function judgeCounterExample(entry: PlacedRule, example: Example, result: DocumentResult): Judgement {
  if (!ruleFires(entry, example.text, result)) return judgeWants(example, result) ?? OK;
  return { verdict: 'noisy', expected: `the rule ${entry.rule.id} not to fire`, got: rulesOf(result) };
}

function judgeGap(entry: PlacedRule, example: Example, result: DocumentResult): Judgement {
  if (judgeExample(entry, example, result).verdict !== 'ok') return OK;
  return { verdict: 'promoted', expected: 'a gap', got: 'what it wants: move it to examples' };
}

function judgeWants({ want }: Example, result: DocumentResult): Judgement | null {
  const wants = want === undefined ? [] : Array.isArray(want) ? want : [want];
  const unmet = wants.find((one) => !result.figures.some((figure) => missedKeys(one, figure).length === 0));
  return unmet === undefined ? null : unmetWant(unmet, result);
}

function unmetWant(want: Want, { figures, rejected }: DocumentResult): Judgement {
  const near = nearestFigure(want, figures);
  const expected = inWords(want, Object.keys(want) as (keyof Want)[]);
  if (near === null) {
    const dismissed = rejected.map(({ text, rule }) => `${text} dismissed by ${rule}`).join(', ');
    return { verdict: 'missing', expected, got: dismissed === '' ? 'no figure' : `no figure; ${dismissed}` };
  }
  const elsewhere = want.text !== undefined && near.missed.includes('text');
  const shown = near.missed.includes('text') ? near.missed : (['text', ...near.missed] as const);
  return { verdict: elsewhere ? 'missing' : 'wrong', expected, got: inWords(asWant(near.figure), shown) };
}

function inWords(said: { [K in keyof Want]?: unknown }, keys: readonly (keyof Want)[]): string {
  return keys.map((key) => `${key} ${JSON.stringify(said[key])}`).join(', ');
}

function rulesOf({ figures, rejected }: DocumentResult): string {
  const rules = new Set([...figures.flatMap((figure) => figure.rules), ...rejected.map(({ rule }) => rule)]);
  return rules.size === 0 ? 'no rule' : [...rules].join(' ');
}
