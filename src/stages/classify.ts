import type { Draft } from '../model/draft.js';
import { type CompiledKind, countCues, cuedText, kindMatcher } from '../packs/kind-matcher.js';
import type { Stage } from '../packs/stage.js';
import { copyDraft } from './copy-draft.js';

/** How much of a text is read for its kind. */
const READ_UP_TO = 6000;
/** A cue in the title says more than many in the text. */
const TITLE_WEIGHT = 20;
/** Each cue says its kind only so often. */
const MOST_HITS = 3;
const LONGEST_TITLE = 80;

/** Says what kind of document it is: the kind decides what is taken for granted. */
export const classify: Stage = (draft, { packs, options }) => {
  if (options.kind !== undefined) return withKind(draft, options.kind);
  const { kinds, titles, bodies } = kindMatcher(packs);
  const title = cuedText(titles, draft.facts.title ?? firstLine(draft.normal.text));
  // 规划实施情况中期评估报告: what a title ends with is what the paper is, and what it names before is what it is about.
  const decided = kinds.find((kind) => countCues(kind.decides, title, 1) > 0);
  if (decided !== undefined) return withKind(draft, decided.rule.id);
  const titled = kinds.map((kind) => TITLE_WEIGHT * countCues(kind.title, title, MOST_HITS));
  const least = Math.max(...titled);
  // What the text says is not looked for where it cannot make up for what the title says of another kind.
  const open = kinds.filter((kind, i) => mostOf(kind, titled[i]!) >= least);
  if (open.length === 1 && least > 0) return withKind(draft, open[0]!.rule.id);
  const body = cuedText(bodies, draft.normal.text.slice(0, READ_UP_TO));
  let best = { id: 'kind.other', score: 0 };
  for (const kind of open) {
    const said = titled[kinds.indexOf(kind)]!;
    if (mostOf(kind, said) <= best.score) continue;
    const score = said + countCues(kind.body, body, MOST_HITS);
    if (score > best.score) best = { id: kind.rule.id, score };
  }
  return withKind(draft, best.id);
};

/** What a kind can come to, where the title says so much. */
function mostOf({ body }: CompiledKind, said: number): number {
  return said + MOST_HITS * body.length;
}

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
