// A process of its own: is sent mutants with the tests that reach them, and says of each whether one fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { loadTests } from './load-tests.mjs';

const [folder, ...files] = process.argv.slice(2);
/** How long a test may take, in milliseconds, whatever it takes without a mutant; and how many times what it takes then. */
const LEAST_LIMIT = 2500;
const TIMES = 30;
/** The share of a limit that has to be spent working: a machine may be busy with other things. */
const WORKING = 0.3;

const SHORT = 5;

const { activate } = await import(pathToFileURL(join(folder, 'switch.mjs')).href);
const wanted = new Map(
  JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8')).map(({ name, time }, i) => [
    name,
    { i, time },
  ]),
);
const tests = [];
for (const { name, run } of await loadTests(join(folder, 'run'), files)) {
  const known = wanted.get(name);
  if (known !== undefined) tests[known.i] = { run, time: known.time };
}
// What is kept after the first run is kept before any mutant is active: once each the short ones, and of the others a few.
for (const [i, test] of tests.entries())
  if (test !== undefined && (test.time < SHORT || i % 10 === 0)) await outcomeOf(test, -1, 100);

process.on('unhandledRejection', () => {});
process.on('message', async ({ mutant, order, budget }) =>
  process.send(await tryMutant(mutant, order, budget)),
);
process.send({ ready: true });

const guarded = new Script('globalThis.$test()');

async function tryMutant(mutant, order, budget) {
  const before = process.cpuUsage();
  let tried = 0;
  for (const i of order) {
    if (worked(before) > budget) break;
    const test = tests[i];
    if (test === undefined) continue;
    tried += 1;
    const outcome = await outcomeOf(test, mutant, 1);
    if (outcome === 'passed') continue;
    // Killed only where the same test passes again without the mutant.
    if ((await outcomeOf(test, -1, 4)) !== 'passed') return { mutant, status: 'unclean', tried };
    return { mutant, status: outcome === 'endless' ? 'timeout' : 'killed', killer: i, tried, ...told() };
  }
  return { mutant, status: 'survived', tried, ...told() };
}

/** Milliseconds of work since then: the machine may be busy with other things meanwhile. */
function worked(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function told() {
  return { memory: process.memoryUsage().rss };
}

/** The outcome of one test; `patience` multiplies its limit. */
async function outcomeOf({ run, time }, mutant, patience) {
  const limit = Math.round((LEAST_LIMIT + TIMES * time) * patience);
  const before = process.cpuUsage();
  const start = Date.now();
  activate(mutant, start + limit);
  globalThis.$test = run;
  try {
    await guarded.runInThisContext({ timeout: limit });
    return 'passed';
  } catch {
    if (Date.now() - start < limit) return 'failed';
    // It was interrupted: by its own doing, or because the machine was busy.
    return worked(before) > limit * WORKING || patience > 4
      ? 'endless'
      : outcomeOf({ run, time }, mutant, patience * 5);
  } finally {
    activate(-1, Number.POSITIVE_INFINITY);
  }
}
