import { ZhibiaoError } from '../model/errors.js';
import type { Reading } from './reading.js';

/** Being written. */
export async function readDocx(_bytes: Uint8Array, path: string): Promise<Reading> {
  throw new ZhibiaoError('E-FORMAT', 'docx is not supported', { where: { path }, hint: 'save it as .txt' });
}
