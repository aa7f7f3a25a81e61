import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { periodMatcher } from '../../src/packs/period-matcher.js';
import { periodsOf } from '../../src/stages/find-periods.js';
import { scanQuantities } from '../../src/stages/find-quantities.js';
import { settle, settleCandidates } from '../../src/stages/settle-candidates.js';
import { draftOf } from './draft-of.js';

const packs = loadPacks();

test('a text of two hundred thousand dates has each of them dismissed', () => {
  const text = '5月1日，'.repeat(200_000);
  const [day] = periodsOf('5月1日', periodMatcher(packs));
  const periods = Array.from({ length: 200_000 }, (_, i) => ({
    ...day!,
    start: i * 5,
    end: i * 5 + 4,
  }));
  expect(settle(text, [], periods, packs).dismissed).toHaveLength(200_000);
});

describe('settleCandidates', () => {
  test.each([
    ['2023年完成投资3亿元', ['3亿元']],
    ['第三轮督察发现问题80个', ['80个']],
    ['1.完成改造30处', ['30处']],
    ['落实“六个百分百”，检查工地30处', ['30处']],
    ['PM2.5浓度降至30微克/立方米', ['30微克/立方米']],
    ['数百万元设备60台', ['60台']],
    ['打造一批项目20个', ['20个']],
    ['避免二次污染', []],
    ['人数100万人', ['100万人']],
  ])('%s keeps %j', (text, kept) => {
    const periods = periodsOf(text, periodMatcher(packs));
    const settled = settle(text, scanQuantities(text, packs, periods), periods, packs);
    expect(settled.kept.map(({ start, end }) => text.slice(start, end))).toEqual(kept);
  });

  test('everything seen is either kept or dismissed with a reason', () => {
    const text = '（3）2023年第三轮督察发现问题80个，PM2.5下降5%，落实“14710”。';
    const periods = periodsOf(text, periodMatcher(packs));
    const { kept, dismissed } = settle(text, scanQuantities(text, packs, periods), periods, packs);
    const told = [...kept, ...dismissed].map(({ start, end }) => text.slice(start, end));
    for (const number of text.match(/[\d.]+|三/g) ?? [])
      expect(told.some((item) => item.includes(number))).toBe(true);
    expect(dismissed.every(({ rule, why }) => rule !== '' && why !== '')).toBe(true);
  });

  test('what a period covers is dismissed under the rule of the period', () => {
    const text = '半年内建成3座';
    const [quantity] = scanQuantities(text, packs);
    const day = { year: { kind: 'stated' as const, year: 2024 }, month: 1, day: 1 };
    const period = {
      start: 0,
      end: text.length,
      mode: 'in' as const,
      from: day,
      to: day,
      years: null,
      counted: null,
      rule: 'period.test',
    };
    expect(settle(text, [quantity!], [period], packs).dismissed[0]?.rule).toBe('period.test');
  });

  const PERIOD = 'a date or period, or part of one';
  test.each<[string, readonly string[], readonly string[]]>([
    [
      '（3）2023年第三轮督察发现问题80个，PM2.5下降5%。',
      ['80个', '5%'],
      [
        '3 lookalike.enumerator-bracket: 带括号的编号',
        `2023年 period.year-name: ${PERIOD}`,
        '三轮 lookalike.ordinal: 序数，给事物排号而不计数',
        '2.5 lookalike.latin-before: 型号、道路或污染物的名称',
      ],
    ],
    [
      '2023年12月、避免二次污染，一季度30处。',
      ['30处'],
      [
        `2023年12月 period.part.month: ${PERIOD}`,
        '二次 lookalike.second: 量词前的“二”是序数，计数用“两”',
        `一季度 period.part.quarter-short: ${PERIOD}`,
      ],
    ],
    ['上半年3座，去年5座。', ['3座', '5座'], []],
    ['2023年3万人', ['3万人'], [`2023年 period.year.stated: ${PERIOD}`]],
  ])('in order, each with its reason: %s', (text, kept, dismissed) => {
    const periods = periodsOf(text, periodMatcher(packs));
    const settled = settle(text, scanQuantities(text, packs, periods), periods, packs);
    expect(settled.kept.map(({ start, end }) => text.slice(start, end))).toEqual(kept);
    expect(
      settled.dismissed.map(({ start, end, rule, why }) => `${text.slice(start, end)} ${rule}: ${why}`),
    ).toEqual(dismissed);
  });

  test('what was dismissed before stays, and the draft handed in is not changed', () => {
    const text = '2023年3万人';
    const periods = periodsOf(text, periodMatcher(packs));
    const before = { start: 0, end: 1, rule: 'earlier', why: 'reason' };
    const draft = draftOf(text, [], {
      periods,
      quantities: scanQuantities(text, packs, periods),
      dismissed: [before],
    });
    const settled = settleCandidates(draft, { packs, options: {} });
    expect(settled.dismissed.map(({ rule }) => rule)).toEqual(['earlier', 'period.year.stated']);
    expect(settled.quantities.map(({ start, end }) => [start, end])).toEqual([[5, 8]]);
    expect(draft.dismissed).toEqual([before]);
  });
});
