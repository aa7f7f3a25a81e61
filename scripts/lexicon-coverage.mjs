// How much of the lexicon the texts at hand use: per pack, its metrics and how many of them some figure has; over all, those
// that never fire, and the share of figures with an id. The blind texts stay blind.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parse } from 'yaml';
import { extract } from '../dist/index.js';

process.chdir(new URL('..', import.meta.url).pathname);
const cases = readdirSync('fixtures/documents').flatMap((name) => {
  const input = readdirSync(`fixtures/documents/${name}`).find((file) => file.startsWith('input.'));
  return input === undefined ? [] : [`fixtures/documents/${name}/${input}`];
});
const texts = ['seeds', ...cases, '../shared/seeds', '../shared/documents'].filter((path) =>
  existsSync(path),
);

const fired = new Set();
let figures = 0;
let known = 0;
for await (const { figures: read } of extract(texts)) {
  for (const { metric } of read) {
    figures += 1;
    if (metric.id === null) continue;
    known += 1;
    fired.add(metric.id);
  }
}

const silent = [];
for (const file of readdirSync('patterns/domains').sort()) {
  const { pack, metrics = [] } = parse(readFileSync(`patterns/domains/${file}`, 'utf8'));
  const never = metrics.filter(({ id }) => !fired.has(id));
  silent.push(...never.map(({ id }) => id));
  console.log(`${pack.padEnd(22)} ${metrics.length} metrics, ${metrics.length - never.length} fire`);
}
console.log(`\nnever firing: ${silent.length}`);
if (process.argv.includes('--names')) console.log(silent.join('\n'));
console.log(`figures with an id: ${known} of ${figures} (${((100 * known) / figures).toFixed(1)}%)`);
