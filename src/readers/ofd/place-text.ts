import type { PageContent } from '../layout/page-content.js';
import { addCharacter } from '../layout/place-character.js';
import { apply, type Matrix } from '../pdf/matrix.js';
import type { XmlAttributes } from '../xml.js';
import { numbersOf } from './read-package.js';

/** A text object as far as its characters have to be placed (GB/T 33190 11). Lengths in units of the object. */
export interface TextObject {
  /** To the page, in points. */
  frame: Matrix;
  size: number;
  /** Characters are stretched along the line by this. */
  stretch: number;
  runsDown: boolean;
  bold: boolean;
  /** Where the text has come to; the next piece of the object begins there if it does not say where. */
  x: number;
  y: number;
}

/** Puts the characters of one `TextCode` on the page, each where it stands; moves on in the object. */
export function placeText(
  object: TextObject,
  { X, Y, DeltaX, DeltaY }: XmlAttributes,
  text: string,
  page: PageContent,
): void {
  object.x = numbersOf(X)[0] ?? object.x;
  object.y = numbersOf(Y)[0] ?? object.y;
  const [across, down] = [stepsOf(DeltaX), stepsOf(DeltaY)];
  const signs = [...text];
  for (const [i, sign] of signs.entries()) {
    const [dx, dy] = [across[i] ?? 0, down[i] ?? 0];
    const natural = object.size * widthOf(sign) * (object.runsDown ? 1 : object.stretch);
    const step = Math.abs(object.runsDown ? dy : dx);
    placeSign(object, sign, step > 0 ? Math.min(step, natural) : natural, page);
    object.x += dx;
    object.y += dy;
  }
}

/** "g 3 5.6 2.8": three times 5.6, then 2.8. */
function stepsOf(text: string | undefined): number[] {
  const steps: number[] = [];
  const words = (text ?? '').trim().split(/\s+/);
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== 'g') steps.push(stepOf(words[at]));
    else {
      const count = Math.min(stepOf(words[at + 1]), MOST_STEPS);
      for (let n = 0; n < count; n += 1) steps.push(stepOf(words[at + 2]));
      at += 2;
    }
  }
  return steps;
}
/** More than a line holds: what repeats on is made to fill the memory. */
const MOST_STEPS = 10_000;

function stepOf(word: string | undefined): number {
  const step = Number(word);
  return Number.isFinite(step) ? step : 0;
}

/** Latin letters and digits are half as wide as ideographs, nearly; no font is asked. */
const widthOf = (sign: string): number => (sign.codePointAt(0)! < 0x2000 ? 0.5 : 1);

function placeSign(object: TextObject, sign: string, length: number, page: PageContent): void {
  const { frame, x, y, size, bold, runsDown } = object;
  const at = apply(frame, x, y);
  const next = runsDown ? apply(frame, x, y + length) : apply(frame, x + length, y);
  const heading = { x: next.x - at.x, y: next.y - at.y };
  addCharacter(page, {
    text: sign,
    at,
    heading,
    advance: Math.hypot(heading.x, heading.y),
    size: size * Math.hypot(frame[2], frame[3]),
    hanging: runsDown,
    bold,
    artifact: false,
  });
}
