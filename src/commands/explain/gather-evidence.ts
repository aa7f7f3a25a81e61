import type { Draft } from '../../model/draft.js';
import type { Evidence } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import type { RuleSet } from '../../packs/packs.js';
import { assembleEvidence } from '../../writers/evidence.js';
import { frameEvidence, framesOver } from './frame-evidence.js';
import { ruleFields } from './rule-fields.js';

/** Evidence for the figures of one draft. */
export function gatherEvidence(draft: Draft, rules: RuleSet): (figure: Figure) => Evidence[] {
  const fieldOf = ruleFields(rules);
  return (figure) => {
    const covering = framesOver(draft, figure);
    return assembleEvidence(figure, fieldOf, (field) => frameEvidence(draft, figure, covering[field] ?? []));
  };
}
