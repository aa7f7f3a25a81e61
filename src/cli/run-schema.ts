import { RECORD_NAMES, recordJsonSchema } from '../commands/schema.js';
import { oneOf } from './parse-values.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** `zhibiao schema`. */
export async function runSchema(
  record: string | undefined,
  flags: { output?: string },
  session: Session,
): Promise<void> {
  const name = record === undefined ? 'figure' : oneOf(RECORD_NAMES)(record, 'schema');
  await writeWhole(`${JSON.stringify(recordJsonSchema(name), null, 2)}\n`, flags.output, session);
}
