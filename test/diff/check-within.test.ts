import { describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.js';
import type { Check } from '../../src/model/change.js';
import { bulletin, figuresIn } from '../helpers/compare-texts.js';

const checks = (sentence: string): Check[] => check(figuresIn(bulletin(2023, sentence)));
const brief = (sentence: string): string[] =>
  checks(sentence).map(({ kind, consistent, metric }) => `${kind} ${metric.name} ${consistent}`);

describe('a rate against what was done and all there was', () => {
  const rate = (percent: string) =>
    `2023年，全市共收到群众信访举报1564项，完成整改1533项，整改完成率${percent}。`;

  test('follows', () => {
    // 1533 / 1564 = 98.02%
    const [only, ...more] = checks(rate('98%'));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      kind: 'rate',
      consistent: true,
      metric: { name: '整改完成率' },
      stated: { value: 98, unit: '%' },
      arithmetic: '1533项 ÷ 1564项 = 98.02%，文中为98%',
    });
    expect(only?.computed).toBeCloseTo(98.0179, 4);
    expect(only?.figures.map(({ value }) => value)).toEqual([98, 1533, 1564]);
  });

  test('does not', () => {
    expect(brief(rate('90%'))).toEqual(['rate 整改完成率 false']);
    expect(brief(rate('98.1%'))).toEqual(['rate 整改完成率 false']);
  });

  test('with all there was told last', () => {
    const told = (percent: string) => brief(`2023年，全市完成整改1533项，整改完成率${percent}，共1564项。`);
    expect(told('98%')).toEqual(['rate 整改完成率 true']);
    expect(told('90%')).toEqual(['rate 整改完成率 false']);
  });

  test('of several the one that fits is meant', () => {
    const several = (percents: string) =>
      brief(`2023年，收到举报1564项，完成整改1533项，三类整改完成率依次为${percents}。`);
    expect(several('99.5%、98.0%、62%')).toEqual(['rate 整改完成率 true']);
    expect(several('99.5%、97.1%、62%')).toEqual([]);
  });

  test('needs its numbers in its own sentence', () => {
    expect(brief('2023年，全市收到群众信访举报1564项，完成整改1533项。环境案件整改完成率为90%。')).toEqual(
      [],
    );
  });
});

describe('a share against its part and its whole', () => {
  const share = (percent: string) =>
    `2023年，一般公共预算收入100.0亿元，其中税收收入72.5亿元，税收收入占一般公共预算收入比重为${percent}。`;

  test('follows', () => {
    const [only] = checks(share('72.5%'));
    expect(only).toMatchObject({ kind: 'share', consistent: true, computed: 72.5 });
  });

  test('does not', () => {
    const [only] = checks(share('75%'));
    expect(only).toMatchObject({
      kind: 'share',
      consistent: false,
      arithmetic: '72.5亿元 ÷ 100.0亿元 = 72.5%，文中为75%',
    });
  });

  test('that is only bounded is not judged', () => {
    expect(brief(share('超过50%'))).toEqual([]);
  });
});

describe('a whole against its parts', () => {
  test.each([
    ['2023年，进出口总额138.8亿元，其中出口88.97亿元，进口49.83亿元。', ['sum 进出口总额 true']],
    ['2023年，进出口总额148.8亿元，其中出口88.97亿元，进口49.83亿元。', ['sum 进出口总额 false']],
    // 80 + 40 万, each to the nearest 万.
    ['2023年，城镇常住人口80万人，乡村常住人口40万人，常住人口121万人。', ['sum 常住人口 true']],
    ['2023年，城镇常住人口80万人，乡村常住人口40万人，常住人口122万人。', ['sum 常住人口 false']],
    [
      '2023年，地区生产总值1000亿元，其中第一产业增加值100亿元，第二产业增加值500亿元，第三产业增加值400亿元。',
      ['sum 地区生产总值 true'],
    ],
    ['2023年，进出口总额138.8亿元，其中出口88.97亿元。', []],
  ])('%s', (sentence, expected) => {
    expect(brief(sentence)).toEqual(expected);
  });

  test('parts of different years make no whole', () => {
    expect(brief('2023年，进出口总额138.8亿元，其中出口88.97亿元。2022年，进口30亿元。')).toEqual([]);
  });
});

describe('a change against its two levels', () => {
  test.each([
    ['2022年旅游收入120.00亿元。2023年旅游收入128.00亿元，同比增长6.7%。', ['change 旅游收入 true']],
    ['2022年旅游收入120.00亿元。2023年旅游收入128.00亿元，同比增长7.7%。', ['change 旅游收入 false']],
    ['2023年旅游收入128.00亿元，同比增长7.7%。', []],
    ['2023年，秸秆综合利用率由2020年的71%提高5个百分点到76%。', ['change 秸秆综合利用率 true']],
    ['2023年，秸秆综合利用率由2020年的71%提高8个百分点到76%。', ['change 秸秆综合利用率 false']],
    // At constant prices.
    ['2022年第三产业增加值120.00亿元。2023年第三产业增加值128.00亿元，同比增长3%。', []],
  ])('%s', (sentence, expected) => {
    expect(brief(sentence)).toEqual(expected);
  });

  test('with the growth first, then the later and the earlier level', () => {
    const [only] = checks('2022年旅游收入120.00亿元。2023年旅游收入128.00亿元，同比增长6.7%。');
    expect(only?.figures.map(({ value }) => value)).toEqual([6.7, 12_800_000_000, 12_000_000_000]);
    expect(only?.computed).toBeCloseTo(6.6667, 4);
  });
});

test('promises are not checked', () => {
  const promise =
    '云河市2023年政府工作报告\n\n2023年1月10日\n\n2023年目标：进出口总额达到150亿元，其中出口80亿元，进口50亿元。';
  expect(check(figuresIn(promise))).toEqual([]);
});
