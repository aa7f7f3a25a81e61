import { describe, expect, test } from 'vitest';
import { extractText } from '../../../src/commands/extract.js';
import { nameFigures, type Row } from './name-figures.js';

describe('the metric stands before the number', () => {
  test.each<Row>([
    ['全市森林覆盖率达到42%。', ['森林覆盖率 | 42 %']],
    ['婴儿死亡率控制在3‰以内。', ['婴儿死亡率 | 3 ‰']],
    ['城乡居民养老保险参保人数为86万人。', ['城乡居民养老保险参保人数 | 860000 人']],
    ['地铁日均客运量突破120万人次。', ['地铁日均客运量 | 1200000 人次']],
    ['普惠小微贷款余额360.5亿元。', ['普惠小微贷款余额 | 36050000000 元']],
    ['工业固体废物综合利用率稳定在78%左右。', ['工业固体废物综合利用率 | 78 %']],
    ['退役军人安置420人。', ['退役军人安置 | 420 人']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('the verb that changes what is counted stays, the verb of mere doing falls', () => {
  test.each<Row>([
    ['新增养老床位3600张。', ['新增养老床位 | 3600 张']],
    ['建成标准化村卫生室260个。', ['标准化村卫生室 | 260 个']],
    ['淘汰老旧货车600辆。', ['淘汰老旧货车 | 600 辆']],
    ['办结信访事项480件。', ['办结信访事项 | 480 件']],
    ['引进高层次人才76名。', ['引进高层次人才 | 76 名']],
    ['完成技改投资18亿元。', ['技改投资 | 1800000000 元']],
    ['开展消防演练36场。', ['消防演练 | 36 场']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('what is counted or measured stands behind the number', () => {
  test.each<Row>([
    ['新建38所幼儿园。', ['新建幼儿园 | 38 所']],
    ['改造260公里农村公路。', ['改造农村公路 | 260 公里']],
    ['县人民医院引进26名博士。', ['引进博士 | 26 名']],
    ['全市共有12家博物馆。', ['博物馆 | 12 家']],
    ['32家企业入选省级绿色工厂。', ['入选省级绿色工厂企业 | 32 家']],
    ['在建的16座水库进展顺利。', ['在建水库 | 16 座']],
    ['总装机50万千瓦的风电场。', ['风电场总装机 | 500000 千瓦']],
    ['开通快速公交等6条线路。', ['开通线路 | 6 条']],
    ['全市基层党组织达到3200个。', ['基层党组织 | 3200 个']],
    ['开展补贴性职业技能培训3.6万人次。', ['补贴性职业技能培训 | 36000 人次']],
    ['县财政拨付3000万元救灾资金。', ['拨付救灾资金 | 30000000 元']],
    ['教育支出安排5亿元。', ['教育支出 | 500000000 元']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('known gaps', () => {
  test.fails.each<Row>([
    // 每公斤 between 由 and the number is neither unit nor filler.
    ['蔬菜平均价格由每公斤4元降至3元。', ['蔬菜平均价格 | 4 元/公斤', '蔬菜平均价格 | 3 元/公斤']],
    // What is done for the counted ones goes into the name.
    ['为1200户困难家庭实施适老化改造。', ['困难家庭 | 1200 户']],
    // 日 and 年 before a verb say how much in a day or year, and are lost.
    ['日处理500吨生活垃圾。', ['日处理生活垃圾 | 500 吨']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('the time of what is said of a subject is no part of its name', () => {
  test.each<Row>([
    ['全市民营企业上半年缴税31亿元。', ['民营企业缴税 | 3100000000 元']],
    ['2013年以来新增的经营主体去年纳税4.7万亿元。', ['新增经营主体纳税 | 4700000000000 元']],
    ['省属企业2023年实现利润62亿元。', ['省属企业利润 | 6200000000 元']],
    ['园区二期一季度完成投资3亿元。', ['园区二期完成投资 | 300000000 元']],
    ['县中医院去年全年接诊8万人次。', ['县中医院接诊 | 80000 人次']],
    ['跨境电商企业1至5月出口32亿元。', ['跨境电商企业出口 | 3200000000 元']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });

  test('it is the period of the figure', () => {
    const [figure] = extractText('2024年1月15日\n全市民营企业2023年上半年缴税31亿元。').figures;
    expect(figure!.period).toMatchObject({ start: '2023-01-01', end: '2023-06-30' });
  });
});

describe('a verb that ends in 好 leaves none of it to the name', () => {
  test.each<Row>([
    ['组织实施好涉及民生的93个重点项目。', ['涉及民生重点项目 | 93 个']],
    ['建设好农村公路320公里。', ['农村公路 | 320 公里']],
    ['好氧发酵处理能力达到200吨。', ['好氧发酵处理能力 | 200 吨']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('what was built and rebuilt is parted by what was done', () => {
  test.each<Row>([
    [
      '新建和改造提升高标准农田46万亩，其中新建18万亩、改造提升28万亩。',
      [
        '新建和改造提升高标准农田 | 460000 亩',
        '新建高标准农田 | 180000 亩',
        '改造提升高标准农田 | 280000 亩',
      ],
    ],
    [
      '建设和改造农村电网线路460公里，其中新建180公里，改造280公里。',
      ['建设和改造农村电网线路 | 460 公里', '新建农村电网线路 | 180 公里', '改造农村电网线路 | 280 公里'],
    ],
    ['进出口总额900亿元，其中出口600亿元。', ['进出口总额 | 90000000000 元', '出口 | 60000000000 元']],
    [
      '受理投诉600件，其中重大投诉12件，办结592件。',
      ['受理投诉 | 600 件', '重大投诉 | 12 件', '办结 | 592 件'],
    ],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

test('a total is of all there are, not of those that were added', () => {
  expect(nameFigures('新增上市公司8家，累计达到126家。')).toEqual([
    '新增上市公司 | 8 家',
    '上市公司 | 126 家',
  ]);
  expect(nameFigures('新增充电桩300个，累计新增900个。')).toEqual([
    '新增充电桩 | 300 个',
    '新增充电桩 | 900 个',
  ]);
});

describe('a verb is not shared with a name that its own first words tell apart', () => {
  test.each<Row>([
    ['新增债券380亿元、再融资债券262亿元。', ['新增债券 | 38000000000 元', '再融资债券 | 26200000000 元']],
    ['新增病床300张、护理病床80张。', ['新增病床 | 300 张', '护理病床 | 80 张']],
    ['新增社区食堂86家、便民网点130家。', ['新增社区食堂 | 86 家', '新增便民网点 | 130 家']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('so much a head is of what was told before', () => {
  test.each<Row>([
    ['发放贷款86亿元，户均205万元。', ['发放贷款 | 8600000000 元', '户均发放贷款 | 2050000 元']],
    ['居民储蓄存款312亿元，人均4.6万元。', ['居民储蓄存款 | 31200000000 元', '人均居民储蓄存款 | 46000 元']],
    ['老年人口抚养比为23.4%。', ['老年人口抚养比 | 23.4 %']],
    ['高中阶段生师比由13.2降至12.6。', ['高中阶段生师比 | 13.2', '高中阶段生师比 | 12.6']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('where and how the counted do something is no part of what they are', () => {
  test.each<Row>([
    ['120名学生在全国技能大赛中获奖。', ['获奖学生 | 120 名']],
    ['46家企业在境外设立分支机构。', ['设立分支机构企业 | 46 家']],
    ['860名干部在抗洪一线坚守岗位。', ['干部 | 860 名']],
    ['上亿市场主体在应对冲击中展现出坚强韧性。', ['市场主体 | 100000000']],
    ['把14亿多中国人的饭碗牢牢端在自己手中。', ['中国人的饭碗 | 1400000000']],
    ['3200名在校学生参加体检。', ['参加体检在校学生 | 3200 名']],
    ['我们有信心解决好32万人的饮水问题。', ['饮水问题 | 320000 人']],
    ['全年雨日天149天，学生人数人3200人。', ['雨日 | 149 天', '学生人数 | 3200 人']],
    ['起征点从月销售额10万元提高到15万元。', ['起征点 | 100000 元', '起征点 | 150000 元']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});
