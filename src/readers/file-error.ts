import { ZhibiaoError } from '../model/errors.js';

/** There is nothing there, or can be nothing: a name too long, a link to itself, a NUL within. */
const NO_PATHS: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'ERR_INVALID_ARG_VALUE',
]);

/** What the system says of a path, as an error that says how to mend it; anything else as it is. */
export function fileError(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const where = { path };
  if (NO_PATHS.has(code)) {
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
  if (code === 'EISDIR') return new ZhibiaoError('E-NOT-A-FILE', 'the path is a folder', { where, cause });
  return cause;
}
