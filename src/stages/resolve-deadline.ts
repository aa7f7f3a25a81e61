import type { Candidate, Draft } from '../model/draft.js';
import type { ResolvedDeadline } from '../model/figure.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { copyCandidate } from './copy-candidate.js';

/** How far a document's title may reach. */
const TITLE_REACH = 120;

/** Gives every target its last day; nothing else has one. */
export const resolveDeadline: Stage = (draft, { packs }) => ({
  ...draft,
  candidates: draft.candidates.map((candidate) => {
    if (candidate.status !== 'target') return candidate;
    const settled = copyCandidate(candidate);
    settled.deadline = deadlineOf(draft, packs, candidate);
    return settled;
  }),
});

/** The last day of the plan that the title names: “十五五”……规划, 行动计划（2023—2025年）. */
function planEnd(draft: Draft): ResolvedDeadline | null {
  for (const mention of draft.periods) {
    if (mention.start > TITLE_REACH) return null;
    const { from, to } = mention;
    if (from.year.kind !== 'stated' || to.year.kind !== 'stated' || to.year.year - from.year.year < 1)
      continue;
    const text = draft.normal.text.slice(mention.start, mention.end);
    return { text, date: `${to.year.year}-12-31`, from: 'inferred' };
  }
  return null;
}

function deadlineOf(draft: Draft, packs: Packs, candidate: Candidate): ResolvedDeadline | null {
  const { period } = candidate;
  if (period !== null) return { text: period.text, date: period.end, from: period.from };
  const kind = kindOf(packs, draft.kind);
  if (kind?.deadline === 'plan-end') return planEnd(draft);
  if (kind?.deadline !== 'year-end' || draft.year == null) return null;
  return { text: null, date: `${draft.year}-12-31`, from: 'inferred' };
}
