import { apply, type Matrix, multiply } from './matrix.js';
import type { Direction, Glyph } from './page-content.js';
import type { TextState } from './text-state.js';

/** A character as pdfjs-dist hands it over. */
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly [number, number, number] | null;
}

export interface Placed {
  direction: Direction;
  glyph: Glyph;
}

/** Sizes of pages as they are shown. */
export interface PageSize {
  width: number;
  height: number;
}

/** Text that stands more slanted than this is a watermark or a stamp. */
const SLANT = 0.12;
const STROKED = 2;

const isGlyph = (value: unknown): value is ShownGlyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** The characters of one `showText`, each where it stands; moves on in the state. */
export function placeGlyphs(state: TextState, shown: unknown, page: PageSize, artifact: boolean): Placed[] {
  const { font, size, text, scale, rise, x, y } = state;
  const frame = multiply(state.page, multiply(text, [scale, 0, 0, 1, x, y + rise]));
  const vertical = font.vertical;
  const bold = font.bold || state.mode === STROKED;
  const placed: Placed[] = [];
  let along = 0;
  for (const part of Array.isArray(shown) ? shown : []) {
    if (typeof part === 'number') along += ((vertical ? 1 : -1) * part * size) / 1000;
    if (!isGlyph(part)) continue;
    const advance = advanceOf(part, state);
    const glyph = frameGlyph(frame, along, advance, state, page);
    if (glyph !== null)
      placed.push({ ...glyph, glyph: { ...glyph.glyph, text: part.unicode, bold, artifact } });
    along += advance + spacingOf(part, state);
  }
  if (vertical) state.y -= along;
  else state.x += along * scale;
  return placed;
}

function advanceOf({ width, vmetric }: ShownGlyph, { font, size }: TextState): number {
  const length = font.vertical ? Math.abs(vmetric?.[0] ?? 1000) : width;
  return length * font.unit * size;
}

function spacingOf({ isSpace }: ShownGlyph, { characterSpacing, wordSpacing }: TextState): number {
  return characterSpacing + (isSpace ? wordSpacing : 0);
}

/** Where a character stands in the frame of its own direction; null off the page and aslant. */
function frameGlyph(
  frame: Matrix,
  along: number,
  advance: number,
  { font, size }: TextState,
  page: PageSize,
): Placed | null {
  const from = font.vertical ? apply(frame, 0, -along) : apply(frame, along, 0);
  const to = font.vertical ? apply(frame, 0, -along - advance) : apply(frame, along + advance, 0);
  const [a, b, c, d] = frame;
  const [dx, dy] = font.vertical ? [-c, -d] : [a, b];
  const direction = directionOf(dx, dy);
  if (direction === null || !isOnPage(from, page)) return null;
  const start = toFrame(direction, from, page);
  const end = toFrame(direction, to, page);
  const height = Math.abs(size) * (font.vertical ? Math.hypot(a, b) : Math.hypot(c, d));
  // Characters of vertical lines hang by their middle: they stand on a line half below it.
  const base = font.vertical ? start.y + height * 0.35 : start.y;
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
  return { direction, glyph: { text: '', left, right, base, size: height, bold: false, artifact: false } };
}

function directionOf(dx: number, dy: number): Direction | null {
  const [wide, high] = [Math.abs(dx), Math.abs(dy)];
  if (wide === 0 && high === 0) return null;
  if (high <= wide * SLANT) return dx > 0 ? 'right' : 'left';
  if (wide <= high * SLANT) return dy > 0 ? 'down' : 'up';
  return null;
}

const isOnPage = ({ x, y }: { x: number; y: number }, { width, height }: PageSize): boolean =>
  x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1;

/** From the page as shown, y downwards, to the frame where text of that direction runs along x. */
export function toFrame(
  direction: Direction,
  { x, y }: { x: number; y: number },
  { width, height }: PageSize,
): { x: number; y: number } {
  if (direction === 'right') return { x, y };
  if (direction === 'down') return { x: y, y: width - x };
  if (direction === 'up') return { x: height - y, y: x };
  return { x: width - x, y: height - y };
}
