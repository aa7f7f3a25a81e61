import { describe, expect, test } from 'vitest';
import { unitConverter } from '../../src/commands/convert-units.js';
import { diff } from '../../src/commands/diff.js';
import { extractText } from '../../src/commands/extract.js';
import { panel } from '../../src/commands/panel.js';
import { targets } from '../../src/commands/targets.js';
import type { Figure } from '../../src/model/figure.js';
import { loadPacks } from '../../src/packs/load.js';

const packs = loadPacks({});

/** What the first figure of a sentence says in the unit asked for. */
function told(
  sentence: string,
  ...to: string[]
): Pick<Figure, 'value' | 'min' | 'max' | 'exact'> & { unit: string; code: string | null } {
  const [figure] = extractText(sentence, { date: '2024-03-01', place: '上海市', to }).figures;
  const { value, min, max, exact, unit } = figure!;
  return { value, min, max, exact, unit: unit.text, code: unit.code };
}

const none = { min: null, max: null };

describe('values are told in the unit asked for', () => {
  test.each([
    ['旅游收入达到1.5亿元。', '亿元', { value: 1.5, ...none, exact: '1.5', unit: '亿元', code: '10*8.CNY' }],
    [
      '旅游收入达到3200万元。',
      '亿元',
      { value: 0.32, ...none, exact: '0.32', unit: '亿元', code: '10*8.CNY' },
    ],
    [
      '旅游收入达到3200万元。',
      '億元',
      { value: 0.32, ...none, exact: '0.32', unit: '亿元', code: '10*8.CNY' },
    ],
    ['造林12.5万亩。', '公顷', { value: 8333.33333333, ...none, exact: null, unit: '公顷', code: 'har' }],
    ['造林3000亩。', '公顷', { value: 200, ...none, exact: '200', unit: '公顷', code: 'har' }],
    ['造林200公顷。', '亩', { value: 3000, ...none, exact: '3000', unit: '亩', code: '{mu}' }],
    ['建成区面积52平方公里。', '公顷', { value: 5200, ...none, exact: '5200', unit: '公顷', code: 'har' }],
    ['粮食产量达到98万斤。', '吨', { value: 490, ...none, exact: '490', unit: '吨', code: 't' }],
    [
      'PM2.5平均浓度为35微克/立方米。',
      '毫克/立方米',
      { value: 0.035, ...none, exact: '0.035', unit: '毫克/立方米', code: 'mg/m3' },
    ],
    [
      '发电量达到3000万至5000万千瓦时。',
      '亿千瓦时',
      { value: null, min: 0.3, max: 0.5, exact: null, unit: '亿千瓦时', code: '10*8.kW.h' },
    ],
    ['新增就业12000人。', '万人', { value: 1.2, ...none, exact: '1.2', unit: '万人', code: '10*4.{person}' }],
  ])('%s in %s', (sentence, to, want) => {
    expect(told(sentence, to)).toEqual(want);
  });

  test('a fall stays a fall', () => {
    expect(told('旅游收入比上年减少2000万元。', '亿元').value).toBe(-0.2);
  });

  test('the unit of the same name goes before one of the same dimension', () => {
    expect(told('造林3000亩。', '公顷', '万亩')).toMatchObject({ value: 0.3, unit: '万亩' });
  });

  test('span, sentence and base value stay as they are', () => {
    const text = '造林3000亩。';
    const [plain] = extractText(text).figures;
    const [converted] = extractText(text, { to: ['公顷'] }).figures;
    expect(converted).toMatchObject({ id: plain!.id, source: plain!.source, base: plain!.base });
  });
});

test.each([
  ['新增就业1200人。', '万户', 'people are no households'],
  ['旅游收入达到1.5亿美元。', '亿元', 'a currency is not turned into another'],
  ['森林覆盖率达到22%。', '公顷', 'a share is no area'],
  ['碳排放量为300万吨二氧化碳当量。', '公斤', 'a tonne of equivalent is of something else'],
])('%s is not told in %s: %s', (sentence, to) => {
  expect(told(sentence, to)).toEqual(told(sentence));
});

test.each([
  [['亿园'], 'the lexicon has no unit “亿园”'],
  [['亿'], 'the lexicon has no unit “亿”'],
  [['12元'], 'the lexicon has no unit “12元”'],
  [['元和吨'], 'the lexicon has no unit “元和吨”'],
  [['亿元', '万元'], 'both 亿元 and 万元 would take values in 元'],
])('%s is refused', (to, message) => {
  expect(() => unitConverter(to, packs)).toThrow(message);
});

describe('comparisons are told in it too', () => {
  const old = extractText('2022年，旅游收入120亿元。', { date: '2023-03-01', place: '云河市' }).figures;
  const later = extractText('2023年，旅游收入12600000万元。', {
    date: '2024-03-01',
    place: '云河市',
  }).figures;

  test('a change', () => {
    const [change] = diff(old, later, { to: ['亿元'] });
    expect(change).toMatchObject({ from: 120, to: 1260, delta: 1140, ratio: 9.5, unit: { text: '亿元' } });
    expect(change!.old!.value).toBe(120);
  });

  test('a target and its gap', () => {
    const promised = extractText('2023年，旅游收入达到130亿元以上。', {
      date: '2023-01-10',
      place: '云河市',
    });
    const wanted = promised.figures.map((figure) => ({ ...figure, status: 'target' as const }));
    const [target] = targets(wanted, { against: later, to: ['亿元'], asOf: '2024-03-01' });
    expect(target).toMatchObject({ gap: 1130, unit: { text: '亿元' }, outcome: 'met' });
  });

  test('a panel', () => {
    expect(panel([...old, ...later], { to: ['亿元'] }).map(({ value, unit }) => [value, unit.text])).toEqual([
      [120, '亿元'],
      [1260, '亿元'],
    ]);
  });
});

test('numbers beyond what is written without a power of ten', () => {
  expect(told('国债余额为123456789012345678901234567890元。', '亿元').value).toBe(1.2345678901234568e21);
  expect(told('利率增长0.00000001%。', '‰').value).toBe(1e-7);
});
