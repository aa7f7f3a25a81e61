/** A longer text gets memory of its own, which is given back. */
const LONGEST_KEPT = 1 << 18;

/**
 * Memory for the units of a text while it is worked on, kept for the next text: to get it anew, cleared, for every short
 * document takes as long as the work. One user at a time.
 */
export class Scratch {
  private units = new Uint16Array(0);

  /** Room for so many units at least, whatever stood there before. */
  take(length: number): Uint16Array {
    if (length > LONGEST_KEPT) return new Uint16Array(length);
    if (length > this.units.length) this.units = new Uint16Array(Math.max(length, this.units.length * 2));
    return this.units;
  }
}
