import { type Evidence, EXPLAINED_FIELDS, type ExplainedField } from '../model/explanation.js';
import type { Figure } from '../model/figure.js';

/** What is known of a field beyond the record: the words that decided it, and the statements that did not. */
export type FieldTrace = Pick<Evidence, 'words' | 'lost'>;

/** What stands behind each field of a figure, in the order a reader asks for them; fields of which nothing is known are left out. */
export function assembleEvidence(
  figure: Figure,
  fieldOf: (rule: string) => ExplainedField,
  traceOf: (field: ExplainedField) => FieldTrace,
): Evidence[] {
  return EXPLAINED_FIELDS.map((field): Evidence => {
    const { words, lost } = traceOf(field);
    const framed = words.map(({ rule }) => rule);
    const rules = figure.rules.filter((rule) => fieldOf(rule) === field && !framed.includes(rule));
    return { field, ...sayField(figure, field), rules, words, lost };
  }).filter(
    ({ says, rules, words, lost }) => says !== '' || rules.length > 0 || words.length > 0 || lost.length > 0,
  );
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
