import { expect, test } from 'vitest';
import { toText } from '../../src/model/decimal.js';
import type { Draft } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { emptyDraft, STAGES } from '../../src/pipeline.js';
import { readHtml } from '../../src/readers/html.js';
import { readText } from '../../src/readers/index.js';
import { readTables } from '../../src/stages/read-tables.js';

/** The pipeline as far as the tables. */
const UP_TO_TABLES = STAGES.slice(0, STAGES.findIndex(([name]) => name === 'read-tables') + 1);

function read(text: string, format: 'txt' | 'md' | 'html'): Draft {
  const source =
    format === 'html'
      ? { path: 'input.html', format, encoding: null, ...readHtml(text), notes: [] }
      : readText(text, `input.${format}`, format);
  const context = { packs: loadPacks(), options: {} };
  return UP_TO_TABLES.reduce<Draft>((draft, [, stage]) => stage(draft, context), emptyDraft(source));
}

/** Every figure as `name value unit role`. */
function say({ candidates }: Draft): string[] {
  return candidates.map(({ name, quantity, role, sign }) => {
    const value = quantity.value === null ? '?' : `${sign === -1 ? '-' : ''}${toText(quantity.value)}`;
    return `${name} ${value}${quantity.unit.text} ${role}`;
  });
}

/** Rows of a table of tabs; cells are told apart by blanks. */
const tabs = (...rows: string[]): string => `${rows.map((row) => row.split(' ').join('\t')).join('\n')}\n`;

test.each([
  [
    'a unit column',
    ['指标 单位 总量', '原油 万吨 33.7', '发电量 亿千瓦时 96.9'],
    ['原油 337000吨 level', '发电量 9690000000千瓦时 level'],
  ],
  [
    'units in the header',
    ['品种 产量（万吨） 同比增长（±%）', '大豆 7.0 -1.6', '薯类 2.6 3'],
    ['大豆产量 70000吨 level', '大豆产量 -1.6% growth', '薯类产量 26000吨 level', '薯类产量 3% growth'],
  ],
  [
    'units in the labels',
    ['指标 绝对数', '进口（万美元） 12.5', '企业（户） 1,204'],
    ['进口 125000美元 level', '企业 1204户 level'],
  ],
  [
    'a unit behind a stroke',
    ['费种 减免金额/亿元', '甲费 3.06', '乙费 0.88'],
    ['甲费减免金额 306000000元 level', '乙费减免金额 88000000元 level'],
  ],
  [
    'a cell with a unit of its own',
    ['指标 同比增减', '客流 3.7%', '失业率 -0.3个百分点'],
    ['客流 3.7% growth', '失业率 -0.3个百分点 change'],
  ],
  [
    'a fall without a sign',
    ['指标 降幅（%）', '能耗 3.5', '水耗 2'],
    ['能耗 -3.5% growth', '水耗 -2% growth'],
  ],
  [
    'amounts of change',
    ['单位：亿元', '指标 余额 比年初增减额', '甲类 775.0 -26.3', '乙类 42.9 5.6'],
    [
      '甲类余额 77500000000元 level',
      '甲类余额 -2630000000元 change',
      '乙类余额 4290000000元 level',
      '乙类余额 560000000元 change',
    ],
  ],
  [
    'percentage points',
    ['指标 比重（%） 比上年增减（百分点）', '二产 41.2 -0.6', '三产 50 1'],
    [
      '二产比重 41.2% level',
      '二产比重 -0.6个百分点 change',
      '三产比重 50% level',
      '三产比重 1个百分点 change',
    ],
  ],
  [
    'years that are values',
    ['产品 2020 2021', '水泥 2012 405', '钢材 88 1998'],
    ['水泥 2012 level', '水泥 405 level', '钢材 88 level', '钢材 1998 level'],
  ],
  [
    'ranks and totals',
    ['县区 用电量 增速排名', '东河区 15 2', '合计 40 —'],
    ['用电量 15 level', '用电量 2位 rank', '用电量 40 level'],
  ],
  [
    'shares',
    ['县区 用电量（万千瓦时） 占全市比重（%） 同比（%）', '东河区 15 48.1 5', '合计 40 100 3'],
    [
      '用电量 150000千瓦时 level',
      '用电量占全市比重 48.1% level',
      '用电量 5% growth',
      '用电量 400000千瓦时 level',
      '用电量占全市比重 100% level',
      '用电量 3% growth',
    ],
  ],
  [
    'groups of rows',
    ['指标 年末数', '人口（万人） 28.1', '其中：男性 14.0'],
    ['人口 281000人 level', '男性人口 140000人 level'],
  ],
  [
    'labels that repeat',
    ['类别 指标 数值', '城镇 普及率（%） 99', '农村 普及率（%） 91.5'],
    ['城镇普及率 99% level', '农村普及率 91.5% level'],
  ],
  [
    'parts behind a marked one',
    ['指标 年末数（万人） 比重（%）', '总人口 28 100', '其中：男性 15 53.6', '女性 13 46.4'],
    [
      '总人口 280000人 level',
      '总人口比重 100% level',
      '男性人口 150000人 level',
      '男性人口比重 53.6% level',
      '女性人口 130000人 level',
      '女性人口比重 46.4% level',
    ],
  ],
  [
    'several units above the table, one for each column',
    ['（公顷、公斤/公顷、万吨）', '品种 播种面积 单产 总产量', '小麦 320 5100 0.2', '玉米 410 6200 0.3'],
    [
      '小麦播种面积 320公顷 level',
      '小麦单产 5100公斤/公顷 level',
      '小麦总产量 2000吨 level',
      '玉米播种面积 410公顷 level',
      '玉米单产 6200公斤/公顷 level',
      '玉米总产量 3000吨 level',
    ],
  ],
  [
    'a measure beside its parts',
    ['指标 污染物 2022年', '排放量（吨） 氨氮 30', '排放量（吨） 二氧化硫 42'],
    ['氨氮排放量 30吨 level', '二氧化硫排放量 42吨 level'],
  ],
  [
    'units in a row of the header',
    ['产品 产量 增速', '单位 万吨 %', '水泥 31.2 -2.1', '钢材 12.5 4.6'],
    ['水泥产量 312000吨 level', '水泥产量 -2.1% growth', '钢材产量 125000吨 level', '钢材产量 4.6% growth'],
  ],
  [
    'two numbers in a cell, and one that says its own direction',
    ['指标 2024年', '产值 21亿元，增长6.1%', '能耗 下降2.5%', '客流 3万人'],
    ['产值 2100000000元 level', '产值 6.1% growth', '能耗 -2.5% growth', '客流 30000人 level'],
  ],
  [
    'a part in brackets behind its whole',
    ['车型 车辆数目（括号内为旧车）', '货车 12800（2900） ', '客车 690（17）'],
    ['货车车辆数目 12800 level', '客车车辆数目 690 level'],
  ],
  [
    'words between values name no row',
    ['断面名称 指数 首要污染物 浓度', '甲河 29 臭氧 21', '乙河 52 颗粒物 30'],
    ['甲河指数 29 level', '甲河浓度 21 level', '乙河指数 52 level', '乙河浓度 30 level'],
  ],
  [
    'places are not in the name, whether a gazetteer has them or not',
    ['乡镇 水位 雨量', '甲乡① 29 21', '全县 52 30'],
    ['水位 29 level', '雨量 21 level', '水位 52 level', '雨量 30 level'],
  ],
  [
    'sentences beside the names of rows name nothing',
    ['项目名称 建设规模及内容 总投资（万元）', '甲厂 扩建厂房 8000', '乙园 改造步道 1200'],
    ['甲厂总投资 80000000元 level', '乙园总投资 12000000元 level'],
  ],
  [
    'classes that rows are of',
    ['年龄 人数（人） 比重（%）', '0—14岁 300 30', '15岁及以上 700 70'],
    [
      '0-14岁人数 300人 level',
      '0-14岁人数比重 30% level',
      '15岁及以上人数 700人 level',
      '15岁及以上人数比重 70% level',
    ],
  ],
  [
    'what rose by points against the months before',
    ['指标 总量 比1—5月增减（百分点）', '产值增速（%） 7.2 0.4', '入学率（%） 95.6 -1.1'],
    ['产值 7.2% growth', '产值 0.4个百分点 change', '入学率 95.6% level', '入学率 -1.1个百分点 change'],
  ],
  [
    'codes are no figures',
    ['站点编码 站点名称 水位', '370481001 北站 12', '370481002 南站 15'],
    ['北站水位 12 level', '南站水位 15 level'],
  ],
  ['a row of dashes is no group', ['品种 产量（吨）', '禽蛋 —', '蜂蜜 3'], ['蜂蜜产量 3吨 level']],
  [
    'numbers that are no figures',
    ['序号 指标 数值 电话', '1 65岁以上人口（人） 30 63012345', '2 幼儿园（所） 7 63012346'],
    ['65岁以上人口 30人 level', '幼儿园 7所 level'],
  ],
  [
    'two tables side by side',
    ['指标 单位 总量 指标 单位 总量', '客运 万人 12 货运 万吨 30', '邮件 万件 15 快递 亿件 2'],
    ['客运 120000人 level', '货运 300000吨 level', '邮件 150000件 level', '快递 200000000件 level'],
  ],
])('%s', (_, rows, want) => {
  expect(say(read(tabs(...rows), 'txt'))).toEqual(want);
});

test('rowspans and colspans: a header of two rows, and a label that heads several', () => {
  const html = `<h1>表</h1><table>
<tr><th rowspan="2">类别</th><th rowspan="2">品种</th><th colspan="2">产量</th></tr>
<tr><th>绝对数（吨）</th><th>增长（%）</th></tr>
<tr><td rowspan="2">粮食</td><td>小麦</td><td>35.2</td><td>1.9</td></tr>
<tr><td>合计</td><td>40</td><td>-2.3</td></tr></table>`;
  const draft = read(html, 'html');
  expect(say(draft)).toEqual([
    '小麦产量 35.2吨 level',
    '小麦产量 1.9% growth',
    '粮食产量 40吨 level',
    '粮食产量 -2.3% growth',
  ]);
  expect(draft.candidates[1]?.table).toEqual({ row: '粮食 小麦', column: '产量 增长（%）' });
});

test('a row that cuts the cell above into columns is a header, whatever it names', () => {
  const html = `<h1>表</h1><table>
<tr><td rowspan="2">排放标准</td><td colspan="2">车辆数（括号内为车龄15年以上的车辆数）</td></tr>
<tr><td>轻型货车</td><td>重型货车</td></tr>
<tr><td>第二期</td><td>12 800</td><td>900</td></tr>
<tr><td>第三期</td><td>17 100</td><td>500</td></tr></table>`;
  expect(say(read(html, 'html'))).toEqual([
    '第二期轻型货车车辆数 12800 level',
    '第二期重型货车车辆数 900 level',
    '第三期轻型货车车辆数 17100 level',
    '第三期重型货车车辆数 500 level',
  ]);
});

test('several tables in one grid: each header begins anew', () => {
  const rows = [
    '金融',
    '单位：亿元',
    '指标|3月末',
    '存款|22.5',
    '外贸',
    '单位：万美元',
    '指标|1-3月',
    '出口|69.2',
  ];
  const html = rows
    .map((row) => row.split('|'))
    .map((cells) => {
      const span = cells.length === 1 ? ' colspan="2"' : '';
      return `<tr>${cells.map((cell) => `<td${span}>${cell}</td>`).join('')}</tr>`;
    });
  expect(say(read(`<table>${html.join('')}</table>`, 'html'))).toEqual([
    '存款 2250000000元 level',
    '出口 692000美元 level',
  ]);
});

test('periods come from the column or the row, and a change takes that of its level', () => {
  const draft = read(
    '| 指标 | 2022年 | 2023年 | 增长% |\n|---|---|---|---|\n| 出口 | 5 | 6 | 20 |\n| 进口 | 7 | 7 | 0 |\n',
    'md',
  );
  const years = draft.candidates.slice(0, 3).map(({ ownPeriod }) => ownPeriod?.to.year);
  expect(years).toEqual([2022, 2023, 2023].map((year) => ({ kind: 'stated', year })));
  const transposed = read('| 年份 | 出口 |\n|---|---|\n| 2022 | 5 |\n| 2023年 | 6 |\n', 'md');
  expect(say(transposed)).toEqual(['出口 5 level', '出口 6 level']);
  expect(transposed.candidates.map(({ ownPeriod }) => ownPeriod?.from.year)).toEqual(
    [2022, 2023].map((year) => ({ kind: 'stated', year })),
  );
});

test('a title, units and headers within the grid; places and years name what the caption says', () => {
  const rows = [
    ['2022年生产情况'],
    ['单位：吨、亩'],
    ['作物', '面积（亩）', '总产量（吨）'],
    ['小麦', '300', '60'],
  ];
  const cells = rows.map((row) =>
    row.map((cell) => `<td${row.length === 1 ? ' colspan="3"' : ''}>${cell}</td>`).join(''),
  );
  const html = `<table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>
<p>表4 粮食产量（万吨）</p><table><tr><td>县区</td><td>2021年</td><td>2022年</td></tr>
<tr><td>合江县</td><td>38.2</td><td>39.1</td></tr></table>`;
  expect(say(read(html, 'html'))).toEqual([
    '小麦面积 300亩 level',
    '小麦总产量 60吨 level',
    '粮食产量 382000吨 level',
    '粮食产量 391000吨 level',
  ]);
});

test('years in brackets and ends of plans: 基准值（2020）, “十四五”末', () => {
  const yearsOf = (text: string): (number | null)[] =>
    read(text, 'txt').candidates.map(({ ownPeriod }) =>
      ownPeriod?.to.year.kind === 'stated' ? ownPeriod.to.year.year : null,
    );
  expect(yearsOf(tabs('指标 基准值（2020） 目标值（2025）', '里程 8320 8800', '站点 21 29'))).toEqual([
    2020, 2025, 2020, 2025,
  ]);
  expect(yearsOf(tabs('指标 “十三五”末 “十四五”末', '里程 8320 8800', '站点 21 29'))).toEqual([
    2020, 2025, 2020, 2025,
  ]);
});

test('targets: by the word over the column, with the force that the row tells', () => {
  const draft = read(
    '| 指标 | 现状值 | 目标值 | 属性 |\n|---|---|---|---|\n| 绿化率（%） | 41 | ≥43 | 约束性 |\n| 收入（元） | 5 | 6 | 预期性 |\n',
    'md',
  );
  expect(draft.candidates.map(({ headed }) => headed && `${headed.status} ${headed.force}`)).toEqual([
    'actual null',
    'target binding',
    'actual null',
    'target expected',
  ]);
  expect(draft.candidates[1]?.quantity.bound).toBe('ge');
});

test('the deadline of a row of tasks', () => {
  const draft = read(
    tabs('序号 任务 完成时限', '1 新建学校5所 2023年12月', '2 改造小区12个 2023年10月'),
    'txt',
  );
  expect(draft.candidates.map(({ ownPeriod }) => [ownPeriod?.mode, ownPeriod?.to.month])).toEqual([
    ['by', 12],
    ['by', 10],
  ]);
});

test('a category of plans names no measure, and the group of a force holds for its rows', () => {
  const html = `<table>
<tr><td>指标</td><td>2020年</td><td>2025年</td></tr>
<tr><td colspan="3">民生福祉</td></tr>
<tr><td>棚户区改造（套）</td><td>300</td><td>1200</td></tr>
<tr><td colspan="3">约束性指标</td></tr>
<tr><td>森林覆盖率（%）</td><td>41</td><td>43</td></tr></table>`;
  const draft = read(html, 'html');
  expect(say(draft)).toEqual([
    '棚户区改造 300套 level',
    '棚户区改造 1200套 level',
    '森林覆盖率 41% level',
    '森林覆盖率 43% level',
  ]);
  expect(draft.candidates.at(-1)?.headed).toMatchObject({ status: 'target', force: 'binding' });
});

test('notes under a table define and report nothing', () => {
  const html = `<table><tr><td>指标</td><td>2023年</td></tr><tr><td>达标率（%）</td><td>91</td></tr></table>
<p>注：①达标率按月计算。②达标指年均浓度不超过35微克/立方米。</p>`;
  expect(read(html, 'html').candidates.map(({ headed }) => headed?.status ?? null)).toEqual([
    null,
    'reference',
  ]);
});

test('numbers glued together in one cell are told, not guessed', () => {
  const draft = read('指标\t数量\n省市县乡\t34423 5 22843\n', 'txt');
  expect(draft.candidates).toEqual([]);
  expect(draft.dismissed.some(({ rule }) => rule === 'table.glued')).toBe(true);
});

test('a number that nothing names is told, not guessed', () => {
  const draft = read(tabs('增速（%） 2022年', '增速（%） 7.2', '增速（%） 5.1'), 'txt');
  expect(say(draft)).toEqual([]);
  expect(draft.dismissed.filter(({ rule }) => rule === 'table.unnamed')).toHaveLength(2);
});

test('a document without tables is left as it is', () => {
  const draft = read('全年完成投资5亿元，增长3%。', 'txt');
  expect(readTables(draft, { packs: loadPacks(), options: {} })).toBe(draft);
});
