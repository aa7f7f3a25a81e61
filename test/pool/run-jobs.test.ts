import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ZhibiaoError } from '../../src/model/errors.js';
import type { DocumentTask } from '../../src/pool/document-task.js';
import type { Outcome } from '../../src/pool/outcome.js';
import { type JobOptions, runJobs } from '../../src/pool/run-jobs.js';

const FILE = fileURLToPath(new URL('../helpers/poisoned-thread.cjs', import.meta.url));

const task = (path: string, text: string): DocumentTask => ({
  path,
  bytes: new TextEncoder().encode(text),
  options: {},
});

const said = (outcome: Outcome): string =>
  'result' in outcome
    ? `${outcome.path} ${outcome.result.document.code}`
    : `${outcome.path} ${Buffer.from(outcome.text).toString().trim()}`;

async function run(tasks: Iterable<DocumentTask>, options: Partial<JobOptions> = {}): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const outcome of runJobs(tasks, { file: FILE, plan: null, jobs: 2, ...options }))
    outcomes.push(said(outcome));
  return outcomes;
}

const numbered = (count: number): DocumentTask[] =>
  Array.from({ length: count }, (_, i) => task(`${i}`, `text ${i}`));

test('outcomes come in the order of the tasks, each once', async () => {
  expect(await run(numbered(300))).toEqual(numbered(300).map(({ path }) => `${path} text ${path}`));
});

test.each([
  ['EXIT', 'E-CRASH'],
  ['HEAP', 'E-MEMORY'],
  ['THROW', 'E-CRASH'],
])('a thread that dies (%s) loses one document, and those beside it are read again', async (poison, code) => {
  const tasks = numbered(200);
  tasks[70] = task('70', `${poison} 1`);
  tasks[75] = task('75', `${poison} 2`);
  const expected = tasks.map(({ path }) => `${path} ${['70', '75'].includes(path) ? code : `text ${path}`}`);
  expect(await run(tasks, { heap: 32 })).toEqual(expected);
});

test('a thread that comes to no end is ended, and what it had at hand has failed', async () => {
  const tasks = numbered(4).map((each) => ({ ...each, reading: { timeout: 0.05 } }));
  tasks[2] = { ...task('2', 'HANG'), reading: { timeout: 0.05 } };
  expect(await run(tasks, { oneByOne: true })).toEqual(['0 text 0', '1 text 1', '2 E-TIMEOUT', '3 text 3']);
});

test('threads that die while they begin leave no document waiting', async () => {
  const file = fileURLToPath(new URL('../helpers/stillborn-thread.cjs', import.meta.url));
  expect(await run(numbered(3), { file })).toEqual(['0 E-CRASH', '1 E-CRASH', '2 E-CRASH']);
});

test('an input that cannot be opened keeps its place', async () => {
  const fault = new ZhibiaoError('E-NO-DOCUMENTS', 'no document in x', { hint: 'give files' });
  const tasks = [task('a', 'one'), { path: 'x', fault, options: {} }, task('b', 'two')];
  expect(await run(tasks)).toEqual(['a one', 'x E-NO-DOCUMENTS', 'b two']);
});

test('the first of the same content is the first in order, whichever was read first', async () => {
  const large = `SLOW ${' '.repeat(70_000)}`;
  const tasks = [task('a', large), ...numbered(100), task('b', large), task('c', 'text 5')];
  const outcomes = await run(tasks, { jobs: 3 });
  expect(outcomes[0]).toBe('a SLOW');
  expect(outcomes.slice(-2)).toEqual(['b W-DUPLICATE', 'c W-DUPLICATE']);
});

test('large documents that begin before their turn let the line go on', async () => {
  const large = 'x'.repeat(600_000);
  const tasks = numbered(300).flatMap((each, i) =>
    i % 50 === 49 ? [each, task(`large ${i}`, `SLOW ${i}${large}`)] : [each],
  );
  const outcomes = await run(tasks);
  expect(outcomes.map((said) => said.replace(/ (?:text|SLOW) .*/, ''))).toEqual(
    tasks.map(({ path }) => path),
  );
});

/** Tasks without end, and how many were asked for. */
function endless(): { tasks: Generator<DocumentTask>; asked: () => number } {
  let asked = 0;
  function* tasks(): Generator<DocumentTask> {
    for (;;) {
      yield task(`${asked}`, `${'x'.repeat(10_000)}${asked}`);
      asked += 1;
    }
  }
  return { tasks: tasks(), asked: () => asked };
}

test('a run that is ended gives what was begun and asks for nothing more', async () => {
  const stop = new AbortController();
  const { tasks, asked } = endless();
  const given: string[] = [];
  let askedAtStop = 0;
  for await (const outcome of runJobs(tasks, { file: FILE, plan: null, jobs: 2, signal: stop.signal })) {
    given.push(outcome.path);
    if (given.length === 1) askedAtStop = asked();
    stop.abort();
  }
  expect(given.length).toBeGreaterThan(0);
  expect(asked()).toBe(askedAtStop);
  expect(given).toEqual(numbered(given.length).map(({ path }) => path));
});

test('what may be read before its turn is bounded', async () => {
  const { tasks, asked } = endless();
  for await (const _ of runJobs(tasks, { file: FILE, plan: null, jobs: 2 })) break;
  expect(asked()).toBeLessThan(10_000);
});
