// A process of its own: one mutant active from the first line on, test files in order until a test fails. What runs when
// modules and packs are loaded shows nowhere else.
import { join } from 'node:path';
import process from 'node:process';
import { loadTests } from './load-tests.mjs';

const [folder, mostWork, ...files] = process.argv.slice(2);
process.on('unhandledRejection', () => {});
/** Names of tests that fail without a mutant; null where this is to be found. */
const exceptions = await new Promise((resolve) => process.once('message', ({ except }) => resolve(except)));
const isTrial = exceptions === null;
const failed = [];
let tried = 0;

for (const file of files) {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > Number(mostWork)) break;
  const tests = await loadTests(join(folder, 'run'), [file]).catch(() => null);
  if (tests === null && !isTrial) await answer(`${file}: does not load`);
  for (const { name, run } of tests ?? []) {
    if (!isTrial && exceptions.includes(name)) continue;
    tried += 1;
    try {
      await run();
    } catch {
      if (!isTrial) await answer(name);
      failed.push(name);
    }
  }
}
await answer(null);

/** Does not return. */
function answer(killer) {
  process.send({ killer, tried, failed }, () => process.exit());
  return new Promise(() => {});
}
