import { type Decimal, multiply, scale, toNumber } from '../model/decimal.js';
import type { Candidate, Quantity } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import { withLast } from '../model/with-last.js';
import { baseUnitsOf } from '../packs/base-units.js';
import { matchMetric } from '../packs/metric-matcher.js';
import type { Packs } from '../packs/packs.js';
import type { Stage } from '../packs/stage.js';
import { copyCandidate } from './copy-candidate.js';
import { withCandidates } from './copy-draft.js';

/** Gives each candidate its metric's id and domain, where the lexicon knows it. Names are left as they are. */
export const matchLexicon: Stage = (draft, { packs }) =>
  withCandidates(
    draft,
    draft.candidates.map((candidate) => identify(candidate, packs)),
  );

function identify(candidate: Candidate, packs: Packs): Candidate {
  const rule = matchMetric(candidate.name, candidate.quantity.unit.dimension, packs);
  if (rule === null && candidate.metricId === null && candidate.domain === null) return candidate;
  const settled = copyCandidate(candidate);
  settled.metricId = null;
  settled.domain = null;
  if (rule === null) return settled;
  settled.metricId = rule.id;
  settled.domain = rule.domain ?? rule.id.slice(0, rule.id.indexOf('.'));
  settled.rules = withLast(candidate.rules, rule.id);
  return settled;
}

/** The value in the base unit of its dimension: 5.2公顷 is 52000 m2. Null where the unit has no fixed factor. */
export function toBase(
  value: Decimal | null,
  quantity: Pick<Quantity, 'unit' | 'factor'>,
  packs: Packs,
): Figure['base'] {
  const { dimension } = quantity.unit;
  if (value === null || quantity.factor === null || dimension === null) return null;
  const unit = baseUnitsOf(packs).get(dimension);
  const size = toNumber(times(value, quantity.factor));
  return unit === undefined || !Number.isFinite(size) ? null : { value: size, unit };
}

/** Most factors are powers of ten, which only move the point. */
function times(value: Decimal, factor: Decimal): Decimal {
  return factor.digits === 1n ? scale(value, factor.exponent) : multiply(value, factor);
}
