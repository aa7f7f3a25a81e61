/** What a comparison can find; apart from the schema, so that the command line knows them without loading it. */
export const CHANGE_KINDS = [
  'changed',
  'unchanged',
  'added',
  'dropped',
  'restated',
  'redefined',
  'target-raised',
  'target-lowered',
  'target-met',
  'target-missed',
  'target-silent',
] as const;

/**
 * What an analyst has to see first within a domain: promises that were broken or fell silent, then what was made easier or
 * harder to reach and what cannot be compared as it stands, since these need a question to somebody; then what moved, then what
 * only one side speaks of, and last what asks for nothing. Within one kind the order of the documents stays.
 */
export const KINDS_BY_URGENCY: readonly (typeof CHANGE_KINDS)[number][] = [
  'target-missed',
  'target-silent',
  'target-lowered',
  'redefined',
  'target-raised',
  'changed',
  'target-met',
  'dropped',
  'added',
  'restated',
  'unchanged',
];
