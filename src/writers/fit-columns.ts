import type { RowColumn } from './figure-row.js';

// What a column needs to stay of use; the metric and the value are what a table is read for.
const LEAST: Record<RowColumn, number> = {
  metric: 16,
  value: 20,
  status: 18,
  period: 11,
  place: 6,
  position: 6,
};

/** Widths that together take no more than the room: the columns furthest above their least give way first. */
export function fitColumns(
  columns: readonly { column: RowColumn; natural: number }[],
  room: number,
): number[] {
  const widths = columns.map(({ natural }) => natural);
  const least = columns.map(({ column, natural }) => Math.min(LEAST[column], natural));
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (const floor of [least, columns.map(() => 1)]) {
    while (excess > 0) {
      const at = widest(widths, floor);
      if (at === null) break;
      widths[at] = (widths[at] ?? 0) - 1;
      excess -= 1;
    }
  }
  return widths;
}

function widest(widths: readonly number[], floor: readonly number[]): number | null {
  let best: number | null = null;
  let spare = 0;
  widths.forEach((width, i) => {
    if (width - (floor[i] ?? 0) > spare) {
      best = i;
      spare = width - (floor[i] ?? 0);
    }
  });
  return best;
}
