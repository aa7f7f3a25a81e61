import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeGold } from '../../src/commands/eval/gold.js';
import { scoreDocument } from '../../src/commands/eval/score.js';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readDocument } from '../../src/readers/index.js';

interface Annotated {
  name: string;
  file: string;
  gold: string;
}

/** Documents of fixtures/documents with gold.ndjson, and the seeds with what fixtures/seeds says of them. */
function annotatedDocuments(): Annotated[] {
  const root = 'fixtures/documents';
  const cases = readdirSync(root)
    .filter((name) => existsSync(`${root}/${name}/gold.ndjson`))
    .map((name) => {
      const input = readdirSync(`${root}/${name}`).find((file) => file.startsWith('input.'));
      return { name, file: `${root}/${name}/${input}`, gold: `${root}/${name}/gold.ndjson` };
    });
  const seeds = readdirSync('seeds').map((file) => {
    const name = file.replace(/\.txt$/, '');
    return { name, file: `seeds/${file}`, gold: `fixtures/seeds/${name}.ndjson` };
  });
  return [...seeds, ...cases];
}

const documents = annotatedDocuments();
const known: Record<string, string[]> = JSON.parse(readFileSync('fixtures/known-differences.json', 'utf8'));

test('there are documents, and every known difference is of one of them', () => {
  expect(documents.length).toBeGreaterThan(60);
  expect(Object.keys(known).sort()).toEqual(documents.map(({ name }) => name).sort());
});

// The annotation was written by hand before. A difference that has gone is taken out by npm run update:golden, and so stays away.
test.each(documents)(
  '$name is read as it is annotated, but for what is known',
  async ({ name, file, gold }) => {
    const lines = readFileSync(gold, 'utf8').trim().split('\n');
    const source = await readDocument(file, {});
    const { figures } = extractDocument(source, loadPacks(), {});
    const rows = lines.map((line) => JSON.parse(line));
    const { differences, fields } = scoreDocument(
      name,
      placeGold({ name, file, rows }, source.text),
      figures,
    );
    const counted = (['name', 'scope'] as const).map(
      (field) => `${field}: ${fields[field]?.right ?? 0} of ${fields[field]?.asked ?? 0} to the letter`,
    );
    expect([...differences, ...counted]).toEqual(known[name]);
  },
);
