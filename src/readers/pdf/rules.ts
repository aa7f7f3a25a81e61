import type { Rule } from '../layout/page-content.js';
import type { Point } from '../layout/place-character.js';
import { apply, type Matrix } from './matrix.js';

/** Thicker than this is a box, not a line. */
const THICKEST = 3;
/** Shorter than this is part of a drawing. */
const SHORTEST = 6;
const STRAIGHT = 0.6;

/** Numbers that follow each sign of a path: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];
const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** The lines along x and y that painting a path leaves on the page: those it strokes, and boxes as thin as a line. */
export function rulesOfPath(data: ArrayLike<number>, stroked: boolean, page: Matrix): Rule[] {
  return outlines(data, page).flatMap((points) => {
    const thin = thinBox(points);
    if (thin !== null) return [thin];
    return stroked ? points.slice(1).flatMap((point, i) => ruleBetween(points[i]!, point)) : [];
  });
}

/** The straight outlines of a path; what holds a curve is left out. */
function outlines(data: ArrayLike<number>, page: Matrix): Point[][] {
  const found: { points: Point[]; straight: boolean }[] = [];
  for (let at = 0; at < data.length; ) {
    const sign = data[at]!;
    const length = LENGTHS[sign];
    if (length === undefined) return [];
    if (sign === MOVE) found.push({ points: [], straight: true });
    const current = found.at(-1);
    if (current === undefined) return [];
    if (sign === MOVE || sign === LINE) current.points.push(apply(page, data[at + 1]!, data[at + 2]!));
    else if (sign === CLOSE) current.points.push(current.points[0]!);
    else current.straight = false;
    at += 1 + length;
  }
  return found.filter(({ straight }) => straight).map(({ points }) => points);
}

function thinBox(points: readonly Point[]): Rule | null {
  if (points.length < 4) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  if (high <= THICKEST && wide >= SHORTEST && wide > high * 2)
    return { horizontal: true, at: (top + bottom) / 2, from: left, to: right };
  if (wide <= THICKEST && high >= SHORTEST && high > wide * 2)
    return { horizontal: false, at: (left + right) / 2, from: top, to: bottom };
  return null;
}

function ruleBetween(a: Point, b: Point): Rule[] {
  const [wide, high] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (high <= STRAIGHT && wide >= SHORTEST)
    return [{ horizontal: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }];
  if (wide <= STRAIGHT && high >= SHORTEST)
    return [{ horizontal: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }];
  return [];
}
