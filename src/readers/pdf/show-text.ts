import type { Character } from '../layout/place-character.js';
import { apply, multiply } from './matrix.js';
import type { TextState } from './text-state.js';

/** A character as pdfjs-dist hands it over. */
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly [number, number, number] | null;
}

const STROKED = 2;

const isGlyph = (value: unknown): value is ShownGlyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** Puts the characters of one operation where they stand and moves on in the state. Numbers between them are kerning. */
export function showText(
  state: TextState,
  shown: readonly unknown[],
  artifact: boolean,
  put: (character: Character) => void,
): void {
  const { font, size, scale, rise, x, y } = state;
  const frame = multiply(state.page, multiply(state.text, [scale, 0, 0, 1, x, y + rise]));
  const [a, b, c, d] = frame;
  const hanging = font.vertical;
  const across = hanging ? Math.hypot(c, d) : Math.hypot(a, b);
  const heading = hanging ? { x: -c, y: -d } : { x: a, y: b };
  const height = Math.abs(size) * (hanging ? Math.hypot(a, b) : Math.hypot(c, d));
  const bold = font.bold || state.mode === STROKED;
  let along = 0;
  for (const part of shown) {
    if (typeof part === 'number') along += ((hanging ? 1 : -1) * part * size) / 1000;
    if (!isGlyph(part)) continue;
    const advance = advanceOf(part, state);
    const at = hanging ? apply(frame, 0, -along) : apply(frame, along, 0);
    const text = part.unicode;
    put({ text, at, heading, advance: advance * across, size: height, hanging, bold, artifact });
    along += advance + spacingOf(part, state);
  }
  if (hanging) state.y -= along;
  else state.x += along * scale;
}

function advanceOf({ width, vmetric }: ShownGlyph, { font, size }: TextState): number {
  const length = font.vertical ? Math.abs(vmetric?.[0] ?? 1000) : width;
  return length * font.unit * size;
}

function spacingOf({ isSpace }: ShownGlyph, { characterSpacing, wordSpacing }: TextState): number {
  return characterSpacing + (isSpace ? wordSpacing : 0);
}
