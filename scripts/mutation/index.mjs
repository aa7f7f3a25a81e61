// Mutation testing of src/text and src/stages: every mutant of Stryker's instrumenter against the tests that reach it, in one
// process (docs/mutation.md). What it found is kept in the work folder: a second run tries only what survived or has changed.
//
//   npm run mutation                              all files
//   npm run mutation -- 'src/text/numeral*.ts'    some of them
//   --budget MS   for tests of one mutant (1500)  --jobs N      processes (1)
//   --sample N    so many mutants, by chance      --only-new    survivors meet only tests that are new
//   --seed N      of that chance (8): tests written for what one sample left are measured by another
//   --early       try mutants that show only in a process of their own
//   --forget      nothing from earlier runs       --work DIR    where copies and results lie
//   --report      tell what is kept, try nothing  --write       write the figures of docs/mutation.md
//   --as-before   with the copies and coverage of the run before: neither sources nor tests have changed
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
  'test/properties/{numerals,plain-numbers,second-reader,round-trip}.test.ts',
  'test/audit/*.test.ts',
  'test/readers/{csv,html,join-lines,docx-tables}.test.ts',
  'test/writers/{writers,describe-value,report}.test.ts',
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
    seed: { type: 'string', default: '8' },
    work: { type: 'string', default: join(tmpdir(), 'zhibiao-mutation') },
    'only-new': { type: 'boolean', default: false },
    early: { type: 'boolean', default: false },
    forget: { type: 'boolean', default: false },
    'as-before': { type: 'boolean', default: false },
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
const mutants =
  options.sample === undefined ? all : sampleOf(all, Number(options.sample), Number(options.seed));
if (!options.report) await tryAll();
printReport(mutants, kept);
writeFileSync(join(folder, 'survivors.json'), JSON.stringify(survivors(), null, 1));
if (options.write) writeDocs(ROOT, mutants, all, kept);

async function instrument() {
  if (options.report || options['as-before']) return writeCopies(ROOT, folder, files, false);
  for (const copy of ['cover', 'run']) {
    rmSync(join(folder, copy), { recursive: true, force: true });
    mkdirSync(join(folder, copy));
  }
  copyFileSync(new URL('switch.mjs', import.meta.url), join(folder, 'switch.mjs'));
  return writeCopies(ROOT, folder, files, true);
}

async function tryAll() {
  const { tests, early, reached } = cover();
  const telling = new Map(mutants.map(({ id }) => [id, []]));
  for (const [i, { differing }] of tests.entries()) for (const id of differing) telling.get(id)?.push(i);
  sortUntold(telling, new Set(early), new Set(reached));
  await tryTold(tests, telling);
  if (options.early) await tryEarly(ROOT, folder, mutants, kept, Number(options.jobs));
  kept.write();
}

/** Those of which no test could see a difference once all is loaded. */
function sortUntold(telling, early, reached) {
  for (const mutant of mutants) {
    const { id } = mutant;
    if (telling.get(id).length > 0 || kept.get(mutant)?.isEarly || isKilled(kept.get(mutant))) continue;
    const status = early.has(id) ? 'early' : reached.has(id) ? 'survived' : 'uncovered';
    kept.set(mutant, { status, tried: 0, of: 0 });
  }
}

function cover() {
  const tests = globSync(TESTS, { cwd: ROOT }).sort();
  if (!options['as-before'])
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

async function tryTold(tests, telling) {
  const met = new Set(kept.tests);
  const order = new Order(
    tests,
    tests.map(({ name }) => met.size > 0 && !met.has(name)),
  );
  const number = new Map(tests.map(({ name }, i) => [name, i]));
  const open = [];
  for (const mutant of mutants) {
    const before = kept.get(mutant);
    const killer = number.get(before?.killer);
    if (killer !== undefined) order.learn(mutant, killer);
    if (!isKilled(before) && telling.get(mutant.id).length > 0) open.push(mutant);
  }
  // Those that survived before are the dear ones, and mostly survive again.
  open.sort((a, b) => rankOf(kept.get(a)) - rankOf(kept.get(b)));
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const start = Date.now();
  let [given, told] = [0, 0];
  const next = () => {
    const mutant = open[given];
    if (mutant === undefined) return null;
    given += 1;
    const isRetried = kept.get(mutant)?.of > 0;
    const tried = order.of(mutant, telling.get(mutant.id), isRetried);
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
    if (told % 50 === 0) kept.write();
    if (told % 250 === 0) {
      console.log(`${told} of ${open.length} after ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  const used = [
    ...new Set(tests.filter(({ differing }) => differing.length > 0).map(({ name }) => name.split(' > ')[0])),
  ];
  await driveAll(Number(options.jobs), folder, used, next, done);
  kept.tests = tests.map(({ name }) => name);
}

function rankOf(result) {
  return result === null ? 0 : 1;
}

function isKilled(result) {
  return result?.status === 'killed' || result?.status === 'timeout';
}

function survivors() {
  return mutants.map((mutant) => ({ ...mutant, ...kept.get(mutant) })).filter((mutant) => !isKilled(mutant));
}
