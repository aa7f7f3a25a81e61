import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge, type Library } from '../../scripts/fuzz/judge.mjs';
import { main } from '../../src/cli/main.js';
import { extract } from '../../src/commands/extract.js';
import { readPathList } from '../../src/commands/read-path-list.js';
import { extractStream } from '../../src/commands/stream.js';
import { ERROR_CODES, WARNING_CODES, ZhibiaoError } from '../../src/model/errors.js';
import { figureSchema } from '../../src/model/figure.js';
import { checkRules } from '../../src/packs/check.js';
import { loadPacks } from '../../src/packs/load.js';
import { findPackSources, packFilesOf } from '../../src/packs/load-files.js';
import { mergePacks, toRuleSet } from '../../src/packs/merge.js';
import { parsePack } from '../../src/packs/pack-text.js';
import { extractDocument } from '../../src/pipeline.js';
import { readBytes, readText } from '../../src/readers/index.js';

const ROOT = 'fixtures/fuzz';
const library: Library = {
  main,
  extract,
  readPathList,
  extractStream,
  ERROR_CODES,
  WARNING_CODES,
  ZhibiaoError,
  figureSchema,
  checkRules,
  loadPacks,
  findPackSources,
  packFilesOf,
  mergePacks,
  toRuleSet,
  parsePack,
  extractDocument,
  readBytes,
  readText,
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
