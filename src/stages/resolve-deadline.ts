import type { Candidate, Draft } from '../model/draft.js';
import type { ResolvedDeadline } from '../model/figure.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { copyCandidate } from './copy-candidate.js';
import { withCandidates } from './copy-draft.js';
import { planSpan } from './frames/plan-span.js';

/** Gives every target its last day; nothing else has one. */
export const resolveDeadline: Stage = (draft, { packs }) => {
  const candidates = draft.candidates.map((candidate) => {
    if (candidate.status !== 'target') return candidate;
    const settled = copyCandidate(candidate);
    settled.deadline = deadlineOf(draft, packs, candidate);
    return settled;
  });
  return withCandidates(draft, candidates);
};

/** The last day of the plan that the title names. */
function planEnd(draft: Draft): ResolvedDeadline | null {
  const plan = planSpan(draft);
  if (plan === null) return null;
  const text = draft.normal.text.slice(plan.mention.start, plan.mention.end);
  return { text, date: `${plan.last}-12-31`, from: 'inferred' };
}

function deadlineOf(draft: Draft, packs: Packs, candidate: Candidate): ResolvedDeadline | null {
  const { period } = candidate;
  if (period !== null) return { text: period.text, date: period.end, from: period.from };
  const kind = kindOf(packs, draft.kind);
  if (kind?.deadline === 'plan-end') return planEnd(draft);
  if (kind?.deadline !== 'year-end' || draft.year == null) return null;
  return { text: null, date: `${draft.year}-12-31`, from: 'inferred' };
}
