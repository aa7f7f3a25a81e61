import { figureJsonSchema } from '../commands/schema.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** `zhibiao schema`. */
export function runSchema(_operand: undefined, flags: { output?: string }, session: Session): Promise<void> {
  return writeWhole(`${JSON.stringify(figureJsonSchema(), null, 2)}\n`, flags.output, session);
}
