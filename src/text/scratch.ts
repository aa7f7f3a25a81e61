/** A longer text gets memory of its own, which is given back. */
const LONGEST_KEPT = 1 << 18;

/**
 * Memory for the units of a text while it is worked on, kept for the next text: to get it anew, cleared, for every short
 * document takes as long as the work. One user at a time.
 */
export class Scratch {
  private room = roomFor(0);

  /** Room for so many units at least, whatever stood there before. */
  take(length: number): Room {
    if (length > LONGEST_KEPT) return roomFor(length);
    if (length > this.room.units.length) this.room = roomFor(Math.max(length, this.room.units.length * 2));
    return this.room;
  }
}

/** The same memory as units, in pairs, and as bytes: to make each view anew takes longer than to copy a sentence. */
export interface Room {
  readonly units: Uint16Array;
  readonly pairs: Int32Array;
  readonly bytes: Buffer;
}

function roomFor(length: number): Room {
  const pairs = new Int32Array((length + 1) >> 1);
  return { units: new Uint16Array(pairs.buffer), pairs, bytes: Buffer.from(pairs.buffer) };
}

/** Writes a text there, in one copy: to ask for each unit takes several times as long. */
export function writeText(text: string, { bytes }: Room): void {
  bytes.write(text, 'utf16le');
}

/** What is written there, up to a length, as a text; half pairs of surrogates stay as they are. */
export function textIn({ bytes }: Room, length: number): string {
  return bytes.toString('utf16le', 0, length * 2);
}
