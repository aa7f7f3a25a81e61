import { ZhibiaoError } from '../model/errors.js';

/** A file that breaks the rules of its own format; `cause` is what the parser said. */
export function corrupt(path: string, what: string, cause?: unknown): ZhibiaoError {
  return new ZhibiaoError('E-CORRUPT', `the file is damaged: ${what}`, {
    where: { path },
    cause,
    hint: 'get the file again, or open it and save it anew',
  });
}

/** A document, or an archive, that opens with a password only. */
export function encrypted(path: string, what: 'document' | 'archive'): ZhibiaoError {
  return new ZhibiaoError('E-ENCRYPTED', `the ${what} is protected by a password`, {
    where: { path },
    hint: 'save it without a password',
  });
}
