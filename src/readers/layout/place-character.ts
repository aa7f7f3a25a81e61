import type { Direction, Glyph, PageContent } from './page-content.js';

export interface Point {
  x: number;
  y: number;
}

/** A character on the page as it is shown. */
export interface Character {
  text: string;
  /** Where its line begins under it; in vertical writing the middle of its upper edge. */
  at: Point;
  /** Towards the next character; of any length. */
  heading: Point;
  /** How far the next one is. */
  advance: number;
  size: number;
  /** One of vertical writing: upright below the one before. */
  hanging: boolean;
  bold: boolean;
  artifact: boolean;
}

/** Text that stands more slanted than this is a watermark or a stamp. */
const SLANT = 0.12;
/** Characters of vertical lines hang by their middle: the line they stand on is half below it. */
const HALF = 0.35;

/** Puts a character on a page; what stands aslant or off the page is left out. */
export function addCharacter(page: PageContent, character: Character): void {
  const { text, at, advance, size, hanging, bold, artifact } = character;
  const direction = directionOf(character.heading);
  if (direction === null || !isOnPage(at, page)) return;
  const { x, y } = toFrame(direction, at, page);
  const base = hanging ? y + size * HALF : y;
  const glyph: Glyph = {
    text: plainForm(text),
    left: x,
    right: x + Math.abs(advance),
    base,
    size,
    bold,
    artifact,
  };
  const list = page.glyphs.get(direction);
  if (list === undefined) page.glyphs.set(direction, [glyph]);
  else list.push(glyph);
}

/** Forms for vertical lines and ligatures: another shape of the same sign. */
const FORMS = /[\ufe10-\ufe19\ufe31-\ufe48\ufb00-\ufb06]/;

/** The piece of which symbol fonts make long dashes. */
const DASH_PIECE = '\uf8e7';

function plainForm(text: string): string {
  if (text === DASH_PIECE) return '—';
  return FORMS.test(text) ? text.normalize('NFKC') : text;
}

function directionOf({ x, y }: Point): Direction | null {
  const [wide, high] = [Math.abs(x), Math.abs(y)];
  if (wide === 0 && high === 0) return null;
  if (high <= wide * SLANT) return x > 0 ? 'right' : 'left';
  if (wide <= high * SLANT) return y > 0 ? 'down' : 'up';
  return null;
}

const isOnPage = ({ x, y }: Point, { width, height }: PageContent): boolean =>
  x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1;

/** From the page as shown to the frame where text of that direction runs along x. */
export function toFrame(
  direction: Direction,
  { x, y }: Point,
  { width, height }: Pick<PageContent, 'width' | 'height'>,
): Point {
  if (direction === 'right') return { x, y };
  if (direction === 'down') return { x: y, y: width - x };
  if (direction === 'up') return { x: height - y, y: x };
  return { x: width - x, y: height - y };
}
