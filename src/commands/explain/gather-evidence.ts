import type { Draft, Frame } from '../../model/draft.js';
import { type Evidence, EXPLAINED_FIELDS, type ExplainedField } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import type { RuleSet } from '../../packs/packs.js';
import { ruleFields } from './rule-fields.js';

/** Evidence for the figures of one draft. */
export function gatherEvidence(draft: Draft, rules: RuleSet): (figure: Figure) => Evidence[] {
  const fieldOf = ruleFields(rules);
  return (figure) =>
    EXPLAINED_FIELDS.map((field) => {
      const words = frameWords(draft, figure, field);
      const framed = words.map(({ rule }) => rule);
      const own = figure.rules.filter((rule) => fieldOf(rule) === field && !framed.includes(rule));
      return { field, ...sayField(figure, field), rules: own, words };
    }).filter(({ says, rules: own, words }) => says !== '' || own.length > 0 || words.length > 0);
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

/** The words of the innermost frame that covers the figure and says what the figure says. */
function frameWords(draft: Draft, figure: Figure, field: ExplainedField): Evidence['words'] {
  const at = draft.normal.starts.findIndex((start) => start >= figure.source.start);
  return draft.frames
    .filter(
      (frame) => frame.attribute === field && frame.from <= at && at < frame.to && agrees(frame, figure),
    )
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .slice(0, 1)
    .map((frame) => ({ ...wordsOf(draft, frame), rule: frame.rule }));
}

function agrees({ value }: Frame, figure: Figure): boolean {
  switch (value.kind) {
    case 'period':
      return figure.period !== null && value.end === figure.period.end;
    case 'status':
      return value.status === figure.status;
    case 'deadline':
      return value.date === figure.deadline?.date;
    case 'scope':
      return value.name === figure.scope?.name;
  }
}

function wordsOf({ normal, source }: Draft, { span }: Frame): { text: string; start: number; end: number } {
  if (span === null || span.end <= span.start) return { text: '', start: 0, end: 0 };
  const [start = 0, end = 0] = [normal.starts[span.start], normal.ends[span.end - 1]];
  return { text: source.text.slice(start, end), start, end };
}
