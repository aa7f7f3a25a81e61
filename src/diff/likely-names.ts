import { pairsOf } from './name-likeness.js';

/** A pair of characters in more names than these tells nothing (人口, 企业). */
const MOST_NAMES = 150;
/** So many names at most are looked at closely for one. */
const CLOSEST = 12;

/** Finds the names that share most rare pairs of characters, without comparing all with all. */
export class NameIndex {
  private readonly byPair = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    names.forEach((name, at) => {
      for (const pair of pairsOf(name).keys()) {
        const list = this.byPair.get(pair);
        if (list === undefined) this.byPair.set(pair, [at]);
        else list.push(at);
      }
    });
  }

  /** Numbers of the names that are worth comparing with this one. */
  closest(name: string): number[] {
    const shared = new Map<number, number>();
    for (const pair of pairsOf(name).keys()) {
      const list = this.byPair.get(pair);
      if (list === undefined || list.length > MOST_NAMES) continue;
      for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .sort(([a, inA], [b, inB]) => inB - inA || a - b)
      .slice(0, CLOSEST)
      .map(([at]) => at);
  }
}
