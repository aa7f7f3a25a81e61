import { expect, test } from 'vitest';
import { loadPacks } from '../src/packs/load.js';
import { extractDocument, extractDocuments } from '../src/pipeline.js';
import { failedResult } from '../src/pool/failed-result.js';
import { readText } from '../src/readers/index.js';

const packs = loadPacks();
const document = (path: string, text: string) => ({ source: readText(text, path, 'txt'), options: {} });

test('a document that a stage breaks on costs no other', () => {
  const [first, broken, last] = [
    document('a', '造林3万亩。'),
    document('b', ''),
    document('c', '修路5公里。'),
  ];
  // What no reader would give: a block where there is no text.
  broken.source = { ...broken.source, blocks: [...first.source.blocks], text: null as unknown as string };
  const results = extractDocuments([first, broken, last], packs, ({ path }, fault) =>
    failedResult(path, fault),
  );
  expect(results[0]).toEqual(extractDocument(first.source, packs, {}));
  expect(results[1]?.document).toMatchObject({ path: 'b', status: 'failed', code: 'E-INTERNAL' });
  expect(results[2]).toEqual(extractDocument(last.source, packs, {}));
});
