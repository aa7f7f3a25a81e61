import type { Candidate } from '../model/draft.js';
import { CONFIDENCE_LEVELS } from './attach/make-candidate.js';

/** What speaks for or against a record, asked of a candidate whose fields are all settled. */
export type Evidence = keyof typeof WEIGHTS;

/**
 * Log-odds that a record is right: the sum over what holds of it. Fitted to the annotated documents by `npm run calibrate`,
 * which also tells how well they hold for a document they were not fitted to, and rounded by hand; the base is 0.4 less than
 * fitted, for rules know those documents and not the next one.
 */
const WEIGHTS = {
  base: 2,
  'form.0.3': -1.8,
  'form.0.5': -1.2,
  'form.0.7': -0.7,
  table: 0.8,
  'name.short': -1,
  'name.brief': -0.1,
  lexicon: 1.3,
  'period.none': -0.3,
  'kind.unknown': -0.3,
  'change.unbased': -0.8,
} as const;

/** What the form that fitted says of itself; of the better ones nothing is to be said. */
const FORMS = new Map<number, Evidence>([
  [0.3, 'form.0.3'],
  [0.5, 'form.0.5'],
  [0.7, 'form.0.7'],
]);
/** Names of one or two characters (居民, 产值) are mostly what is left of one; of three or four still often. */
const SHORT_NAME = 2;
const BRIEF_NAME = 4;
const UNKNOWN_KIND = 'kind.other';

/** All that holds of a candidate. */
export function evidenceOf(candidate: Candidate, kind: string): Evidence[] {
  const { name, confidence, table, metricId, period, status, role, basis } = candidate;
  const found: Evidence[] = ['base'];
  const form = FORMS.get(confidence);
  if (table !== null) found.push('table');
  else if (form !== undefined) found.push(form);
  if (name.length <= SHORT_NAME) found.push('name.short');
  else if (name.length <= BRIEF_NAME) found.push('name.brief');
  if (metricId !== null) found.push('lexicon');
  if (period === null && status !== 'reference') found.push('period.none');
  if (kind === UNKNOWN_KIND) found.push('kind.unknown');
  if (role === 'change' && basis === null) found.push('change.unbased');
  return found;
}

/** One of the five levels: the nearest to the share of such records that are right. */
export function rateConfidence(candidate: Candidate, kind: string): number {
  let odds = 0;
  for (const evidence of evidenceOf(candidate, kind)) odds += WEIGHTS[evidence];
  return nearestLevel(1 / (1 + Math.exp(-odds)));
}

function nearestLevel(probability: number): number {
  let best = CONFIDENCE_LEVELS[0]!;
  for (const level of CONFIDENCE_LEVELS) {
    if (Math.abs(level - probability) < Math.abs(best - probability)) best = level;
  }
  return best;
}
