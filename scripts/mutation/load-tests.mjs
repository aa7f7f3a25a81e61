// The tests of vitest in this process, each a function to call: the same assertions, without a start for every mutant.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const vitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
const { collectTests, getFn, getHooks } = await import(pathToFileURL(vitest.resolve('@vitest/runner')).href);

/**
 * The tests of these files of the copy, hooks before all of a suite already run.
 * @returns {Promise<{ name: string, run: () => unknown }[]>}
 */
export async function loadTests(copy, files) {
  process.chdir(copy);
  const runner = {
    config: {
      root: copy,
      name: '',
      setupFiles: [],
      sequence: { hooks: 'stack' },
      testTimeout: 0,
      hookTimeout: 0,
      tags: [],
    },
    pool: 'forks',
    importFile: (path) => import(pathToFileURL(path).href),
  };
  const suites = await collectTests(
    files.map((file) => join(copy, file.replace(/\.ts$/, '.js'))),
    runner,
  );
  const tests = [];
  for (const [i, suite] of suites.entries()) {
    if (suite.result?.state === 'fail') throw new Error(`${files[i]}: ${suite.result.errors[0]?.message}`);
    await walk(suite, [files[i]], [], tests);
  }
  return tests;
}

async function walk(suite, names, chain, tests) {
  const hooks = getHooks(suite);
  for (const hook of hooks.beforeAll) await hook(suite);
  const around = [...chain, hooks];
  for (const task of suite.tasks) {
    const path = [...names, task.name];
    if (task.mode === 'skip' || task.mode === 'todo') continue;
    if (task.type === 'suite') await walk(task, path, around, tests);
    else tests.push({ name: path.join(' > '), run: runOf(task, around) });
  }
}

function runOf(task, chain) {
  const body = getFn(task);
  const before = chain.flatMap(({ beforeEach }) => beforeEach);
  const after = chain.flatMap(({ afterEach }) => afterEach);
  const run = before.length + after.length === 0 ? body : () => inOrder(before, body, after, task);
  return task.fails ? () => mustFail(run) : run;
}

async function inOrder(before, body, after, task) {
  try {
    for (const hook of before) await hook(task.context, task.suite);
    await body();
  } finally {
    for (const hook of after) await hook(task.context, task.suite);
  }
}

async function mustFail(run) {
  try {
    await run();
  } catch {
    return;
  }
  throw new Error('passes, and is said to fail');
}
