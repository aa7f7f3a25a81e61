import { EXPLAINED_FIELDS, type ExplainedField } from '../../model/explanation.js';
import type { RuleSet } from '../../packs/packs.js';
import type { RuleKind } from '../../packs/schema.js';

const FIELD_OF_KIND: Partial<Record<RuleKind, ExplainedField>> = {
  metrics: 'metric',
  units: 'value',
  numerals: 'value',
  modifiers: 'value',
  repairs: 'value',
  words: 'metric',
  constructions: 'metric',
  comparisons: 'basis',
  periods: 'period',
  status: 'status',
  kinds: 'status',
};

// Rules of the grammar itself are no data; their ids begin with what they decide: fallback.nearest-noun, period.inherited.
const FIELD_OF_HEAD: Readonly<Record<string, ExplainedField>> = {
  quantity: 'value',
  number: 'value',
  numeral: 'value',
  range: 'value',
  bound: 'value',
  fallback: 'metric',
  table: 'metric',
  list: 'metric',
  subject: 'metric',
  sign: 'role',
};

/** Which field a rule decides. */
export function ruleFields(rules: RuleSet): (id: string) => ExplainedField {
  const kinds = new Map<string, ExplainedField>();
  for (const [kind, field] of Object.entries(FIELD_OF_KIND)) {
    for (const { id } of rules[kind as RuleKind]) kinds.set(id, field);
  }
  return (id) => kinds.get(id) ?? fieldOfHead(id);
}

function fieldOfHead(id: string): ExplainedField {
  const head = id.split('.')[0] ?? '';
  return FIELD_OF_HEAD[head] ?? EXPLAINED_FIELDS.find((field) => field === head) ?? 'other';
}
