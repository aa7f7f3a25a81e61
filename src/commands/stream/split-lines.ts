import { ZhibiaoError } from '../../model/errors.js';

/** A line of a stream with its number, from 1; too long a one is told of without having been held. */
export type Line = { number: number; text: string } | { number: number; fault: ZhibiaoError };

/** A text of twenty million characters, as JSON escapes them at worst. */
const LIMIT = 128 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** The lines of a stream as soon as each is whole; blank ones are passed over. */
export async function* splitLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  const held = new HeldLine();
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      held.add(bytes.subarray(start, end));
      const line = held.take();
      if (line !== null) yield line;
      start = end + 1;
    }
    held.add(bytes.subarray(start));
  }
  const last = held.take();
  if (last !== null) yield last;
}

/** What has come of a line so far. */
class HeldLine {
  private parts: Buffer[] = [];
  private bytes = 0;
  private number = 1;

  add(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes > LIMIT) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  /** The line, which is whole; null for a blank one. */
  take(): Line | null {
    const { number, bytes, parts } = this;
    this.number += 1;
    [this.bytes, this.parts] = [0, []];
    if (bytes > LIMIT) return { number, fault: tooLong(bytes) };
    const text = Buffer.concat(parts).toString().trim();
    return text === '' ? null : { number, text };
  }
}

function tooLong(bytes: number): ZhibiaoError {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return new ZhibiaoError('E-LIMIT-FILE', `the line has ${megabytes} MiB, the limit is 128 MiB`, {
    hint: 'split the document',
  });
}
