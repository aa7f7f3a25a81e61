import { z } from 'zod';
import { changeSchema, checkSchema, panelEntrySchema, trackedTargetSchema } from '../model/change.js';
import { figureSchema } from '../model/figure.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';

/** The records that have a schema, by the name one asks for, with the title of the schema. */
const RECORDS = {
  figure: { title: 'Figure', schema: figureSchema },
  change: { title: 'Change', schema: changeSchema },
  target: { title: 'TrackedTarget', schema: trackedTargetSchema },
  check: { title: 'Check', schema: checkSchema },
  panel: { title: 'PanelEntry', schema: panelEntrySchema },
} as const;

export type RecordName = keyof typeof RECORDS;

export const RECORD_NAMES = Object.keys(RECORDS) as RecordName[];

/** The JSON Schema (draft 2020-12) of a record, as every format carries it. */
export function recordJsonSchema(name: RecordName): Record<string, unknown> {
  const { title, schema } = RECORDS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, title, $comment: `schemaVersion ${SCHEMA_VERSION}`, ...rest };
}

/** That of a figure. */
export function figureJsonSchema(): Record<string, unknown> {
  return recordJsonSchema('figure');
}
