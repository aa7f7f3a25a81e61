/** The records that have a schema, by the name one asks for. Apart from the schemas, which take long to load. */
export const RECORD_NAMES = [
  'figure',
  'change',
  'target',
  'check',
  'panel',
  'disagreement',
  'document',
  'output',
  'stream-figure',
  'stream-document',
] as const;

export type RecordName = (typeof RECORD_NAMES)[number];
