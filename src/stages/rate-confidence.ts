import type { Candidate } from '../model/draft.js';
import { CONFIDENCE_LEVELS } from './attach/make-candidate.js';

/** What speaks for or against a record, asked of a candidate whose fields are all settled. */
export interface Evidence {
  name: string;
  /** Log-odds. */
  weight: number;
}

/**
 * Log-odds that a record is right: the sum over what holds of it. Fitted to the annotated documents by `npm run calibrate`,
 * which also tells how well they hold for a document they were not fitted to, and rounded by hand; the base is 0.4 less than
 * fitted, for rules know those documents and not the next one. Tables are few among them and plain; of 365 cells in forms that nobody had
 * seen 74 in a hundred were right, which is why they weigh less than fitted.
 */
const WEIGHED = {
  base: { name: 'base', weight: 2 },
  poor: { name: 'form.0.3', weight: -1.8 },
  weak: { name: 'form.0.5', weight: -1.2 },
  fair: { name: 'form.0.7', weight: -0.7 },
  table: { name: 'table', weight: -0.5 },
  short: { name: 'name.short', weight: -1 },
  brief: { name: 'name.brief', weight: -0.1 },
  lexicon: { name: 'lexicon', weight: 1.3 },
  undated: { name: 'period.none', weight: -0.3 },
  unknownKind: { name: 'kind.unknown', weight: -0.3 },
  unbased: { name: 'change.unbased', weight: -0.8 },
} as const;

/** What the form that fitted says of itself; of the better ones nothing is to be said. */
const FORMS = new Map<number, Evidence>([
  [0.3, WEIGHED.poor],
  [0.5, WEIGHED.weak],
  [0.7, WEIGHED.fair],
]);
/** Names of one or two characters (居民, 产值) are mostly what is left of one; of three or four still often. */
const SHORT_NAME = 2;
const BRIEF_NAME = 4;
const UNKNOWN_KIND = 'kind.other';

/** All that holds of a candidate. */
export function evidenceOf(candidate: Candidate, kind: string): Evidence[] {
  const { name, confidence, table, metricId, period, status, role, basis } = candidate;
  const found: Evidence[] = [WEIGHED.base];
  const form = FORMS.get(confidence);
  if (table !== null) found.push(WEIGHED.table);
  else if (form !== undefined) found.push(form);
  if (name.length <= SHORT_NAME) found.push(WEIGHED.short);
  else if (name.length <= BRIEF_NAME) found.push(WEIGHED.brief);
  if (metricId !== null) found.push(WEIGHED.lexicon);
  if (period === null && status !== 'reference') found.push(WEIGHED.undated);
  if (kind === UNKNOWN_KIND) found.push(WEIGHED.unknownKind);
  if (role === 'change' && basis === null) found.push(WEIGHED.unbased);
  return found;
}

/** One of the five levels: the nearest to the share of such records that are right. */
export function rateConfidence(candidate: Candidate, kind: string): number {
  let odds = 0;
  for (const { weight } of evidenceOf(candidate, kind)) odds += weight;
  return CONFIDENCE_LEVELS[BORDERS.filter((border) => odds > border).length]!;
}

/** The log-odds half-way between each level and the next. */
const BORDERS = CONFIDENCE_LEVELS.slice(1).map((level, below) => {
  const middle = (level + CONFIDENCE_LEVELS[below]!) / 2;
  return Math.log(middle / (1 - middle));
});
