import { describe, expect, test } from 'vitest';
import type { ExtractOptions } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { emptyDraft } from '../../src/pipeline.js';
import { readText } from '../../src/readers/index.js';
import { normalise } from '../../src/stages/normalise.js';
import { readFacts } from '../../src/stages/read-facts.js';

const packs = loadPacks();
const RUNNING = '全市组织开展生态修复，持续改善水环境质量，推进重点流域综合治理，完善长效管护机制。'.repeat(
  4,
);
const line = (i: number): string => `第${i}项工作已经按期完成，各项措施落实到位，群众普遍表示满意。`;
const body = (count: number): string[] => Array.from({ length: count }, (_, i) => line(i + 1));

function read(lines: readonly string[], options: ExtractOptions = {}, furniture: readonly string[] = []) {
  const context = { packs, options };
  const draft = normalise(emptyDraft(readText(lines.join('\n'), 'input.txt', 'txt')), context);
  const { facts, year, topicYear } = readFacts({ ...draft, furniture }, context);
  return { ...facts, year, topicYear };
}

describe('where a document tells of itself', () => {
  const TITLE = '云河市湿地保护规划';
  const DATE = '发布日期：2024-04-12';

  test('a title stands above the running text', () => {
    expect(read([...body(3), TITLE]).title).toBe(TITLE);
    expect(read([RUNNING, TITLE]).title).toBeNull();
    expect(read(['来源：云河日报', TITLE, RUNNING]).title).toBe(TITLE);
    expect(read([...body(39), TITLE]).title).toBe(TITLE);
    expect(read([...body(40), TITLE]).title).toBeNull();
  });

  test('a text of one line has none', () => {
    expect(read(['湿地保护成效明显'])).toMatchObject({ title: null });
    expect(read(['湿地保护成效明显', '正文。']).title).toBe('湿地保护成效明显');
    expect(read([line(1), '湿地保护成效明显']).title).toBeNull();
  });

  test('a day stands in the first forty paragraphs or the last eight', () => {
    expect(read([TITLE, ...body(38), DATE]).date).toBe('2024-04-12');
    expect(read([TITLE, ...body(39), DATE, ...body(9)]).date).toBeNull();
    expect(read([TITLE, ...body(50), '2024年4月12日']).date).toBe('2024-04-12');
    expect(read([TITLE, ...body(50), '2024年4月12日', ...body(7)]).date).toBe('2024-04-12');
    expect(read([TITLE, ...body(50), '2024年4月12日', ...body(8)]).date).toBeNull();
    expect(read([TITLE, ...body(20), '云河市水利局', '2024年4月12日', ...body(3)])).toMatchObject({
      date: '2024-04-12',
      issuer: '云河市水利局',
    });
  });

  test('a paragraph says it at its beginning', () => {
    const long = (count: number): string => `${'甲'.repeat(count)}（${DATE}）`;
    expect(read([TITLE, long(380)]).date).toBe('2024-04-12');
    expect(read([TITLE, long(400)]).date).toBeNull();
  });

  test('the running head of a page tells the day of a sitting', () => {
    const head = ['立法会─2024年4月12日'];
    expect(read([TITLE, ...body(3)], {}, head).date).toBe('2024-04-12');
    expect(read([TITLE, ...body(3)], {}, ['某页']).date).toBeNull();
  });

  test('what is known of the title and of who issued it tells more', () => {
    expect(
      read(['关于加强湿地保护的通知', ...body(2)], { title: '云河市政府办公室关于加强湿地保护的通知' }),
    ).toMatchObject({
      issuer: '云河市政府办公室',
      place: '云河市',
    });
    expect(read(body(2), { issuer: '水利部' }).place).toBe('全国');
    expect(read(body(2), { issuer: '泸州市水利局' }).place).toBe('泸州市');
    expect(read(body(2)).place).toBeNull();
  });
});

describe('the second line of a title', () => {
  const title = (second: string): string | null => read(['湿地保护成效明显', second, RUNNING]).title;
  test.each([
    ['——2023年湿地保护情况分析', '湿地保护成效明显——2023年湿地保护情况分析'],
    ['—云河市湿地', '湿地保护成效明显—云河市湿地'],
    ['——2024年2月19日在全市会议上', '湿地保护成效明显'],
    ['——二〇二四年二月十九日在全市会议上', '湿地保护成效明显'],
    ['——2024年2月在全市会议上', '湿地保护成效明显——2024年2月在全市会议上'],
    ['——云河', '湿地保护成效明显'],
    ['——湿地越来越多。', '湿地保护成效明显'],
    ['云河市湿地保护情况分析会', '湿地保护成效明显'],
  ])('%s', (second, expected) => expect(title(second)).toBe(expected));

  test('stands right below the first', () => {
    expect(read(['湿地保护成效明显', '来源：云河日报', '——2023年湿地保护情况分析', RUNNING]).title).toBe(
      '湿地保护成效明显',
    );
    expect(read(['湿地保护成效明显']).title).toBeNull();
  });
});

describe('days and years', () => {
  test('a day without a year takes that of the plan, or of what the first lines tell', () => {
    const day = '4月12日，全市水利工作会议召开。';
    expect(read(['水利工作推进有力', day, '谋划2024年重点工作。', ...body(2)]).date).toBe('2024-04-12');
    expect(read(['水利工作推进有力', day, '2023年完成投资3亿元。', ...body(2)]).date).toBe('2023-04-12');
    expect(read(['水利工作推进有力', day, ...body(2), '2023年完成投资3亿元。']).date).toBeNull();
    expect(read(['水利工作推进有力', day, line(1), '2023年完成投资3亿元。']).date).toBe('2023-04-12');
    expect(read(['水利工作推进有力', day, ...body(2)]).date).toBeNull();
  });

  test('years that are more than one, or none, date nothing', () => {
    expect(read(['云河市2021—2025年湿地建设', RUNNING]).year).toBeNull();
    expect(read(['云河市“十四五”湿地建设', RUNNING]).year).toBeNull();
    expect(read(['云河市2024年湿地建设', RUNNING]).year).toBe(2024);
    expect(read(['云河市2024年7湿地建设', RUNNING]).year).toBeNull();
    expect(read(['云河市今年湿地建设', RUNNING]).year).toBeNull();
  });

  test('a year that the title reports on is not that of the document', () => {
    expect(read(['2023年云河市水利统计公报', RUNNING])).toMatchObject({ year: null, topicYear: 2023 });
    expect(read(['2023年云河市水利统计公报', RUNNING, '2024年4月12日'])).toMatchObject({
      year: 2024,
      topicYear: 2023,
    });
    expect(read(['2025年云河市政府工作报告', RUNNING])).toMatchObject({ year: 2025, topicYear: null });
  });

  test.each([
    ['2024-11-01', 2025],
    ['2024-12-31', 2025],
    ['2024-10-31', 2024],
    ['2025-01-15', 2025],
    ['2023-12-31', 2023],
  ])('a plan for 2025 of %s is of %i', (date, year) => {
    expect(read(['云河市2025年水利工作要点', RUNNING], { date }).year).toBe(year);
  });

  test('a plan for this year of its last weeks stays of this year', () => {
    expect(read(['云河市2024年水利工作要点', RUNNING], { date: '2024-12-20' }).year).toBe(2024);
  });
});

describe('the number of a document', () => {
  test.each([
    ['云水发〔2024〕 7 号', '云水发〔2024〕7号'],
    ['文号：云水发〔2024〕7号', '云水发〔2024〕7号'],
    ['云水发2024年7号', null],
  ])('%s', (text, number) => expect(read(['关于加强湿地保护的通知', text, RUNNING]).number).toBe(number));
});

test('what caller and file have told goes before what is read', () => {
  const lines = ['云河市湿地保护规划', '发布日期：2024-04-12', '云水发〔2024〕7号', RUNNING];
  const told = { title: '文件名', date: '2020-01-02', issuer: '某局', place: '重庆市', number: '文件号' };
  const context = { packs, options: {} };
  const source = { ...readText(lines.join('\n'), 'input.txt', 'txt'), facts: told };
  const draft = normalise(emptyDraft(source), context);
  expect(readFacts(draft, context).facts).toEqual(told);
  const options = { title: '题', date: '2021-03-04', issuer: '某委', place: '泸州市' };
  expect(readFacts(draft, { packs, options }).facts).toEqual({ ...options, number: '文件号' });
});
