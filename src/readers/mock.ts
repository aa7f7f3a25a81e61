import type { Block } from '../model/document.js';
import { NO_FACTS, type Reading } from './reading.js';
import { txtBlocks } from './txt.js';

/**
 * A reader that misbehaves to order, for tests of whoever builds on this program: `mock: hang` as the text of a file. Only with
 * ZHIBIAO_MOCK_READER=1, only for files that end with .mock. docs/isolation.md tells what each order does.
 */
export async function readMock(bytes: Uint8Array): Promise<Reading> {
  const { order, rest } = orderOf(new TextDecoder().decode(bytes));
  await ORDERS[order]?.();
  const blocks = order === 'flood' ? flood() : txtBlocks(rest);
  return { text: rest, blocks, facts: NO_FACTS, notes: [], cut: null };
}

/** `mock: order` and what follows, which is the text of the document. */
function orderOf(text: string): { order: string; rest: string } {
  const [, order = 'ok', rest = text] = /^mock:[ \t]*([a-z]+)\s*([\s\S]*)$/.exec(text) ?? [];
  return { order, rest };
}

const ORDERS: Readonly<Record<string, () => unknown>> = {
  hang: () => {
    for (;;);
  },
  heap: () => {
    const held: number[][] = [];
    for (;;) held.push(new Array<number>(100_000).fill(0.5));
  },
  buffers: () => {
    const held: Buffer[] = [];
    for (;;) held.push(Buffer.alloc(MEGABYTE, 1));
  },
  exit: () => {
    process.exit(7);
  },
  // Behind the back of whoever waits for the reader: a fault that nothing around it catches.
  throw: () => {
    setImmediate(() => {
      throw 'a string';
    });
    return new Promise(() => {});
  },
  // As a reader does that meets what it was not made for.
  fail: () => {
    throw new TypeError('the mock reader was told to fail');
  },
  print: () => {
    for (const stream of [process.stdout, process.stderr]) stream.write('x'.repeat(MEGABYTE));
  },
};

const MEGABYTE = 1024 * 1024;

/** More than any document gives; the same thing again and again takes no memory here. */
function flood(): Block[] {
  const block: Block = { kind: 'paragraph', start: 0, end: 0, level: null, cell: null };
  return new Array<Block>(20_000_000).fill(block);
}
