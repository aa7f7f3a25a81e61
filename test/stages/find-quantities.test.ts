import { describe, expect, test } from 'vitest';
import { toText } from '../../src/model/decimal.js';
import type { Quantity } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { scanQuantities } from '../../src/stages/find-quantities.js';

const packs = loadPacks();
const tell = (text: string, quantity: Quantity): string => {
  const { start, end, value, min, max, unit, bound } = quantity;
  const size = value === null ? `${toText(min!)}..${toText(max!)}` : toText(value);
  return `${text.slice(start, end)} = ${size}|${unit.text}|${bound}`;
};
const scan = (text: string): string[] => scanQuantities(text, packs).map((quantity) => tell(text, quantity));

describe('findQuantities', () => {
  test.each([
    ['浓度40.6微克每立方米', ['40.6微克每立方米 = 40.6|微克/立方米|eq']],
    ['超过30%但不到50%', ['30% = 30|%|gt', '50% = 50|%|lt']],
    ['3000万至5000万立方米', ['3000万至5000万立方米 = 30000000..50000000|立方米|eq']],
    ['奖励5至8亿元', ['5至8亿元 = 500000000..800000000|元|eq']],
    ['增长5%-6%', ['5%-6% = 5..6|%|eq']],
    ['从60%到75%', ['60% = 60|%|eq', '75% = 75|%|eq']],
    ['占三成五', ['三成五 = 35|%|eq']],
    ['七至八成', ['七至八成 = 70..80|%|eq']],
    ['历时两年半', ['两年半 = 2.5|年|eq']],
    ['3个多月', ['3个多月 = 3|个月|gt']],
    ['一个半小时', ['一个半小时 = 1.5|小时|eq']],
    ['超80余个', ['80余个 = 80|个|gt']],
    ['突破千亿元', ['千亿元 = 100000000000|元|gt']],
    ['单位：万元', []],
    ['控制在5.5%以内', ['5.5% = 5.5|%|le']],
    ['居全省第4位', ['第4位 = 4|位|eq']],
    ['进入前30位', ['30位 = 30|位|le']],
    ['每户1697.4元/人·月', ['1697.4元/人·月 = 1697.4|元/人·月|eq']],
    ['2813.8万辆（艘、架、列）次', ['2813.8万辆（艘、架、列）次 = 28138000|辆（艘、架、列）次|eq']],
    ['处理能力5万吨/年', ['5万吨/年 = 50000|吨/年|eq']],
    ['达1409万、1305万人次', ['1409万 = 14090000|人次|eq', '1305万人次 = 13050000|人次|eq']],
    ['增长-3.2%', ['-3.2% = -3.2|%|eq']],
    ['推进统一体化', []],
    ['降到每千瓦时302.5克标准煤', ['302.5克标准煤 = 302.5|克标准煤/千瓦时|eq']],
    ['每人每月不低于1200元', ['1200元 = 1200|元/人·月|ge']],
    ['每亩100元、200元', ['100元 = 100|元/亩|eq', '200元 = 200|元/亩|eq']],
    ['以每年10%的速度', ['10% = 10|%|eq']],
    ['生师比16.1:1', ['16.1:1 = 16.1||eq']],
    ['医护比1:1.23', ['1:1.23 = 1.23||eq']],
    ['结构为13.2:41.2:45.6', ['13.2 = 13.2||eq', '41.2 = 41.2||eq', '45.6 = 45.6||eq']],
    ['死亡率5.26/10万以下', ['5.26/10万 = 5.26|/10万|le']],
    ['由5—7人组成', ['5—7人 = 5..7|人|eq']],
    ['75分（含）至90分', ['75分（含）至90分 = 75..90|分|eq']],
    ['不少于申报数量的三分之一', ['三分之一 = 0.3333||ge']],
    ['不超过总数的1/3', ['1/3 = 0.3333||le']],
    ['低于全国平均水平的40%', ['40% = 40|%|lt']],
    ['低于全国平均0.5个百分点', ['0.5个百分点 = 0.5|个百分点|eq']],
    ['突破1亿元、5亿元', ['1亿元 = 100000000|元|gt', '5亿元 = 500000000|元|gt']],
    ['得分最高97.3分', ['97.3分 = 97.3|分|eq']],
    ['给予最高50万元', ['50万元 = 500000|元|le']],
  ])('%s', (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  test('翻两番 grows by 300 %', () => {
    expect(scanQuantities('产值翻两番', packs)[0]).toMatchObject({ kind: 'percent', role: 'growth' });
  });

  test('a run of ten thousand digits is passed over in no time', () => {
    expect(scan('9'.repeat(10_000))).toEqual([]);
  });
});
