import { kindMatcher } from '../packs/kind-matcher.js';
import type { Stage } from '../packs/stage.js';

/** How much of a text is read for its kind. */
const READ_UP_TO = 6000;
/** A cue in the title says more than many in the text. */
const TITLE_WEIGHT = 20;

/** Says what kind of document it is: the kind decides what is taken for granted. */
export const classify: Stage = (draft, { packs, options }) => {
  if (options.kind !== undefined) return { ...draft, kind: options.kind };
  const title = draft.facts.title ?? '';
  const body = draft.normal.text.slice(0, READ_UP_TO);
  let best = { id: '', score: 0 };
  for (const kind of kindMatcher(packs)) {
    const score = TITLE_WEIGHT * countHits(kind.title, title) + countHits(kind.body, body);
    if (score > best.score) best = { id: kind.rule.id, score };
  }
  return { ...draft, kind: best.id === '' ? 'kind.other' : best.id };
};

function countHits(patterns: readonly RegExp[], text: string): number {
  let hits = 0;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    while (hits < TITLE_WEIGHT && pattern.exec(text) !== null) hits += 1;
  }
  return hits;
}

