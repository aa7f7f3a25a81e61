// Faults put into runs, and interruptions: is what was promised kept each time? `npm run faults -- --help` says what can be asked for.
import { parseArgs } from 'node:util';
import { JOBS } from './jobs.mjs';
import { sweep } from './sweep.mjs';

const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, code: { type: 'string' }, help: { type: 'boolean' } },
});

let failures = 0;
const jobs = JOBS.filter(({ name }) => asked.only === undefined || name.startsWith(asked.only));
for (const job of jobs) {
  const begun = performance.now();
  const { name, calls, points, wrong } = await sweep(
    job,
    ({ code }) => asked.code === undefined || code === asked.code,
  );
  failures += wrong.length;
  console.log(
    `${name}: ${calls} calls, ${points} faults, ${wrong.length} promises broken, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  for (const each of wrong) console.log(`  ${JSON.stringify(each)}`);
}
if (failures > 0) process.exitCode = 1;
