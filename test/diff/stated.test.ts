import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/change.js';
import { bulletin, changeOf, changesBetween } from '../helpers/compare-texts.js';

/** What is said of a metric's way from 2022 to 2023, held against the two values. */
function stated(metric: string, old: string, later: string): Change['stated'] {
  const changes = changesBetween(bulletin(2022, `2022年，${old}`), bulletin(2023, `2023年，${later}`));
  return changeOf(changes, metric).stated;
}

describe('a growth', () => {
  test('that the two values give is consistent', () => {
    // 128.00 / 120.00 - 1 = 6.667%
    expect(stated('旅游收入', '旅游收入120.00亿元。', '旅游收入128.00亿元，同比增长6.7%。')).toEqual({
      value: 6.7,
      unit: '%',
      consistent: true,
      arithmetic: '128.00亿元 ÷ 120.00亿元 − 1 = 6.67%，文中为6.7%',
    });
  });

  test('that they do not give is not, with the arithmetic', () => {
    expect(stated('旅游收入', '旅游收入120.00亿元。', '旅游收入128.00亿元，同比增长7.5%。')).toMatchObject({
      value: 7.5,
      consistent: false,
      arithmetic: '128.00亿元 ÷ 120.00亿元 − 1 = 6.67%，文中为7.5%',
    });
  });

  test('may be off by as much as the two values are rounded', () => {
    // 128.5 / 119.5 - 1 = 7.53% at most, 127.5 / 120.5 - 1 = 5.81% at least.
    const said = (percent: string) =>
      stated('旅游收入', '旅游收入120亿元。', `旅游收入128亿元，同比增长${percent}。`)?.consistent;
    expect([said('7.5%'), said('7.6%'), said('5.8%'), said('5.7%')]).toEqual([true, false, true, false]);
  });

  test('below zero is a fall, in whatever unit each text counts', () => {
    // 11800 / 12500 - 1 = -5.6%
    const said = stated('用水量', '用水量1.2500亿立方米。', '用水量11800万立方米，同比下降5.6%。');
    expect(said).toMatchObject({ value: -5.6, consistent: true });
    expect(said?.arithmetic).toContain('文中为−5.6%');
  });

  test('of 1.5倍 is one of 150%', () => {
    expect(
      stated('网络零售额', '网络零售额20.00亿元。', '网络零售额50.00亿元，同比增长1.5倍。'),
    ).toMatchObject({
      value: 1.5,
      unit: '倍',
      consistent: true,
    });
  });

  test('from nothing follows from no arithmetic', () => {
    expect(stated('重污染天数', '重污染天数0天。', '重污染天数3天，同比增长100%。')).toBeNull();
  });

  test.each([
    [
      'at constant prices',
      '第三产业增加值',
      '第三产业增加值120.00亿元。',
      '第三产业增加值128.00亿元，同比增长3%。',
    ],
    ['that is only bounded', '旅游收入', '旅游收入120.00亿元。', '旅游收入128.00亿元，同比增长超过3%。'],
    [
      'from a value that is only bounded',
      '旅游收入',
      '旅游收入超过120.00亿元。',
      '旅游收入128.00亿元，同比增长3%。',
    ],
    ['of several years', '旅游收入', '旅游收入120.00亿元。', '旅游收入128.00亿元，年均增长3%。'],
  ])('%s is not judged', (_, metric, old, later) => {
    expect(stated(metric, old, later)).toBeNull();
  });
});

describe('a change', () => {
  const rate = (said: string) =>
    stated('秸秆综合利用率', '秸秆综合利用率为92.1%。', `秸秆综合利用率为93.4%，同比${said}。`);

  test('of a percentage is told in points', () => {
    expect(rate('提高1.3个百分点')).toEqual({
      value: 1.3,
      unit: '个百分点',
      consistent: true,
      arithmetic: '93.4% − 92.1% = +1.3个百分点，文中为1.3个百分点',
    });
    expect(rate('提高2个百分点')?.consistent).toBe(false);
    expect(rate('下降1.3个百分点')).toMatchObject({ value: -1.3, consistent: false });
  });

  test('of an amount is told in its unit', () => {
    const said = (amount: string) =>
      stated('用水量', '用水量1.2500亿立方米。', `用水量11800万立方米，比上年减少${amount}。`);
    expect(said('700万立方米')).toMatchObject({ value: -7_000_000, unit: '立方米', consistent: true });
    expect(said('900万立方米')?.consistent).toBe(false);
  });
});

test('a growth against an earlier year says nothing of last year', () => {
  expect(stated('旅游收入', '旅游收入120.00亿元。', '旅游收入128.00亿元，比2019年增长30%。')).toBeNull();
});
