import { describe, expect, test } from 'vitest';
import { readText } from '../../src/readers/index.js';
import { sourceSpan } from '../../src/text/offset-map.js';
import { normaliseDocument, normalText } from './normalise-run.js';

describe('signs are made wide or narrow by their neighbours', () => {
  test.each([
    ['规上工业增加值增长８．５％', '规上工业增加值增长8.5%'],
    ['达到1,563家', '达到1,563家'],
    ['达到1，563家', '达到1,563家'],
    ['分别为3,5,8个', '分别为3，5，8个'],
    ['2022,2023两年', '2022，2023两年'],
    ['三次产业比例为0.3：55.4：44.3', '三次产业比例为0.3:55.4:44.3'],
    ['会议9：30开始,其中:新增2个', '会议9:30开始，其中：新增2个'],
    ['细颗粒物(PM2.5)平均浓度', '细颗粒物（PM2.5）平均浓度'],
    ['2021—2023年', '2021-2023年'],
    ['5%－8%', '5%-8%'],
    ['3000万—5000万立方米', '3000万-5000万立方米'],
    ['1～3个', '1~3个'],
    ['同比增长−3.2%', '同比增长-3.2%'],
    ['中国—中亚峰会', '中国—中亚峰会'],
    ['——2024年工作', '——2024年工作'],
    ['--2024年工作', '——2024年工作'],
    ['「十四五」規劃', '“十四五”规划'],
    ['实行"一网通办"和"跨省通办"', '实行“一网通办”和“跨省通办”'],
    ['接入“鹿城办"平台', '接入“鹿城办”平台'],
    ['达到Ⅱ类，面积30㎡，增温1.5℃，出生率7‰', '达到Ⅱ类，面积30㎡，增温1.5℃，出生率7‰'],
  ])('%s', (text, want) => expect(normalText(text)).toBe(want));
});

describe('white space', () => {
  test.each([
    ['政 府 工 作 报 告', '政府工作报告'],
    ['截至 2021 年底，共有 238.0 万个', '截至2021年底，共有238.0万个'],
    ['可供興建約11 900個住宅單位', '可供兴建约11900个住宅单位'],
    ['預計約128 700個單位', '预计约128700个单位'],
    ['总量1 234 567.5吨', '总量1234567.5吨'],
    ['图1　　2021年人口', '图1  2021年人口'],
    ['表 1 2021 年', '表1 2021年'],
    ['采用Open Data标准', '采用Open Data标准'],
    ['增长\u200b5\u00a0%', '增长5%'],
    ['指标\t数值', '指标\n数值'],
  ])('%s', (text, want) => expect(normalText(text)).toBe(want));
});

describe('script and variants', () => {
  test.each([
    ['全市稭稈綜合利用率', '全市秸秆综合利用率'],
    ['碳彙交易', '碳汇交易'],
    ['生態紅線1042平方公裡', '生态红线1042平方公里'],
    ['顯著增強，着力推進', '显著增强，着力推进'],
    ['顯著增強，著力推進', '显著增强，着力推进'],
    ['處理10萬公噸', '处理10万吨'],
    ['面積3萬平方公尺', '面积3万平方米'],
    ['增加2個百份點', '增加2个百分点'],
    ['用⼒提⾼⽔质', '用力提高水质'],
  ])('%s', (text, want) => expect(normalText(text)).toBe(want));
});

describe('noise of scanning is mended only where it is proved', () => {
  test.each([
    ['水质达标率达到io。%', '水质达标率达到100%'],
    ['处理率达到l00%', '处理率达到100%'],
    ['优良比例达100%o坚决守护', '优良比例达100%坚决守护'],
    ['水质达到HI类及以上', '水质达到Ⅲ类及以上'],
    ['消除劣V类水体', '消除劣Ⅴ类水体'],
    ['HI公司采用O2O模式', 'HI公司采用O2O模式'],
  ])('%s', (text, want) => expect(normalText(text)).toBe(want));

  test('the map leads back to what stands in the document, and a note tells of it', () => {
    const text = '饮用水水源达标率总体达到io。%。下一步';
    const { normal, notes } = normaliseDocument(readText(text, 'a.txt'));
    const at = normal.text.indexOf('100%');
    const span = sourceSpan(normal, at, at + 4);
    expect(text.slice(span.start, span.end)).toBe('io。%');
    expect(notes).toMatchObject([{ code: 'W-REPAIR', span: { start: 12, end: 16 } }]);
  });
});

describe('paragraph kinds', () => {
  test('headings, items and cells of Markdown', () => {
    const text = '# 标题\n\n- 新增**3**个\n\n| 指标 | 数值 |\n| --- | --- |\n| 产量 | 5吨 |\n';
    const { normal, paragraphs } = normaliseDocument(readText(text, 'a.md'));
    const shown = paragraphs.map((p) => [
      p.kind,
      p.level,
      p.cell?.row ?? null,
      normal.text.slice(p.start, p.end),
    ]);
    expect(shown).toEqual([
      ['heading', 1, null, '标题'],
      ['list-item', null, null, '新增3个'],
      ['cell', null, 0, '指标'],
      ['cell', null, 0, '数值'],
      ['cell', null, 1, '产量'],
      ['cell', null, 1, '5吨'],
    ]);
  });

  test('an empty document has an empty normal text', () => {
    expect(normaliseDocument(readText(' \n\n', 'a.txt'))).toMatchObject({
      normal: { text: '' },
      paragraphs: [],
    });
  });
});
