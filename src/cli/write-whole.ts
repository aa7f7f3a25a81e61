import type { Chunk } from '../writers/index.js';
import { openOutput } from './output.js';
import { writtenFiles } from './refuse-own-input.js';
import type { Session } from './session.js';

/**
 * Writes one text to where data goes, which is opened before the text is made: nothing is read for an output that cannot be written.
 * @param inputs paths that are read for it and may not be written
 */
export async function writeWhole(
  text: Chunk | (() => Promise<string>),
  file: string | undefined,
  session: Session,
  inputs: readonly string[] = [],
): Promise<void> {
  await writtenFiles(inputs, [file]);
  const output = await openOutput(file, session.stdout);
  try {
    await output.write(typeof text === 'function' ? await text() : text);
    await output.finish();
  } finally {
    await output.discard();
  }
}
