import type { List, ListLevel } from './list.js';
import { formatNumber } from './number-format.js';

/** Behind these no blank is written: 一、总体要求, but 1. 2023年. */
const CLOSED = /[、，。．：）】〕①-⓿㈠-㊿]$/;
const BULLET = 'bullet';

/** Counts the points of all lists and tells what each is shown with. */
export class ListCounter {
  /** Numbers of each abstract list, level by level; undefined where a level has not begun. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** The label of the next paragraph of a list, with the blank behind it; empty for a bullet. */
  next(id: string, list: List, at: number): string {
    const level = list.levels[at];
    if (level === undefined) return '';
    const numbers = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, numbers);
    numbers[at] = this.numberAt(id, { list, level, at }, numbers);
    for (let lower = at + 1; lower < list.levels.length; lower += 1)
      if (restarts(list.levels[lower], at)) numbers[lower] = undefined;
    return level.format === BULLET ? '' : spaced(labelOf(list, level, numbers), level);
  }

  private numberAt(
    id: string,
    { list, level, at }: { list: List; level: ListLevel; at: number },
    numbers: readonly (number | undefined)[],
  ): number {
    const first = list.starts.get(at);
    const place = `${id}:${at}`;
    const isNew = first !== undefined && !this.begun.has(place);
    this.begun.add(place);
    if (isNew) return first;
    const before = numbers[at];
    return before === undefined ? (first ?? level.start) : before + 1;
  }
}

function restarts(level: ListLevel | undefined, behind: number): boolean {
  const limit = level?.restart ?? null;
  return limit === null || (limit > 0 && behind < limit);
}

function labelOf({ levels }: List, level: ListLevel, numbers: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const part = levels[at];
    const number = numbers[at] ?? part?.start ?? 1;
    return formatNumber(number, level.legal ? 'decimal' : (part?.format ?? 'decimal'));
  });
}

function spaced(label: string, { suffix }: ListLevel): string {
  return label === '' || suffix === 'nothing' || CLOSED.test(label) ? label : `${label} `;
}
