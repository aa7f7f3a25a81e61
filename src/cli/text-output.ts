import { escapeControls } from '../writers/escape-controls.js';
import type { Chunk } from '../writers/index.js';
import { type Output, openOutput } from './output.js';
import type { OutStream } from './session.js';

/**
 * Where a text goes that may hold signs of documents as they are. On a terminal, what could steer it is shown as `\u{1b}`; a pipe or a
 * file gets every character.
 */
export async function openTextOutput(file: string | undefined, stdout: OutStream): Promise<Output> {
  const output = await openOutput(file, stdout);
  if (file !== undefined || stdout.isTTY !== true) return output;
  return { ...output, write: (chunk) => output.write(shown(chunk)) };
}

/** Line ends and tabs stay; a return alone would write over what stands before it. */
function shown(chunk: Chunk): string {
  const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  return text.replace(/\r\n/g, '\n').replace(/[^\n\t]+/g, escapeControls);
}
