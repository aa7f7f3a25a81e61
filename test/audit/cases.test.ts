import { describe, expect, test } from 'vitest';
import { describeExact } from '../../src/audit/exact.js';
import { readPlainNumber } from '../../src/audit/plain-number.js';
import { audit, extractText, recognise } from '../../src/index.js';

/** Written down by hand: what the whole wording says, as decimals; two for a range. */
const NUMERALS: readonly (readonly [wording: string, ...ends: string[]])[] = [
  ['两万', '20000'],
  ['兩萬', '20000'],
  ['一亿二', '120000000'],
  ['一百二', '120'],
  ['一百零二', '102'],
  ['三万二千', '32000'],
  ['五万十', '50010'],
  ['二〇二五', '2025'],
  ['廿三', '23'],
  ['三分之二', '0.6667'],
  ['三十分之一', '0.0333'],
  ['5万分之一', '0.00002'],
  ['七百分之一', '0.00143'],
  ['壹佰', '100'],
  ['壹萬貳仟', '12000'],
  ['十几', '10'],
  ['三百余', '300'],
  ['一点五亿', '150000000'],
  ['五十点五', '50.5'],
  ['1.2万亿', '1200000000000'],
  ['１，２３４．５', '1234.5'],
  ['2萬9,900', '29900'],
  ['1兆6,306億', '1630600000000'],
  ['五六', '5', '6'],
  ['三四百', '300', '400'],
  ['二三十万', '200000', '300000'],
];

/** The first reader counts 个, so that 几 and ranges have something to count. */
function firstReading(wording: string): (number | null)[] {
  const quantities = recognise(`共${wording}个。`).quantities;
  expect(quantities, wording).toHaveLength(1);
  const { value, min, max } = quantities[0]!;
  return value === null ? [min, max] : [value];
}

test.each(NUMERALS)('case 19: %s is %s to both readers', (wording, ...ends) => {
  const plain = readPlainNumber(wording);
  expect([plain?.low, plain?.high].flatMap((end) => (end ? [describeExact(end)] : []))).toEqual(ends);
  expect(firstReading(wording)).toEqual(ends.map(Number));
});

test('case 19: what is vague is flagged, and nothing is 0 by failure', () => {
  expect(recognise('共十几个。').quantities).toMatchObject([{ value: 10, bound: 'gt' }]);
  for (const vague of ['数百亿元', '几千人', '数千万户', '成百上千家']) {
    expect(recognise(`共${vague}。`).quantities, vague).toEqual([]);
  }
  expect(recognise('共零个。').quantities).toMatchObject([{ value: 0 }]);
});

/** What a document with this wording states: the span, and the value or both ends. Nothing where it states none. */
const SIGNS: readonly (readonly [wording: string, ...figures: (readonly [string, ...number[]])[]])[] = [
  ['1,234.56元', ['1,234.56元', 1234.56]],
  ['1，234元', ['1，234元', 1234]],
  ['12,34元', ['12', 12], ['34元', 34]],
  ['3.5.2'],
  ['2023.6.30'],
  ['1-2个', ['1-2个', 1, 2]],
  ['5—8万人', ['5—8万人', 50000, 80000]],
  ['三至五百人', ['三至五百人', 300, 500]],
  ['三至五百万元', ['三至五百万元', 3_000_000, 5_000_000]],
  ['一至二十个', ['一至二十个', 1, 20]],
  ['5、8万元', ['5', 50000], ['8万元', 80000]],
  ['5000、8万元', ['5000', 5000], ['8万元', 80000]],
  ['5、8千瓦', ['5', 5], ['8千瓦', 8]],
  ['三万两白银', ['三万两', 30000]],
  ['-3.2%', ['-3.2%', -3.2]],
  ['下降-3.2%', ['-3.2%', -3.2]],
  ['下降3.2%', ['3.2%', -3.2]],
];

test.each(SIGNS)('case 18: %s', (wording, ...expected) => {
  const text = `全市总量${wording}。`;
  const result = extractText(text);
  const stated = result.figures.map(({ source, value, min, max }) => [
    source.text,
    ...(value === null ? [min, max] : [value]),
  ]);
  expect(stated).toEqual(expected);
  expect(audit(text, result).disagreements).toEqual([]);
});

describe('case 20', () => {
  test('case 20: every digit is in exact, and value is the nearest double', () => {
    const [large, fine] = extractText('支出99999999999999999999元。收入0.30000000000000004元。').figures;
    expect(large).toMatchObject({ exact: '99999999999999999999', value: 1e20 });
    expect(fine).toMatchObject({ exact: '0.30000000000000004', value: 0.30000000000000004 });
    const [sum] = extractText('收入0.1亿元。').figures;
    expect(sum).toMatchObject({ exact: '10000000', value: 10_000_000 });
  });

  test('case 20: a number that no double holds has its decimals, and is told of', () => {
    const digits = '9'.repeat(400);
    const text = `支出${digits}元。`;
    const result = extractText(text);
    expect(result.figures).toMatchObject([{ exact: digits, value: null, min: null, max: null, base: null }]);
    expect(result.notes).toMatchObject([{ code: 'W-PRECISION', span: { start: 2, end: 403 } }]);
    expect(audit(text, result)).toMatchObject({ alone: 1, disagreements: [] });
  });

  test('case 20: the power of 1e309 is no number of its own', () => {
    expect(extractText('支出1e309元。').figures).toEqual([]);
  });
});

test('上千万 is ten million, wherever 家 begins a word', () => {
  const values = (text: string): unknown[] =>
    extractText(text).figures.map(({ source, value }) => [source.text, value]);
  expect(values('改造惠及上千万家庭。')).toEqual([['上千万', 10_000_000]]);
  expect(values('接待上千万人次。')).toEqual([['上千万人次', 10_000_000]]);
  expect(values('带动投资上百亿元。')).toEqual([['上百亿元', 10_000_000_000]]);
  expect(values('聚集上百家企业。')).toEqual([['上百家', 100]]);
  expect(values('聚集近千家企业。')).toEqual([['千家', 1000]]);
  expect(values('点亮万家灯火。')).toEqual([]);
});
