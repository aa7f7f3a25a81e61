import type { Candidate } from '../../model/draft.js';
import { cueAt } from '../../packs/status-matcher.js';
import { isCounting } from '../attach/form-letters.js';
import { CLAUSE_REACH } from '../clause-reach.js';
import type { Context, Found } from './context.js';

/** 2100个单位|将于2025年落成: the verb behind the number. */
export function cueBehind({ draft, modals }: Context, { modal }: Candidate): Found | null {
  const cue = modal === null ? null : cueAt(modals, draft.normal.text, modal.start, modal.end);
  return cue === null ? null : { status: cue.rule.status, force: cue.rule.force ?? null, rule: cue.rule.id };
}

/** A cue anywhere between the clause's beginning and the number: 预计可供兴建约11900个. */
export function cueBefore({ draft, cues, kind }: Context, candidate: Candidate): Found | null {
  const { text } = draft.normal;
  // 补助标准由74元提高至79元: what a bulletin tells of a standard is a result.
  const results = kind?.status === 'actual' && kind.deadline === 'none' && kind.period === 'title';
  const least = Math.max(candidate.clause.start, candidate.quantity.from - CLAUSE_REACH);
  // 低于|预期目标|4.8个百分点: what it is held against is no aim of its own.
  const base = candidate.comparison?.kind === 'other' ? candidate.comparison.span : null;
  for (let at = candidate.quantity.from - 1; at >= least; at -= 1) {
    if (base !== null && at >= base.start && at < base.end) continue;
    const cue = cueAt(cues, text, at, candidate.quantity.start);
    if (cue === null || (cue.rule.tasks === true && kind?.tasks !== true)) continue;
    if (!(results && cue.rule.status === 'reference'))
      return { status: cue.rule.status, force: cue.rule.force ?? null, rule: cue.rule.id };
  }
  return null;
}

/** 另有12个|将在国庆节前开放, 5个项目|计划年内开工: what is to become of things that are counted. */
export function cueAfter(
  { draft, cues }: Context,
  { quantity, clause }: Candidate,
  next: Candidate | null,
): Found | null {
  if (!isCounting(quantity)) return null;
  const { text } = draft.normal;
  const end = next === null ? clause.end : Math.min(clause.end, next.quantity.from);
  for (let at = quantity.to; at < end; at += 1) {
    const cue = cueAt(cues, text, at, end);
    if (cue === null) continue;
    const { status, force, id } = cue.rule;
    return status === 'target' || status === 'forecast' ? { status, force: force ?? null, rule: id } : null;
  }
  return null;
}
