import { firstCharacters } from './lookalike-edges.js';
import { memoised, type Packs } from './packs.js';
import { compileRegex } from './regex.js';

/** Lines longer than this are text, whatever they begin with. */
const LONGEST = 240;

/** Says whether a whole line, folded and without white space, belongs to the page and not to the document. */
export type FurnitureTest = (line: string) => boolean;

export const furnitureTest = memoised(buildFurnitureTest);

const wholeLine = (matches: readonly string[]): string =>
  `^(?:${matches.map((match) => `(?:${match})`).join('|')})$`;

/**
 * One expression for the rules of the package that show what they begin with, asked only then; one for the others; one
 * each for those of a user.
 */
function buildFurnitureTest({ rules }: Packs): FurnitureTest {
  const own = rules.furniture.filter(({ trusted }) => trusted !== false).map(({ match }) => match);
  const led = own.filter((match) => firstCharacters(match) !== null);
  const open = own.filter((match) => firstCharacters(match) === null);
  const leads = new Set(led.flatMap((match) => [...(firstCharacters(match) ?? [])]));
  const added = rules.furniture.filter(({ trusted }) => trusted === false).map(({ match }) => match);
  const tests = [
    ...(open.length > 0 ? [compileRegex(wholeLine(open))] : []),
    ...added.map((match) => compileRegex(wholeLine([match]), { trusted: false })),
  ];
  const ledTest = led.length > 0 ? compileRegex(wholeLine(led)) : null;
  return (line) =>
    line.length <= LONGEST &&
    ((leads.has(line.charAt(0)) && ledTest?.test(line) === true) || tests.some((regex) => regex.test(line)));
}
