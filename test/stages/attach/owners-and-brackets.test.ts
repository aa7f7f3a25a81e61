import { describe, expect, test } from 'vitest';
import { extractText } from '../../../src/commands/extract.js';
import { nameFigures, type Row } from './name-figures.js';

describe('brackets explain what stands before them', () => {
  test.each<Row>([
    ['优良天数163天（优72天，良91天）。', ['优良天数 | 163 天', '优天数 | 72 天', '良天数 | 91 天']],
    ['社会保障支出（36亿元）按时拨付。', ['社会保障支出 | 3600000000 元']],
    ['新增就业6万人（其中高校毕业生1.8万人）。', ['新增就业 | 60000 人', '高校毕业生 | 18000 人']],
    [
      '天然气供应量8亿立方米（同比增长6%）。',
      ['天然气供应量 | 800000000 立方米', '天然气供应量 | 6 % growth'],
    ],
    // The bracket stands between a number and the sign that parts it from the next.
    [
      '共有农民合作社203家、农业龙头企业68家（其中国家级6家，省级32家）、“粤字号”农业品牌产品共41个。',
      [
        '农民合作社 | 203 家',
        '农业龙头企业 | 68 家',
        '国家级农业龙头企业 | 6 家',
        '省级农业龙头企业 | 32 家',
        '“粤字号”农业品牌产品 | 41 个',
      ],
    ],
    [
      '全区有公办幼儿园46所（其中省一级12所）、民办幼儿园32所和托育机构68家。',
      ['公办幼儿园 | 46 所', '省一级公办幼儿园 | 12 所', '民办幼儿园 | 32 所', '托育机构 | 68 家'],
    ],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a breakdown has metrics of its own', () => {
  test.each<Row>([
    ['全市有医院46家，其中三甲医院6家。', ['医院 | 46 家', '三甲医院 | 6 家']],
    ['接待游客820万人次，其中入境游客12万人次。', ['接待游客 | 8200000 人次', '入境游客 | 120000 人次']],
    [
      '分产业看，第一产业增加值增长3%，第二产业增加值增长6%。',
      ['第一产业增加值 | 3 % growth', '第二产业增加值 | 6 % growth'],
    ],
    // What the sentence before was about first is divided.
    [
      '实现营业收入2243亿元，增长9.3%；利润总额446亿元，增长8.1%。分行业看，仓储业增长5.5%，软件业增长8.2%。',
      [
        '营业收入 | 224300000000 元',
        '营业收入 | 9.3 % growth',
        '利润总额 | 44600000000 元',
        '利润总额 | 8.1 % growth',
        '仓储业营业收入 | 5.5 % growth',
        '软件业营业收入 | 8.2 % growth',
      ],
    ],
    [
      '保费收入86万元；赔付支出32万元。分险种看，财产险类增长3.1%。',
      ['保费收入 | 860000 元', '赔付支出 | 320000 元', '财产险类保费收入 | 3.1 % growth'],
    ],
    // The whole has no number of its own, nor has its first part.
    [
      '全年居民消费价格与上年持平。分类别看，食品烟酒类持平，衣着类下降1.7%。',
      ['衣着类消费价格 | -1.7 % growth'],
    ],
    [
      '一季度，社会消费品零售总额稳中有升。按经营单位所在地分，城镇增长1.2%，乡村增长2.8%。',
      ['城镇社会消费品零售总额 | 1.2 % growth', '乡村社会消费品零售总额 | 2.8 % growth'],
    ],
    [
      '全年商品房销售面积大幅下降。其中，住宅下降12.3%，办公楼下降20.1%。',
      ['住宅销售面积 | -12.3 % growth', '办公楼销售面积 | -20.1 % growth'],
    ],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a bare head takes the owner named before', () => {
  test.each<Row>([
    ['全市养老机构310家，从业人员4200人。', ['养老机构 | 310 家', '养老机构从业人员 | 4200 人']],
    ['农民合作社达到860家，成员3.2万户。', ['农民合作社 | 860 家', '农民合作社成员 | 32000 户']],
    ['公共图书馆12个，馆藏量260万册。', ['公共图书馆 | 12 个', '公共图书馆馆藏量 | 2600000 册']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a size that restricts is a parameter, not a result', () => {
  test.each<Row>([
    ['500万元以上项目42个。', ['项目 | 5000000 元', '500万元以上项目 | 42 个']],
    ['65岁以上老年人健康管理率达到72%。', ['65岁以上老年人健康管理率 | 72 %']],
    ['规模以上企业3200家。', ['规模以上企业 | 3200 家']],
    ['公共图书馆12个，总藏量260万册。', ['公共图书馆 | 12 个', '公共图书馆总藏量 | 2600000 册']],
    ['500万元以上项目须公开招标。', ['项目 | 5000000 元']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('known gaps', () => {
  test.fails.each<Row>([
    // 累计 parts an owner from its head as it parts an agent from what it did.
    ['高标准农田累计建成面积86万亩。', ['高标准农田建成面积 | 860000 亩']],
    ['碳市场累计成交量2600万吨。', ['碳市场成交量 | 26000000 吨']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a bracket may open with the period of what it holds', () => {
  test('毛入学率96%以上（2025年：93.6%）', () => {
    const { figures } = extractText('2026年5月28日\n到2030年，高中阶段毛入学率达到96%（2025年：93.6%）。');
    expect(figures.map(({ value, status, period }) => [value, status, period?.start])).toEqual([
      [96, 'target', '2030-01-01'],
      [93.6, 'actual', '2025-01-01'],
    ]);
  });
});
