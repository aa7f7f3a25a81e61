// The only writer of fixtures/documents/*/expected.json: what the present code makes of each case. Read the difference
// before it is committed. A case is a folder with input.* and, where needed, options.json; one with gold.ndjson is annotated
// by hand instead, and what is not read as annotated is written to fixtures/known-differences.json.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { placeGold } from '../dist/commands/eval/gold.js';
import { scoreDocument } from '../dist/commands/eval/score.js';
import { extract } from '../dist/index.js';
import { loadPacks } from '../dist/packs/load.js';
import { extractDocument } from '../dist/pipeline.js';
import { readDocument } from '../dist/readers/index.js';
import { visibleSets } from './annotated.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const root = 'fixtures/documents';
const cases = readdirSync(root)
  .filter((name) => !existsSync(`${root}/${name}/gold.ndjson`))
  .sort();
let changed = 0;
for (const name of cases) {
  const folder = `${root}/${name}`;
  const input = readdirSync(folder).find((file) => file.startsWith('input.'));
  if (input === undefined) throw new Error(`${folder} has no input.*`);
  const options = existsSync(`${folder}/options.json`)
    ? JSON.parse(readFileSync(`${folder}/options.json`, 'utf8'))
    : {};
  for await (const { document, figures } of extract([`${folder}/${input}`], options)) {
    const expected = `${JSON.stringify({ document, figures }, null, 2)}\n`;
    const file = `${folder}/expected.json`;
    if (existsSync(file) && readFileSync(file, 'utf8') === expected) continue;
    writeFileSync(file, expected);
    changed += 1;
    console.log(`written: ${file} (${figures.length} figures)`);
  }
}
console.log(`${cases.length} cases, ${changed} changed`);
writeFileSync('fixtures/known-differences.json', `${JSON.stringify(await knownDifferences(), null, 1)}\n`);

/** By document of the project's own: each figure that is not read as annotated, and how many names and places are to the letter. */
async function knownDifferences() {
  const own = visibleSets().filter(([set]) => set === 'own seeds' || set === 'fixtures');
  const known = {};
  for (const { name, file, rows } of own.flatMap(([, documents]) => documents)) {
    const source = await readDocument(file, {});
    const { figures } = extractDocument(source, loadPacks(), {});
    const { differences, fields } = scoreDocument(
      name,
      placeGold({ name, file, rows }, source.text),
      figures,
    );
    const counted = ['name', 'scope'].map(
      (field) => `${field}: ${fields[field]?.right ?? 0} of ${fields[field]?.asked ?? 0} to the letter`,
    );
    known[name] = [...differences, ...counted];
  }
  return known;
}
