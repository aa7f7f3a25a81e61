import fc from 'fast-check';
import { expect } from 'vitest';
import { bytesOfPath, pathOfBytes } from '../../../src/text/path-bytes.js';
import type { Laws } from './laws.js';

/** Names as the system may have them: bytes, text in another encoding among them. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
);

export const PATHS: Laws = {
  'path-bytes.ts': {
    // Whatever the bytes are, the path leads back to them.
    pathOfBytes: fc.property(bytes, (name) => {
      const path = pathOfBytes(Buffer.from(name));
      expect([...Buffer.from(bytesOfPath(path))]).toEqual([...name]);
    }),
    // A path that is text is left as it is, and no two names have one path.
    bytesOfPath: fc.property(bytes, bytes, (one, other) => {
      const [a, b] = [pathOfBytes(Buffer.from(one)), pathOfBytes(Buffer.from(other))];
      expect(a === b).toBe(Buffer.from(one).equals(Buffer.from(other)));
      const text = Buffer.from(one).toString('utf8');
      expect(bytesOfPath(text)).toBe(text);
    }),
  },
};
