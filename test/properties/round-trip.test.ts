import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READERS } from '../../scripts/round-trip/readers.mjs';
import type { Figure } from '../../src/model/figure.js';
import { anyFigure } from '../helpers/any-figure.js';
import { makeResult } from '../helpers/make-figure.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { writeFigures } from '../helpers/write-file.js';

/** What any text goes through; the others read files of real documents in scripts/check-round-trip.mjs. */
const BY = ['JSON.parse', 'a reader of RFC 4180', 'split', 'hyparquet', 'node-sqlite3-wasm'];
const strict = READERS.filter(
  ({ format, by }) => BY.includes(by) || (format === 'parquet' && by === 'DuckDB'),
);

test.each(strict)('$format gives any figure back to $by', async ({ format, read }) => {
  const folder = tempFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyFigure, { maxLength: 4 }), async (made) => {
      const figures = made.map((figure, at) => ({ ...figure, id: `${at}${figure.id}` }));
      run += 1;
      const file = join(folder, `${run}.${format}`);
      await writeFigures(format, file, [makeResult(figures)]);
      const found: Figure[] = [];
      for await (const figure of read(file) ?? []) found.push(figure);
      // As the record is told of: JSON has no zero below zero.
      expect(found).toEqual(JSON.parse(JSON.stringify(figures)));
    }),
    { numRuns: 60 },
  );
});
