import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/index.js';

const statuses = (text: string, date?: string) =>
  extractText(text, date === undefined ? {} : { date }).figures.map(({ status }) => status);

describe('results and tasks of a year that has just begun', () => {
  test.each([
    ['2024年，全省铁路发送旅客2100万人次，同比增长52%。', '2024-03-07', ['actual', 'actual']],
    ['2024年，新建学校8所，改造危桥15座。', '2024-02-01', ['target', 'target']],
    ['工业发展规划\n目前已认定示范园区12个。', '2024-02-01', ['actual']],
  ])('%s', (text, date, expected) => {
    expect(statuses(text, date)).toEqual(expected);
  });
});

test('a paragraph of deeds under a heading of results is no list of tasks', () => {
  const report = [
    '政府工作报告',
    '各位代表：',
    '一、2021年工作回顾',
    '过去一年，我们稳中求进，各项事业全面进步，人民生活持续改善，社会大局和谐稳定，发展质量不断提升。',
    '深入实施创新战略。加快建设科技园区，提升企业能级。培育高新技术企业120家，建设重点实验室8个。推动制造业转型，完善市场机制，优化营商环境，健全标准体系，加强质量建设。',
    '二、2022年工作安排',
    '新建学校8所。',
  ].join('\n');
  expect(statuses(report, '2022-01-15')).toEqual(['actual', 'actual', 'target']);
});

test('what a rule of support grants is a parameter', () => {
  const rule =
    '关于支持低空经济发展的若干措施\n对获得适航证的整机企业，按研发费用的20%给予补助，单个项目最高不超过600万元。';
  expect(new Set(statuses(rule))).toEqual(new Set(['reference']));
});

test('将 behind a time limit puts the object first, behind a count it promises', () => {
  expect(statuses('电动自行车管理办法\n第九条 销售者应当在3个工作日内将购车凭证交给购车人。')).toEqual([
    'reference',
  ]);
  expect(statuses('12个站点将于2030年建成。', '2025-02-01')).toEqual(['target']);
});
