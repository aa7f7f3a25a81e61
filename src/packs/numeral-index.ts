import { endOfEveryday, isEveryday } from '../text/numeral-signs.js';
import { unitAt } from '../text/unit-at.js';
import { UnitTable } from '../text/unit-table.js';
import { alternatives, closingGroup, parts, signsOf } from './expression-edges.js';

/**
 * Expressions that begin with a numeral, by its first sign and by what stands behind its last: of 12亿 no date is asked, and of 12月
 * only months are. What all of them are together is a hundred kilobytes of compiled code for each first sign.
 */
export class NumeralIndex<T> {
  private readonly entries = new UnitTable<Entry<T>>();
  /** Bits for the units that have to stand behind a numeral of any of them, by their low half: behind most numerals stands none. */
  private readonly beyond = new Int32Array(BEYOND >> 5);
  private hasOpen = false;

  /**
   * An expression by the unit it begins with and those that may stand behind its numeral, as `unitsBeyond` tells them: null where
   * any may. Values keep their order.
   */
  add(unit: number, beyond: readonly number[] | null, value: T): void {
    const entry = this.entries.get(unit) ?? this.begin(unit);
    if (beyond === null) {
      this.hasOpen = true;
      entry.open.push(value);
      for (const [, list] of entry.closed.entries()) list.push(value);
      return;
    }
    for (const next of beyond) {
      this.beyond[(next & (BEYOND - 1)) >> 5]! |= 1 << next;
      const list = entry.closed.get(next);
      if (list === undefined) entry.closed.add(next, [...entry.open, value]);
      else list.push(value);
    }
  }

  private begin(unit: number): Entry<T> {
    const entry: Entry<T> = { open: [], closed: new UnitTable() };
    this.entries.add(unit, entry);
    return entry;
  }

  /** The values whose expressions may match at a place. */
  at(text: string, at: number): readonly T[] {
    const next = unitAt(text, endOfEveryday(text, at));
    if (!this.hasOpen && (this.beyond[(next & (BEYOND - 1)) >> 5]! & (1 << next)) === 0) return NONE;
    const entry = this.entries.get(unitAt(text, at));
    return entry === undefined ? NONE : (entry.closed.get(next) ?? entry.open);
  }
}

const NONE: readonly never[] = [];
/** A power of two. */
const BEYOND = 0x400;

interface Entry<T> {
  /** What may match whatever stands behind the numeral. */
  open: T[];
  /** By the unit behind the numeral, all that may match. */
  closed: UnitTable<T[]>;
}

/** The units of which one stands first behind the numeral that a match begins with; null where it may end with that, or where it is not plain. */
export function unitsBeyond(source: string): number[] | null {
  const edge = edgeOfGroup(source.replace(GROUP_NAME, '(?:'));
  if (edge === null || edge.through) return null;
  return [...new Set(Array.from(edge.signs, (sign) => sign.charCodeAt(0)))];
}
const GROUP_NAME = /\(\?<\w+>/g;

const AHEAD = '(?=';

/** What can stand first behind a numeral, and whether all of it can be one. */
interface Edge {
  signs: Set<string>;
  through: boolean;
}

function edgeOfGroup(inner: string): Edge | null {
  const edge: Edge = { signs: new Set(), through: false };
  for (const alternative of alternatives(inner)) {
    const own = edgeOfSequence(alternative);
    if (own === null) return null;
    for (const sign of own.signs) edge.signs.add(sign);
    edge.through ||= own.through;
  }
  return edge;
}

function edgeOfSequence(source: string): Edge | null {
  // 2022(?=、2023年): what is only looked at stands there all the same.
  if (source.startsWith(AHEAD) && closingGroup(source, 0) === source.length)
    return edgeOfGroup(source.slice(AHEAD.length, -1));
  const sequence = parts(source);
  if (sequence === null) return null;
  const signs = new Set<string>();
  for (const part of sequence) {
    const own = edgeOf(part.source);
    if (own === null) return null;
    for (const sign of own.signs) signs.add(sign);
    if (!own.through && !part.optional) return { signs, through: false };
  }
  return { signs, through: true };
}

function edgeOf(source: string): Edge | null {
  if (source.startsWith('(')) return edgeOfGroup(source.slice(source.startsWith('(?:') ? 3 : 1, -1));
  const signs = signsOf(source, 'first');
  if (signs === null) return null;
  const all = [...signs];
  const beyond = all.filter((sign) => !isEveryday(sign.charCodeAt(0)));
  return { signs: new Set(beyond), through: beyond.length < all.length };
}
