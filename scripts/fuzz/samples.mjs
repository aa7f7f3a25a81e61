// Small files of what the fixtures have none of.
import { readFileSync } from 'node:fs';
import { zipOf } from '../same-text/zip.mjs';

const id = '0123456789abcdef';

/** By reader. */
export const SAMPLES = {
  csv: [
    '指标,单位,2022年,2023年,增长%\n生产总值,亿元,3010,3120.5,6.2\n"其中，工业",亿元,"1,020.5",1100,7.8\n人口,万人,,312.4,-0.3\n',
    '\ufeff区县,PM2.5(微克/立方米),优良天数比例\r\n东城区,32,"85.2%"\r\n"西""城"区,30,86%\r\n',
  ],
  tsv: ['指标\t单位\t目标值\t属性\n森林覆盖率\t%\t24.1\t约束性\n粮食产量\t亿斤\t>=450\t预期性\n'],
  config: [
    'format: csv\njobs: 2\nextract:\n  columns: [metric.name, value]\n  exclude: ["*.tmp", 附件*]\ndiff:\n  exit-code: true\nno-color: true\n',
    'include: ["*.txt"]\ncolor: never\ntargets:\n  format: table\npatterns: mine\n',
  ],
  meta: [
    'path,date,place,title,issuer\nold.txt,2024-03-01,云河市,"统计公报, 2023",云河市统计局\nnew.txt,2025-03-01,,,\n',
  ],
  aliases: ['生产总值: [地区生产总值, GDP]\n人口: [常住人口, "年末人口"]\n'],
  corrections: [
    `- id: ${id}\n  was: {path: old.txt, text: 3120.5亿元}\n  reject: 不是这个口径\n- id: "fedcba9876543210"\n  rename: 地区生产总值\n  set: {value: 3120.50, unit: 亿元, period: 2023, status: actual, bound: ge}\n  why: 原文如此\n`,
  ],
  manifest: [
    '{"manifest":1,"version":"0.1.0","program":"x","configuration":{},"inputs":2}\n{"place":0,"path":"old.txt","content":"abc","start":0,"end":10,"hash":"e3","document":{},"notes":[]}\n{"documents":1,"bytes":10,"lines":"00"}\n',
  ],
  pack: [
    'pack: mine.water\ntitle: 水\nmetrics:\n  - id: mine.water.level\n    name: 水位\n    forms: [库水位, 水位高程]\n    dimension: length\n    better: higher\n    except: [水位站]\n    examples:\n      - { text: 水位达到86米, want: { value: 86, unit: 米 } }\nunits:\n  - id: mine.unit.fang\n    forms: [小方]\n    name: 小方\n    dimension: volume\n    code: m3\n    factor: "0.5"\n',
    'pack: mine.signs\ntitle: 号码\nlookalikes:\n  - id: mine.room\n    match: 房间{n}\n    why: 房间的编号不是数值\n    examples:\n      - { text: 房间12, none: true }\n',
  ],
  stream: [
    '{"id":"a","text":"2023年，全市造林3000亩。"}\n{"id":2,"text":"增长8.5%","date":"2024-03-01","place":"云河市"}\n\n{"id":"c","path":"nowhere.txt"}\n',
  ],
  'files-from': ['a.txt\n目录/乙.docx\r\n-c.txt\n', 'a.txt\0b\n.txt\0'],
  zip: [
    zipOf([
      ['报告/一.txt', '2023年，全市造林3000亩。\n'],
      ['报告/二.csv', '指标,2023年\n人口（万人）,312.4\n'],
      ['three.docx', readFileSync('fixtures/same-text/city-release/input.docx')],
    ]),
  ],
};
