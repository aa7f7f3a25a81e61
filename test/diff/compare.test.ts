import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/change.js';
import type { Figure } from '../../src/model/figure.js';
import { bulletin, changeOf, changesBetween } from '../helpers/compare-texts.js';

const between = (old: string, later: string): Change[] =>
  changesBetween(bulletin(2022, `2022年，${old}`), bulletin(2023, `2023年，${later}`));

/** The change of the metric that both sentences tell. */
const change = (metric: string, old: string, later: string, role: Figure['role'] = 'level'): Change =>
  changeOf(between(old, later), metric, role);

/** A work report on a year: what it promises for the year. */
const promise = (year: number, sentence: string): string =>
  `云河市${year}年政府工作报告\n\n${year}年1月10日\n\n${year}年目标：${sentence}\n`;

describe('changed', () => {
  test('by how much, absolutely and relatively, in the unit of the later text', () => {
    expect(change('粮食总产量', '粮食总产量120万吨。', '粮食总产量1260000吨。')).toMatchObject({
      kind: 'changed',
      from: 1_200_000,
      to: 1_260_000,
      unit: { text: '吨' },
      delta: 60_000,
      ratio: 0.05,
    });
  });

  test('0 is a value: there is a difference, and from 0 no ratio', () => {
    expect(change('重污染天数', '重污染天数3天。', '重污染天数0天。')).toMatchObject({
      kind: 'changed',
      from: 3,
      to: 0,
      delta: -3,
      ratio: -1,
      better: 'better',
    });
    expect(change('重污染天数', '重污染天数0天。', '重污染天数3天。')).toMatchObject({
      kind: 'changed',
      from: 0,
      to: 3,
      delta: 3,
      ratio: null,
      better: 'worse',
    });
  });

  test('a higher place in an order is a smaller number and better', () => {
    const moved = change(
      '地区生产总值总量',
      '地区生产总值总量居全省第5位。',
      '地区生产总值总量居全省第3位。',
      'rank',
    );
    expect(moved).toMatchObject({ kind: 'changed', delta: -2, better: 'better' });
  });

  test('a metric of which nobody knows which way is wanted is neither better nor worse', () => {
    expect(change('常住人口', '常住人口120万人。', '常住人口121万人。').better).toBeNull();
  });

  test('ranges have no single numbers', () => {
    const moved = change('地区生产总值', '地区生产总值增长6%—7%。', '地区生产总值增长5%—6%。', 'growth');
    expect(moved).toMatchObject({
      kind: 'changed',
      from: null,
      to: null,
      delta: null,
      ratio: null,
      message: '地区生产总值增速：6%—7%（2022年） → 5%—6%（2023年）',
    });
  });

  test('the same number under another bound is another statement', () => {
    const moved = change('农膜回收率', '农膜回收率超过84%。', '农膜回收率为84%。');
    expect(moved).toMatchObject({ kind: 'changed', delta: 0, better: null });
  });
});

test('unchanged', () => {
  expect(change('农膜回收率', '农膜回收率为84%。', '农膜回收率为84.0%。')).toMatchObject({
    kind: 'unchanged',
    from: 84,
    to: 84,
    delta: 0,
    better: null,
  });
});

test('unchanged: a range that stays', () => {
  const same = change('地区生产总值', '地区生产总值增长6%—7%。', '地区生产总值增长6%—7%。', 'growth');
  expect(same.kind).toBe('unchanged');
});

describe('restated', () => {
  test('case 46: in another unit', () => {
    // 60万亩 = 600000 / 15 公顷
    expect(change('耕地', '耕地60万亩。', '耕地4万公顷。')).toMatchObject({
      kind: 'restated',
      from: 40_000,
      to: 40_000,
      delta: 0,
      ratio: 0,
      better: null,
    });
  });

  test('rounded, of one time', () => {
    const old = bulletin(2022, '2022年，汽车保有量5.2万辆。');
    const changes = changesBetween(old, bulletin(2022, '2022年，汽车保有量52013辆。'));
    expect(changeOf(changes, '汽车保有量')).toMatchObject({ kind: 'restated', from: 52_000, to: 52_013 });
  });

  test('is not another value of another year, however near', () => {
    expect(change('汽车保有量', '汽车保有量5.2万辆。', '汽车保有量52013辆。').kind).toBe('changed');
  });

  test('is not what the rounding does not allow', () => {
    const old = bulletin(2022, '2022年，汽车保有量5.2万辆。');
    const changes = changesBetween(old, bulletin(2022, '2022年，汽车保有量52613辆。'));
    expect(changeOf(changes, '汽车保有量').kind).toBe('changed');
  });
});

describe('redefined', () => {
  test('is held against no growth, since the two values do not belong together', () => {
    const changed = change(
      '省考断面水质优良率',
      '国考断面水质优良率为90%。',
      '省考断面水质优良率为92%，同比提高5个百分点。',
    );
    expect(changed).toMatchObject({ kind: 'redefined', stated: null });
  });

  test('a rate that is now measured over other sections', () => {
    const changed = change('省考断面水质优良率', '国考断面水质优良率为90%。', '省考断面水质优良率为92%。');
    expect(changed).toMatchObject({ kind: 'redefined', from: 90, to: 92, better: null });
    expect(changed.match?.reason).toContain('国考断面、省考断面');
  });

  test('a rate over more sections than before', () => {
    const changed = change(
      '考核断面水质优良率',
      '13个考核断面水质优良率为92.3%。',
      '15个考核断面水质优良率为93.3%。',
    );
    expect(changed.kind).toBe('redefined');
    expect(changed.match?.reason).toContain('13个');
  });

  test('a rate over as many sections as before is the same', () => {
    const changed = change(
      '考核断面水质优良率',
      '13个考核断面水质优良率为92.3%。',
      '13个考核断面水质优良率为93.3%。',
    );
    expect(changed.kind).toBe('changed');
  });

  test('a count whose bracket says what else it holds', () => {
    const changed = change(
      '城镇新增就业',
      '城镇新增就业（含灵活就业）2.45万人。',
      '城镇新增就业（不含灵活就业）1.2万人。',
    );
    expect(changed).toMatchObject({ kind: 'redefined', from: 24_500, to: 12_000 });
  });
});

describe('on one side only', () => {
  test('added', () => {
    const changes = between('农膜回收率为84%。', '农膜回收率为84%。新增城市绿地50公顷。');
    expect(changeOf(changes, '新增城市绿地')).toMatchObject({
      kind: 'added',
      old: null,
      from: null,
      to: 50,
      delta: null,
    });
  });

  test('dropped', () => {
    const changes = between('农膜回收率为84%。造林面积3万亩。', '农膜回收率为84%。');
    expect(changeOf(changes, '造林面积')).toMatchObject({
      kind: 'dropped',
      new: null,
      from: 30_000,
      to: null,
    });
  });

  test('a promise that is not mentioned again is silent, not dropped', () => {
    const changes = changesBetween(
      promise(2023, '森林覆盖率达到40%以上，新建充电桩500个。'),
      bulletin(2023, '2023年，森林覆盖率为41%。'),
    );
    expect(changeOf(changes, '新建充电桩')).toMatchObject({ kind: 'target-silent', from: 500, to: null });
  });
});

describe('a target', () => {
  const moved = (metric: string, old: string, later: string, role: Figure['role'] = 'level') =>
    changeOf(changesBetween(promise(2023, old), promise(2024, later)), metric, role);

  test('raised', () => {
    expect(moved('森林覆盖率', '森林覆盖率达到40%以上。', '森林覆盖率达到42%以上。')).toMatchObject({
      kind: 'target-raised',
      delta: 2,
    });
  });

  test('lowered', () => {
    expect(moved('新建充电桩', '新建充电桩500个。', '新建充电桩300个。')).toMatchObject({
      kind: 'target-lowered',
      delta: -200,
    });
  });

  test('raised: a fall that is to be deeper', () => {
    expect(moved('单位GDP能耗', '单位GDP能耗下降3%。', '单位GDP能耗下降3.5%。', 'growth')).toMatchObject({
      kind: 'target-raised',
      delta: -0.5,
    });
  });

  test('raised: at least 90% is more than 90%', () => {
    expect(moved('农膜回收率', '农膜回收率达到90%。', '农膜回收率达到90%以上。').kind).toBe('target-raised');
  });

  test('lowered: a range that lies lower', () => {
    const lowered = moved('地区生产总值', '地区生产总值增长6%—7%。', '地区生产总值增长5%—6%。', 'growth');
    expect(lowered.kind).toBe('target-lowered');
  });

  test('unchanged', () => {
    expect(moved('农膜回收率', '农膜回收率达到90%以上。', '农膜回收率达到90%以上。').kind).toBe('unchanged');
  });

  test.each([
    ['met', '森林覆盖率达到40%以上。', '森林覆盖率为41.5%。', 'target-met', 'better'],
    ['missed', '森林覆盖率达到42%以上。', '森林覆盖率为41.5%。', 'target-missed', 'worse'],
    ['met exactly', '森林覆盖率达到41.5%以上。', '森林覆盖率为41.5%。', 'target-met', null],
  ])('%s', (_, old, later, kind, better) => {
    const changes = changesBetween(promise(2023, old), bulletin(2023, `2023年，${later}`));
    expect(changeOf(changes, '森林覆盖率')).toMatchObject({ kind, better });
  });

  test('of a later year than the result is not judged yet', () => {
    const changes = changesBetween(
      promise(2023, '到2030年，森林覆盖率达到45%以上。'),
      bulletin(2023, '2023年，森林覆盖率为41.5%。'),
    );
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['added', 'target-silent']);
  });
});

test('a message is made of the numbers as the documents have them', () => {
  expect(change('粮食总产量', '粮食总产量120万吨。', '粮食总产量126万吨。').message).toBe(
    '粮食总产量：120万吨（2022年） → 126万吨（2023年），+6万吨（+5.0%）',
  );
  expect(change('秸秆综合利用率', '秸秆综合利用率为92.1%。', '秸秆综合利用率为93.4%。').message).toBe(
    '秸秆综合利用率：92.1%（2022年） → 93.4%（2023年），+1.3个百分点',
  );
});
