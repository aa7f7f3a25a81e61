/** What goes through the channel to a reader process and back: something told as JSON, and bytes. */
export interface Frame {
  told: unknown;
  bytes: Buffer;
}

/** Two sizes of four bytes each: of what is told, and of the bytes. */
const HEAD = 8;
/** More is never told. */
const MOST_TOLD = 1024 * 1024;

/** A frame in the pieces it is sent in; the bytes are not copied. */
export function frameOf(told: unknown, bytes: Uint8Array = new Uint8Array()): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(told));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(bytes.length, 4);
  return [head, json, bytes];
}

/** More comes than may. */
export class Flood extends Error {}

/** Puts frames together from the pieces they come in. What is beyond the limit is known from its head, before it is held. */
export class FrameReader {
  private pieces: Buffer[] = [];
  private held = 0;
  /** Bytes of the frame that is coming; null before its head is there. */
  private size: { told: number; bytes: number } | null = null;

  constructor(public limit: number) {}

  /** The frames that are whole with this piece. */
  *add(piece: Buffer): Generator<Frame> {
    this.pieces.push(piece);
    this.held += piece.length;
    for (let frame = this.next(); frame !== null; frame = this.next()) yield frame;
  }

  private next(): Frame | null {
    if (this.size === null) {
      if (this.held < HEAD) return null;
      const head = this.take(HEAD);
      this.size = { told: head.readUInt32LE(0), bytes: head.readUInt32LE(4) };
      if (this.size.told > MOST_TOLD || this.size.bytes > this.limit) throw new Flood();
    }
    const { told, bytes } = this.size;
    if (this.held < told + bytes) return null;
    this.size = null;
    return { told: JSON.parse(this.take(told).toString()), bytes: this.take(bytes) };
  }

  private take(size: number): Buffer {
    const all = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces);
    this.pieces = [all.subarray(size)];
    this.held -= size;
    return all.subarray(0, size);
  }
}
