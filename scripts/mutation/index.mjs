// Mutation testing of src/text and src/stages: every mutant of Stryker's instrumenter against the tests that reach it, in one
// process (docs/mutation.md). What it found is kept in the work folder: a second run tries only what survived or has changed.
//
//   npm run mutation                              all files
//   npm run mutation -- 'src/text/numeral*.ts'    some of them
//   --budget MS   for tests of one mutant (1500)  --jobs N      processes (1)
//   --sample N    so many mutants, by chance      --only-new    survivors meet only tests that are new
//   --early       try mutants that show only in a process of their own
//   --forget      nothing from earlier runs       --work DIR    where copies and results lie
//   --report      tell what is kept, try nothing  --write       write the figures of docs/mutation.md
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { driveAll } from './drive.mjs';
import { tryEarly } from './early.mjs';
import { MUTATED, writeCopies } from './instrument.mjs';
import { Kept } from './kept.mjs';
import { Order } from './order.mjs';
import { printReport, writeDocs } from './report.mjs';
import { sampleOf } from './sample.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The tests that reach what is mutated and need no process, clock or mock of their own. What else does so is slow for what it asks. */
const TESTS = [
  'test/{text,stages,golden}/**/*.test.ts',
  'test/properties/{numerals,plain-numbers}.test.ts',
  'test/patterns/examples.test.ts',
  'test/packs/{check-construction,kept-packs,metric-matcher,numeral-index,word-screen,regex}.test.ts',
  'test/commands/{convert-units,explain,recognise,recognise-sentences}.test.ts',
  'test/diff/*.test.ts',
  'test/pipeline.test.ts',
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    budget: { type: 'string', default: '1500' },
    jobs: { type: 'string', default: '1' },
    sample: { type: 'string' },
    work: { type: 'string', default: join(tmpdir(), 'zhibiao-mutation') },
    'only-new': { type: 'boolean', default: false },
    early: { type: 'boolean', default: false },
    forget: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const folder = options.work;
const files = globSync(positionals.length > 0 ? positionals : MUTATED.map((part) => `${part}/**/*.ts`), {
  cwd: ROOT,
}).sort();

if (options.forget) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const kept = new Kept(folder, ROOT);
const all = await instrument();
const mutants = options.sample === undefined ? all : sampleOf(all, Number(options.sample));
if (!options.report) await tryAll();
printReport(mutants, kept, all.length);
writeFileSync(join(folder, 'survivors.json'), JSON.stringify(survivors(), null, 1));
if (options.write) writeDocs(ROOT, mutants, kept);

async function instrument() {
  for (const copy of ['cover', 'run']) {
    if (options.report) break;
    rmSync(join(folder, copy), { recursive: true, force: true });
    mkdirSync(join(folder, copy));
  }
  copyFileSync(new URL('switch.mjs', import.meta.url), join(folder, 'switch.mjs'));
  return writeCopies(ROOT, folder, files, !options.report);
}

async function tryAll() {
  const { tests, early } = cover();
  const reaching = new Map(mutants.map(({ id }) => [id, []]));
  for (const [i, { reached }] of tests.entries()) for (const id of reached) reaching.get(id)?.push(i);
  await tryReached(tests, reaching);
  const earlyOnes = new Set(early);
  for (const mutant of mutants) {
    if (reaching.get(mutant.id).length > 0) continue;
    if (kept.get(mutant)?.isEarly) continue;
    kept.set(mutant, { status: earlyOnes.has(mutant.id) ? 'early' : 'uncovered' });
  }
  kept.write();
  if (options.early) await tryEarly(ROOT, folder, mutants, kept, Number(options.jobs));
}

function cover() {
  const tests = globSync(TESTS, { cwd: ROOT }).sort();
  execFileSync(process.execPath, [fileURLToPath(new URL('cover.mjs', import.meta.url)), folder, ...tests], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });
  const coverage = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8'));
  console.log(
    `${coverage.tests.length} tests reach ${mutants.length} mutants; ${coverage.failing.length} do not run here`,
  );
  return coverage;
}

async function tryReached(tests, reaching) {
  const met = new Set(kept.tests);
  const order = new Order(
    tests,
    tests.map(({ name }) => !met.has(name)),
  );
  const number = new Map(tests.map(({ name }, i) => [name, i]));
  const open = [];
  for (const mutant of mutants) {
    const before = kept.get(mutant);
    const killer = number.get(before?.killer);
    if (killer !== undefined) order.learn(mutant, killer);
    const isSettled = before?.status === 'killed' || before?.status === 'timeout';
    if (!isSettled && reaching.get(mutant.id).length > 0) open.push(mutant);
  }
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const start = Date.now();
  let [given, told] = [0, 0];
  const next = () => {
    const mutant = open[given];
    if (mutant === undefined) return null;
    given += 1;
    const isRetried = kept.get(mutant)?.status === 'survived';
    const tried = order.of(mutant, reaching.get(mutant.id), isRetried);
    const wanted = isRetried && options['only-new'] ? tried.filter((i) => order.isNew[i]) : tried;
    return { mutant: mutant.id, order: wanted, budget: Number(options.budget) };
  };
  const done = (job, { status, killer, tried }) => {
    const mutant = byId.get(job.mutant);
    if (killer !== undefined) order.learn(mutant, killer);
    kept.set(mutant, {
      status: { hung: 'timeout', unclean: 'survived' }[status] ?? status,
      ...(killer === undefined ? {} : { killer: tests[killer].name }),
      ...{ tried, of: job.order.length },
    });
    told += 1;
    if (told % 250 === 0) {
      kept.write();
      console.log(`${told} of ${open.length} after ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  const used = [
    ...new Set(tests.filter(({ reached }) => reached.length > 0).map(({ name }) => name.split(' > ')[0])),
  ];
  await driveAll(Number(options.jobs), folder, used, next, done);
  kept.tests = tests.map(({ name }) => name);
}

function survivors() {
  return mutants
    .map((mutant) => ({ ...mutant, ...kept.get(mutant) }))
    .filter(({ status }) => status !== 'killed' && status !== 'timeout');
}
