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
