/** Rows, or columns, that a sheet does not show. */
export class HiddenLines {
  private readonly hidden = new Set<number>();
  private sorted: number[] | null = null;

  add(line: number): void {
    this.hidden.add(line);
    this.sorted = null;
  }

  has(line: number): boolean {
    return this.hidden.has(line);
  }

  /** What a line counts as when only those that are shown are counted. */
  shown(line: number): number {
    this.sorted ??= [...this.hidden].sort((a, b) => a - b);
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return line - low;
  }
}
