import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { countJobs } from '../../../src/commands/jobs/count-jobs.js';
import type { DocumentTask } from '../../../src/pool/document-task.js';

const documents = (count: number, bytes: number): DocumentTask[] =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}`, bytes: new Uint8Array(bytes), options: {} }));

const GIGABYTE = 1024 ** 3;

test.each([
  ['one document never starts a thread', { jobs: 8 }, documents(1, 5_000_000), 0],
  ['one job is done without threads', { jobs: 1 }, documents(9, 5), 0],
  ['without a word there is one job', {}, documents(9, 5_000_000), 0],
  ['a number that is asked for is kept', { jobs: 3 }, documents(9, 5), 3],
  ['there are no more threads than documents', { jobs: 8 }, documents(2, 5), 2],
  ['little is read without threads', { jobs: 'auto' as const }, documents(50, 1000), 0],
  ['a bound has room for some threads only', { jobs: 8, maxMemory: GIGABYTE }, documents(9, 5), 4],
  ['small documents need no guard', { maxMemory: GIGABYTE }, documents(1, 5), 0],
  ['a large one is read where it can be given up', { maxMemory: GIGABYTE }, documents(1, 9_000_000), 1],
])('%s', async (_, options, tasks, jobs) => {
  expect(await countJobs(options, tasks)).toBe(jobs);
});

test('where there is enough to read every core has a thread', async () => {
  const cores = availableParallelism();
  expect(await countJobs({ jobs: 'auto' }, documents(100, 100_000))).toBe(cores === 1 ? 0 : cores);
});
