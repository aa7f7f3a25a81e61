import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { ALLOWED } from '../../scripts/metamorphic/allowed.mjs';
import { compareUnder } from '../../scripts/metamorphic/compare.mjs';
import { readingsOf } from '../../scripts/metamorphic/readings.mjs';
import { RELATIONS } from '../../scripts/metamorphic/relations.mjs';
import { loadPacks } from '../../src/packs/load.js';
import { draftDocument, extractDocument } from '../../src/pipeline.js';
import { readBytes, readText } from '../../src/readers/index.js';

const readings = readingsOf({ readText, readBytes, extractDocument, draftDocument, packs: loadPacks() });
const documents = globSync(['seeds/*.{txt,md}', 'fixtures/documents/*/input.{txt,md}'])
  .sort()
  .map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
    format: path.endsWith('.md') ? ('md' as const) : ('txt' as const),
  }));

/** Every relation is tried on some of the documents here, and on all of them, and on those beside the project, by `npm run metamorphic`. */
const EACH = 6;
const relations = Object.keys(RELATIONS).map((name, i) => ({
  name,
  some: documents.filter((_, at) => at % EACH === i % EACH),
}));

test.each(relations)('$name: the same figures', async ({ name, some }) => {
  let compared = 0;
  for (const document of some) {
    const { figures, differing, shown } = await compareUnder(name, document, readings);
    compared += figures;
    expect(differing, shown.join('\n')).toBeLessThanOrEqual(ALLOWED[name]?.[document.path] ?? 0);
  }
  expect(compared).toBeGreaterThan(30);
});
