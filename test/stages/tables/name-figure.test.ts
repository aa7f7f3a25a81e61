import { describe, expect, test } from 'vitest';
import { type Heading, NO_HEADING } from '../../../src/stages/tables/grid.js';
import { changes, isShare, nameFigure, sharesMeasure } from '../../../src/stages/tables/name-figure.js';
import { packs } from './grids-of.js';
import { against, heading, labelled, row, units } from './made.js';

const h = heading;
const growth = h('', { kinds: ['growth'] });
const place = h('青阳区', { place: 'yes' });
const total = h('', { kinds: ['label', 'total'], text: ' 合计 ' });

describe('row | column: the name of the figure', () => {
  const named = (labels: (string | Heading)[], own: string | Heading, base: string | Heading = ''): string =>
    nameFigure(labelled(labels.map(asHeading), asHeading(own), { base: asHeading(base) }), packs);
  const asHeading = (one: string | Heading): Heading => (typeof one === 'string' ? h(one) : one);

  test.each<[string, (string | Heading)[], string | Heading, string | Heading, string]>([
    ['both', ['水泥'], '产量', '', '水泥产量'],
    ['the row alone', ['水泥产量'], '', '', '水泥产量'],
    ['the column alone', [], '水泥产量', '', '水泥产量'],
    ['neither', [], '', '', ''],
    ['the column says the row', ['产量'], '水泥产量', '', '水泥产量'],
    ['the row says the column', ['水泥产量'], '产量', '', '水泥产量'],
    ['the row measures the same', ['发电量'], '产量', '', '发电量'],
    ['the row measures the same as a total of it', ['发电量'], '总产量', '', '发电量'],
    ['the row measures what the total sums', ['教育支出'], '支出合计', '', '教育支出'],
    ['the head of the column is only a part of it', ['教育支出'], '基本支出', '', '教育支出基本支出'],
    ['what is measured stands beside the rows', ['产量'], '水泥', '', '水泥产量'],
    ['neither says what is measured', ['甲厂'], '水泥', '', '甲厂水泥'],
    ['both say it', ['农业产量'], '经营收入', '', '农业产量经营收入'],
    ['a place in the row', [h('合江县')], '产量', '', '产量'],
    ['a place that no gazetteer has', [place], '产量', '', '产量'],
    ['a place over the column', ['产量'], place, '', '产量'],
    ['a total in the row', [total], '产量', '', '产量'],
    ['nothing but a total', [total], '', '', '合计'],
    ['a change of what stands left of it', ['水泥'], growth, '产量', '水泥产量'],
    ['a change with a name of its own', ['水泥'], h('价格', { kinds: ['growth'] }), '产量', '水泥价格'],
    ['no change', ['水泥'], h('', { kinds: ['actual'] }), '产量', '水泥'],
    ['a change of a column of a place', ['水泥'], growth, place, '水泥'],
    ['a share of the column before', ['工业'], '比重', '用电量', '工业用电量比重'],
    ['a share of another kind', ['工业'], '完成预算', '收入', '工业收入完成预算'],
    ['a share of the whole place', ['工业'], '占全市比重', '用电量', '工业用电量占全市比重'],
    ['a share that says of what', ['工业'], '增加值比重', '用电量', '工业增加值比重'],
    ['a share that says it behind 占', ['工业'], '占用电量比重', '用电量', '工业占用电量比重'],
    ['a share of a place', ['用电量'], '占全省比重', h('全市'), '用电量占全省比重'],
    ['a share of no column', ['用电量'], '比重', '', '用电量比重'],
    ['a share beside a row without a head', ['小麦'], '比重', '', '小麦比重'],
    ['a share of its own beside what is measured', ['面积'], '优良率比例', '', '面积优良率比例'],
    ['a name of its own behind a name', ['粮食', '小麦'], '产量', '', '小麦产量'],
  ])('%s', (_, labels, own, base, name) => expect(named(labels, own, base)).toBe(name));
});

describe('what the row leaves open', () => {
  const rowName = (labels: Heading[], more: Parameters<typeof row>[0] = {}): string =>
    nameFigure(labelled(labels, NO_HEADING, { row: row(more) }), packs);

  test('a row of a change alone is of the row before it', () => {
    const previous = h('用电量');
    expect(rowName([growth], { previous })).toBe('用电量');
    expect(rowName([h('', { comparison: against('yoy') })], { previous })).toBe('用电量');
    expect(rowName([h('', { kinds: ['actual'] })], { previous })).toBe('');
    expect(rowName([place, growth], { previous })).toBe('用电量');
  });

  test('a marked row is a part of the row before it', () => {
    const male = h('男性', { kinds: ['mark'] });
    expect(rowName([male], { parent: h('总人口') })).toBe('男性人口');
    expect(rowName([male])).toBe('男性');
    expect(rowName([h('男性')], { parent: h('总人口') })).toBe('男性');
    expect(rowName([male], { parent: h('东湖区') })).toBe('男性');
    expect(rowName([h('人口', { kinds: ['mark'] })], { parent: h('人口') })).toBe('人口');
  });

  test('a row behind a marked one takes what the whole counts', () => {
    const parted = { parted: true, whole: h('总人口') };
    expect(rowName([h('女性')], parted)).toBe('女性人口');
    expect(rowName([h('女性')], { ...parted, parted: false })).toBe('女性');
    expect(rowName([h('女性', { units: units('人') })], parted)).toBe('女性');
    expect(rowName([h('女性', { numbered: true })], parted)).toBe('女性');
    expect(rowName([h('户籍居民户数')], parted)).toBe('户籍居民户数');
    expect(rowName([h('收入合计')], { parted: true, whole: h('营业收入') })).toBe('收入合计');
    expect(rowName([h('女性', { kinds: ['mark'] })], parted)).toBe('女性人口');
    expect(rowName([h('女性', { kinds: ['mark'] })], { ...parted, parent: h('就业人数') })).toBe('女性人数');
    expect(rowName([h('女性')], { parted: true, whole: h('甲类') })).toBe('女性');
    expect(rowName([h('城镇'), h('女性')], parted)).toBe('女性');
  });

  test('a measure in the outer label, its parts in the inner', () => {
    const outer = (name: string): Heading => h(name, { units: units('吨') });
    expect(rowName([outer('污染物排放量'), h('氨氮')])).toBe('氨氮排放量');
    expect(rowName([outer('污染物排放量'), h('氨氮排放量')])).toBe('氨氮排放量');
    expect(rowName([outer('黄牛'), h('公')])).toBe('黄牛公');
    expect(rowName([outer('得票数'), h('甲方')])).toBe('得票数甲方');
    expect(rowName([outer('黄牛'), h('公黄牛')])).toBe('公黄牛');
    expect(rowName([outer('黄牛'), h('成年', { units: units('头') })])).toBe('成年');
    expect(rowName([h('排放'), outer('污染物排放量'), h('氨氮')])).toBe('氨氮排放量');
  });

  test('outer labels that say what is measured', () => {
    expect(rowName([h('总人口'), h('非农业')])).toBe('非农业人口');
    expect(rowName([h('产品产量'), h('肉类总产量')])).toBe('肉类总产量');
    expect(rowName([h('货运量'), h('铁路')])).toBe('铁路货运量');
    expect(rowName([h('新增供水能力'), h('调水工程')])).toBe('调水工程新增供水能力');
    expect(rowName([h('订单数'), h('线上')])).toBe('线上订单数');
    expect(rowName([h('总订单数'), h('线上')])).toBe('总订单数线上');
    expect(rowName([h('粮食'), h('小麦')])).toBe('小麦');
    expect(rowName([h('东湖区'), h('小麦')])).toBe('小麦');
    expect(rowName([h('总人口'), h('农业'), h('男性')])).toBe('男性人口');
  });

  test('labels that stand in several rows need those before them', () => {
    const repeated = new Set(['普及率']);
    expect(rowName([h('城镇'), h('普及率')], { repeated })).toBe('城镇普及率');
    expect(rowName([h('城镇'), h('覆盖率')], { repeated })).toBe('覆盖率');
    expect(rowName([h('总人口'), h('非农业')], { repeated: new Set(['非农业']) })).toBe('非农业人口');
    expect(rowName([h('普及率'), h('普及率')], { repeated })).toBe('普及率');
    const shown = h('普及率', { text: '普及率（%）' });
    expect(rowName([h('城镇'), shown], { repeated })).toBe('普及率');
  });
});

describe('what stands over the rows and above the table', () => {
  const under = (name: string, group: Heading, caption = ''): string =>
    nameFigure(labelled([h(name)], NO_HEADING, { row: row({ group }), caption: h(caption) }), packs);

  test('the group of a row', () => {
    expect(under('大牲畜', h('期末存栏'))).toBe('期末存栏大牲畜');
    expect(under('非农业', h('总人口'))).toBe('非农业人口');
    expect(under('在园儿童', h('幼儿园'))).toBe('幼儿园在园儿童');
    expect(under('铁路', h('货运量'))).toBe('铁路货运量');
    expect(under('农业人口', h('总户数'))).toBe('农业人口');
    expect(under('农业人口', h('幼儿园'))).toBe('农业人口');
    expect(under('大牲畜', h('期末存栏', { numbered: true }))).toBe('大牲畜');
    expect(under('大牲畜', h('存栏', { kinds: ['category'] }))).toBe('大牲畜');
    expect(under('大牲畜', place)).toBe('大牲畜');
    expect(under('大牲畜', NO_HEADING)).toBe('大牲畜');
  });

  test('the caption, for rows of no more than a product', () => {
    expect(under('水泥', NO_HEADING, '主要产品产量')).toBe('水泥产量');
    expect(under('水泥', NO_HEADING, '主要产品产量情况')).toBe('水泥产量');
    expect(under('水泥销量', NO_HEADING, '主要产品产量')).toBe('水泥销量');
    expect(under('水泥', NO_HEADING, '主要指标')).toBe('水泥');
    expect(under('水泥', NO_HEADING, '城镇化率')).toBe('水泥');
    expect(under('大牲畜', h('期末存栏'), '主要产品产量')).toBe('期末存栏大牲畜');
  });

  test('the caption of places and years', () => {
    const over = (caption: string, labels: Heading[] = []): string =>
      nameFigure(labelled(labels, NO_HEADING, { caption: h(caption) }), packs);
    expect(over('粮食产量')).toBe('粮食产量');
    expect(over('表4粮食产量')).toBe('粮食产量');
    expect(over('附表4 粮食产量')).toBe('粮食产量');
    expect(over('专栏12-13粮食产量')).toBe('粮食产量');
    expect(over('表4-1 粮食产量')).toBe('粮食产量');
    expect(over('表123粮食产量')).toBe('表123粮食产量');
    expect(over('统计表4粮食产量')).toBe('统计表4粮食产量');
    expect(over('全市粮食产量')).toBe('粮食产量');
    expect(over('表4 全市粮食产量')).toBe('粮食产量');
    expect(over('城区粮食产量')).toBe('城区粮食产量');
    expect(over('粮食作物')).toBe('');
    expect(over('粮食产量', [total])).toBe('粮食产量');
    expect(over('粮食作物', [total])).toBe('合计');
    expect(over('粮食产量', [h('合江县')])).toBe('粮食产量');
  });
});

test('what a heading counts is a change of something else', () => {
  expect(
    (['growth', 'change', 'by-unit', 'rank'] as const).map((kind) => changes(h('', { kinds: [kind] }))),
  ).toEqual([true, true, true, true]);
  expect(changes(h('', { comparison: against('yoy') }))).toBe(true);
  expect(changes(h('增长', { kinds: ['target', 'cumulative', 'average'] }))).toBe(false);
});

test('shares', () => {
  const shares = ['比重', '占全市比重', '优良天数比例', '完成预算', '收入为预算', '占比'];
  expect(shares.map((name) => isShare(h(name), packs))).toEqual(shares.map(() => true));
  expect(['产量', '比重变动', '合计', '', '本月'].map((name) => isShare(h(name), packs))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a measure is shared by an inner label that has none', () => {
  const [with_, without] = [h('排放量', { units: units('吨') }), h('氨氮')];
  expect(sharesMeasure(with_, without)).toBe(true);
  expect(sharesMeasure(without, without)).toBe(false);
  expect(sharesMeasure(with_, with_)).toBe(false);
  expect(sharesMeasure(with_, NO_HEADING)).toBe(false);
});
