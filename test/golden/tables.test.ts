import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readDocument } from '../../src/readers/index.js';
import { compareTable, type WantedCell } from '../helpers/compare-table.js';

const ROOT = 'fixtures/tables';
const cases = readdirSync(ROOT).sort();
const SOURCES = ['table.html', 'table.txt'];

test('there are tables', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
});

test.each(cases)('%s: every cell as its headers say', async (name) => {
  const source = SOURCES.map((file) => `${ROOT}/${name}/${file}`).find((path) => existsSync(path))!;
  const { figures } = extractDocument(await readDocument(source, {}), loadPacks(), {});
  const lines = readFileSync(`${ROOT}/${name}/expected.ndjson`, 'utf8').trim().split('\n');
  const wanted = lines.map((line): WantedCell => JSON.parse(line));
  expect(compareTable(wanted, figures)).toEqual([]);
});
