import type { Direction, Glyph, PageContent, Rule } from './page-content.js';
import { toFrame } from './place-character.js';
import { findSegments, type Segment } from './segments.js';

/** A page whose text has become lines, in the frame of its main direction. */
export interface Page {
  number: number;
  width: number;
  height: number;
  segments: Segment[];
  rules: Rule[];
  /** Text that runs across the rest, such as the legend of an axis. */
  aside: Segment[];
  pictured: boolean;
}

/** Turns a page so that most of its text runs from left to right, and finds its lines. */
export function pageOf(content: PageContent): Page {
  const { number, width, height, glyphs, pictured } = content;
  const main = mainDirection(glyphs);
  const turned = main === 'down' || main === 'up';
  const rules = content.rules.map((rule) => turnRule(rule, main, content));
  const aside = [...glyphs].filter(([direction]) => direction !== main);
  return {
    number,
    width: turned ? height : width,
    height: turned ? width : height,
    segments: findSegments(glyphs.get(main) ?? [], rules),
    rules,
    aside: aside.flatMap(([, list]) => findSegments(list, [])),
    pictured,
  };
}

function mainDirection(glyphs: ReadonlyMap<Direction, readonly Glyph[]>): Direction {
  const [most] = [...glyphs].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? 'right';
}

function turnRule({ horizontal, at, from, to }: Rule, direction: Direction, page: PageContent): Rule {
  const a = toFrame(direction, horizontal ? { x: from, y: at } : { x: at, y: from }, page);
  const b = toFrame(direction, horizontal ? { x: to, y: at } : { x: at, y: to }, page);
  if (Math.abs(a.x - b.x) > Math.abs(a.y - b.y))
    return { horizontal: true, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
  return { horizontal: false, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) };
}
