import { expect, test } from 'vitest';
import { cleanName } from '../../../src/stages/attach/clean-name.js';

test.each([
  ['，绿化率、', '绿化率'],
  ['、、绿化率，。', '绿化率'],
  ['—— 合格率', '合格率'],
  ['①②合格率 ', '合格率'],
  ['⑴合格率', '合格率'],
  ['❶合格率；', '合格率'],
  ['.合格率.', '合格率'],
  // Signs within a name belong to it, and so does what stands for no edge.
  ['粮食、油料产量', '粮食、油料产量'],
  ['PM2.5浓度', 'PM2.5浓度'],
  ['A类地区-B类地区', 'A类地区-B类地区'],
  ['合格率①', '合格率①'],
  ['', ''],
])('%s without the signs at its edges is %s', (text, name) => expect(cleanName(text, null)).toBe(name));

test.each([
  ['东莞市常住人口', '常住人口'],
  ['东莞市的常住人口', '常住人口'],
  ['，东莞市绿地', '绿地'],
  // What would be left is no name.
  ['东莞市人', '东莞市人'],
  ['东莞市', '东莞市'],
  ['全东莞市人口', '全东莞市人口'],
])('%s in a document of 东莞市 is %s', (text, name) => expect(cleanName(text, '东莞市')).toBe(name));

test.each([
  ['的合格率', '合格率'],
  ['医院的床位', '医院的床位'],
])('%s without a particle in front is %s', (text, name) => expect(cleanName(text, null)).toBe(name));

test.each([
  ['改造道路（2026年6月底前完成，牵头：县住建局）', '改造道路'],
  ['道路（含桥梁；隧道）改造', '道路改造'],
  ['服务（牵头：民政局）能力', '服务能力'],
  ['托育机构（托位150个）', '托育机构'],
  ['道路（长5公里）改造', '道路(长5公里)改造'],
  ['产值（2020）', '产值(2020)'],
  ['产值（现价）', '产值(现价)'],
  ['各县（市、区）财政', '各县(市、区)财政'],
  ['总量（甲）和（长5公里）', '总量(甲)和'],
  ['住院率（占比', '住院率'],
  ['住院率(占比', '住院率'],
  ['住院率（占比）（县', '住院率(占比)'],
  ['[12]产值', '产值'],
  ['产值[3][45]', '产值'],
  ['产值[甲]', '产值[甲]'],
  ['产[3]值', '产[3]值'],
])('%s, of its brackets, keeps %s', (text, name) => expect(cleanName(text, null)).toBe(name));
