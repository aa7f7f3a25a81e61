import type { FurnitureMatcher } from '../../packs/furniture-matcher.js';
import { copyLine, type Line } from './line.js';

const BARE_NUMBER = /^\d{1,4}$/;
/** Running heads are short, and stand beside a page number at least this often. */
const RUNNING_HEAD = 30;
const RECURS = 3;

/** Bare numbers that count up by one through the document are page numbers; a single 120 in a column is a value. */
function markPageNumbers(lines: readonly Line[], isPage: Uint8Array): void {
  const bare: number[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const { cell, text } = lines[i]!;
    if (cell === null && BARE_NUMBER.test(text)) bare.push(i);
  }
  for (let n = 1; n < bare.length; n += 1) {
    const [above, here] = [bare[n - 1]!, bare[n]!];
    if (Number(lines[here]!.text) - Number(lines[above]!.text) === 1) isPage[above] = isPage[here] = 1;
  }
}

/** The line above or below page numbers that says the same on every page: 立法会—2013年1月16日. */
function runningHeads(lines: readonly Line[], isPage: Uint8Array): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let i = isPage.indexOf(1); i !== -1; i = isPage.indexOf(1, i + 1)) {
    for (const beside of [i - 1, i + 1]) {
      const text = lines[beside]?.text;
      if (text === undefined || text.length > RUNNING_HEAD || isPage[beside] === 1) continue;
      counts.set(text, (counts.get(text) ?? 0) + 1);
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
export function dropFurniture(lines: readonly Line[], { isFurniture }: FurnitureMatcher): PartedLines {
  const isPage = new Uint8Array(lines.length);
  markPageNumbers(lines, isPage);
  for (let i = 0; i < lines.length; i += 1) {
    const { cell, text, traits } = lines[i]!;
    if (cell === null && isFurniture(text, traits)) isPage[i] = 1;
  }
  const heads = runningHeads(lines, isPage);
  const kept: Line[] = [];
  const furniture = new Set<string>();
  let dropped = false;
  lines.forEach((line, i) => {
    if (isPage[i] === 1 || (line.cell === null && heads.has(line.text))) {
      dropped = true;
      furniture.add(line.text);
      return;
    }
    kept.push(dropped ? behindFurniture(line) : line);
    dropped = false;
  });
  return { kept, furniture: [...furniture] };
}

function behindFurniture(line: Line): Line {
  const copy = copyLine(line);
  copy.gap = 'furniture';
  return copy;
}
