import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffPaths } from '../../src/commands/diff.js';
import { panelOfPaths } from '../../src/commands/panel.js';
import { targetsOfPaths } from '../../src/commands/targets.js';
import { bulletin } from '../helpers/compare-texts.js';
import { NEXT_YEAR, PROMISES, THIS_YEAR } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const SAME = 'both sides are the same text: nothing can have changed';

/** Two sides of a comparison, each a list of files of one folder. */
function compare(files: Record<string, string | Uint8Array>, old: string[], later: string[]) {
  const folder = tempFolder(files);
  const inFolder = (names: string[]): string[] => names.map((name) => join(folder, name));
  return diffPaths({ old: inFolder(old), new: inFolder(later) });
}

describe('remarks', () => {
  test('are not made where there is nothing to say', async () => {
    const { remarks, changes } = await compare(
      { 'a.txt': THIS_YEAR, 'b.txt': NEXT_YEAR },
      ['a.txt'],
      ['b.txt'],
    );
    expect(changes.length).toBeGreaterThan(4);
    expect(remarks).toEqual([]);
  });

  test('the same text twice, be it one file or two', async () => {
    const files = { 'a.txt': THIS_YEAR, 'b.txt': THIS_YEAR };
    for (const later of ['a.txt', 'b.txt']) {
      const { remarks, changes } = await compare(files, ['a.txt'], [later]);
      expect(remarks).toEqual([SAME]);
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
    }
  });

  test('nothing in common', async () => {
    const files = {
      'a.txt': bulletin(2022, '2022年，粮食总产量120万吨。'),
      'b.txt': bulletin(2023, '2023年，馆藏珍贵文物312件。'),
    };
    const { remarks, changes } = await compare(files, ['a.txt'], ['b.txt']);
    expect(remarks).toEqual(['the two sides have no metric in common']);
    expect(changes.map(({ kind }) => kind)).toEqual(['added', 'dropped']);
  });

  test('metrics in common, of different places', async () => {
    const files = { 'a.txt': THIS_YEAR, 'b.txt': NEXT_YEAR.replaceAll('云河市', '泸州市') };
    const { remarks } = await compare(files, ['a.txt'], ['b.txt']);
    expect(remarks).toEqual([
      'the two sides are about different places (云河市; 泸州市), which pair only with --across-places',
    ]);
  });

  test('a year and a half-year', async () => {
    const files = {
      'a.txt': bulletin(2022, '2022年，旅游收入120亿元。'),
      'b.txt': '云河市2023年上半年经济运行情况\n\n2023年7月20日\n\n2023年上半年，旅游收入60亿元。\n',
    };
    const { remarks } = await compare(files, ['a.txt'], ['b.txt']);
    expect(remarks[0]).toContain('期间长短不同');
  });

  test('a side without figures', async () => {
    const files = {
      'a.txt': THIS_YEAR,
      'b.txt': '云河市人民政府关于做好防汛工作的通知\n\n各部门要高度重视。\n',
    };
    const { remarks, changes } = await compare(files, ['a.txt'], ['b.txt']);
    expect(remarks).toEqual(['the new side states no figure']);
    expect(changes.every(({ kind }) => kind === 'dropped')).toBe(true);
  });
});

describe('a side that cannot be read', () => {
  test('case 46: is not compared: nothing is added or dropped', async () => {
    const {
      remarks,
      changes,
      old,
      new: now,
    } = await compare({ 'a.txt': THIS_YEAR }, ['a.txt'], ['gone.txt']);
    expect(changes).toEqual([]);
    expect(remarks).toEqual(['nothing of the new side could be read: the two are not compared']);
    expect([old, now].map(([result]) => result?.document.status)).toEqual(['ok', 'failed']);
  });

  test('says the same of the old side', async () => {
    const { remarks, changes } = await compare({ 'b.txt': NEXT_YEAR }, ['gone.txt'], ['b.txt']);
    expect(changes).toEqual([]);
    expect(remarks).toContain('nothing of the old side could be read: the two are not compared');
  });

  test('in part is compared with what there is, with a warning', async () => {
    const files = { 'a.txt': THIS_YEAR, 'b.txt': NEXT_YEAR };
    const { remarks, changes } = await compare(files, ['a.txt'], ['b.txt', 'gone.txt']);
    expect(changes.map(({ kind }) => kind)).toContain('changed');
    expect(remarks).toEqual([
      '1 of 2 documents of the new side could not be read: what is dropped may stand in them',
    ]);
  });
});

test('a folder with several documents of one year: each statement counts once, whoever makes it', async () => {
  const folder = tempFolder({
    'old/a.txt': THIS_YEAR,
    'new/a.txt': NEXT_YEAR,
    'new/b.txt': bulletin(2023, '2023年，全市粮食总产量126万吨。旅游收入60亿元。'),
  });
  const { changes } = await diffPaths({ old: [join(folder, 'old')], new: [join(folder, 'new')] });
  const of = (name: string) =>
    changes.filter(({ metric, new: now }) => metric.name === name && now?.role === 'level');
  expect(of('粮食总产量')).toMatchObject([{ kind: 'changed', from: 1_200_000, to: 1_260_000 }]);
  expect(of('旅游收入')).toMatchObject([{ kind: 'added', to: 6_000_000_000 }]);
});

test('a folder with several documents of one year that disagree: the second value is not hidden', async () => {
  const folder = tempFolder({
    'old/a.txt': THIS_YEAR,
    'new/a.txt': NEXT_YEAR,
    'new/b.txt': bulletin(2023, '2023年，全市粮食总产量131万吨。'),
  });
  const { changes } = await diffPaths({ old: [join(folder, 'old')], new: [join(folder, 'new')] });
  const grain = changes.filter(
    ({ metric, new: now }) => metric.name === '粮食总产量' && now?.role === 'level',
  );
  expect(grain.map(({ kind }) => kind).sort()).toEqual(['added', 'changed']);
  expect(grain.map(({ to }) => to).sort()).toEqual([1_260_000, 1_310_000]);
});

test('a filter chooses among the changes, and the remarks stay those of the whole', async () => {
  const folder = tempFolder({ 'a.txt': THIS_YEAR });
  const path = join(folder, 'a.txt');
  const { changes, remarks } = await diffPaths(
    { old: [path], new: [path] },
    { filter: { only: ['unchanged'], metric: '农膜' } },
  );
  expect(changes.map(({ metric }) => metric.name)).toEqual(['农膜回收率']);
  expect(remarks).toEqual([SAME]);
});

describe('targets of files', () => {
  test('say by which day they were judged, unless it was given', async () => {
    const folder = tempFolder({ 'plan.txt': PROMISES, 'results.txt': NEXT_YEAR });
    const paths = { targets: [join(folder, 'plan.txt')], against: [join(folder, 'results.txt')] };
    const free = await targetsOfPaths(paths);
    expect(free.asOf).toBe('2024-03-20');
    expect(free.remarks).toEqual([
      'deadlines are judged on 2024-03-20, the latest day that the documents state',
    ]);
    expect(await targetsOfPaths(paths, { asOf: '2023-06-01' })).toMatchObject({
      asOf: '2023-06-01',
      remarks: [],
    });
  });

  test('say that there are none', async () => {
    const folder = tempFolder({ 'a.txt': NEXT_YEAR });
    const { targets, remarks } = await targetsOfPaths({ targets: [join(folder, 'a.txt')] });
    expect(targets).toEqual([]);
    expect(remarks[0]).toBe('the documents state no target');
  });

  test('warn that what is silent may stand in results that could not be read', async () => {
    const folder = tempFolder({ 'plan.txt': PROMISES, 'results.txt': NEXT_YEAR });
    const { remarks } = await targetsOfPaths({
      targets: [join(folder, 'plan.txt')],
      against: [join(folder, 'results.txt'), join(folder, 'gone.txt')],
    });
    expect(remarks[0]).toMatch(/^1 of 2 documents of results could not be read/);
  });
});

test('a panel without a number and a period says so', async () => {
  const folder = tempFolder({ 'a.txt': '各部门要高度重视。\n', 'b.txt': NEXT_YEAR });
  expect((await panelOfPaths([join(folder, 'a.txt')])).remarks).toEqual([
    'no figure has both a number and a period',
  ]);
  const whole = await panelOfPaths([folder]);
  expect(whole.remarks).toEqual([]);
  expect(whole.documents).toHaveLength(2);
});
