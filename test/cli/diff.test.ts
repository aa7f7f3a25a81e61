import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../src/model/change.js';
import { runCli } from '../helpers/run-cli.js';
import { NEXT_YEAR, THIS_YEAR } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const reports = (): { folder: string; old: string; new: string } => {
  const folder = tempFolder({ '2022.txt': THIS_YEAR, '2023.txt': NEXT_YEAR });
  return { folder, old: join(folder, '2022.txt'), new: join(folder, '2023.txt') };
};

async function changesOf(...argv: string[]): Promise<Change[]> {
  const { code, stdout } = await runCli(['diff', ...argv]);
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test('two reports of one place: what moved, stayed, came and went', async () => {
  const { old, new: later } = reports();
  const changes = await changesOf(old, later);
  const kinds = Object.fromEntries(
    changes.filter(({ old, new: now }) => (now ?? old)?.role === 'level').map((c) => [c.metric.name, c.kind]),
  );
  expect(kinds).toMatchObject({
    粮食总产量: 'changed',
    农膜回收率: 'unchanged',
    造林面积: 'dropped',
    新增城市绿地: 'added',
  });
  expect(
    changes.find(({ metric, kind }) => metric.name === '粮食总产量' && kind === 'changed'),
  ).toMatchObject({
    from: 1200000,
    to: 1260000,
    delta: 60000,
    ratio: 0.05,
    stated: { consistent: true },
  });
});

test('a table shows it under the domains, with the rate that does not follow marked', async () => {
  const { old, new: later } = reports();
  const { code, stdout, stderr } = await runCli(['diff', old, later, '-f', 'table']);
  expect(code).toBe(0);
  expect(stdout).toContain('农业农村');
  expect(stdout).toMatch(/粮食总产量 +120万吨 +126万吨 +↑ 6万吨 \(\+5.0 %\) +.*✓/);
  expect(stdout).toMatch(/PM2.5平均浓度 +31微克\/立方米 +30微克\/立方米 .*改善 +✗/);
  expect(stdout).toMatch(/\n✗ PM2.5平均浓度: .*10/);
  expect(stdout).toMatch(/未变 \d 项/);
  expect(stderr).toMatch(/^2 documents, .*\d changed.*, 0 failed\n$/);
});

test('scripts can stop for a difference, a kind of it, or a rate that does not follow', async () => {
  const { old, new: later } = reports();
  const code = async (...argv: string[]): Promise<number> => (await runCli(['diff', ...argv])).code;
  expect(await code(old, later)).toBe(0);
  expect(await code(old, later, '--exit-code')).toBe(1);
  expect(await code(old, later, '--fail-on', 'inconsistent')).toBe(1);
  expect(await code(old, later, '--fail-on', 'target-missed')).toBe(0);
  expect(await code(old, old, '--exit-code')).toBe(0);
});

test('the same file twice is unchanged, and said to be the same', async () => {
  const { old } = reports();
  expect(new Set((await changesOf(old, old)).map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  expect((await runCli(['diff', old, old])).stderr).not.toBe('');
});

test.each([
  [['--only', 'dropped'], ['造林面积']],
  [['--metric', '绿地'], ['新增城市绿地']],
  [['--only', 'dropped', '--domain', 'energy'], []],
])('%j leaves %j', async (flags, names) => {
  const { old, new: later } = reports();
  expect((await changesOf(old, later, ...flags)).map(({ metric }) => metric.name)).toEqual(names);
});

test('a side that cannot be read is exit 3, and never “everything dropped”', async () => {
  const { folder, old } = reports();
  const { code, stdout, stderr } = await runCli(['diff', old, join(folder, 'gone.txt')]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/error\[E-NOT-FOUND\] .*gone\.txt: /);
});

test('both sides that cannot be read are exit 4', async () => {
  expect((await runCli(['diff', 'gone.txt', 'gone-too.txt'])).code).toBe(4);
});

test('a folder without documents is exit 2', async () => {
  const { old } = reports();
  expect(await runCli(['diff', old, tempFolder()])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('E-NO-DOCUMENTS'),
  });
});

test('standard input may be one side', async () => {
  const { old } = reports();
  const { code, stdout } = await runCli(['diff', old, '-', '-f', 'json'], { stdin: NEXT_YEAR });
  expect(code).toBe(0);
  const { documents, changes } = JSON.parse(stdout);
  expect(documents).toMatchObject({ old: [{ status: 'ok' }], new: [{ path: '-', status: 'ok' }] });
  expect(changes.length).toBeGreaterThan(4);
});

test('aliases pair what names keep apart', async () => {
  const folder = tempFolder({
    'a.txt': THIS_YEAR.replace('农膜回收率', '甲乙丙丁率'),
    'b.txt': NEXT_YEAR.replace('农膜回收率', '戊己庚辛率'),
    'a.yaml': '甲乙丙丁率: [戊己庚辛率]\n',
  });
  const sides = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  const kinds = (changes: Change[]): string[] =>
    changes.filter(({ metric }) => /[甲戊]/.test(metric.name)).map(({ kind }) => kind);
  expect(kinds(await changesOf(...sides)).sort()).toEqual(['added', 'dropped']);
  expect(kinds(await changesOf(...sides, '--aliases', join(folder, 'a.yaml')))).toEqual(['unchanged']);
});

test('places are kept apart unless they are asked to be compared', async () => {
  const folder = tempFolder({ 'a.txt': THIS_YEAR, 'b.txt': NEXT_YEAR.replaceAll('云河市', '泸州市') });
  const sides = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  const { stderr } = await runCli(['diff', ...sides]);
  expect((await changesOf(...sides)).every(({ kind }) => kind === 'added' || kind === 'dropped')).toBe(true);
  expect(stderr).not.toBe('');
  const across = await changesOf(...sides, '--across-places');
  expect(across.map(({ kind }) => kind)).toContain('changed');
});

test('the result does not change when it is asked for twice', async () => {
  const { old, new: later } = reports();
  const first = await runCli(['diff', old, later, '-f', 'html']);
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('<table>') });
  expect(await runCli(['diff', old, later, '-f', 'html'])).toEqual(first);
});
