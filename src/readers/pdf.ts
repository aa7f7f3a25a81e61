import { ZhibiaoError } from '../model/errors.js';
import type { Reading } from './reading.js';

/** Being written. */
export async function readPdf(_bytes: Uint8Array, path: string): Promise<Reading> {
  throw new ZhibiaoError('E-FORMAT', 'pdf is not supported', { where: { path }, hint: 'save it as .txt' });
}
