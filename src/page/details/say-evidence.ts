import type { Evidence, ExplainedField } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import { describePeriod } from '../../text/describe-period.js';
import { describeBasis, describeValue } from '../../writers/describe-value.js';
import type { Words } from '../words/words.js';

/** What a field of a figure says, in the page's words where it is a word of the record. */
export function sayEvidence(figure: Figure, { field, says }: Evidence, words: Words): string {
  switch (field) {
    case 'value':
      return describeValue(figure, words.values);
    case 'role':
      return [figure.annualised ? words.values.annualised : '', words.roles[figure.role]]
        .filter(Boolean)
        .join(' ');
    case 'basis':
      return describeBasis(figure.basis, words.values);
    case 'status':
      return sayStatement(field, says, words);
    case 'period':
      return describePeriod(figure.period, words.periods);
    default:
      return says;
  }
}

/** What a statement says of a field: `target, binding` and `2023-01-01/2023-12-31` are the record's words. */
export function sayStatement(field: ExplainedField, says: string, words: Words): string {
  if (field === 'status') {
    const known = new Map<string, string>([
      ...Object.entries(words.statuses),
      ...Object.entries(words.forces),
    ]);
    return says
      .split(', ')
      .map((word) => known.get(word) ?? word)
      .join(' ');
  }
  const [start = '', end] = says.split('/');
  const isPeriod = field === 'period' && end !== undefined;
  return isPeriod ? describePeriod({ text: null, start, end, from: 'stated' }, words.periods) : says;
}
