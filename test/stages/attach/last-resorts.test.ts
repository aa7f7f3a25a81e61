import { describe, expect, test } from 'vitest';
import { nameFigures, type Row } from './name-figures.js';

describe('a size behind a count', () => {
  test.each<Row>([
    ['完成4台30万千瓦燃煤机组改造。', ['燃煤机组改造 | 4 台', '燃煤机组改造 | 300000 千瓦']],
    ['建成3条500千伏输电线路。', ['输电线路 | 3 条', '输电线路 | 500 千伏']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('what is said of a whole without a number', () => {
  test.each<Row>([
    ['全省用电量比上年略有下降。其中，第一产业增长3%。', ['第一产业用电量 | 3 % growth']],
    ['综合指数达到120点；营业收入45亿元。', ['综合指数 | 120 点', '营业收入 | 4500000000 元']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('no form fits: the segmenter cuts the nearest noun phrase', () => {
  test.each<Row>([['园区占全市企业新建12家。', ['园区 | 12 家']]])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});
