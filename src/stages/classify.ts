import type { Draft } from '../model/draft.js';
import { kindMatcher } from '../packs/kind-matcher.js';
import type { Stage } from '../packs/stage.js';
import { copyDraft } from './copy-draft.js';

/** How much of a text is read for its kind. */
const READ_UP_TO = 6000;
/** A cue in the title says more than many in the text. */
const TITLE_WEIGHT = 20;
const MOST_HITS = 3;
const LONGEST_TITLE = 80;

/** Says what kind of document it is: the kind decides what is taken for granted. */
export const classify: Stage = (draft, { packs, options }) => {
  if (options.kind !== undefined) return withKind(draft, options.kind);
  const title = draft.facts.title ?? firstLine(draft.normal.text);
  // 规划实施情况中期评估报告: what a title ends with is what the paper is, and what it names before is what it is about.
  const decided = kindMatcher(packs).find((kind) => kind.decided.test(title));
  if (decided !== undefined) return withKind(draft, decided.rule.id);
  const body = draft.normal.text.slice(0, READ_UP_TO);
  const titled = kindMatcher(packs).map((kind) => ({
    kind,
    score: kind.titled.test(title) ? TITLE_WEIGHT * countHits(kind.title, title) : 0,
  }));
  const least = Math.max(...titled.map(({ score }) => score));
  // What the text says is not looked for where it cannot make up for what the title says of another kind.
  const open = titled.filter(({ kind, score }) => score + MOST_HITS * kind.body.length >= least);
  let best = { id: '', score: 0 };
  for (const { kind, score: said } of open) {
    if (said + MOST_HITS * kind.body.length <= best.score) continue;
    const sure = open.length === 1 && said > 0;
    const score = sure ? said : said + countHits(kind.body, body);
    if (score > best.score) best = { id: kind.rule.id, score };
  }
  return withKind(draft, best.id === '' ? 'kind.other' : best.id);
};

function withKind(draft: Draft, kind: string): Draft {
  const classified = copyDraft(draft);
  classified.kind = kind;
  return classified;
}

/** What stands first often names the kind where no title was found. */
function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(end === -1 ? text.length : end, LONGEST_TITLE));
}

/** Cues repeat in long texts; each says its kind only so often. */
function countHits(patterns: readonly RegExp[], text: string): number {
  let hits = 0;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    for (let n = 0; n < MOST_HITS && pattern.test(text); n += 1) hits += 1;
  }
  return hits;
}
