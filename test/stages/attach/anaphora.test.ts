import { describe, expect, test } from 'vitest';
import { nameFigures, type Row } from './name-figures.js';

describe('subjects named before, by their place in the list', () => {
  test.each<Row>([
    [
      '公共图书馆12个、文化馆14个，与上年相比，前者增加1个，后者减少2个。',
      ['公共图书馆 | 12 个', '文化馆 | 14 个', '公共图书馆 | 1 个 change', '文化馆 | -2 个 change'],
    ],
    [
      '公路客运量320万人，水路客运量18万人，两者分别增长4.2%和下降1.1%。',
      [
        '公路客运量 | 3200000 人',
        '水路客运量 | 180000 人',
        '公路客运量 | 4.2 % growth',
        '水路客运量 | -1.1 % growth',
      ],
    ],
    [
      '机构103个，其中医院52个、诊所34个、防疫站17个，前两类分别增加2个、3个，后一类减少1个。',
      [
        '机构 | 103 个',
        '医院 | 52 个',
        '诊所 | 34 个',
        '防疫站 | 17 个',
        '医院 | 2 个 change',
        '诊所 | 3 个 change',
        '防疫站 | -1 个 change',
      ],
    ],
    [
      '外资企业320户，民营企业180户，二者合计占企业总数的4.6%。',
      ['外资企业 | 320 户', '民营企业 | 180 户', '外资企业、民营企业占企业总数比重 | 4.6 %'],
    ],
    // Nothing named before.
    ['后者下降3%。', ['后者 | -3 % growth']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});
