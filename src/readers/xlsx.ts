import { ZhibiaoError } from '../model/errors.js';
import type { Reading } from './reading.js';

/** Being written. */
export async function readXlsx(_bytes: Uint8Array, path: string): Promise<Reading> {
  throw new ZhibiaoError('E-FORMAT', 'xlsx is not supported', { where: { path }, hint: 'save it as .txt' });
}
