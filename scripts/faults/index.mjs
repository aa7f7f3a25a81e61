// Faults put into runs, and runs that are ended: is what was promised kept each time? Exit 1 where it was not.
import { parseArgs } from 'node:util';

const HELP = `npm run faults                      every call of every run fails, in every way; minutes
  --only NAME --code EIO            of one run, with one fault
npm run faults -- --whole           whole processes: what is read but once in each, and what threads read
npm run faults -- --interrupt 50    so many runs ended by each signal
npm run faults -- --deliveries 1000 so many workers killed that a queue gave work to   [--seed N]
npm run faults -- --slow-reader 100 so many megabytes into a reader that takes its time`;

const { values: asked } = parseArgs({
  options: {
    ...Object.fromEntries(
      ['only', 'code', 'interrupt', 'deliveries', 'seed', 'slow-reader'].map((name) => [
        name,
        { type: 'string' },
      ]),
    ),
    whole: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const wrong = await chosen()();
if (wrong > 0) process.exitCode = 1;

function chosen() {
  if (asked.help) return help;
  if (asked.interrupt !== undefined) return interruptions;
  if (asked.deliveries !== undefined) return deliveries;
  if (asked['slow-reader'] !== undefined) return slowReader;
  return asked.whole ? wholeProcesses : sweeps;
}

async function help() {
  console.log(HELP);
  return 0;
}

async function sweeps() {
  const [{ JOBS }, { sweep }] = await Promise.all([import('./jobs.mjs'), import('./sweep.mjs')]);
  const jobs = JOBS.filter(({ name }) => asked.only === undefined || name.startsWith(asked.only));
  return tellOfAll(jobs, (job) => sweep(job, ({ code }) => asked.code === undefined || code === asked.code));
}

async function wholeProcesses() {
  const [{ JOBS }, { sweepWhole }] = await Promise.all([import('./jobs.mjs'), import('./whole.mjs')]);
  const named = (name) => JOBS.find((job) => job.name === name);
  const runs = [
    [named('csv --manifest'), { codes: ['EIO', 'EACCES'] }],
    [named('sqlite'), {}],
    [named('html'), {}],
    [named('csv'), { inThreads: true, codes: ['EIO', 'EMFILE'] }],
  ];
  return tellOfAll(runs, ([job, options]) => sweepWhole(job, options));
}

async function tellOfAll(list, each) {
  let [points, broken] = [0, 0];
  for (const one of list) {
    const begun = performance.now();
    const found = await each(one);
    points += found.points;
    broken += found.wrong.length;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `${found.name}: ${found.calls} calls, ${found.points} faults, ${found.wrong.length} promises broken, ${seconds} s`,
    );
    for (const what of found.wrong) console.log(`  ${JSON.stringify(what)}`);
  }
  console.log(`${points} faults, ${broken} promises broken`);
  // A sweep that puts in no fault proves nothing.
  return points === 0 ? 1 : broken;
}

async function interruptions() {
  const { interrupt } = await import('./interrupt.mjs');
  const told = await interrupt(Number(asked.interrupt), ({ signal, times, ends }) =>
    console.log(`${signal}: ${times} runs, by their end: ${JSON.stringify(ends)}`),
  );
  return tellOf(told);
}

async function deliveries() {
  const { deliver } = await import('./deliveries.mjs');
  const seed = Number(asked.seed ?? 1);
  const { kills, runs, merges, wrong: told } = await deliver(Number(asked.deliveries), seed);
  console.log(`seed ${seed}: ${kills} workers killed in ${runs} runs, ${merges} merges`);
  return tellOf(told);
}

async function slowReader() {
  const { readSlowly } = await import('./slow-reader.mjs');
  return tellOf(await readSlowly(Number(asked['slow-reader']), (line) => console.log(line)));
}

function tellOf(told) {
  for (const line of told) console.log(`  ${line}`);
  console.log(`${told.length} promises broken`);
  return told.length;
}
