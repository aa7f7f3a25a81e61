/**
 * What lies uppermost at each place of a text while more is laid: of the stretches that cover a place the last one. Places and
 * stretches come in the order of the text but for a few, so that what changes stands near the end of the arrays.
 */
export class Layers {
  /** Where the pieces begin, ascending. */
  private readonly begins: number[] = [0];
  /** By piece what lies uppermost; NOTHING where nothing does. */
  private readonly tops: number[] = [NOTHING];

  /** Lays a stretch over all that was laid before. */
  lay(from: number, to: number, top: number): void {
    if (from >= to) return;
    const first = this.pieceAt(from);
    const last = this.pieceAt(to);
    const begins: number[] = [];
    const tops: number[] = [];
    if (this.begins[first]! < from) {
      begins.push(this.begins[first]!);
      tops.push(this.tops[first]!);
    }
    begins.push(from, to);
    tops.push(top, this.tops[last]!);
    this.begins.splice(first, last - first + 1, ...begins);
    this.tops.splice(first, last - first + 1, ...tops);
  }

  /** Takes away what reaches beyond a place there. */
  cutAt(place: number): void {
    this.lay(place, Number.POSITIVE_INFINITY, NOTHING);
  }

  /** What lies uppermost at a place. */
  at(place: number): number {
    return this.tops[this.pieceAt(place)]!;
  }

  /** The last piece that begins at or before a place. */
  private pieceAt(place: number): number {
    let low = 0;
    let high = this.begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.begins[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Less than any index. */
export const NOTHING = -1;
