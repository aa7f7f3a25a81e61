import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { matchMetric } from '../../src/packs/metric-matcher.js';
import type { Packs, RuleSet } from '../../src/packs/packs.js';
import { type MetricRule, RULE_KINDS, type WordRule } from '../../src/packs/schema.js';

const common = { examples: [], counter_examples: [], known_gaps: [] };

function metric(id: string, dimension: string, forms: string[], except: string[] = []): MetricRule {
  return { ...common, id, name: forms[0] ?? '', forms, dimension, better: null, except };
}

function word(id: string, kind: WordRule['class'], forms: string[]): WordRule {
  return { ...common, id, class: kind, forms, except: [], despite: [], edge: 'both' };
}

function packsOf(metrics: MetricRule[], words: WordRule[]): Packs {
  const empty = Object.fromEntries(RULE_KINDS.map((kind) => [kind, []])) as unknown as RuleSet;
  const rules = { ...empty, metrics, words };
  return { hash: 'test', rules, script: { traditional: '', simplified: '' }, regions: [] };
}

const packs = packsOf(
  [
    metric('air.good-days', 'time', ['优良天数', '空气质量优良天数']),
    metric('air.good-share', 'percent', ['空气质量优良率', '优良天数比率', '优良天数'], ['断面', '水质']),
    metric('air.pm', 'mass-concentration', ['PM2.5平均浓度', '细颗粒物(PM2.5)平均浓度'], ['监测站']),
    metric('gdp.total', 'money', ['地区生产总值', 'GDP'], ['人均']),
    metric('gdp.per-capita', 'money', ['人均GDP']),
    metric('trade.exports', 'money', ['出口']),
    metric('jobs.new', 'count', ['城镇新增就业']),
    metric('jobs.staff', 'count', ['从业人员']),
    metric('allowance', 'money', ['低保标准']),
    metric('water.worn', 'mass', ['废水排放量']),
    metric('wage.all', 'money', ['非私营单位平均工资'], ['私营单位']),
    metric('villages.tap', 'percent', ['农村自来水普及率']),
    metric('composite', 'index', ['空气质量综合指数']),
  ],
  [
    word('tail', 'tail', ['数', '人数', '总量', '情况', '增速']),
    word('particle', 'particle', ['的']),
    word('share', 'share', ['占']),
  ],
);

const idOf = (name: string, dimension: string | null = null): string | null =>
  matchMetric(name, dimension, packs)?.id ?? null;

describe('matchMetric finds the metric of', () => {
  test.each([
    ['the whole name', '优良天数', 'time', 'air.good-days'],
    ['a name with its owner in front', '泸州空气质量优良天数', 'time', 'air.good-days'],
    ['the wording of the unit’s dimension', '优良天数', 'percent', 'air.good-share'],
    ['a wording with brackets', '细颗粒物（PM2.5）平均浓度', 'mass-concentration', 'air.pm'],
    ['a name with a particle', '农村的自来水普及率', 'percent', 'villages.tap'],
    ['a name with a remark in brackets', '空气质量优良率（扣除沙尘）', 'percent', 'air.good-share'],
    ['the longer of two wordings', '全市人均GDP', 'money', 'gdp.per-capita'],
    ['a name with a tail', '城镇新增就业人数', 'count', 'jobs.new'],
    ['a name with two tails', '城镇新增就业人数情况', 'count', 'jobs.new'],
    ['a short wording that is the whole name', '出口', 'money', 'trade.exports'],
    ['a wording that holds an excepted word itself', '非私营单位平均工资', 'money', 'wage.all'],
    ['a name without a unit', '空气质量综合指数', null, 'composite'],
  ])('%s: %s in %s', (_, name, dimension, id) => {
    expect(idOf(name, dimension)).toBe(id);
  });
});

describe('matchMetric finds none for', () => {
  test.each([
    ['an excepted word', '断面优良天数比率', 'percent'],
    ['a wording in the middle of a name', 'PM2.5平均浓度监测点', 'count'],
    ['a short wording at the edge', '服务出口', 'money'],
    ['an abbreviation at the edge', '绿色GDP', 'money'],
    ['what a share is of', '三产增加值占地区生产总值', 'percent'],
    ['a counted thing that is a small part of the name', '公共图书馆从业人员', 'count'],
    ['an unknown name', '青石岭风力发电场', 'power'],
    ['an empty name', '', null],
    ['a tail alone', '总量', 'count'],
  ])('%s: %s', (_, name, dimension) => {
    expect(idOf(name, dimension)).toBeNull();
  });
});

describe('the unit of a figure', () => {
  test.each([
    ['a share is no count', '优良天数比率', 'count', null],
    ['a sum is no mass', '地区生产总值', 'mass', null],
    ['days are no money', '空气质量优良天数', 'money', null],
    ['a growth in % may be of anything', '地区生产总值', 'percent', 'gdp.total'],
    ['points may be of a growth', '地区生产总值增速', 'percent-point', 'gdp.total'],
    ['points are of a share', '空气质量优良率', 'percent-point', 'air.good-share'],
    ['a multiple may be of anything', '地区生产总值', 'multiple', 'gdp.total'],
    ['a rank may be of anything', '地区生产总值', 'rank', 'gdp.total'],
    ['money a month is money', '城市低保标准', 'money/time', 'allowance'],
    ['waste water is told in tons or cubic metres', '废水排放量', 'volume', 'water.worn'],
    ['an index may have points', '空气质量综合指数', 'count', 'composite'],
  ])('%s: %s in %s', (_, name, dimension, id) => {
    expect(idOf(name, dimension)).toBe(id);
  });
});

describe('the shipped lexicon knows', () => {
  const shipped = loadPacks();

  test.each([
    ['细颗粒物（PM2.5）平均浓度', 'mass-concentration', 'ecology.air.pm25-concentration'],
    ['城区空气质量优良天数', 'time', 'ecology.air.good-days'],
    ['国考断面水质优良比例', 'percent', 'ecology.water.good-section-share'],
    ['城镇集中式饮用水水源水质达到或优于Ⅲ类比例', 'percent', 'ecology.water.source-standard-rate'],
    ['近岸海域水质优良比例', 'percent', 'ecology.water.sea-good-share'],
    ['单位GDP能耗', 'percent', 'energy.intensity.per-gdp'],
    ['单位地区生产总值二氧化碳排放降低', 'percent', 'energy.carbon.intensity'],
    ['光伏发电装机容量', 'power', 'energy.power.capacity-solar'],
    ['GDP增速', 'percent', 'economy.gdp.total'],
    ['人均GDP', 'money', 'economy.gdp.per-capita'],
    ['规上工业增加值', 'percent', 'economy.industry.value-added-above-scale'],
    ['农村常住居民人均可支配收入', 'money', 'economy.income.disposable-rural'],
    ['消费者物价指数', 'percent', 'economy.price.cpi'],
    ['岁入岁出差短', 'money', 'finance.taiwan.shortfall'],
    ['人民币各项贷款余额', 'money', 'finance.bank.loans-rmb'],
    ['粮食总产量', 'mass', 'agriculture.grain.output'],
    ['户籍人口城镇化率', 'percent', 'population.urbanisation.registered-rate'],
    ['年末生猪存栏', 'count', 'agriculture.livestock.pigs-stock'],
    ['政务服务事项网上可办率', 'percent', 'government.service.online-rate'],
    ['每千人口执业（助理）医师数', 'count', 'health.resource.doctors-per-thousand'],
  ])('%s in %s', (name, dimension, id) => {
    expect(matchMetric(name, dimension, shipped)?.id).toBe(id);
  });

  test.each([
    ['农产品进出口额', 'money'],
    ['工业生产者价格', 'money'],
    ['森林面积', 'power'],
    ['体质健康优良率', 'percent'],
    ['慢性病过早死亡率', 'percent'],
  ])('nothing of %s in %s', (name, dimension) => {
    expect(matchMetric(name, dimension, shipped)).toBeNull();
  });
});
