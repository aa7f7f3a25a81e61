import { resolve } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';

/**
 * A file named outright may not be overwritten; one that a folder holds is last time's result and passed over.
 * @param written absolute paths
 */
export function refuseOwnInput(paths: readonly string[], written: readonly string[]): void {
  const clash = paths.find((path) => written.includes(resolve(path)));
  if (clash === undefined) return;
  throw new ZhibiaoError('E-USAGE', `${clash} is both read and written`, { hint: 'write to another file' });
}
