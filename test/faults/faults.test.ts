import { expect, test } from 'vitest';
import { runFaults } from './run-script.js';

// A little of what `npm run faults` does at length; what it asserts of each run stands in scripts/faults/judge.mjs.
test('case 34: a fault of the disk at any call of a run leaves the old files or whole ones, and is told of', () => {
  const { status, said } = runFaults('--only', 'csv --manifest', '--code', 'EIO');
  expect(said).toMatch(/^csv --manifest: \d\d+ calls, \d\d+ faults, 0 promises broken/m);
  expect(status).toBe(0);
}, 300_000);

test('case 34: a database is whole or as it was, whatever call finds its disk read-only', () => {
  const { status, said } = runFaults('--only', 'sqlite --append', '--code', 'EROFS');
  expect(said).toMatch(/^sqlite --append: \d\d+ calls, \d\d+ faults, 0 promises broken/);
  expect(status).toBe(0);
}, 300_000);

test('a database that is added to keeps its rows where the system gives a page in parts', () => {
  const { status, said } = runFaults('--only', 'sqlite --append', '--code', 'short');
  expect(said).toMatch(/^sqlite --append: \d\d+ calls, \d\d+ faults, 0 promises broken/);
  expect(status).toBe(0);
}, 300_000);

test('case 32: case 33: runs that are ended by signals leave what was there, and the next gives the whole', () => {
  const { status, said } = runFaults('--interrupt', '2');
  expect(said).toMatch(/^SIGINT: 2 runs.*\nSIGTERM: 2 runs.*\nSIGKILL: 2 runs.*\n0 promises broken\n$/);
  expect(status).toBe(0);
}, 300_000);

test('case 48: workers that die after any call, and work that is delivered twice, give each row once', () => {
  const { status, said } = runFaults('--deliveries', '12', '--seed', '7');
  expect(said).toMatch(/^seed 7: 1\d workers killed .*\n0 promises broken\n$/);
  expect(status).toBe(0);
}, 300_000);

test('case 36: a long output into a slow reader has the bytes of the file', () => {
  const { said } = runFaults('--slow-reader', '1');
  expect(said).not.toContain('the reader has others');
  expect(said).toMatch(/^0\.\d MB: .*\n\d+\.\d MB: /);
}, 120_000);
