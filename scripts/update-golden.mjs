// The only writer of fixtures/documents/*/expected.json: what the present code makes of each case. Read the difference
// before it is committed. A case is a folder with input.* and, where needed, options.json; one with gold.ndjson is annotated
// by hand and scored instead.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { extract } from '../dist/index.js';

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
