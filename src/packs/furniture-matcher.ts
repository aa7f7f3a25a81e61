import { memoised, type Packs } from './packs.js';
import { compileRegex } from './regex.js';

/** Lines longer than this are text, whatever they begin with. */
const LONGEST = 240;

/** Says whether a whole line, folded and without white space, belongs to the page and not to the document. */
export type FurnitureTest = (line: string) => boolean;

export const furnitureTest = memoised(buildFurnitureTest);

const wholeLine = (matches: readonly string[]): string =>
  `^(?:${matches.map((match) => `(?:${match})`).join('|')})$`;

/** One expression for the rules of the package, one each for those of a user. */
function buildFurnitureTest({ rules }: Packs): FurnitureTest {
  const own = rules.furniture.filter(({ trusted }) => trusted !== false).map(({ match }) => match);
  const added = rules.furniture.filter(({ trusted }) => trusted === false).map(({ match }) => match);
  const tests = [
    ...(own.length > 0 ? [compileRegex(wholeLine(own))] : []),
    ...added.map((match) => compileRegex(wholeLine([match]), { trusted: false })),
  ];
  return (line) => line.length <= LONGEST && tests.some((regex) => regex.test(line));
}
