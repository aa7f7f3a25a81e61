import { firstCharacters, neededWords } from './expression-edges.js';
import { memoised, type Packs } from './packs.js';
import { compileRegex, literally, type PatternRegex } from './regex.js';

/** Lines longer than this are text, whatever they begin with. */
const LONGEST = 240;

/** Says whether a whole line, folded and without white space, belongs to the page and not to the document. */
export type FurnitureTest = (line: string) => boolean;

export const furnitureTest = memoised(buildFurnitureTest);

const wholeLine = (matches: readonly string[]): string =>
  `^(?:${matches.map((match) => `(?:${match})`).join('|')})$`;

/**
 * One expression for the rules of the package that show what they begin with, asked only then; one for the others, asked only
 * of lines that hold a wording which one of them needs; one each for those of a user.
 */
function buildFurnitureTest({ rules }: Packs): FurnitureTest {
  const own = rules.furniture.filter(({ trusted }) => trusted !== false).map(({ match }) => match);
  const led = own.filter((match) => firstCharacters(match) !== null);
  const open = own.filter((match) => firstCharacters(match) === null);
  const leads = new Set(led.flatMap((match) => [...(firstCharacters(match) ?? [])]));
  const added = rules.furniture.filter(({ trusted }) => trusted === false).map(({ match }) => match);
  const ledTest = led.length > 0 ? compileRegex(wholeLine(led)) : null;
  const openTest = open.length > 0 ? compileRegex(wholeLine(open)) : null;
  const screen = screenOf(open);
  const addedTests = added.map((match) => compileRegex(wholeLine([match]), { trusted: false }));
  return (line) =>
    line.length <= LONGEST &&
    ((leads.has(line.charAt(0)) && ledTest?.test(line) === true) ||
      (openTest !== null && screen?.test(line) !== false && openTest.test(line)) ||
      addedTests.some((regex) => regex.test(line)));
}

/** Finds the wordings that the rules need; null where a rule needs none in particular. */
function screenOf(matches: readonly string[]): PatternRegex | null {
  const words = matches.length === 0 ? null : neededWords(matches.map((match) => `(?:${match})`).join('|'));
  if (words === null) return null;
  // A wording that holds another need not be looked for.
  const shortest = [...new Set(words)].filter(
    (word) => !words.some((other) => other !== word && word.includes(other)),
  );
  return compileRegex(shortest.map(literally).join('|'));
}
