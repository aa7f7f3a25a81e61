import type { GoldFigure } from './gold.js';
import { NAME_PUNCTUATION, VERBS_OF_DOING } from './wording.js';

/** Is it the annotated name or an accepted one, verbs of mere doing aside? */
export function sameName(gold: GoldFigure, name: string): boolean {
  return goodNames(gold).some((good) => bare(good) === bare(name));
}

const ALIKE = 0.85;

/** Is it a right name, or does it hold all that a right name must and read nearly the same? */
export function sameMetric(gold: GoldFigure, name: string): boolean {
  if (sameName(gold, name)) return true;
  const holds = (must: string): boolean =>
    must.split('|').some((either) => plain(name).includes(plain(either)));
  if (!(gold.must ?? []).every(holds)) return false;
  return Math.max(...goodNames(gold).map((good) => likeness(bare(good), bare(name)))) >= ALIKE;
}

function goodNames({ metric, accept = [] }: GoldFigure): string[] {
  return [metric, ...accept];
}

/** A name without signs, half width. */
export function plain(name: string): string {
  return name.normalize('NFKC').replace(NAME_PUNCTUATION, '');
}

function bare(name: string): string {
  return plain(name).replace(VERBS_OF_DOING, '') || plain(name);
}

/** How alike two names read, 0 to 1: twice their longest common subsequence over both lengths. */
function likeness(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  return x.length + y.length === 0 ? 0 : (2 * commonLength(x, y)) / (x.length + y.length);
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(character === other ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, next[j] ?? 0));
    });
    previous = next;
  }
  return previous[b.length] ?? 0;
}
