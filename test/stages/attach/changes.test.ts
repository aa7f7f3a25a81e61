import { describe, expect, test } from 'vitest';
import { nameFigures, type Row } from './name-figures.js';

describe('a change belongs to the metric that changes', () => {
  test.each<Row>([
    ['公路客运量比上年下降4.5%。', ['公路客运量 | -4.5 % growth']],
    ['每千人口执业医师数较上年增加0.2人。', ['每千人口执业医师数 | 0.2 人 change']],
    ['幼儿园入园率同比提高1.6个百分点。', ['幼儿园入园率 | 1.6 个百分点 change']],
    [
      '期末贷款余额4200亿元，同比增长5.8%。',
      ['期末贷款余额 | 420000000000 元', '期末贷款余额 | 5.8 % growth'],
    ],
    [
      '能耗强度为0.42吨标准煤/万元，下降3.1%。',
      ['能耗强度 | 0.42 吨标准煤/万元', '能耗强度 | -3.1 % growth'],
    ],
    ['快递业务量增速达18%。', ['快递业务量 | 18 % growth']],
    ['降低企业用能成本5%。', ['企业用能成本 | -5 % growth']],
    ['减少碳排放12万吨。', ['碳排放 | -120000 吨 change']],
    ['高技术制造业投资翻一番。', ['高技术制造业投资 | 100 % growth']],
    ['新登记民营企业同比增长12%。', ['新登记民营企业 | 12 % growth']],
    ['空气优良天数比例高于全省平均水平2.4个百分点。', ['空气优良天数比例 | 2.4 个百分点 change']],
    ['学校食堂投诉量环比下降三成。', ['学校食堂投诉量 | -30 % growth']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a verb of change that leads to a level tells the level', () => {
  test.each<Row>([
    ['床位使用率提高到81%。', ['床位使用率 | 81 %']],
    ['平均通关时间压缩至2小时。', ['平均通关时间 | 2 小时']],
    ['就诊等候时间由40分钟缩短至15分钟。', ['就诊等候时间 | 40 分钟', '就诊等候时间 | 15 分钟']],
    ['图书馆藏书量从82万册增加到96万册。', ['图书馆藏书量 | 820000 册', '图书馆藏书量 | 960000 册']],
    [
      '农作物机械化率达到76%，较2020年的71%提高5个百分点。',
      ['农作物机械化率 | 76 %', '农作物机械化率 | 71 %', '农作物机械化率 | 5 个百分点 change'],
    ],
    ['粮食播种面积持续扩大，达到860万亩。', ['粮食播种面积 | 8600000 亩']],
    ['减少审批环节36个。', ['减少审批环节 | 36 个']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});

describe('a share of an earlier year', () => {
  test.each<Row>([
    // 恢复到 a year is no deadline, and 恢复 no metric.
    ['旅客吞吐量达到320万人次，恢复到2019年的92%。', ['旅客吞吐量 | 3200000 人次', '旅客吞吐量 | 92 %']],
  ])('%s', (sentence, figures) => {
    expect(nameFigures(sentence)).toEqual(figures);
  });
});
