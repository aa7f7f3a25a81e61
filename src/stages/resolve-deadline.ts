import type { Candidate, Draft } from '../model/draft.js';
import type { ResolvedDeadline } from '../model/figure.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';

/** Gives every target its last day; nothing else has one. */
export const resolveDeadline: Stage = (draft, { packs }) => ({
  ...draft,
  candidates: draft.candidates.map((candidate) =>
    candidate.status === 'target' ? { ...candidate, deadline: deadlineOf(draft, packs, candidate) } : candidate,
  ),
});

function deadlineOf(draft: Draft, packs: Packs, candidate: Candidate): ResolvedDeadline | null {
  const { period } = candidate;
  if (period !== null) return { text: period.text, date: period.end, from: period.from };
  if (kindOf(packs, draft.kind)?.deadline !== 'year-end' || draft.year == null) return null;
  return { text: null, date: `${draft.year}-12-31`, from: 'inferred' };
}
