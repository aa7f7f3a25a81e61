import { recordJsonSchema } from '../commands/schema/json-schema.js';
import { RECORD_NAMES, type RecordName } from '../commands/schema/record-names.js';
import { recordTypescript } from '../commands/schema/typescript.js';
import { ZhibiaoError } from '../model/errors.js';
import { sqliteSchema } from '../writers/sqlite/schema.js';
import type { SCHEMA_FORMATS } from './options/choices.js';
import { oneOf } from './parse-values.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

type SchemaFormat = (typeof SCHEMA_FORMATS)[number];

/** Without a record: the figure's as JSON Schema, of which one file holds one, and otherwise all. */
const SCHEMAS: Record<SchemaFormat, (record: RecordName | undefined) => string> = {
  'json-schema': (record = 'figure') => `${JSON.stringify(recordJsonSchema(record), null, 2)}\n`,
  sql: (record) => {
    if (record === undefined) return sqliteSchema();
    throw new ZhibiaoError('E-USAGE', 'a database holds all tables', {
      hint: 'leave the name of the record away',
    });
  },
  ts: (record) => recordTypescript(record === undefined ? RECORD_NAMES : [record]),
};

/** `zhibiao schema`. */
export async function runSchema(
  record: string | undefined,
  flags: { format: SchemaFormat; output?: string },
  session: Session,
): Promise<void> {
  const name = record === undefined ? undefined : oneOf(RECORD_NAMES)(record, 'schema');
  await writeWhole(SCHEMAS[flags.format](name), flags.output, session);
}
