// A process of its own: runs every test and writes down how long it takes and which mutants it reaches. The first run loads
// packs and fills what is kept; what only that run reaches can be seen only by a process in which the mutant is active from the start.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { loadTests } from './load-tests.mjs';

const [folder, ...files] = process.argv.slice(2);
const { nextRound, reached } = await import(pathToFileURL(join(folder, 'switch.mjs')).href);
process.on('unhandledRejection', () => {});

const tests = [];
for (const file of files) {
  try {
    tests.push(...(await loadTests(join(folder, 'cover'), [file])));
  } catch (cause) {
    console.error(`left out: ${file}: ${cause.message}`);
  }
}
const passing = [];
for (const test of tests) if (await passes(test)) passing.push(test);
const early = nextRound();

const byTest = [];
for (const test of passing) {
  const before = process.cpuUsage();
  const isSteady = await passes(test);
  const { user, system } = process.cpuUsage(before);
  const differing = nextRound();
  if (isSteady) byTest.push({ name: test.name, time: (user + system) / 1000, differing });
}
const failing = tests.map(({ name }) => name).filter((name) => !byTest.some((test) => test.name === name));
const times = byTest.map(({ name, time }) => ({ name, time }));
writeFileSync(join(folder, 'times.json'), JSON.stringify(times));
const places = [...reached.keys()].filter((mutant) => reached[mutant] === 1);
writeFileSync(
  join(folder, 'coverage.json'),
  JSON.stringify({ reached: places, early, tests: byTest, failing }),
);
process.exit();

async function passes({ run }) {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}
