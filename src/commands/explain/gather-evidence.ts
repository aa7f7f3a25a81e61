import type { Draft } from '../../model/draft.js';
import { type Evidence, EXPLAINED_FIELDS, type ExplainedField } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import type { RuleSet } from '../../packs/packs.js';
import { frameEvidence, framesOver } from './frame-evidence.js';
import { ruleFields } from './rule-fields.js';

/** Evidence for the figures of one draft. */
export function gatherEvidence(draft: Draft, rules: RuleSet): (figure: Figure) => Evidence[] {
  const fieldOf = ruleFields(rules);
  return (figure) => {
    const covering = framesOver(draft, figure);
    return EXPLAINED_FIELDS.map((field): Evidence => {
      const { words, lost } = frameEvidence(draft, figure, covering[field] ?? []);
      const framed = words.map(({ rule }) => rule);
      const own = figure.rules.filter((rule) => fieldOf(rule) === field && !framed.includes(rule));
      return { field, ...sayField(figure, field), rules: own, words, lost };
    }).filter(
      ({ says, rules: own, words, lost }) =>
        says !== '' || own.length > 0 || words.length > 0 || lost.length > 0,
    );
  };
}

function sayField(figure: Figure, field: ExplainedField): { says: string; from: Evidence['from'] } {
  const { metric, unit, period, deadline, scope, basis } = figure;
  const size = figure.exact ?? figure.value ?? `${figure.min} to ${figure.max}`;
  switch (field) {
    case 'value':
      return { says: `${figure.bound} ${size} ${unit.text}`.trim(), from: null };
    case 'metric':
      return { says: metric.id === null ? metric.name : `${metric.name} (${metric.id})`, from: null };
    case 'role':
      return { says: figure.annualised ? `${figure.role}, annualised` : figure.role, from: null };
    case 'basis':
      return {
        says: basis === null ? '' : [basis.kind, basis.date, basis.text].filter(Boolean).join(' '),
        from: null,
      };
    case 'status':
      return {
        says: figure.force === null ? figure.status : `${figure.status}, ${figure.force}`,
        from: null,
      };
    case 'period':
      return period === null ? UNSAID : { says: `${period.start}/${period.end}`, from: period.from };
    case 'deadline':
      return deadline === null ? UNSAID : { says: deadline.date, from: deadline.from };
    case 'scope':
      return scope === null ? UNSAID : { says: scope.name, from: scope.from };
    case 'other':
      return UNSAID;
  }
}

const UNSAID: { says: string; from: null } = { says: '', from: null };
