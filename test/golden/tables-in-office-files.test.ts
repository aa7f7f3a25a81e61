import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readBytes, readDocument } from '../../src/readers/index.js';
import { asDocx, asXlsx } from '../helpers/as-office-file.js';
import { compareTable, type WantedCell } from '../helpers/compare-table.js';

const ROOT = 'fixtures/tables';
const cases = readdirSync(ROOT).filter((name) => existsSync(`${ROOT}/${name}/table.html`));

describe.each(cases)('%s', (name) => {
  test.each([
    ['docx', asDocx],
    ['xlsx', asXlsx],
  ] as const)('as %s: every cell as its headers say', async (ending, write) => {
    const bytes = write(await readDocument(`${ROOT}/${name}/table.html`, {}));
    const { figures } = extractDocument(await readBytes(bytes, `table.${ending}`), loadPacks(), {});
    const lines = readFileSync(`${ROOT}/${name}/expected.ndjson`, 'utf8').trim().split('\n');
    const wanted = lines.map((line): WantedCell => JSON.parse(line));
    expect(compareTable(wanted, figures)).toEqual([]);
  });
});
