import type { Candidate, Draft } from '../model/draft.js';

/**
 * A copy for the stage that adds its own fields. Written out: copies by spread take a new shape with every stage, and what
 * reads objects of more than four shapes takes several times as long, all through a document.
 */
export function copyDraft(draft: Draft): Draft {
  return {
    source: draft.source,
    facts: draft.facts,
    year: draft.year,
    topicYear: draft.topicYear,
    normal: draft.normal,
    paragraphs: draft.paragraphs,
    furniture: draft.furniture,
    notes: draft.notes,
    kind: draft.kind,
    sections: draft.sections,
    sentences: draft.sentences,
    quantities: draft.quantities,
    periods: draft.periods,
    dismissed: draft.dismissed,
    frames: draft.frames,
    candidates: draft.candidates,
  };
}

/** The same with other candidates. */
export function withCandidates(draft: Draft, candidates: Candidate[]): Draft {
  const copy = copyDraft(draft);
  copy.candidates = candidates;
  return copy;
}
