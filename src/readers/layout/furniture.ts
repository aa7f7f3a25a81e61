import type { Page } from './page.js';
import type { Segment } from './segments.js';

/** Headers and footers stand in the outer part of a page, */
const ZONE = 0.16;
/** in one of its outermost lines, */
const OUTERMOST = 3;
/** at the same height on every page. */
const SAME_HEIGHT = 4;
/** A row of so many parts is the head of a table that goes on. */
const MOST_PARTS = 4;

/** A page and what of it stands in no table. */
interface TextPage {
  page: Page;
  rest: readonly Segment[];
}

interface Candidate {
  segment: Segment;
  page: number;
  shape: string;
  number: number | null;
}

/** Headers, footers and numbers of pages: what repeats at one place with no more than its numbers changed. */
export function findFurniture(pages: readonly TextPage[]): Set<Segment> {
  const edges = pages.map(edgesOf);
  const alike = repeatedOf(
    edges.flatMap(({ top, bottom }) => [...top, ...bottom].flat()),
    pages.length,
  );
  const marked = pages.some(({ rest }) => rest.some(({ artifact }) => !artifact));
  const isFurniture = ({ segment }: Candidate): boolean => alike.has(segment) || (marked && segment.artifact);
  const furniture = edges.flatMap(({ top, bottom }) =>
    [top, bottom].flatMap((rows) => outer(rows, isFurniture).flat()),
  );
  const lone = pages.flatMap((page) => loneNumber(page) ?? []);
  return new Set([...furniture.map(({ segment }) => segment), ...lone]);
}

function repeatedOf(candidates: readonly Candidate[], pages: number): Set<Segment> {
  const byShape = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const list = byShape.get(candidate.shape);
    if (list === undefined) byShape.set(candidate.shape, [candidate]);
    else list.push(candidate);
  }
  const least = Math.min(3, Math.max(2, pages));
  return new Set(
    [...byShape.values()].flatMap((list) => repeated(list, least).map(({ segment }) => segment)),
  );
}

/** The outermost rows as far as they are furniture: the number before a point of a list stands in a row of text. */
function outer(rows: readonly Candidate[][], isFurniture: (one: Candidate) => boolean): Candidate[][] {
  const first = rows.findIndex((row) => {
    const own = row.filter(isFurniture);
    return lengthOf(own) * 2 <= lengthOf(row);
  });
  return rows.slice(0, first < 0 ? rows.length : first);
}

function lengthOf(row: readonly Candidate[]): number {
  return row.reduce((sum, { segment }) => sum + segment.text.length, 0);
}

const ROMAN = /^[ivxlcIVXLC]{1,6}$/;

function shapeOf(text: string): string {
  const bare = text.replace(/\s+/g, '');
  return ROMAN.test(bare) ? '#' : bare.replace(/\d+/g, '#');
}

/** The rows at the upper and lower edge of a page, the outermost first. */
function edgesOf({ page: { height, number }, rest }: TextPage): {
  top: Candidate[][];
  bottom: Candidate[][];
} {
  const rows = rowsOf(rest);
  const candidates = (some: readonly Segment[][]): Candidate[][] =>
    some
      .slice(0, OUTERMOST)
      .filter((row) => row.length < MOST_PARTS)
      .map((row) => row.map((segment) => candidateOf(segment, number)));
  const top = rows.filter(([first]) => first!.base < height * ZONE);
  const bottom = rows.filter(([first]) => first!.base > height * (1 - ZONE));
  return { top: candidates(top), bottom: candidates(bottom.reverse()) };
}

function candidateOf(segment: Segment, page: number): Candidate {
  const digits = /^\D*(\d{1,4})\D*$/.exec(segment.text)?.[1];
  return { segment, page, shape: shapeOf(segment.text), number: digits ? Number(digits) : null };
}

function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.base - b.base)) {
    const last = rows.at(-1);
    if (last !== undefined && segment.base - last[0]!.base < segment.size * 0.35) last.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

/** Those of one shape that stand at one height on enough pages; bare numbers also have to count the pages. */
function repeated(candidates: readonly Candidate[], least: number): Candidate[] {
  const bare = /^#?$/.test(candidates[0]!.shape);
  return candidates.filter((one) => {
    const alike = candidates.filter(
      (other) =>
        Math.abs(other.segment.base - one.segment.base) <= SAME_HEIGHT &&
        (!bare || other.number === null || other.number - other.page === (one.number ?? 0) - one.page),
    );
    return new Set(alike.map(({ page }) => page)).size >= least;
  });
}

const NUMBER_LINE = /^[-—–─－\s·•~]*(\d{1,4})[-—–─－\s·•~]*$/;

/** The number of a page on a document too short for repetition: alone on the last line, and right. */
function loneNumber({ page, rest }: TextPage): Segment | null {
  const rows = rowsOf(rest);
  const last = rows.at(-1);
  if (rows.length < 2 || last?.length !== 1 || page.segments.some(({ base }) => base > last[0]!.base))
    return null;
  const [segment] = last;
  const digits = NUMBER_LINE.exec(segment!.text)?.[1];
  return segment!.base > page.height * (1 - ZONE / 1.3) && Number(digits) === page.number ? segment! : null;
}
