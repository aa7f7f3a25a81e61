const FEWEST = 256;
const MOST_KEPT = 1 << 16;

/** Before which units of a paragraph something was left out. */
export class ParagraphNotes {
  /** The units' numbers in the paragraph, ascending. */
  at = new Int32Array(FEWEST);
  /** What stood before the unit, as its writer counts blanks; 0 for none. */
  gaps = new Uint8Array(FEWEST);
  /** Where the unit stands in the source. */
  places = new Int32Array(FEWEST);
  length = 0;

  /** For the next paragraph; the room of a very long one is given back. */
  clear(): void {
    this.length = 0;
    if (this.at.length > MOST_KEPT) this.resize(FEWEST);
  }

  add(at: number, gap: number, place: number): void {
    if (this.length === this.at.length) this.resize(this.length * 2);
    this.at[this.length] = at;
    this.gaps[this.length] = gap;
    this.places[this.length] = place;
    this.length += 1;
  }

  /** Blanks before a unit that stands near the one of a note. */
  gapNear(note: number, at: number): number {
    let near = Math.min(note, this.length - 1);
    while (near > 0 && this.at[near]! > at) near -= 1;
    while (near < this.length - 1 && this.at[near]! < at) near += 1;
    return this.at[near] === at ? this.gaps[near]! : 0;
  }

  private resize(size: number): void {
    const [at, gaps, places] = [new Int32Array(size), new Uint8Array(size), new Int32Array(size)];
    at.set(this.at.subarray(0, this.length));
    gaps.set(this.gaps.subarray(0, this.length));
    places.set(this.places.subarray(0, this.length));
    [this.at, this.gaps, this.places] = [at, gaps, places];
  }
}
