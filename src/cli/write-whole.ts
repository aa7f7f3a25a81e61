import { openOutput } from './output.js';
import type { Session } from './session.js';

/** Writes one text to where data goes. */
export async function writeWhole(text: string, file: string | undefined, session: Session): Promise<void> {
  const output = await openOutput(file, session.stdout);
  try {
    await output.write(text);
    await output.finish();
  } finally {
    await output.discard();
  }
}
