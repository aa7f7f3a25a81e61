import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { WRONG_RATE } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const wrong = (): string => join(tempFolder({ 'a.txt': WRONG_RATE }), 'a.txt');
const right = (): string => join(tempFolder({ 'a.txt': WRONG_RATE.replace('90%', '98%') }), 'a.txt');

test('a rate that does not follow from its counts is shown with the arithmetic', async () => {
  const { code, stdout, stderr } = await runCli(['check', wrong(), '-f', 'table']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/整改完成率 +比率 +✗ +90 % +98\.\d* %[\s\S]*\n✗ 整改完成率: .*1533.*1564/);
  expect(stderr).toBe(
    '3 figures audited, 0 disagreements (3 by the span alone)\n1 document, 1 check, 1 inconsistent, 0 failed\n',
  );
});

test('one that follows is counted', async () => {
  const { stdout } = await runCli(['check', right(), '-f', 'table']);
  expect(stdout).toContain('相符 1 项');
});

test('every figure is audited, and the count is told in any format; a script can stop for a disagreement', async () => {
  const { code, stderr } = await runCli(['check', right(), '--fail-on', 'disagreement', '-f', 'json']);
  expect(code).toBe(0);
  expect(stderr).toBe('3 figures audited, 0 disagreements (3 by the span alone)\n');
  // What does not follow is the fault of the document.
  expect((await runCli(['check', wrong(), '--fail-on', 'disagreement'])).code).toBe(0);
});

test('json says what the audit came to, in threads as well', async () => {
  const paths = [wrong(), right()];
  const one = await runCli(['check', ...paths, '-f', 'json']);
  const two = await runCli(['check', ...paths, '-f', 'json', '--jobs', '2']);
  expect(JSON.parse(one.stdout).audit).toMatchObject({ figures: 6, alone: 6, disagreements: [] });
  expect(two.stdout).toBe(one.stdout);
});

test('scripts can stop for it', async () => {
  expect((await runCli(['check', wrong(), '--exit-code'])).code).toBe(1);
  expect((await runCli(['check', wrong(), '--fail-on', 'inconsistent'])).code).toBe(1);
  expect((await runCli(['check', right(), '--exit-code'])).code).toBe(0);
});

test('csv names every place the arithmetic rests on', async () => {
  const { stdout } = await runCli(['check', wrong(), '-f', 'csv']);
  expect(stdout).toMatch(/a\.txt:5:39.*a\.txt:5:\d+/);
});
