import { createHash, randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { hostname } from 'node:os';

/** A day: who has not written to a file for so long does not write to it any more. */
const LONG = 24 * 60 * 60 * 1000;

/** What stands in the name of a file in the making: the process, its machine, and what no other file has. */
export function makerSign(): string {
  return `${process.pid}-${thisMachine()}-${randomBytes(6).toString('hex')}`;
}

/** As an expression, with the process and the machine. A sign without a machine is of this one. */
export const MAKER_SIGN = String.raw`(\d+)-(?:([\da-f]{8})-)?[\da-f]{12}`;

/**
 * Is whoever made a file still at it? Of another machine, whose disk this may be too, only time tells.
 * @param found a match of the sign
 */
export function isAtWork(found: RegExpExecArray, stats: Stats | null): boolean {
  const [, pid = '', machine] = found;
  if (machine !== undefined && machine !== thisMachine())
    return stats !== null && Date.now() - stats.mtimeMs < LONG;
  if (Number(pid) === process.pid) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function thisMachine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}
