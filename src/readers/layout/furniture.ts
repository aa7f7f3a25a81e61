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
  const byShape = new Map<string, Candidate[]>();
  const furniture = new Set<Segment>();
  const marked = pages.some(({ rest }) => rest.some(({ artifact }) => !artifact));
  for (const page of pages) {
    for (const candidate of candidatesOf(page)) {
      const list = byShape.get(candidate.shape);
      if (list === undefined) byShape.set(candidate.shape, [candidate]);
      else list.push(candidate);
      if (marked && candidate.segment.artifact) furniture.add(candidate.segment);
    }
    const lone = loneNumber(page);
    if (lone !== null) furniture.add(lone);
  }
  const least = Math.min(3, Math.max(2, pages.length));
  for (const list of byShape.values())
    for (const { segment } of repeated(list, least)) furniture.add(segment);
  return furniture;
}

const ROMAN = /^[ivxlcIVXLC]{1,6}$/;

function shapeOf(text: string): string {
  const bare = text.replace(/\s+/g, '');
  return ROMAN.test(bare) ? '#' : bare.replace(/\d+/g, '#');
}

function candidatesOf({ page: { height, number }, rest }: TextPage): Candidate[] {
  const rows = rowsOf(rest);
  const top = rows.slice(0, OUTERMOST).filter(([first]) => first!.base < height * ZONE);
  const bottom = rows.slice(-OUTERMOST).filter(([first]) => first!.base > height * (1 - ZONE));
  return [...new Set([...top, ...bottom])]
    .filter((row) => row.length < MOST_PARTS)
    .flat()
    .map((segment) => {
      const digits = /^\D*(\d{1,4})\D*$/.exec(segment.text)?.[1];
      return { segment, page: number, shape: shapeOf(segment.text), number: digits ? Number(digits) : null };
    });
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
