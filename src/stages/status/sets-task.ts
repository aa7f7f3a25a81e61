import type { Candidate } from '../../model/draft.js';

/** 将着手推动3大面向、|11项措施: does the clause before set the task that this one goes on with? */
export function setsTask(
  before: { candidate: Candidate; found: { status: Candidate['status']; rule: string } } | null,
  { continues, sentence }: Candidate,
): boolean {
  if (before === null || !continues || before.candidate.sentence !== sentence) return false;
  return before.found.status === 'target' && before.found.rule.startsWith('status.item.');
}
