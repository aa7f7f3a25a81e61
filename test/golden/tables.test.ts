import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readDocument } from '../../src/readers/index.js';
import { compareTable, type WantedCell } from '../helpers/compare-table.js';

const ROOT = 'fixtures/tables';
const folders = readdirSync(ROOT)
  .filter((name) => !name.includes('.'))
  .sort();
/** The same table may lie there in several formats. */
const cases = folders.flatMap((name) =>
  readdirSync(`${ROOT}/${name}`)
    .filter((file) => file.startsWith('table.'))
    .map((file) => [name, file] as const),
);

test('there are tables', () => {
  expect(folders.length).toBeGreaterThanOrEqual(10);
});

test.each(cases)('%s/%s: every cell as its headers say', async (name, file) => {
  const source = await readDocument(`${ROOT}/${name}/${file}`, {});
  const { figures } = extractDocument(source, loadPacks(), {});
  const lines = readFileSync(`${ROOT}/${name}/expected.ndjson`, 'utf8').trim().split('\n');
  const wanted = lines.map((line): WantedCell => JSON.parse(line));
  expect(compareTable(wanted, figures)).toEqual([]);
});
