import { copyLine, type Line } from './line.js';

/** Web copies of documents number their pages inside the text: …生态文⏎2、明制度体系. */
const NUMBERED = /^(\d{1,3})、/;
/** A chunk is a page, an item of a list is a line or two. */
const CHUNK_WIDTH = 200;
const FEWEST = 3;
const CLOSED = /[。！!？?；;：:]$/;

/** NaN where it has none. */
function numberOf(line: Line): number {
  return Number(NUMBERED.exec(line.text)?.[1]);
}

function openChunks(run: readonly Line[]): number {
  return run.filter((line) => line.width >= CHUNK_WIDTH && !CLOSED.test(line.text)).length;
}

function unnumbered(line: Line, source: string): Line {
  const mark = source.indexOf('、', line.start);
  const bare = copyLine(line);
  bare.start = mark + 1;
  bare.marked = false;
  bare.text = line.text.replace(NUMBERED, '');
  return bare;
}

/** Takes the numbers off a run of numbered pages that mostly break off inside a sentence. */
export function dropChunkNumbers(lines: Line[], source: string): Line[] {
  const first = lines.findIndex((line) => numberOf(line) === 1);
  if (first < 0) return lines;
  let end = first + 1;
  while (end < lines.length && numberOf(lines[end]!) === numberOf(lines[end - 1]!) + 1) end += 1;
  const open = openChunks(lines.slice(first, end - 1));
  if (end - first < FEWEST || open * 2 < end - first) return lines;
  return lines.map((line, i) => (i >= first && i < end ? unnumbered(line, source) : line));
}
