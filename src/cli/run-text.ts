import { readAsText } from '../commands/text.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** `zhibiao text`. */
export async function runText(
  path: string,
  flags: { encoding?: string; output?: string },
  session: Session,
): Promise<void> {
  const { output, ...settings } = flags;
  await writeWhole(await readAsText(path, { ...settings, stdin: session.stdin }), output, session);
}
