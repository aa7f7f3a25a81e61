import { createHash } from 'node:crypto';
import type { Chunk } from '../../writers/index.js';

/** Parts of an output that are counted and hashed while somebody writes them. */
export class Measured {
  private readonly sum = createHash('sha256');
  private from: number | null = null;
  private length = 0;

  /** @param position where the output is when the first part is asked for */
  constructor(
    private readonly parts: Iterable<Chunk> | AsyncIterable<Chunk>,
    private readonly position: () => number,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    this.from = this.position();
    for await (const part of this.parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      this.sum.update(bytes);
      this.length += bytes.length;
      yield bytes;
    }
  }

  /** Once all parts are written. */
  range(): { start: number; end: number; hash: string } {
    const start = this.from ?? this.position();
    return { start, end: start + this.length, hash: this.sum.digest('hex') };
  }
}
