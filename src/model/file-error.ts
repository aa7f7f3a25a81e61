import { ZhibiaoError } from './errors.js';

/** Why the system does not give the bytes of a file that is there, and what mends it. */
const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  EIO: ['the disk reports a fault', 'read it again, or copy it to another disk'],
  EMFILE: ['too many files are open', 'raise the limit with ulimit -n'],
  ENFILE: ['too many files are open on this machine', 'close other programs'],
  ELOOP: ['it is a link that leads back to itself', 'give another path'],
  ENAMETOOLONG: ['the name is too long', 'give it a shorter name'],
  ESTALE: ['the network disk has lost it', 'read it again'],
};

/** What the system says of a path, as an error that says how to mend it; anything else as it is. */
export function fileError(path: string, cause: unknown): unknown {
  const code = systemCode(cause);
  const where = { path };
  // A path with U+0000 in it is not even asked for.
  if (code === 'ENOENT' || code === 'ENOTDIR' || path.includes('\0')) {
    return new ZhibiaoError('E-NOT-FOUND', 'the path does not exist', {
      where,
      cause,
      hint: 'check the spelling',
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ZhibiaoError('E-PERMISSION', 'the file may not be read', {
      where,
      cause,
      hint: 'change its permissions',
    });
  }
  if (code === 'EISDIR')
    return new ZhibiaoError('E-NOT-A-FILE', 'the path is a folder', {
      where,
      cause,
      hint: 'name the files in it',
    });
  if (code === null) return cause;
  const [why, hint] = REASONS[code] ?? [`the system says ${code}`, 'read it again'];
  return new ZhibiaoError('E-READ', `the file cannot be read: ${why}`, { where, cause, hint });
}

/** The system's name of what a call of it failed with; null for any other fault. */
export function systemCode(fault: unknown): string | null {
  return fault instanceof Error && 'code' in fault && 'syscall' in fault ? String(fault.code) : null;
}
