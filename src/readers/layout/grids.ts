import type { Rule } from './page-content.js';

/** Where the columns and rows of a ruled table begin and end, and the slots that one cell covers together. */
export interface Grid {
  xs: number[];
  ys: number[];
  cells: GridCell[];
}

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Ends of rules that lie this close meet. */
const TOUCH = 3;
/** More slots than a page of real tables has: a drawing, or squared paper. */
const MOST_SLOTS = 6000;
const MOST_RULES = 4000;

/** The ruled tables of a page: at least two rows and two columns of slots that rules enclose. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  return connected(joinRules(rules)).flatMap((group) => gridOf(group) ?? []);
}

/** Rules of one line drawn piece by piece, or twice, become one. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  for (const horizontal of [true, false]) {
    const lines: Rule[] = [];
    for (const rule of sorted.filter((one) => one.horizontal === horizontal)) {
      const line = lines.findLast(
        ({ at, from, to }) =>
          Math.abs(at - rule.at) <= 1.5 && rule.from <= to + TOUCH && rule.to >= from - TOUCH,
      );
      if (line === undefined) lines.push({ ...rule });
      else {
        line.from = Math.min(line.from, rule.from);
        line.to = Math.max(line.to, rule.to);
      }
    }
    joined.push(...lines);
  }
  return joined;
}

function meet(a: Rule, b: Rule): boolean {
  if (a.horizontal === b.horizontal) return false;
  return a.at >= b.from - TOUCH && a.at <= b.to + TOUCH && b.at >= a.from - TOUCH && b.at <= a.to + TOUCH;
}

/** Groups of rules that meet each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const waiting = new Set(rules);
  const groups: Rule[][] = [];
  for (const start of rules) {
    if (!waiting.delete(start)) continue;
    const group = [start];
    for (const rule of group) {
      for (const other of waiting) {
        if (!meet(rule, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter(({ horizontal }) => horizontal);
  const upright = rules.filter(({ horizontal }) => !horizontal);
  if (across.length < 2 || upright.length < 1) return null;
  // Tables without rules at their sides are as wide as their rows.
  const xs = placesOf([...upright.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = placesOf([...across.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 2 || columns < 2 || rows * columns > MOST_SLOTS) return null;
  return { xs, ys, cells: cellsOf(xs, ys, across, upright) };
}

/** Places that differ by less than a line is thick are one. */
function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (places.length === 0 || value - places.at(-1)! > TOUCH) places.push(value);
  return places;
}

const covers = (rules: readonly Rule[], at: number, middle: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= TOUCH && rule.from <= middle && rule.to >= middle);

/** Slots without a rule between them are one cell, as far as they make a rectangle. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  upright: readonly Rule[],
): GridCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const middle = (places: readonly number[], i: number): number => (places[i]! + places[i + 1]!) / 2;
  const openRight = (row: number, column: number): boolean =>
    column + 1 < columns && !covers(upright, xs[column + 1]!, middle(ys, row));
  const openBelow = (row: number, column: number): boolean =>
    row + 1 < rows && !covers(across, ys[row + 1]!, middle(xs, column));
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (openRight(row, column + columnSpan - 1) && !taken.has(row * columns + column + columnSpan))
        columnSpan += 1;
      let rowSpan = 1;
      while (range(column, columnSpan).every((at) => openBelow(row + rowSpan - 1, at))) rowSpan += 1;
      for (const down of range(row, rowSpan))
        for (const at of range(column, columnSpan)) taken.add(down * columns + at);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

const range = (start: number, length: number): number[] => Array.from({ length }, (_one, i) => start + i);
