import type { Chunk } from '../writers/index.js';
import { type Output, openOutput } from './output.js';
import { writtenFiles } from './refuse-own-input.js';
import type { Session } from './session.js';
import { openTextOutput } from './text-output.js';

type Text = Chunk | (() => Promise<string>);

/**
 * Writes one text to where data goes, which is opened before the text is made: nothing is read for an output that cannot be written.
 * @param inputs paths that are read for it and may not be written
 */
export async function writeWhole(
  text: Text,
  file: string | undefined,
  session: Session,
  inputs: readonly string[] = [],
): Promise<void> {
  await writtenFiles(inputs, [file]);
  await writeTo(await openOutput(file, session.stdout), text);
}

/** The same of a text that holds signs of documents or names of files as they are. */
export async function writeForeign(
  text: Text,
  file: string | undefined,
  session: Session,
  inputs: readonly string[] = [],
): Promise<void> {
  await writtenFiles(inputs, [file]);
  await writeTo(await openTextOutput(file, session.stdout), text);
}

async function writeTo(output: Output, text: Text): Promise<void> {
  try {
    await output.write(typeof text === 'function' ? await text() : text);
    await output.finish();
  } finally {
    await output.discard();
  }
}
