import type { Candidate, Draft } from '../model/draft.js';
import type { Basis } from '../model/figure.js';
import { withLast } from '../model/with-last.js';
import { comparisonMatcher } from '../packs/comparison-matcher.js';
import { kindOf } from '../packs/kind-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { ComparisonRule } from '../packs/schema.js';
import type { Stage } from '../packs/stage.js';
import { resolveMention } from '../text/calendar.js';
import { copyCandidate } from './copy-candidate.js';
import { withCandidates } from './copy-draft.js';
import { anchorAt } from './frames/period-frame.js';
import { areSiblings } from './segment/siblings.js';

type Comparison = NonNullable<Candidate['comparison']>;

/** Says what every change is against; a breakdown inherits it from the figure it breaks down. */
export const resolveRole: Stage = (draft, { packs }) => {
  const candidates = draft.candidates.map((candidate) => {
    const { comparison, role } = candidate;
    if (comparison === null || (role !== 'change' && role !== 'growth')) return candidate;
    if (!reaches(draft, packs, comparison.sentence, candidate.sentence)) return candidate;
    const { basis, rules } = settleBasis(draft, packs, candidate, comparison);
    const settled = copyCandidate(candidate);
    settled.basis = basis;
    settled.rules = rules;
    return settled;
  });
  return withCandidates(draft, candidates);
};

/** Within a sentence always; in a bulletin or budget also in the sentences and siblings that follow. */
function reaches(draft: Draft, packs: Packs, from: number, to: number): boolean {
  if (from === to) return true;
  const [first, second] = [draft.sentences[from]!.paragraph, draft.sentences[to]!.paragraph];
  const together = first === second || rowOfSiblings(draft, first, second);
  return together && kindOf(packs, draft.kind)?.period === 'title';
}

function rowOfSiblings(draft: Draft, first: number, second: number): boolean {
  for (let at = first; at < second; at += 1) if (!areSiblings(draft, at, at + 1)) return false;
  return true;
}

function settleBasis(
  draft: Draft,
  packs: Packs,
  candidate: Candidate,
  comparison: Comparison,
): Pick<Candidate, 'basis' | 'rules'> {
  const text = draft.normal.text.slice(comparison.span.start, comparison.span.end);
  if (comparison.kind === 'yoy' || comparison.kind === 'mom') {
    return {
      basis: { kind: comparison.kind, date: null, text },
      rules: withLast(candidate.rules, comparison.rule),
    };
  }
  const rule = ruleFor(packs, text);
  const basis = basisOf(draft, candidate, comparison, rule, text);
  return { basis, rules: rule === null ? candidate.rules : withLast(candidate.rules, rule.id) };
}

function ruleFor(packs: Packs, text: string): ComparisonRule | null {
  return comparisonMatcher(packs).find(({ regex }) => regex.test(text))?.rule ?? null;
}

function basisOf(
  draft: Draft,
  candidate: Candidate,
  comparison: Comparison,
  rule: ComparisonRule | null,
  text: string,
): Basis {
  if (rule !== null && rule.kind !== 'date') return { kind: rule.kind, date: null, text };
  const anchor = anchorAt(draft, draft.frames, candidate.quantity.start);
  if (rule !== null && rule.date === 'previous-year-end') {
    return anchor.frameYear === null
      ? { kind: 'other', date: null, text }
      : { kind: 'date', date: `${anchor.frameYear - 1}-12-31`, text };
  }
  const days = comparison.period === null ? null : resolveMention(comparison.period, anchor);
  if (days === null) return { kind: 'other', date: null, text };
  return { kind: 'date', date: asPreciseAsSaid(days.start, days.end), text };
}

/** 2020年 → 2020, 2023年6月 → 2023-06, 2023年年底 → 2023-12-31. */
function asPreciseAsSaid(start: string, end: string): string {
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return end.slice(0, 4);
  if (start.slice(0, 7) === end.slice(0, 7) && start.endsWith('-01') && start !== end)
    return start.slice(0, 7);
  return end;
}
