// Gives broken files to every reader and looks at what becomes of them. Ends with 1 where something was found.
//   npm run fuzz -- [--minutes N] [--seed S] [--reader NAME[,NAME]] [--inputs N] [--keep FOLDER]
// The inputs of a seed are the same every time; how many there are is a matter of time, or of --inputs for each reader. Where no reader is
// named, the laws of test/properties are tried first, as many times more often than in npm test as there are minutes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { corpusOf } from './corpus.mjs';
import { Judging } from './judging.mjs';
import { minimise } from './minimise.mjs';
import { randomOf, seedOf } from './random.mjs';
import { READERS } from './readers.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    reader: { type: 'string' },
    inputs: { type: 'string', default: 'Infinity' },
    keep: { type: 'string', default: 'fixtures/fuzz' },
  },
});
process.chdir(new URL('../..', import.meta.url).pathname);

const readers = (values.reader?.split(',') ?? Object.keys(READERS)).map((name) => {
  if (!(name in READERS))
    throw new Error(`there is no reader ${name}; there are ${Object.keys(READERS).join(', ')}`);
  return {
    name,
    ...READERS[name],
    corpus: corpusOf(name, READERS[name].ending),
    tried: 0,
    spent: 0,
    found: new Map(),
  };
});
const judging = new Judging();
console.log(`seed ${values.seed}`);
const lawsHold = values.reader !== undefined || tryLaws();
const until = Date.now() + Number(values.minutes) * 60_000;

while (Date.now() < until) {
  // The one that had least: each has the same share of the time, however long one of its inputs takes.
  const open = readers.filter(({ tried }) => tried < Number(values.inputs));
  if (open.length === 0) break;
  const reader = open.reduce((one, two) => (two.spent < one.spent ? two : one));
  const begun = performance.now();
  await tryOne(reader, reader.tried);
  reader.spent += performance.now() - begun;
}
judging.end();

const findings = readers.reduce((sum, { found }) => sum + found.size, 0);
for (const { name, tried, found } of readers)
  console.log(`${name.padEnd(12)} ${String(tried).padStart(7)} inputs ${found.size} findings`);
console.log(`${readers.reduce((sum, { tried }) => sum + tried, 0)} inputs, ${findings} findings`);
process.exitCode = findings > 0 || !lawsHold ? 1 : 0;

/** With other trials than those of npm test, and more of them. */
function tryLaws() {
  const args = [
    'vitest',
    'run',
    '--testTimeout=600000',
    'test/properties/text-laws.test.ts',
    'test/properties/stage-laws.test.ts',
  ];
  const env = { ...process.env, LAW_SEED: values.seed, LAW_RUNS: values.minutes };
  const { status, stdout } = spawnSync('npx', args, { env, encoding: 'utf8' });
  console.log(status === 0 ? 'the laws hold' : stdout);
  return status === 0;
}

async function tryOne(reader, n) {
  const random = randomOf(seedOf(values.seed, reader.name, n));
  const bytes = reader.mutate(random.pick(reader.corpus), random, random.pick(reader.corpus));
  const input = { reader: reader.name, name: `fuzz.${reader.ending}`, bytes };
  reader.tried += 1;
  const finding = await judging.judge(input);
  if (finding === null) return;
  const key = keyOf(finding);
  if (reader.found.has(key)) return;
  reader.found.set(key, n);
  await keep(reader, input, finding, n);
}

/** Findings that differ by their numbers and names are one. */
function keyOf({ kind, what }) {
  return `${kind} ${kind === 'slow' || kind === 'memory' ? '' : what.replace(/[\d."'“”]+/g, '#').slice(0, 160)}`;
}

async function keep(reader, input, finding, n) {
  const isSame = async (bytes) => {
    const again = await judging.judge({ ...input, bytes });
    return again !== null && keyOf(again) === keyOf(finding);
  };
  const least =
    finding.kind === 'hang' || finding.kind === 'died' ? input.bytes : await minimise(input.bytes, isSame);
  const folder = join(values.keep, reader.name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${finding.kind}-${values.seed}-${n}.${reader.ending}`);
  writeFileSync(file, least);
  console.log(`${reader.name} ${n}: ${finding.kind} ${finding.what}\n  ${file}, ${least.length} bytes`);
}
