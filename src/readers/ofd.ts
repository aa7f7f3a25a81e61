import { ZhibiaoError } from '../model/errors.js';
import type { Reading } from './reading.js';

/** Being written. */
export async function readOfd(_bytes: Uint8Array, path: string): Promise<Reading> {
  throw new ZhibiaoError('E-FORMAT', 'ofd is not supported', { where: { path }, hint: 'save it as .txt' });
}
