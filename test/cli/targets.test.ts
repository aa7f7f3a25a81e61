import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { NEXT_YEAR, PROMISES } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const files = (): { plan: string; results: string } => {
  const folder = tempFolder({ 'plan.txt': PROMISES, 'results.txt': NEXT_YEAR });
  return { plan: join(folder, 'plan.txt'), results: join(folder, 'results.txt') };
};

async function dues(...argv: string[]): Promise<Record<string, string>> {
  const { stdout } = await runCli(['targets', ...argv]);
  const targets = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Object.fromEntries(targets.map(({ metric, due, outcome }) => [metric.name, `${due} ${outcome}`]));
}

test('targets fall due by the day that is asked for', async () => {
  const { plan } = files();
  expect(await dues(plan, '--date', '2023-06-01')).toEqual({
    粮食总产量: 'this-year null',
    'PM2.5平均浓度': 'this-year null',
    森林覆盖率: 'later null',
  });
  expect(await dues(plan, '--date', '2024-06-01')).toMatchObject({ 粮食总产量: 'overdue null' });
});

test('results say which were met, which missed, and which are not due', async () => {
  const { plan, results } = files();
  expect(await dues(plan, '--against', results)).toMatchObject({
    粮食总产量: expect.stringMatching(/ met$/),
    'PM2.5平均浓度': expect.stringMatching(/ missed$/),
    森林覆盖率: 'later pending',
  });
});

test('a table shows what lacks, under when it was due', async () => {
  const { plan, results } = files();
  const { stdout } = await runCli(['targets', plan, '--against', results, '-f', 'table']);
  expect(stdout).toMatch(
    /已逾期 · 生态环境[\s\S]*PM2.5平均浓度 +≤ 28微克\/立方米 +30微克\/立方米 +未达 +\+2微克\/立方米/,
  );
  expect(stdout.indexOf('已逾期')).toBeLessThan(stdout.indexOf('以后到期'));
});

test('scripts can stop for a target that was missed', async () => {
  const { plan, results } = files();
  expect((await runCli(['targets', plan, '--against', results])).code).toBe(0);
  expect((await runCli(['targets', plan, '--against', results, '--exit-code'])).code).toBe(1);
  expect((await runCli(['targets', plan, '--date', '2023-06-01', '--exit-code'])).code).toBe(0);
  const grain = ['--metric', '粮食', '--exit-code'];
  expect((await runCli(['targets', plan, '--against', results, ...grain])).code).toBe(0);
});

test('results that cannot be read are exit 3, and no target is called silent for it', async () => {
  const { plan } = files();
  const { code, stdout, stderr } = await runCli(['targets', plan, '--against', 'gone.txt']);
  expect(code).toBe(3);
  expect(stdout).not.toMatch(/"outcome":"(?:silent|missed)"/);
  expect(stderr).toContain('E-NOT-FOUND');
});

test('json says by which day deadlines were judged', async () => {
  const { plan } = files();
  const whole = JSON.parse((await runCli(['targets', plan, '--date', '2023-06-01', '-f', 'json'])).stdout);
  expect(whole).toMatchObject({ asOf: '2023-06-01', documents: { against: [] } });
});
