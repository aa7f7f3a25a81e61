import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge, type Library } from '../../scripts/fuzz/judge.mjs';
import { libraryFrom } from '../../scripts/fuzz/library.mjs';

const ROOT = 'fixtures/fuzz';
const library: Library = {
  ...(await libraryFrom((module) => import(/* @vite-ignore */ `../../src/${module}.js`))),
  longestSeconds: 20,
};

const cases = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: reader }) => readdirSync(`${ROOT}/${reader}`).map((name) => ({ reader, name })));

test('there are findings', () => expect(cases.length).toBeGreaterThan(1));

// What fuzzing once found, as it was found: `npm run fuzz` writes such files.
test.each(cases)('case 49: $reader: $name', async ({ reader, name }) => {
  const bytes = readFileSync(`${ROOT}/${reader}/${name}`);
  expect(await judge({ reader, name, bytes }, library)).toBeNull();
});
