import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/model/draft.js';
import { draftOf, draftOfPage, draftOfRows, tableOf, tellSettled, tellValues } from './settled.js';

type Case = [string, (draft: Draft) => string[], () => Draft, string[]];

describe('what every cell of a table comes to', () => {
  test.each<Case>([
    [
      'a plan: where it starts, where it leads, what its years come to',
      tellSettled,
      () =>
        draftOf(
          [
            '云河市“十五五”规划',
            '',
            '|指标|2025年|2030年|年均/累计|属性|',
            '|--|--|--|--|--|',
            '|城镇化率（%）|58.3|63.5|[5.2]|预期性|',
            '|产值（亿元）|3|—|年均增长6%|约束性|',
          ].join('\n'),
        ),
      [
        '指标 → table.header: in the header of a table',
        '2025年 → table.header: in the header of a table',
        '2030年 → table.header: in the header of a table',
        '年均/累计 → table.header: in the header of a table',
        '属性 → table.header: in the header of a table',
        '城镇化率（%） → table.label: in the name of a row',
        '58.3 → 城镇化率: level 58.3 % percent | 城镇化率（%） | 城镇化率（%）⏎58.3 | 城镇化率（%） / 2025年 | actual null table.past-year, [2025-01-01..2025-12-31] | unit.percent.percent table.cell',
        '63.5 → 城镇化率: level 63.5 % percent | 城镇化率（%） | 城镇化率（%）⏎58.3⏎63.5 | 城镇化率（%） / 2030年 | target expected table.force, [2030-01-01..2030-12-31] | unit.percent.percent table.cell',
        '[5.2] → 城镇化率: change 5.2 个百分点 percent-point | 城镇化率（%） | 城镇化率（%）⏎58.3⏎63.5⏎[5.2] | 城镇化率（%） / 年均/累计 | target expected table.force, [2026-01-01..2030-12-31] | unit.percent-point.point table.cell column.cumulative column.average',
        '预期性 → table.label: in the name of a row',
        '产值（亿元） → table.label: in the name of a row',
        '3 → 产值: level 300000000 元 money | 产值（亿元） | 产值（亿元）⏎3 | 产值（亿元） / 2025年 | actual null table.past-year, [2025-01-01..2025-12-31] | unit.money.yuan table.cell',
        '— → text | 产值（亿元） / 2030年 |  |  | ',
        '年均增长6% → 产值: growth 6 % percent | 产值（亿元） | 产值（亿元）⏎3⏎—⏎年均增长6% | 产值（亿元） / 年均/累计 | yearly, target binding table.force, [2026-01-01..2030-12-31] | unit.percent.percent table.cell column.cumulative column.average',
        '约束性 → table.label: in the name of a row',
      ],
    ],
    [
      'a bulletin: ranks and changes of places, a column of no figures',
      tellValues,
      () =>
        draftOf(
          [
            '2024年1—9月主要指标',
            '',
            '|县区|用电量（千瓦时）|同比下降（%）|排名|备注|',
            '|--|--|--|--|--|',
            '|东湖区|60|4|2|30|',
            '|合江县|50|-4|1|20|',
            '|全县|110|[-3]|—|快报|',
          ].join('\n'),
        ),
      [
        '60 → 用电量: level 60 千瓦时 quantity | 用电量（千瓦时） | 东湖区⏎60 | 东湖区 / 用电量（千瓦时） | [2024-01-01..2024-09-31] | unit.energy.kilowatt-hour table.cell column.place',
        '4 → 用电量: growth 4 % percent | 同比下降（%） | 东湖区⏎60⏎4 | 东湖区 / 同比下降（%） | falls, =yoy 同比 0, [2024-01-01..2024-09-31] | unit.percent.percent table.cell column.by-unit.fall column.place',
        '2 → 用电量: rank 2 位 rank | 排名 | 东湖区⏎60⏎4⏎2 | 东湖区 / 排名 | [2024-01-01..2024-09-31] | table.cell column.rank column.place',
        '30 → table.aside: a column of no figures',
        '50 → 用电量: level 50 千瓦时 quantity | 用电量（千瓦时） | 合江县⏎50 | 合江县 / 用电量（千瓦时） | [2024-01-01..2024-09-31] | unit.energy.kilowatt-hour table.cell column.place',
        '-4 → 用电量: growth -4 % percent | 同比下降（%） | 合江县⏎50⏎-4 | 合江县 / 同比下降（%） | =yoy 同比 0, [2024-01-01..2024-09-31] | unit.percent.percent table.cell column.by-unit.fall column.place',
        '1 → 用电量: rank 1 位 rank | 排名 | 合江县⏎50⏎-4⏎1 | 合江县 / 排名 | [2024-01-01..2024-09-31] | table.cell column.rank column.place',
        '20 → table.aside: a column of no figures',
        '110 → 用电量: level 110 千瓦时 quantity | 用电量（千瓦时） | 全县⏎110 | 全县 / 用电量（千瓦时） | [2024-01-01..2024-09-31] | unit.energy.kilowatt-hour table.cell column.place',
        '[-3] → 用电量: growth -3 % percent | 同比下降（%） | 全县⏎110⏎[-3] | 全县 / 同比下降（%） | =yoy 同比 0, [2024-01-01..2024-09-31] | unit.percent.percent table.cell column.by-unit.fall column.place',
        '— → text | 全县 / 排名 |  |  | column.rank',
        '快报 → table.aside: a column of no figures',
      ],
    ],
    [
      'sentences in a column, a part behind its whole',
      tellSettled,
      () =>
        draftOf(
          [
            '|项目|情况|投资（万元）|',
            '|--|--|--|',
            '|甲厂|新建泵站2座。|8000（2900）|',
            '|乙园|改造步道5公里。|1200|',
          ].join('\n'),
        ),
      [
        '项目 → table.header: in the header of a table',
        '情况 → table.header: in the header of a table',
        '投资（万元） → table.header: in the header of a table',
        '甲厂 → table.label: in the name of a row',
        '新建泵站2座。 → text | 甲厂 / 情况 |  |  | ',
        '8000 → 甲厂投资: level 80000000 元 money | 甲厂 | 甲厂⏎新建泵站2座。⏎8000（2900） | 甲厂 / 投资（万元） |  | unit.money.yuan table.cell',
        '（2900） → table.part: a part of the number before it',
        '乙园 → table.label: in the name of a row',
        '改造步道5公里。 → text | 乙园 / 情况 |  |  | ',
        '1200 → 乙园投资: level 12000000 元 money | 乙园 | 乙园⏎改造步道5公里。⏎1200 | 乙园 / 投资（万元） |  | unit.money.yuan table.cell',
      ],
    ],
    [
      'tasks with their deadline',
      tellSettled,
      () =>
        draftOf(
          [
            '|序号|项目|目标任务|完成时限|',
            '|--|--|--|--|',
            '|1|建学校|新建学校5所，改造3所。|2023年12月|',
            '|2|修路|新修公路6公里。|—|',
          ].join('\n'),
        ),
      [
        '序号 → table.header: in the header of a table',
        '项目 → table.header: in the header of a table',
        '目标任务 → table.header: in the header of a table',
        '完成时限 → table.header: in the header of a table',
        '1 → table.aside: a column of no figures',
        '建学校 → text | 建学校 / 项目 |  | by 2023-12-01..2023-12-31 | column.label',
        '新建学校5所，改造3所。 → text | 建学校 / 目标任务 | target null | by 2023-12-01..2023-12-31 | column.target',
        '2023年12月 → table.aside: a column of no figures',
        '2 → table.aside: a column of no figures',
        '修路 → text | 修路 / 项目 |  |  | column.label',
        '新修公路6公里。 → text | 修路 / 目标任务 | target null |  | column.target',
        '— → table.aside: a column of no figures',
      ],
    ],
    [
      'units in the order of the columns, and a note',
      tellSettled,
      () =>
        draftOf(
          [
            '（公顷、公斤/公顷、吨）',
            '',
            '|品种|播种面积|单产|总产量|',
            '|--|--|--|--|',
            '|小麦|320|5100|0.2|',
            '',
            '注：小麦单产按5公斤计。',
          ].join('\n'),
        ),
      [
        '品种 → table.header: in the header of a table',
        '播种面积 → table.header: in the header of a table',
        '单产 → table.header: in the header of a table',
        '总产量 → table.header: in the header of a table',
        '小麦 → table.label: in the name of a row',
        '320 → 小麦播种面积: level 320 公顷 quantity | 小麦 | 小麦⏎320 | 小麦 / 播种面积 |  | unit.area.hectare table.cell',
        '5100 → 小麦单产: level 5100 公斤/公顷 quantity | 小麦 | 小麦⏎320⏎5100 | 小麦 / 单产 |  | unit.mass.kilogram-local unit.area.hectare table.cell',
        '0.2 → 小麦总产量: level 0.2 吨 quantity | 小麦 | 小麦⏎320⏎5100⏎0.2 | 小麦 / 总产量 |  | unit.mass.ton table.cell',
        '注：小麦单产按5公斤计。 → a note',
      ],
    ],
    [
      'what a note says of brackets',
      tellValues,
      () =>
        draftOf(
          [
            '|指标|2020年|',
            '|--|--|',
            '|造林（亩）|[60]|',
            '|绿化率（%）|6|',
            '',
            '注：[]内为五年累计数。',
          ].join('\n'),
        ),
      [
        '[60] → 造林: level 60 亩 quantity | 造林（亩） | 造林（亩）⏎[60] | 造林（亩） / 2020年 | [2020-01-01..2020-12-31] | unit.area.mu table.cell column.cumulative',
        '6 → 绿化率: level 6 % percent | 绿化率（%） | 绿化率（%）⏎6 | 绿化率（%） / 2020年 | [2020-01-01..2020-12-31] | unit.percent.percent table.cell',
        '注：[]内为五年累计数。 → a note',
      ],
    ],
    [
      'numbers that nothing names',
      tellValues,
      () => draftOf(['增速（%）\t2022年', '增速（%）\t7.2', '增速（%）\t5.1'].join('\n')),
      ['7.2 → text | 增速（%） / 2022年 |  |  | ', '5.1 → text | 增速（%） / 2022年 |  |  | '],
    ],
    [
      'what is expected, and how much it is more',
      tellValues,
      () =>
        draftOf(
          [
            '|指标|2024年预计|比上年增减|',
            '|--|--|--|',
            '|人口（万人）|5|0.3|',
            '|产值年均增长（%）|6|—|',
          ].join('\n'),
        ),
      [
        '5 → 人口: level 50000 人 quantity | 人口（万人） | 人口（万人）⏎5 | 人口（万人） / 2024年预计 | forecast null column.forecast, [2024-01-01..2024-12-31] | unit.count.person table.cell column.forecast',
        '0.3 → 人口: change 3000 人 quantity | 人口（万人） | 人口（万人）⏎5⏎0.3 | 人口（万人） / 比上年增减 | =yoy 比上年 0, [2024-01-01..2024-12-31] | unit.count.person table.cell column.change',
        '6 → 产值: growth 6 % percent | 产值年均增长（%） | 产值年均增长（%）⏎6 | 产值年均增长（%） / 2024年预计 | yearly, forecast null column.forecast, [2024-01-01..2024-12-31] | unit.percent.percent table.cell column.forecast',
        '— → text | 产值年均增长（%） / 比上年增减 |  |  | column.change',
      ],
    ],
    [
      'numbers glued together',
      tellValues,
      () => draftOf(['|指标|数量|面积|', '|--|--|--|', '|省市县乡|34423 5 22843|5|', '|甲|5|6|'].join('\n')),
      [
        '34423 5 22843 → table.glued: numbers of several rows run together in one cell',
        '5 → 省市县乡面积: level 5 number | 省市县乡 | 省市县乡⏎34423 5 22843⏎5 | 省市县乡 / 面积 |  | table.cell',
        '5 → 甲数量: level 5 number | 甲 | 甲⏎5 | 甲 / 数量 |  | table.cell',
        '6 → 甲面积: level 6 number | 甲 | 甲⏎5⏎6 | 甲 / 面积 |  | table.cell',
      ],
    ],
    [
      'places in places',
      tellValues,
      () => draftOfRows('地市 县区 产量（吨）', '云河市↓2 合江县 5', '东湖区 6'),
      [
        '5 → 产量: level 5 吨 quantity | 产量（吨） | 合江县⏎5 | 云河市 合江县 / 产量（吨） |  | unit.mass.ton table.cell column.place column.place',
        '6 → 产量: level 6 吨 quantity | 产量（吨） | 东湖区⏎6 | 云河市 东湖区 / 产量（吨） |  | unit.mass.ton table.cell column.place column.place',
      ],
    ],
    [
      'places that no gazetteer has',
      tellValues,
      () => draftOfRows('乡镇 水位（米） 备注', '龙头镇 5 甲', '白塔乡 6 乙'),
      [
        '5 → 水位: level 5 米 quantity | 水位（米） | 龙头镇⏎5 | 龙头镇 / 水位（米） | @龙头镇 | unit.length.metre table.cell column.place',
        '甲 → table.aside: a column of no figures',
        '6 → 水位: level 6 米 quantity | 水位（米） | 白塔乡⏎6 | 白塔乡 / 水位（米） | @白塔乡 | unit.length.metre table.cell column.place',
        '乙 → table.aside: a column of no figures',
      ],
    ],
    [
      'places that figures come from',
      tellValues,
      () => draftOfRows('客源地 人次', '香港 5', '台湾 6'),
      [
        '5 → 香港人次: level 5 number | 香港 | 香港⏎5 | 香港 / 人次 | @home | table.cell column.origin',
        '6 → 台湾人次: level 6 number | 台湾 | 台湾⏎6 | 台湾 / 人次 | @home | table.cell column.origin',
      ],
    ],
    [
      'places behind the value',
      tellValues,
      () => draftOfRows('产量（吨） 城市', '5 合江县', '6 东湖区'),
      [
        '5 → 产量: level 5 吨 quantity | 产量（吨） | 合江县 | 合江县 / 产量（吨） |  | unit.mass.ton table.cell column.place',
        '6 → 产量: level 6 吨 quantity | 产量（吨） | 东湖区 | 东湖区 / 产量（吨） |  | unit.mass.ton table.cell column.place',
      ],
    ],
    [
      'places over the columns',
      tellValues,
      () => draftOfRows('指标 合江县 东湖区', '产量（吨） 5 6', '销量（吨） 6 7'),
      [
        '5 → 产量: level 5 吨 quantity | 合江县 | 产量（吨）⏎5 | 产量（吨） / 合江县 |  | unit.mass.ton table.cell',
        '6 → 产量: level 6 吨 quantity | 东湖区 | 产量（吨）⏎5⏎6 | 产量（吨） / 东湖区 |  | unit.mass.ton table.cell',
        '6 → 销量: level 6 吨 quantity | 合江县 | 销量（吨）⏎6 | 销量（吨） / 合江县 |  | unit.mass.ton table.cell',
        '7 → 销量: level 7 吨 quantity | 东湖区 | 销量（吨）⏎6⏎7 | 销量（吨） / 东湖区 |  | unit.mass.ton table.cell',
      ],
    ],
    [
      'a label over rows',
      tellValues,
      () => draftOfRows('类别 指标 产量', '建材↓2 水泥 5', '石灰 6', '冶金→2 7'),
      [
        '5 → 水泥产量: level 5 number | 水泥 | 水泥⏎5 | 建材 水泥 / 产量 |  | table.cell',
        '6 → 石灰产量: level 6 number | 石灰 | 石灰⏎6 | 建材 石灰 / 产量 |  | table.cell',
        '7 → 冶金产量: level 7 number | 冶金 | 冶金⏎7 | 冶金 / 产量 |  | table.cell',
      ],
    ],
    [
      'years as the names of rows',
      tellValues,
      () =>
        draftOf(
          [
            '|年份|产值（亿元）|属性|',
            '|--|--|--|',
            '|2020年（现状）|5|预期性|',
            '|2025年（目标）|8|预期性|',
          ].join('\n'),
        ),
      [
        '5 → 产值: level 500000000 元 money | 产值（亿元） | 2020年（现状）⏎5 | 2020年（现状） / 产值（亿元） | actual null column.actual, [2020-01-01..2020-12-31] | unit.money.yuan table.cell',
        '8 → 产值: level 800000000 元 money | 产值（亿元） | 2025年（目标）⏎8 | 2025年（目标） / 产值（亿元） | target expected column.target, [2025-01-01..2025-12-31] | unit.money.yuan table.cell',
      ],
    ],
    [
      'years as the names of rows, with totals',
      tellValues,
      () =>
        draftOf(
          [
            '云河市“十五五”规划',
            '',
            '|年份|造林（亩）|',
            '|--|--|',
            '|2020年|[5]|',
            '|2025年|[8]|',
            '|2030年|[9]|',
          ].join('\n'),
        ),
      [
        '[5] → 造林: level 5 亩 quantity | 造林（亩） | 2020年⏎[5] | 2020年 / 造林（亩） | actual null table.past-year, [2016-01-01..2020-12-31] | unit.area.mu table.cell',
        '[8] → 造林: level 8 亩 quantity | 造林（亩） | 2025年⏎[8] | 2025年 / 造林（亩） | actual null table.past-year, [2021-01-01..2025-12-31] | unit.area.mu table.cell',
        '[9] → 造林: level 9 亩 quantity | 造林（亩） | 2030年⏎[9] | 2030年 / 造林（亩） | [2026-01-01..2030-12-31] | unit.area.mu table.cell',
      ],
    ],
    [
      'months of the title',
      tellValues,
      () =>
        draftOf(
          ['2024年1—9月主要产品产量', '', '|产品|本月（吨）|累计（吨）|', '|--|--|--|', '|水泥|5|6|'].join(
            '\n',
          ),
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 本月（吨） | [2024-09-01..2024-09-31] | unit.mass.ton table.cell column.month',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 累计（吨） | [2024-01-01..2024-09-31] | unit.mass.ton table.cell column.cumulative',
      ],
    ],
    [
      'sums over years and steps',
      tellValues,
      () =>
        draftOf(
          [
            '|指标|2020年|2025年|累计|',
            '|--|--|--|--|',
            '|造林（亩）|3|4|[20]|',
            '|绿化率（%）|40%|43%|[3]|',
          ].join('\n'),
        ),
      [
        '3 → 造林: level 3 亩 quantity | 造林（亩） | 造林（亩）⏎3 | 造林（亩） / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.area.mu table.cell',
        '4 → 造林: level 4 亩 quantity | 造林（亩） | 造林（亩）⏎3⏎4 | 造林（亩） / 2025年 | [2025-01-01..2025-12-31] | unit.area.mu table.cell',
        '[20] → 造林: level 20 亩 quantity | 造林（亩） | 造林（亩）⏎3⏎4⏎[20] | 造林（亩） / 累计 | [2021-01-01..2025-12-31] | unit.area.mu table.cell column.cumulative',
        '40% → 绿化率: level 40 % percent | 绿化率（%） | 绿化率（%）⏎40% | 绿化率（%） / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.percent.percent table.cell',
        '43% → 绿化率: level 43 % percent | 绿化率（%） | 绿化率（%）⏎40%⏎43% | 绿化率（%） / 2025年 | [2025-01-01..2025-12-31] | unit.percent.percent table.cell',
        '[3] → 绿化率: change 3 个百分点 percent-point | 绿化率（%） | 绿化率（%）⏎40%⏎43%⏎[3] | 绿化率（%） / 累计 | [2021-01-01..2025-12-31] | unit.percent-point.point table.cell column.cumulative',
      ],
    ],
    [
      'titles and units of parts',
      tellValues,
      () =>
        draftOfRows(
          '表2→3',
          '单位：吨→3',
          '产品 2020年 2021年',
          '水泥 5 6',
          '二、农业（万吨）→3',
          '产品 2022年 2023年',
          '小麦 5 6',
        ),
      [
        '5 → 水泥: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '5 → 小麦: level 50000 吨 quantity | 小麦 | 小麦⏎5 | 小麦 / 2022年 | actual null table.past-year, [2022-01-01..2022-12-31] | unit.mass.ton table.cell',
        '6 → 小麦: level 60000 吨 quantity | 小麦 | 小麦⏎5⏎6 | 小麦 / 2023年 | [2023-01-01..2023-12-31] | unit.mass.ton table.cell',
      ],
    ],
    [
      'a title that says what is measured',
      tellValues,
      () => draftOfRows('产量（吨）→3', '产品 2020年 2021年', '水泥 5 6'),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
      ],
    ],
    [
      'a force over a group of rows',
      tellValues,
      () =>
        draftOfRows(
          '单位：吨→3',
          '产品 2020年 2021年',
          '水泥 5 6',
          '约束性指标→3',
          '石灰 5 6',
          '预期性指标→3',
          '玻璃 7 8',
        ),
      [
        '5 → 水泥: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '5 → 石灰: level 5 吨 quantity | 石灰 | 石灰⏎5 | 石灰 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 石灰: level 6 吨 quantity | 石灰 | 石灰⏎5⏎6 | 石灰 / 2021年 | target binding table.force, [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '7 → 玻璃: level 7 吨 quantity | 玻璃 | 玻璃⏎7 | 玻璃 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 玻璃: level 8 吨 quantity | 玻璃 | 玻璃⏎7⏎8 | 玻璃 / 2021年 | target expected table.force, [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
      ],
    ],
    [
      'falls and their signs',
      tellValues,
      () =>
        draftOfRows(
          '指标 降幅（%）',
          '水泥 6',
          '石灰 -6',
          '木材 ↓2.5',
          '玻璃 [3]',
          '沥青 [-3]',
          '钢材 ▼3',
          '铜 3',
        ),
      [
        '6 → 水泥: growth 6 % percent | 水泥 | 水泥⏎6 | 水泥 / 降幅（%） | falls | unit.percent.percent table.cell column.fall',
        '-6 → 石灰: growth -6 % percent | 石灰 | 石灰⏎-6 | 石灰 / 降幅（%） |  | unit.percent.percent table.cell column.fall',
        '↓2.5 → 木材: growth 2.5 % percent | 木材 | 木材⏎↓2.5 | 木材 / 降幅（%） | falls | unit.percent.percent table.cell column.fall',
        '[3] → 玻璃: growth 3 % percent | 玻璃 | 玻璃⏎[3] | 玻璃 / 降幅（%） | falls | unit.percent.percent table.cell column.fall',
        '[-3] → 沥青: growth -3 % percent | 沥青 | 沥青⏎[-3] | 沥青 / 降幅（%） |  | unit.percent.percent table.cell column.fall',
        '▼3 → 钢材: growth 3 % percent | 钢材 | 钢材⏎▼3 | 钢材 / 降幅（%） | falls | unit.percent.percent table.cell column.fall',
        '3 → 铜: growth 3 % percent | 铜 | 铜⏎3 | 铜 / 降幅（%） | falls, 0.5 | unit.percent.percent table.cell column.fall',
      ],
    ],
    [
      'falls that the cell tells',
      tellValues,
      () => draftOf(['|指标|增速（%）|', '|--|--|', '|产量|6|', '|收入|下降2|', '|销量|↓3|'].join('\n')),
      [
        '6 → 产量: growth 6 % percent | 产量 | 产量⏎6 | 产量 / 增速（%） |  | unit.percent.percent table.cell column.growth',
        '收入 → text | 收入 / 指标 |  |  | column.label',
        '下降2 → 收入: growth 2 % percent | 收入 | 收入⏎下降2 | 收入 / 增速（%） | falls | unit.percent.percent table.cell column.growth',
        '↓3 → 销量: growth 3 % percent | 销量 | 销量⏎↓3 | 销量 / 增速（%） | falls | unit.percent.percent table.cell column.growth',
      ],
    ],
    [
      'what the caption measures, and notes that go on counting',
      tellValues,
      () =>
        draftOf(
          [
            '表4 粮食产量（万吨）',
            '',
            '|县区|2021年|2022年|增长（%）|',
            '|--|--|--|--|',
            '|合江县|38|39|2|',
            '|合计|38|39|2|',
            '',
            '注：①小麦按5公斤计。',
            '',
            '②玉米按6公斤计。',
          ].join('\n'),
        ),
      [
        '38 → 粮食产量: level 380000 吨 quantity | 2021年 | 合江县⏎38 | 合江县 / 2021年 | actual null table.past-year, [2021-01-01..2021-12-31] | unit.mass.ton table.cell column.place',
        '39 → 粮食产量: level 390000 吨 quantity | 2022年 | 合江县⏎38⏎39 | 合江县 / 2022年 | [2022-01-01..2022-12-31] | unit.mass.ton table.cell column.place',
        '2 → 粮食产量: growth 2 % percent | 增长（%） | 合江县⏎38⏎39⏎2 | 合江县 / 增长（%） | [2022-01-01..2022-12-31] | unit.percent.percent table.cell column.by-unit column.place',
        '38 → 粮食产量: level 380000 吨 quantity | 2021年 | 合计⏎38 | 合计 / 2021年 | actual null table.past-year, [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '39 → 粮食产量: level 390000 吨 quantity | 2022年 | 合计⏎38⏎39 | 合计 / 2022年 | [2022-01-01..2022-12-31] | unit.mass.ton table.cell',
        '2 → 粮食产量: growth 2 % percent | 增长（%） | 合计⏎38⏎39⏎2 | 合计 / 增长（%） | [2022-01-01..2022-12-31] | unit.percent.percent table.cell column.by-unit',
        '注：①小麦按5公斤计。 → a note',
        '②玉米按6公斤计。 → a note',
      ],
    ],
    [
      'a column of units',
      tellSettled,
      () => draftOfRows('指标 单位 2020年', '水泥 吨 5', '锅炉 台 6'),
      [
        '指标 → table.header: in the header of a table',
        '单位 → table.header: in the header of a table',
        '2020年 → table.header: in the header of a table',
        '水泥 → table.label: in the name of a row',
        '吨 → table.aside: a column of no figures',
        '5 → 水泥: level 5 吨 quantity | 水泥 | 水泥⏎吨⏎5 | 水泥 / 2020年 | [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '锅炉 → table.label: in the name of a row',
        '台 → table.aside: a column of no figures',
        '6 → 锅炉: level 6 台 quantity | 锅炉 | 锅炉⏎台⏎6 | 锅炉 / 2020年 | [2020-01-01..2020-12-31] | unit.count.machine table.cell',
      ],
    ],
    [
      'more columns than units',
      tellValues,
      () => draftOf(['（吨、台）', '', '|品种|甲|乙|丙|', '|--|--|--|--|', '|小麦|320|5100|0.2|'].join('\n')),
      [
        '320 → 小麦甲: level 320 吨 quantity | 小麦 | 小麦⏎320 | 小麦 / 甲 |  | unit.mass.ton table.cell',
        '5100 → 小麦乙: level 5100 吨 quantity | 小麦 | 小麦⏎320⏎5100 | 小麦 / 乙 |  | unit.mass.ton table.cell',
        '0.2 → 小麦丙: level 0.2 吨 quantity | 小麦 | 小麦⏎320⏎5100⏎0.2 | 小麦 / 丙 |  | unit.mass.ton table.cell',
      ],
    ],
    [
      'of two forces the first',
      tellValues,
      () =>
        draftOf(
          [
            '云河市“十五五”规划',
            '',
            '|指标|2025年|2030年|属性|说明|',
            '|--|--|--|--|--|',
            '|产值（亿元）|3|4|约束性|预期性|',
            '|税收（亿元）|3|4|优|预期性|',
          ].join('\n'),
        ),
      [
        '3 → 产值: level 300000000 元 money | 产值（亿元） | 产值（亿元）⏎3 | 产值（亿元） / 2025年 | actual null table.past-year, [2025-01-01..2025-12-31] | unit.money.yuan table.cell',
        '4 → 产值: level 400000000 元 money | 产值（亿元） | 产值（亿元）⏎3⏎4 | 产值（亿元） / 2030年 | target binding table.force, [2030-01-01..2030-12-31] | unit.money.yuan table.cell',
        '预期性 → table.aside: a column of no figures',
        '3 → 税收: level 300000000 元 money | 税收（亿元） | 税收（亿元）⏎3 | 税收（亿元） / 2025年 | actual null table.past-year, [2025-01-01..2025-12-31] | unit.money.yuan table.cell',
        '4 → 税收: level 400000000 元 money | 税收（亿元） | 税收（亿元）⏎3⏎4 | 税收（亿元） / 2030年 | target expected table.force, [2030-01-01..2030-12-31] | unit.money.yuan table.cell',
        '预期性 → table.aside: a column of no figures',
      ],
    ],
    [
      'two numbers in a cell',
      tellValues,
      () => draftOfRows('指标 2020年', '产值 212亿元，增长6%', '税收 31亿元'),
      [
        '产值 → text | 产值 / 指标 |  |  | column.label',
        '212亿元 → 产值: level 21200000000 元 money | 产值 | 产值⏎212亿元 | 产值 / 2020年 | [2020-01-01..2020-12-31] | unit.money.yuan table.cell',
        '增长6% → 产值: growth 6 % percent | 产值 | 产值⏎212亿元，增长6% | 产值 / 2020年 | [2020-01-01..2020-12-31] | unit.percent.percent table.cell',
        '31亿元 → 税收: level 3100000000 元 money | 税收 | 税收⏎31亿元 | 税收 / 2020年 | [2020-01-01..2020-12-31] | unit.money.yuan table.cell',
      ],
    ],
    [
      'the year that a star means',
      tellValues,
      () =>
        draftOf(['指标\t2019年\t2020年', '入园率（%）\t60.6*\t61', '', '注：带*的为2018年数据。'].join('\n')),
      [
        '60.6* → 入园率: level 60.6 % percent | 入园率（%） | 入园率（%）⏎60.6* | 入园率（%） / 2019年 | actual null table.past-year, [2018-01-01..2018-12-31] | unit.percent.percent table.cell',
        '61 → 入园率: level 61 % percent | 入园率（%） | 入园率（%）⏎60.6*⏎61 | 入园率（%） / 2020年 | [2020-01-01..2020-12-31] | unit.percent.percent table.cell',
        '注：带*的为2018年数据。 → a note',
      ],
    ],
    [
      'a value over rows or columns counts once',
      tellValues,
      () => draftOfRows('指标 甲（吨） 乙（吨）', '水泥 5↓2 6', '石灰 7', '砖瓦 8→2'),
      [
        '5 → 水泥甲: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 甲（吨） |  | unit.mass.ton table.cell',
        '6 → 水泥乙: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 乙（吨） |  | unit.mass.ton table.cell',
        '7 → 石灰乙: level 7 吨 quantity | 石灰 | 石灰⏎7 | 石灰 / 乙（吨） |  | unit.mass.ton table.cell',
        '8 → 砖瓦甲: level 8 吨 quantity | 砖瓦 | 砖瓦⏎8 | 砖瓦 / 甲（吨） |  | unit.mass.ton table.cell',
      ],
    ],
    [
      'a part is told apart only behind a bare number',
      tellValues,
      () => draftOfRows('指标 人数', '甲类 共5人（含兼职）', '乙类 12800（2900）', '丙类 7'),
      [
        '甲类 → text | 甲类 / 指标 |  |  | column.label',
        '共5人（含兼职） → 甲类人数: level 5 人 quantity | 甲类 | 甲类⏎共5人（含兼职） | 甲类 / 人数 |  | unit.count.person table.cell',
        '12800 → 乙类人数: level 12800 number | 乙类 | 乙类⏎12800（2900） | 乙类 / 人数 |  | table.cell',
        '（2900） → table.part: a part of the number before it',
        '7 → 丙类人数: level 7 number | 丙类 | 丙类⏎7 | 丙类 / 人数 |  | table.cell',
      ],
    ],
    [
      'a total is held against levels, not against totals',
      tellValues,
      () =>
        draftOf(
          [
            '云河市“十五五”规划',
            '',
            '|指标|2025年|2030年|累计|',
            '|--|--|--|--|',
            '|就业（万人）|[9]|—|[15]|',
            '|城镇（万人）|9|—|[15]|',
          ].join('\n'),
        ),
      [
        '[9] → 就业: level 90000 人 quantity | 就业（万人） | 就业（万人）⏎[9] | 就业（万人） / 2025年 | actual null table.past-year, [2021-01-01..2025-12-31] | unit.count.person table.cell',
        '— → table.aside: a column of no figures',
        '[15] → 就业: level 150000 人 quantity | 就业（万人） | 就业（万人）⏎[9]⏎—⏎[15] | 就业（万人） / 累计 | [2026-01-01..2030-12-31] | unit.count.person table.cell column.cumulative',
        '9 → 城镇: level 90000 人 quantity | 城镇（万人） | 城镇（万人）⏎9 | 城镇（万人） / 2025年 | actual null table.past-year, [2025-01-01..2025-12-31] | unit.count.person table.cell',
        '— → table.aside: a column of no figures',
        '[15] → 城镇: change 150000 人 quantity | 城镇（万人） | 城镇（万人）⏎9⏎—⏎[15] | 城镇（万人） / 累计 | [2026-01-01..2030-12-31] | unit.count.person table.cell column.cumulative',
      ],
    ],
    [
      'years from right to left',
      tellValues,
      () => draftOf(['|指标|2030年|2025年|属性|', '|--|--|--|--|', '|产值（亿元）|8|5|预期性|'].join('\n')),
      [
        '8 → 产值: level 800000000 元 money | 产值（亿元） | 产值（亿元）⏎8 | 产值（亿元） / 2030年 | target expected table.force, [2030-01-01..2030-12-31] | unit.money.yuan table.cell',
        '5 → 产值: level 500000000 元 money | 产值（亿元） | 产值（亿元）⏎8⏎5 | 产值（亿元） / 2025年 | actual null table.past-year, [2025-01-01..2025-12-31] | unit.money.yuan table.cell',
      ],
    ],
    [
      'years from below',
      tellValues,
      () =>
        draftOf(
          ['|年份|产值（亿元）|属性|', '|--|--|--|', '|2030年|8|预期性|', '|2025年|5|预期性|'].join('\n'),
        ),
      [
        '8 → 产值: level 800000000 元 money | 产值（亿元） | 2030年⏎8 | 2030年 / 产值（亿元） | target expected table.force, [2030-01-01..2030-12-31] | unit.money.yuan table.cell',
        '5 → 产值: level 500000000 元 money | 产值（亿元） | 2025年⏎5 | 2025年 / 产值（亿元） | actual null table.past-year, [2025-01-01..2025-12-31] | unit.money.yuan table.cell',
      ],
    ],
    [
      'a year in brackets is no part',
      tellValues,
      () => draftOfRows('指标 人数', '甲类 65（2019年）', '乙类 7'),
      [
        '甲类 → text | 甲类 / 指标 |  |  | column.label',
        '65（2019年） → 甲类人数: level 65 number | 甲类 | 甲类⏎65（2019年） | 甲类 / 人数 | [2019-01-01..2019-12-31] | table.cell',
        '7 → 乙类人数: level 7 number | 乙类 | 乙类⏎7 | 乙类 / 人数 |  | table.cell',
      ],
    ],
  ])('%s', (_, tell, draft, told) => expect(tell(draft())).toEqual(told));
});

describe('tables that go on on the next page', () => {
  test.each<Case>([
    [
      'a table that goes on without a header',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>续表</p>${tableOf('钢材 7 8', '石灰 9 8')}<p>续表</p>${tableOf('玻璃 1 2', '木材 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '7 → 钢材产量: level 7 吨 quantity | 钢材 | 钢材⏎7 | 钢材 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 钢材产量: level 8 吨 quantity | 钢材 | 钢材⏎7⏎8 | 钢材 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 石灰产量: level 9 吨 quantity | 石灰 | 石灰⏎9 | 石灰 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 石灰产量: level 8 吨 quantity | 石灰 | 石灰⏎9⏎8 | 石灰 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '1 → 玻璃产量: level 1 吨 quantity | 玻璃 | 玻璃⏎1 | 玻璃 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '2 → 玻璃产量: level 2 吨 quantity | 玻璃 | 玻璃⏎1⏎2 | 玻璃 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 木材产量: level 9 吨 quantity | 木材 | 木材⏎9 | 木材 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 木材产量: level 8 吨 quantity | 木材 | 木材⏎9⏎8 | 木材 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
      ],
    ],
    [
      'a table that goes on under the same header',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>续表</p>${tableOf('产品 2020年 2021年', '石灰 9 8')}<p>续表</p>${tableOf('玻璃 1 2', '木材 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 石灰产量: level 9 吨 quantity | 石灰 | 石灰⏎9 | 石灰 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 石灰产量: level 8 吨 quantity | 石灰 | 石灰⏎9⏎8 | 石灰 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '1 → 玻璃产量: level 1 吨 quantity | 玻璃 | 玻璃⏎1 | 玻璃 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '2 → 玻璃产量: level 2 吨 quantity | 玻璃 | 玻璃⏎1⏎2 | 玻璃 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 木材产量: level 9 吨 quantity | 木材 | 木材⏎9 | 木材 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 木材产量: level 8 吨 quantity | 木材 | 木材⏎9⏎8 | 木材 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
      ],
    ],
    [
      'a table that goes on has a unit of its own',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>单位：台</p>${tableOf('锅炉 7 8', '电梯 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '7 → 锅炉产量: level 7 台 quantity | 锅炉 | 锅炉⏎7 | 锅炉 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.count.machine table.cell',
        '8 → 锅炉产量: level 8 台 quantity | 锅炉 | 锅炉⏎7⏎8 | 锅炉 / 2021年 | [2021-01-01..2021-12-31] | unit.count.machine table.cell',
        '9 → 电梯产量: level 9 台 quantity | 电梯 | 电梯⏎9 | 电梯 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.count.machine table.cell',
        '8 → 电梯产量: level 8 台 quantity | 电梯 | 电梯⏎9⏎8 | 电梯 / 2021年 | [2021-01-01..2021-12-31] | unit.count.machine table.cell',
      ],
    ],
    [
      'a table with a title does not go on',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>续表</p>${tableOf('电梯→3', '产品 2020年 2021年', '锅炉 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 锅炉: level 9 number | 锅炉 | 锅炉⏎9 | 锅炉 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | table.cell',
        '8 → 锅炉: level 8 number | 锅炉 | 锅炉⏎9⏎8 | 锅炉 / 2021年 | [2021-01-01..2021-12-31] | table.cell',
      ],
    ],
    [
      'a table of another header goes on',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>续表</p>${tableOf('产品 2022年 2023年', '石灰 9 8')}<p>续表</p>${tableOf('玻璃 1 2', '木材 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 石灰: level 9 number | 石灰 | 石灰⏎9 | 石灰 / 2022年 | actual null table.past-year, [2022-01-01..2022-12-31] | table.cell',
        '8 → 石灰: level 8 number | 石灰 | 石灰⏎9⏎8 | 石灰 / 2023年 | [2023-01-01..2023-12-31] | table.cell',
        '1 → 玻璃: level 1 number | 玻璃 | 玻璃⏎1 | 玻璃 / 2022年 | actual null table.past-year, [2022-01-01..2022-12-31] | table.cell',
        '2 → 玻璃: level 2 number | 玻璃 | 玻璃⏎1⏎2 | 玻璃 / 2023年 | [2023-01-01..2023-12-31] | table.cell',
        '9 → 木材: level 9 number | 木材 | 木材⏎9 | 木材 / 2022年 | actual null table.past-year, [2022-01-01..2022-12-31] | table.cell',
        '8 → 木材: level 8 number | 木材 | 木材⏎9⏎8 | 木材 / 2023年 | [2023-01-01..2023-12-31] | table.cell',
      ],
    ],
    [
      'after a sentence none goes on',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>以上是建材。</p>${tableOf('产品 2020年 2021年', '锅炉 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '9 → 锅炉: level 9 number | 锅炉 | 锅炉⏎9 | 锅炉 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | table.cell',
        '8 → 锅炉: level 8 number | 锅炉 | 锅炉⏎9⏎8 | 锅炉 / 2021年 | [2021-01-01..2021-12-31] | table.cell',
      ],
    ],
    [
      'what goes on may begin with words',
      tellValues,
      () =>
        draftOfPage(
          `<p>主要产品产量（吨）</p>${tableOf('产品 2020年 2021年', '水泥 5 6')}<p>续表</p>${tableOf('钢材 达标 良好', '石灰 9 8')}`,
        ),
      [
        '5 → 水泥产量: level 5 吨 quantity | 水泥 | 水泥⏎5 | 水泥 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '6 → 水泥产量: level 6 吨 quantity | 水泥 | 水泥⏎5⏎6 | 水泥 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
        '钢材 → text | 钢材 / 产品 |  |  | column.label',
        '达标 → text | 钢材 / 2020年 |  |  | ',
        '良好 → text | 钢材 / 2021年 |  |  | ',
        '9 → 石灰产量: level 9 吨 quantity | 石灰 | 石灰⏎9 | 石灰 / 2020年 | actual null table.past-year, [2020-01-01..2020-12-31] | unit.mass.ton table.cell',
        '8 → 石灰产量: level 8 吨 quantity | 石灰 | 石灰⏎9⏎8 | 石灰 / 2021年 | [2021-01-01..2021-12-31] | unit.mass.ton table.cell',
      ],
    ],
  ])('%s', (_, tell, draft, told) => expect(tell(draft())).toEqual(told));
});
