/** Widths that together take no more than the room: the columns furthest above their least give way first. */
export function fitColumns(columns: readonly { least: number; natural: number }[], room: number): number[] {
  const widths = columns.map(({ natural }) => natural);
  const least = columns.map((column) => Math.min(column.least, column.natural));
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
