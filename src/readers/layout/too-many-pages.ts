import { ZhibiaoError } from '../../model/errors.js';
import { raiseLimit } from '../../model/limits.js';

/** A document of so many pages is refused before the first is read. */
export function tooManyPages(pages: number, path: string, limit: number): ZhibiaoError {
  return new ZhibiaoError('E-LIMIT-PAGES', `the document has ${pages} pages, the limit is ${limit}`, {
    where: { path },
    hint: `split it, or ${raiseLimit('pages', pages)}`,
  });
}
