import { TRAIT } from '../text/sign-traits.js';
import { UnitTable } from '../text/unit-table.js';
import { alternatives, firstCharacters, longestMatch, neededInLine } from './expression-edges.js';
import { kept, memoised, type Packs } from './packs.js';
import { compileRegex, type PatternRegex } from './regex.js';

/** Lines longer than this are text, whatever they begin with. */
const LONGEST = 240;

/** Says whether a whole line, folded and without white space, belongs to the page and not to the document. */
export interface FurnitureMatcher {
  /** Signs of which a line has one if it belongs to the page whatever it begins with. */
  readonly hints: string;
  /** Of a line and the traits of its signs. */
  readonly isFurniture: (line: string, traits: number) => boolean;
}

const furnitureShapes = kept('furniture', buildShapes);

export const furnitureMatcher = memoised(buildFurnitureMatcher);

const wholeLine = (match: string): string => `^(?:${match})$`;

/** One alternative of a rule, with what tells without the expression that it does not fit. */
interface Shape {
  source: string;
  longest: number;
  /** Wordings of which the line holds one. */
  needs: readonly string[] | null;
  /** Compiled when a line gets so far, which few do. */
  regex: PatternRegex | null;
}
const MOST_WORDS = 5;

/**
 * The rules of the package by what a line begins with, where they show it, else by a wording that they need; those of a user
 * one after the other.
 */
function buildFurnitureMatcher(packs: Packs): FurnitureMatcher {
  const { led, open, words, pairs, added } = furnitureShapes(packs);
  const mayBeOpen = (line: string, traits: number): boolean =>
    pairs === null || ((traits & TRAIT.furniture) !== 0 && holdsPair(line, pairs));
  return {
    hints: pairs === null ? '' : words.map((word) => word.charAt(1)).join(''),
    isFurniture: (line, traits) =>
      line.length <= LONGEST &&
      (isAnyOf(led.get(line.charCodeAt(0)), line) ||
        (mayBeOpen(line, traits) && isAnyOf(open, line)) ||
        (added.length > 0 && added.some((regex) => regex.test(line)))),
  };
}

interface FurnitureShapes extends SortedShapes {
  /** See `pairsOf`. */
  pairs: Uint8Array | null;
  /** Those of a user. */
  added: readonly PatternRegex[];
}

function buildShapes({ rules }: Packs): FurnitureShapes {
  const own = rules.furniture.filter(({ trusted }) => trusted !== false);
  const shapes = sortShapes(own.flatMap(({ match }) => alternatives(match)));
  const added = rules.furniture
    .filter(({ trusted }) => trusted === false)
    .map(({ match }) => compileRegex(wholeLine(match), { trusted: false }));
  return { ...shapes, pairs: pairsOf(shapes.words), added };
}

interface SortedShapes {
  /** By the unit that a line begins with. */
  led: UnitTable<Shape[]>;
  /** Those that may begin with anything. */
  open: readonly Shape[];
  /** Of which those need one; among them '' where one needs none. */
  words: readonly string[];
}

function sortShapes(sources: readonly string[]): SortedShapes {
  const led = new UnitTable<Shape[]>();
  const open: Shape[] = [];
  const words: string[] = [];
  for (const source of sources) {
    const first = firstCharacters(source);
    const needed = neededInLine(source);
    const shape = { source, longest: longestMatch(source), needs: fewOf(needed), regex: null };
    for (const unit of new Set([...(first ?? [])].map((sign) => sign.charCodeAt(0)))) {
      const known = led.get(unit);
      if (known === undefined) led.add(unit, [shape]);
      else known.push(shape);
    }
    if (first !== null) continue;
    open.push(shape);
    words.push(...(needed ?? ['']));
  }
  return { led, open, words };
}

function fewOf(words: readonly string[] | null): readonly string[] | null {
  const different = new Set(words);
  return words === null || different.size > MOST_WORDS ? null : [...different];
}

function isAnyOf(shapes: readonly Shape[] | undefined, line: string): boolean {
  if (shapes === undefined) return false;
  for (const shape of shapes) if (line.length <= shape.longest && fits(shape, line)) return true;
  return false;
}

function fits(shape: Shape, line: string): boolean {
  if (shape.needs !== null && !shape.needs.some((word) => line.includes(word))) return false;
  shape.regex ??= compileRegex(wholeLine(shape.source));
  return shape.regex.test(line);
}

/** The pairs of units that the wordings begin with; null where one has no two. */
function pairsOf(words: readonly string[]): Uint8Array | null {
  if (words.some((word) => word.length < 2)) return null;
  const pairs = new Uint8Array(PAIRS);
  for (const word of words) pairs[slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return pairs;
}
/** A power of two; pairs that share a slot cost a look in vain. */
const PAIRS = 0x1000;

function slotOf(unit: number, next: number): number {
  return (unit * 31 + next) & (PAIRS - 1);
}

/** One look at each place of the line finds out most lines; an expression of so many wordings takes several times as long. */
function holdsPair(line: string, pairs: Uint8Array): boolean {
  let unit = 0;
  for (let at = 0; at < line.length; at += 1) {
    const next = line.charCodeAt(at);
    if (pairs[slotOf(unit, next)] === 1) return true;
    unit = next;
  }
  return false;
}
