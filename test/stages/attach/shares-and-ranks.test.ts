import { describe, expect, test } from 'vitest';
import { nameFigures, type Row } from './name-figures.js';

describe('a share names its whole', () => {
  test.each<Row>([
    ['老年人口占总人口19.4%。', ['老年人口占总人口比重 | 19.4 %']],
    [
      '高新技术产品出口额320亿元，占出口总额的28.6%。',
      ['高新技术产品出口额 | 32000000000 元', '高新技术产品出口额占出口总额比重 | 28.6 %'],
    ],
    ['完成民生支出86亿元，占财政支出的81%。', ['民生支出 | 8600000000 元', '民生支出占财政支出比重 | 81 %']],
    ['公办园在园幼儿占比达到58%。', ['公办园在园幼儿占比 | 58 %']],
    ['新厂区占地300亩。', ['新厂区占地 | 300 亩']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a rank is told of its metric, not of where it is held', () => {
  test.each<Row>([
    ['森林覆盖率居全省第2位。', ['森林覆盖率 | 2 位 rank']],
    ['进出口总额增长12%，居全国第6位。', ['进出口总额 | 12 % growth', '进出口总额 | 6 位 rank']],
    ['港口吞吐量跃居内河港口第4位。', ['港口吞吐量 | 4 位 rank']],
    ['规上工业增加值增速排名全市第一。', ['规上工业增加值 | 1 位 rank']],
    ['营商环境评价稳居全省前三。', ['营商环境评价 | 3 位 rank']],
    ['社会物流总费用占GDP的13.6%。', ['社会物流总费用占GDP比重 | 13.6 %']],
    ['文化产业增加值占地区生产总值5.2%。', ['文化产业增加值占地区生产总值比重 | 5.2 %']],
    [
      '税收收入86亿元，占财政收入的72%，占比较上年提高1.3个百分点。',
      [
        '税收收入 | 8600000000 元',
        '税收收入占财政收入比重 | 72 %',
        '税收收入占财政收入比重 | 1.3 个百分点 change',
      ],
    ],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('known gaps', () => {
  test.fails.each<Row>([
    // The place before a bare rank stays in the name.
    ['环境空气质量综合指数全省第3位。', ['环境空气质量综合指数 | 3 位 rank']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('what stands in relation to something is of what was told before', () => {
  test.each<Row>([
    [
      '服务业增加值占GDP的比重达到54.6%，对经济增长的贡献率为58.3%。',
      ['服务业增加值占GDP的比重 | 54.6 %', '服务业增加值对经济增长的贡献率 | 58.3 %'],
    ],
    [
      '研发经费支出78亿元，与营业收入之比为1.9%。',
      ['研发经费支出 | 7800000000 元', '研发经费支出与营业收入之比 | 1.9 %'],
    ],
    ['城乡居民收入之比为2.1。', ['城乡居民收入之比 | 2.1']],
    ['旅游收入恢复至疫情前同期的95.7%。', ['旅游收入 | 95.7 %']],
    ['社会融资规模增量累计为32万亿元。', ['社会融资规模增量 | 32000000000000 元']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});
