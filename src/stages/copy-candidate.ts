import type { Candidate } from '../model/draft.js';

/**
 * A copy for the stage that settles some of its fields. Written out, since copies by spread take several shapes in time
 * and those of more than four shapes take ten times as long.
 */
export function copyCandidate(candidate: Candidate): Candidate {
  return {
    quantity: candidate.quantity,
    sentence: candidate.sentence,
    clause: candidate.clause,
    name: candidate.name,
    raw: candidate.raw,
    role: candidate.role,
    sign: candidate.sign,
    annualised: candidate.annualised,
    comparison: candidate.comparison,
    basis: candidate.basis,
    cumulative: candidate.cumulative,
    fromValue: candidate.fromValue,
    threshold: candidate.threshold,
    term: candidate.term,
    continues: candidate.continues,
    modal: candidate.modal,
    ownPeriod: candidate.ownPeriod,
    status: candidate.status,
    force: candidate.force,
    period: candidate.period,
    deadline: candidate.deadline,
    scope: candidate.scope,
    table: candidate.table,
    place: candidate.place,
    headed: candidate.headed,
    confidence: candidate.confidence,
    metricId: candidate.metricId,
    domain: candidate.domain,
    rules: candidate.rules,
  };
}
