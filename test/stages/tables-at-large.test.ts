import { expect, test } from 'vitest';
import { tellMarkdown } from './tell-figures.js';

/** A table of Markdown, under its title. */
function table(title: string, head: string, ...rows: string[]): string {
  const rule = head.replace(/[^|]+/g, ' --- ');
  return `${title}\n\n${[head, rule, ...rows].map((row) => `|${row}|`).join('\n')}\n`;
}

test('a plan by years: where it starts, where it leads, and what its years together come to', () => {
  const text = table(
    '云河市“十五五”规划',
    '指标|2025年|2030年|年均/累计|属性',
    '城镇化率（%）|58.3|63.5|[5.2]|预期性',
    '新增就业（万人）|3.1|—|[15]|预期性',
    '森林覆盖率（%）|42|43|—|约束性',
  );
  expect(tellMarkdown(text)).toEqual([
    '城镇化率 | 58.3 % @云河市 [2025-01-01 2025-12-31]',
    '城镇化率 | 63.5 % target expected @云河市 [2030-01-01 2030-12-31] !2030-12-31',
    '城镇化率 | 5.2 个百分点 change target expected @云河市 [2026-01-01 2030-12-31] !2030-12-31',
    '新增就业 | 31000 人 @云河市 [2025-01-01 2025-12-31]',
    '新增就业 | 150000 人 target expected @云河市 [2026-01-01 2030-12-31] !2030-12-31',
    '森林覆盖率 | 42 % @云河市 [2025-01-01 2025-12-31]',
    '森林覆盖率 | 43 % target binding @云河市 [2030-01-01 2030-12-31] !2030-12-31',
  ]);
});

test('bare years in their order head columns and are no values', () => {
  const text = table(
    '',
    '指标|2020|2021|2022',
    '粮食产量（万吨）|12.1|12.5|13',
    '油料产量（万吨）|1.1|1.2|1.3',
  );
  expect(tellMarkdown(text)).toEqual([
    '粮食产量 | 121000 吨 [2020-01-01 2020-12-31]',
    '粮食产量 | 125000 吨 [2021-01-01 2021-12-31]',
    '粮食产量 | 130000 吨 [2022-01-01 2022-12-31]',
    '油料产量 | 11000 吨 [2020-01-01 2020-12-31]',
    '油料产量 | 12000 吨 [2021-01-01 2021-12-31]',
    '油料产量 | 13000 吨 [2022-01-01 2022-12-31]',
  ]);
});

test('a column of units holds for the column of amounts, not for that of growth', () => {
  const text = table(
    '',
    '产品|产量|单位|同比增长（%）',
    '发电量|320|亿千瓦时|5.2',
    '水泥|86|万吨|-3.1',
    '合计|||',
  );
  expect(tellMarkdown(text)).toEqual([
    '发电量 | 32000000000 千瓦时',
    '发电量 | 5.2 % growth =yoy',
    '水泥产量 | 860000 吨',
    '水泥产量 | -3.1 % growth =yoy',
  ]);
});

test('running numbers are none; ranks belong to the column before them, rows to their places', () => {
  const text = table(
    '',
    '序号|县区|生产总值（亿元）|排名|增速（%）|排名',
    '1|东湖区|120|1|5.6|2',
    '2|西山县|86|2|6.1|1',
    '合计||206||5.8|',
  );
  expect(tellMarkdown(text)).toEqual([
    '生产总值 | 12000000000 元 @东湖区',
    '生产总值 | 1 位 rank @东湖区',
    '生产总值 | 5.6 % growth @东湖区',
    '生产总值 | 2 位 rank @东湖区',
    '生产总值 | 8600000000 元 @西山县',
    '生产总值 | 2 位 rank @西山县',
    '生产总值 | 6.1 % growth @西山县',
    '生产总值 | 1 位 rank @西山县',
    '生产总值 | 20600000000 元',
    '生产总值 | 5.8 % growth',
  ]);
});

test('what rises in percentage points is a change of the rate', () => {
  const text = table(
    '',
    '项目|1—6月|比上年同期增减（百分点）',
    '产销率（%）|97.2|0.3',
    '贷款不良率（%）|1.2|-0.1',
  );
  expect(tellMarkdown(text)).toEqual([
    '产销率 | 97.2 %',
    '产销率 | 0.3 个百分点 change =yoy',
    '贷款不良率 | 1.2 %',
    '贷款不良率 | -0.1 个百分点 change =yoy',
  ]);
});

test('what falls against the year of a level beside it is that level', () => {
  const text = table('', '指标|2025年排放量（万吨）|减排量（万吨）|比2025年下降（%）', '氨氮|0.8|0.1|12.5');
  expect(tellMarkdown(text)).toEqual([
    '氨氮排放量 | 8000 吨 [2025-01-01 2025-12-31]',
    '氨氮减排量 | 1000 吨',
    '氨氮排放量 | -12.5 % growth =2025',
  ]);
});
