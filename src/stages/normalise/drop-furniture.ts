import type { FurnitureTest } from '../../packs/furniture-matcher.js';
import type { Line } from './line.js';

const BARE_NUMBER = /^\d{1,4}$/;
const LONGEST_NUMBER = 4;
/** Running heads are short, and stand beside a page number at least this often. */
const RUNNING_HEAD = 30;
const RECURS = 3;

/** Bare numbers that count up by one through the document are page numbers; a single 120 in a column is a value. */
function pageNumbers(lines: readonly Line[]): Set<Line> {
  const bare = lines.filter(
    (line) => line.cell === null && line.text.length <= LONGEST_NUMBER && BARE_NUMBER.test(line.text),
  );
  const steps = bare.map((line, i) => Number(line.text) - Number(bare[i - 1]?.text ?? Number.NaN) === 1);
  return new Set(bare.filter((_, i) => steps[i] === true || steps[i + 1] === true));
}

/** The line above or below page numbers that says the same on every page: 立法会—2013年1月16日. */
function runningHeads(lines: readonly Line[], isPage: (line: Line) => boolean): Set<string> {
  const counts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (!isPage(line)) continue;
    for (const neighbour of [lines[i - 1], lines[i + 1]]) {
      if (neighbour === undefined || neighbour.text.length > RUNNING_HEAD || isPage(neighbour)) continue;
      counts.set(neighbour.text, (counts.get(neighbour.text) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= RECURS).map(([text]) => text));
}

/** The lines of the text, and what the lines of the page said: a running head tells the day of a sitting. */
export interface PartedLines {
  kept: Line[];
  furniture: string[];
}

/** Leaves out the lines of the page; the line after one remembers that it stood there. */
export function dropFurniture(lines: readonly Line[], isFurniture: FurnitureTest): PartedLines {
  const pages = pageNumbers(lines);
  const known = new Set(
    lines.filter((line) => line.cell === null && (pages.has(line) || isFurniture(line.text))),
  );
  const heads = runningHeads(lines, (line) => known.has(line));
  const kept: Line[] = [];
  const furniture = new Set<string>();
  let dropped = false;
  for (const line of lines) {
    if (known.has(line) || (line.cell === null && heads.has(line.text))) {
      dropped = true;
      furniture.add(line.text);
      continue;
    }
    kept.push(dropped ? { ...line, gap: 'furniture' } : line);
    dropped = false;
  }
  return { kept, furniture: [...furniture] };
}
