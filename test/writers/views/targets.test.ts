import { expect, test } from 'vitest';
import type { TrackedTarget } from '../../../src/model/change.js';
import type { View } from '../../../src/writers/index.js';
import { targetsView } from '../../../src/writers/views/targets.js';
import { makeTarget } from '../../helpers/make-change.js';
import { makeFigure } from '../../helpers/make-figure.js';
import { makeDocument, show } from '../../helpers/show-view.js';

function view(targets: TrackedTarget[], documents = ['plans/a.txt']): View<TrackedTarget> {
  return targetsView(
    {
      targets,
      asOf: '2026-01-01',
      documents: documents.map((path) => makeDocument(path)),
      against: [],
      remarks: [],
    },
    { domainTitles: { ecology: '生态环境' } },
  );
}

const metric = (name: string, domain: string | null): TrackedTarget['metric'] => ({ name, id: null, domain });

test('targets stand under when they fall due and then under their domain', async () => {
  const text = await show(
    view([
      makeTarget({ due: 'undated', metric: metric('甲', null) }),
      makeTarget({ due: 'later', metric: metric('乙', 'ecology') }),
      makeTarget({ due: 'this-year', metric: metric('丙', 'ecology') }),
      makeTarget({ due: 'overdue', metric: metric('丁', 'ecology') }),
      makeTarget({ due: 'overdue', metric: metric('戊', null) }),
    ]),
    'table',
  );
  expect(text.split('\n').filter((line) => line.endsWith(' 项'))).toEqual([
    '已逾期 · 生态环境  1 项',
    '已逾期 · 其他  1 项',
    '今年到期 · 生态环境  1 项',
    '以后到期 · 生态环境  1 项',
    '无期限 · 其他  1 项',
  ]);
  expect(text).toContain('截至 2026-01-01');
});

const missed = makeTarget({
  due: 'overdue',
  outcome: 'missed',
  target: makeFigure({
    value: 90,
    bound: 'ge',
    status: 'target',
    force: 'binding',
    deadline: { text: null, date: '2025-12-31', from: 'stated' },
    source: { path: 'plans/a.txt', line: 3, column: 7 },
  }),
  result: makeFigure({ value: 88.6 }),
  gap: -1.4000000000000057,
});

test('a row has the bound, the result, what lacks, the day, the force and the place', async () => {
  expect(await show(view([missed]), 'table')).toMatch(
    /农膜回收率 +≥ 90 % +88.6 % +未达 +-1.4个百分点 +2025-12-31 +约束性 +3:7/,
  );
});

test('a result above what was asked has a gap of its own sign, and one that meets it exactly none', async () => {
  const over = { ...missed, outcome: 'met', gap: 2 } as const;
  expect(await show(view([over]), 'table')).toContain('+2个百分点');
  expect(await show(view([{ ...missed, outcome: 'met', gap: 0 }]), 'table')).not.toContain('个百分点');
});

test('the place names the document where there are several', async () => {
  expect(await show(view([missed], ['plans/a.txt', 'plans/b.txt']), 'table')).toContain('a.txt:3:7');
});

test('outcomes are coloured by what they mean', async () => {
  const text = async (outcome: TrackedTarget['outcome']): Promise<string> =>
    show(view([{ ...missed, outcome }]), 'table', { color: true });
  expect(await text('missed')).toContain('\u001b[31m未达');
  expect(await text('met')).toContain('\u001b[32m完成');
  expect(await text('silent')).toContain('\u001b[33m未见结果');
});

test('within a domain what was missed stands before what was met', async () => {
  const named = (name: string, outcome: TrackedTarget['outcome']): TrackedTarget => ({
    ...missed,
    outcome,
    metric: metric(name, null),
  });
  const all = [named('甲', 'met'), named('乙', 'silent'), named('丙', 'missed')];
  const rows = (await show(view(all), 'table')).split('\n').filter((line) => /^[甲乙丙] /.test(line));
  expect(rows.map(([name]) => name)).toEqual(['丙', '乙', '甲']);
});

test('without results there is no column for them', async () => {
  const head = (await show(view([makeTarget()]), 'table'))
    .split('\n')
    .find((line) => line.startsWith('指标'));
  expect(head?.split(/ +/)).toEqual(['指标', '目标', '期限', '位置']);
});

test('no target at all is said', async () => {
  expect(await show(view([]), 'table')).toContain('没有目标');
});
