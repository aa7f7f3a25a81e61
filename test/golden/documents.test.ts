import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../src/commands/extract.js';

const ROOT = 'fixtures/documents';
// A folder with gold.ndjson is annotated by hand and scored instead.
const cases = readdirSync(ROOT)
  .filter((name) => !existsSync(`${ROOT}/${name}/gold.ndjson`))
  .sort();

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases)('%s gives what it gave (npm run update:golden writes it anew)', async (name) => {
  const folder = `${ROOT}/${name}`;
  const input = readdirSync(folder).find((file) => file.startsWith('input.'));
  const options = existsSync(`${folder}/options.json`)
    ? JSON.parse(readFileSync(`${folder}/options.json`, 'utf8'))
    : {};
  for await (const { document, figures } of extract([`${folder}/${input}`], options)) {
    expect({ document, figures }).toEqual(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')));
  }
});
