import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract, extractText } from '../../src/commands/extract.js';
import { readCorrections } from '../../src/commands/read-corrections.js';
import type { DocumentResult } from '../../src/model/document.js';
import type { Figure } from '../../src/model/figure.js';
import { tempFolder } from '../helpers/temp-folder.js';

const TEXT = '2023年，全市造林3000亩，旅游收入达到1.5亿元，新增床位200张。';
const OPTIONS = { date: '2024-03-01', place: '云河市' };
const [forest, tourism, beds] = extractText(TEXT, OPTIONS).figures as [Figure, Figure, Figure];

async function read(yaml: string): ReturnType<typeof readCorrections> {
  return readCorrections(join(tempFolder({ 'fixes.yaml': yaml }), 'fixes.yaml'));
}

async function resultsOf(results: AsyncIterable<DocumentResult>): Promise<DocumentResult[]> {
  const all: DocumentResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

async function corrected(yaml: string, text = TEXT): Promise<Figure[]> {
  return extractText(text, { ...OPTIONS, corrections: await read(yaml) }).figures;
}

test('a figure is rejected, one renamed, and the third is as it was', async () => {
  const figures = await corrected(
    `- { id: ${beds.id}, reject: 是计划数 }\n- { id: ${forest.id}, rename: 人工造林面积 }\n`,
  );
  expect(figures.map(({ id, metric }) => [id, metric.name])).toEqual([
    [forest.id, '人工造林面积'],
    [tourism.id, '旅游收入'],
  ]);
  expect(figures[0]!.rules.at(-1)).toBe('correction');
  expect(figures[1]).toEqual(tourism);
});

test('a name that the lexicon knows brings its id along', async () => {
  const [figure] = await corrected(`- { id: ${tourism.id}, rename: 地区生产总值 }`).then((all) =>
    all.filter(({ id }) => id === tourism.id),
  );
  expect(figure!.metric).toMatchObject({ name: '地区生产总值', raw: '旅游收入' });
  expect(figure!.metric.domain).toBe('economy');
});

describe('set', () => {
  const one = async (set: string, id = forest.id): Promise<Figure> =>
    (await corrected(`- id: ${id}\n  set: ${set}`)).find((figure) => figure.id === id)!;

  test('a value brings its exact text and its base along', async () => {
    expect(await one('{ value: 3300.50 }')).toMatchObject({ value: 3300.5, exact: '3300.5' });
    expect((await one('{ value: 3000, unit: 公顷 }')).base).toEqual({ value: 30000000, unit: 'm2' });
  });

  test('a range takes the place of a value', async () => {
    expect(await one('{ min: 10, max: 20 }')).toMatchObject({ value: null, exact: null, min: 10, max: 20 });
  });

  test('status, deadline, period, basis, scope and bound', async () => {
    const figure = await one(
      '{ deadline: "2025", status: target, period: 2024-06, basis: 2020, scope: 成都市, bound: ge, force: binding }',
    );
    expect(figure).toMatchObject({
      status: 'target',
      deadline: { date: '2025-12-31', from: 'inferred' },
      period: { start: '2024-06-01', end: '2024-06-30' },
      basis: { kind: 'date', date: '2020' },
      scope: { name: '成都市', code: '510100' },
      bound: 'ge',
      force: 'binding',
    });
  });
});

test('a corrected figure keeps its id, so that the file holds for the next run', async () => {
  const yaml = `- { id: ${forest.id}, rename: 甲 }`;
  expect(await corrected(yaml)).toEqual(await corrected(yaml));
});

test('an id of digits is no number', async () => {
  const corrections = await read(
    '- { id: 0012345678901234, reject: true }\n- { id: 12345678e9012345, reject: true }',
  );
  expect(corrections.report().unused.map(({ id }) => id)).toEqual(['0012345678901234', '12345678e9012345']);
});

test('under other rules the figure is found by what it was', async () => {
  const yaml = '- { id: 0000000000000000, was: { path: "-", text: 200张 }, rename: 新增养老床位 }';
  expect((await corrected(yaml)).map(({ metric }) => metric.name)).toContain('新增养老床位');
  const twice = await corrected(yaml, '新增床位200张，更新床位200张。');
  expect(
    twice.map(({ metric }) => metric.name),
    'two figures answer to it',
  ).not.toContain('新增养老床位');
});

test('what became of them is told', async () => {
  const corrections = await read(
    `- { id: ${beds.id}, reject: true }\n- { id: ${forest.id}, set: { value: 1 }, why: 表中为1亩 }\n- { id: none, rename: 甲 }\n`,
  );
  const { notes, document } = extractText(TEXT, { ...OPTIONS, corrections });
  expect(document.figures).toBe(2);
  expect(notes.filter(({ code }) => code === 'W-CORRECTED').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^造林 3000亩 \(\w+\) was changed: 表中为1亩$/),
    expect.stringMatching(/ was rejected$/),
  ]);
  const { rejected, changed, unused } = corrections.report();
  expect([rejected, changed, unused.map(({ id, line }) => [id, line])]).toEqual([1, 1, [['none', 3]]]);
});

test.each([
  ['a: b', 1, 1, 'the corrections are no list'],
  ['- id: [', 1, 8, 'this is not YAML'],
  ['- { rename: 甲 }', 1, 3, 'the key id is missing'],
  ['- { id: a }', 1, 3, 'nothing is to be done with the figure'],
  ['- { id: a, reject: true, rename: 甲 }', 1, 3, 'a rejected figure cannot be changed too'],
  ['- id: a\n  renmae: 甲', 2, 3, 'unknown key renmae'],
  ['- id: a\n  set: { valeu: 3 }', 2, 10, 'unknown key valeu'],
  ['- id: a\n  set: { status: done }', 2, 10, 'status cannot be "done"'],
  ['- id: a\n  set: { value: 很多 }', 2, 10, 'value cannot be "很多"'],
  ['- id: a\n  set: { unit: 亿元 }', 2, 10, 'unit cannot be "亿元"'],
  ['- id: a\n  set: { period: 去年 }', 2, 10, 'period cannot be "去年"'],
  ['- id: []\n  reject: true', 1, 3, 'id is no text'],
  ['- { id: a, reject: true }\n- { id: a, rename: 甲 }', 2, 5, 'the figure a is corrected twice'],
])('%s is refused at its place', async (yaml, line, column, message) => {
  const fault = await read(yaml).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'E-CORRECTIONS', where: { line, column } });
  expect(String(fault)).toContain(message);
});

test('corrections come before filter and conversion', async () => {
  const file = join(tempFolder({ 'report.txt': TEXT }), 'report.txt');
  const [plain] = await resultsOf(extract([file], OPTIONS));
  const id = plain!.figures[0]!.id;
  const corrections = await read(`- { id: ${id}, set: { value: 1500, status: target, deadline: 2025 } }`);
  const results = await resultsOf(
    extract([file], { ...OPTIONS, corrections, filter: { status: ['target'] }, to: ['公顷'] }),
  );
  expect(results[0]!.figures).toMatchObject([{ value: 100, unit: { text: '公顷' } }]);
});

describe('what cannot be meant is refused, with its place', () => {
  const wrong = (below: string): Promise<unknown> => read(`- id: ${forest.id}\n  ${below}\n`);

  test.each([
    ['reject: no', 'reject does not take “no”'],
    ['set: {}', 'set names no field'],
    ['set: { min: 5 }', 'a range has two ends'],
    ['set: { min: 7, max: 3 }', 'min is above max'],
    ['set: { value: 5, min: 3, max: 7 }', 'a figure has a value or a range'],
    ['set: { value: null }', 'the figure would have no number'],
    ['set: { status: actual, deadline: 2025 }', 'a figure that is actual has no deadline'],
    ['set: { value: 0x10 }', 'value cannot be "0x10"'],
    ['rename: "造林\\n面积"', 'rename holds a line end'],
  ])('%s', async (below, message) => {
    await expect(wrong(below)).rejects.toThrow(message);
    await expect(wrong(below)).rejects.toMatchObject({ code: 'E-CORRECTIONS', where: { line: 2 } });
  });

  test('a file in GBK, whose names would be others', async () => {
    const folder = tempFolder({});
    const file = join(folder, 'fixes.yaml');
    writeFileSync(
      file,
      Buffer.concat([Buffer.from(`- id: ${forest.id}\n  rename: `), Buffer.from([0xd4, 0xec, 0xc1, 0xd6])]),
    );
    await expect(readCorrections(file)).rejects.toThrow('the file is not UTF-8');
  });
});

test('a number keeps the digits that a double has not', async () => {
  const [figure] = await corrected(`- { id: ${forest.id}, set: { value: 9007199254740993 } }`);
  expect(figure!.exact).toBe('9007199254740993');
});

test('a deadline makes a figure the target that it is', async () => {
  const [figure] = await corrected(`- { id: ${forest.id}, set: { deadline: 2025 } }`);
  expect(figure).toMatchObject({ status: 'target', deadline: { date: '2025-12-31' } });
});

test('money that is set has the currency of the place', async () => {
  const sichuan = { ...OPTIONS, place: '成都市' };
  const [field] = extractText(TEXT, sichuan).figures as [Figure];
  const corrections = await read(`- { id: ${field.id}, set: { unit: 元 } }`);
  const [figure] = extractText(TEXT, { ...sichuan, corrections }).figures;
  expect(figure!.unit).toEqual({ text: '元', code: 'CNY', dimension: 'money' });
});
