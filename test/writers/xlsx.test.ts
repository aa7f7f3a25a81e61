import { expect, test, vi } from 'vitest';
import type { Figure } from '../../src/model/figure.js';
import { readBytes } from '../../src/readers/index.js';
import { FIGURE_COLUMNS, fieldsOf } from '../../src/writers/columns.js';
import { LIMITS, limitsOfHeap } from '../../src/writers/xlsx/limits.js';
import { xlsxWriter } from '../../src/writers/xlsx.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';
import { bytesOf, linkOf, rowsOf, sheetOf } from '../helpers/read-workbook.js';

const PLAIN = { color: false, width: 80 };

const write = (figures: Figure[]): Promise<Uint8Array> =>
  bytesOf(xlsxWriter({ ...PLAIN, generator: 'zhibiao 1.2.3' }), [makeResult(figures)]);

const full = makeFigure({
  id: '00ff00ff00ff00ff',
  metric: { name: '粮食产量', raw: '糧食產量', id: 'agriculture.grain.output', domain: 'agriculture' },
  value: 1640000.5,
  min: 1,
  max: 22,
  exact: '1640000.5',
  unit: { text: '吨', code: 't', dimension: 'mass' },
  base: { value: 1640000500, unit: 'kg' },
  annualised: true,
  status: 'target',
  force: 'binding',
  period: { text: '2025年', start: '2025-01-01', end: '2025-12-31', from: 'stated' },
  deadline: { text: null, date: '2025-12-31', from: 'inferred' },
  basis: { kind: 'date', date: '2020', text: '比2020年' },
  scope: { text: '全省', name: '四川省', code: '510000', from: 'stated' },
  source: {
    line: 3,
    column: 7,
    start: 40,
    end: 49,
    text: '164万零0.5吨',
    sentence: '粮食产量164万零0.5吨。',
  },
  document: { title: '公报', date: '2024-02-29', issuer: '统计局', place: '四川省' },
  rules: ['a.b', 'c'],
});

test('every field of a figure stands in the sheet, as what it is', async () => {
  const { figures = [] } = await rowsOf(await write([full]));
  const row = figures[0] ?? {};
  expect(Object.keys(row).sort()).toEqual(FIGURE_COLUMNS.map(({ name }) => name).sort());
  FIGURE_COLUMNS.forEach(({ name, kind }, at) => {
    const value = fieldsOf(full)[at] ?? null;
    if (kind === 'day' && value !== null) expect(row[name], name).toEqual(new Date(`${value}T00:00:00Z`));
    else if (kind === 'list') expect(JSON.parse(String(row[name])), name).toEqual(value);
    else expect(row[name], name).toBe(value);
  });
  expect([row.value, row.annualised, row['scope.code'], row.exact]).toEqual([
    1640000.5,
    true,
    '510000',
    '1640000.5',
  ]);
});

test('a percentage stays the number as stated, and thousands are grouped', async () => {
  const bytes = await write([
    makeFigure({ value: 22 }),
    makeFigure({ value: 1640000.5 }),
    makeFigure({ value: 12000 }),
  ]);
  const sheet = await sheetOf(bytes, 'figures');
  const at = sheet.rows[0]?.indexOf('value') ?? -1;
  expect(sheet.rows.slice(1).map((row) => row[at])).toEqual([22, 1640000.5, 12000]);
  const formats = [1, 2, 3].map((row) => sheet.cells?.get(`${row},${at}`)?.style?.numFmt);
  expect(formats).toEqual([undefined, '#,##0.0', '#,##0']);
});

test.each(['1899-12-31', '1900-02-28', '2023-02-30'])('%s, which Excel has not, stays text', async (day) => {
  const period = { text: null, start: day, end: '1900-03-01', from: 'stated' } as const;
  const { figures = [] } = await rowsOf(await write([makeFigure({ period })]));
  expect(figures[0]?.['period.start']).toBe(day);
  expect(figures[0]?.['period.end']).toEqual(new Date('1900-03-01T00:00:00Z'));
});

test('the head stays in sight and filters, the name of the metric too', async () => {
  const sheet = await sheetOf(await write([full, full]), 'figures');
  expect(sheet.freezePane).toEqual({ rows: 1, columns: 1 });
  expect(sheet.autoFilter?.range).toBe('A1:AW3');
  expect(sheet.cells?.get('0,0')?.style?.font?.bold).toBe(true);
});

test('columns are as wide as what they hold, Chinese counting two, and not without end', async () => {
  const sheet = await sheetOf(
    await write([makeFigure({ metric: { name: '城市集中式饮用水水源地' } })]),
    'figures',
  );
  expect(sheet.columns?.[0]?.width).toBeGreaterThanOrEqual(22);
  const long = await sheetOf(await write([makeFigure({ metric: { name: '率'.repeat(500) } })]), 'figures');
  expect(long.columns?.[0]?.width).toBeLessThanOrEqual(40);
});

const target = (id: string, date: string | null): Figure =>
  makeFigure({
    id,
    status: 'target',
    deadline: date === null ? null : { text: null, date, from: 'stated' },
    source: { line: id.length, sentence: `目标${id}为84%。` },
  });

test('targets stand by deadline, those without one last, results not at all', async () => {
  const figures = [
    target('none', null),
    makeFigure(),
    target('late', '2030-12-31'),
    target('soon', '2024-06-30'),
  ];
  const { targets = [] } = await rowsOf(await write(figures));
  expect(targets.map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
});

test('each figure leads to its sentence, and the sentence back to its figures', async () => {
  const first = '农膜回收率84%，回收量120吨。';
  const figures = [
    makeFigure({ id: 'a', source: { line: 1, start: 5, end: 8, text: '84%', sentence: first } }),
    makeFigure({ id: 'b', source: { line: 1, start: 12, end: 16, text: '120吨', sentence: first } }),
    makeFigure({
      id: 'c',
      status: 'target',
      source: { line: 9, start: 90, end: 93, text: '90%', sentence: '达到90%。' },
    }),
  ];
  const bytes = await write(figures);
  const [list, targets, sentences] = await Promise.all(
    ['figures', 'targets', 'sentences'].map((name) => sheetOf(bytes, name)),
  );
  const links = [1, 2, 3].map((row) => linkOf(list!, row, 'source.text'));
  expect(links).toEqual(['sentences!B2', 'sentences!B2', 'sentences!B3']);
  expect(linkOf(targets!, 1, 'source.text')).toBe('sentences!B3');
  expect(linkOf(sentences!, 1, 'row')).toBe('figures!N2:N3');
  expect(linkOf(sentences!, 2, 'row')).toBe('figures!N4');
  expect(list?.rows[0]?.[13]).toBe('source.text');
  const { sentences: rows = [] } = await rowsOf(bytes);
  expect(rows[0]).toMatchObject({ 'source.sentence': first, ids: 'a b', 'source.line': 1 });
});

test('figures are marked in their sentence where it is sure which number they are', async () => {
  const marked = async (figures: Figure[]): Promise<string[]> => {
    const sheet = await sheetOf(await write(figures), 'sentences');
    const runs = sheet.cells?.get('1,1')?.richText ?? [];
    return runs.filter(({ font }) => font?.bold).map(({ text }) => text);
  };
  const sentence = '甲增长5%，乙增长5%，丙40吨。';
  const at = (start: number, text: string) =>
    makeFigure({ source: { start, end: start + text.length, text, sentence } });
  expect(await marked([at(109, '5%'), at(113, '40吨')])).toEqual(['5%', '40吨']);
  expect(await marked([at(103, '5%')])).toEqual([]);
  expect(await marked([at(103, '7%')])).toEqual([]);
});

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '#N/A',
  '#REF!',
  '  blank  ',
  'line\nbreak\tand tab',
  '<b>&amp;</b>',
  '_x0041_',
  '\u202eabc',
];

test.each(HOSTILE)('case 38: the text %j is that text, and no formula', async (text) => {
  const bytes = await write([makeFigure({ metric: { name: text } })]);
  const sheet = await sheetOf(bytes, 'figures');
  expect(sheet.cells?.get('1,0')?.formula).toBeUndefined();
  expect(sheet.rows[1]?.[0]).toBe(text);
});

test.each([
  ['a\u0007b', 'a\\u{7}b'],
  ['a\ud800b', 'a\\u{d800}b'],
  ['a\uffffb', 'a\\u{ffff}b'],
  ['😀', '😀'],
])('case 38: what XML cannot hold is shown: %j', async (text, shown) => {
  const { figures = [] } = await rowsOf(await write([makeFigure({ metric: { name: text } })]));
  expect(figures[0]?.['metric.name']).toBe(shown);
});

test('case 38: a cell that is too long is cut, and the notes and the terminal say so', async () => {
  const tell = vi.fn();
  const sentence = `${'字'.repeat(39_997)}84%`;
  const writer = xlsxWriter({ ...PLAIN, tell });
  const { figures = [], notes = [] } = await rowsOf(
    await bytesOf(writer, [makeResult([makeFigure({ source: { sentence } })])]),
  );
  expect(figures[0]?.['source.sentence']).toBe(`${'字'.repeat(32_766)}…`);
  expect(notes).toContainEqual({
    topic: 'cut',
    name: 'figures!O2',
    label: 'source.sentence',
    note: '40000 characters, cut at 32767',
  });
  expect(tell).toHaveBeenCalledExactlyOnceWith(
    'warning[W-SHEET]: 2 cells were cut at 32767 characters, named in the sheet notes.',
  );
});

test('a cell is not cut within a character', async () => {
  const { figures = [] } = await rowsOf(
    await write([makeFigure({ metric: { name: `a${'😀'.repeat(20_000)}` } })]),
  );
  expect(figures[0]?.['metric.name']).toBe(`a${'😀'.repeat(16_382)}…`);
});

test('more links than Excel takes are left out, and the notes say where', async () => {
  const tell = vi.fn();
  const writer = xlsxWriter({ ...PLAIN, tell }, { ...LIMITS, links: 1 });
  const bytes = await bytesOf(writer, [makeResult([target('a', null), makeFigure()])]);
  expect(linkOf(await sheetOf(bytes, 'figures'), 1, 'source.text')).toBeUndefined();
  expect(linkOf(await sheetOf(bytes, 'targets'), 1, 'source.text')).toBe('sentences!B2');
  const { notes = [] } = await rowsOf(bytes);
  expect(notes.filter(({ topic }) => topic === 'links').map(({ name }) => name)).toEqual([
    'figures',
    'sentences',
  ]);
  expect(tell).toHaveBeenCalledWith(
    'warning[W-SHEET]: no links in figures, sentences: Excel takes 1 a sheet.',
  );
});

test('more rows than a sheet takes are refused as soon as they come, with a way out', () => {
  const writer = xlsxWriter(PLAIN, { ...LIMITS, rows: 2 });
  writer.document(makeResult([makeFigure(), makeFigure()]));
  expect(() => writer.document(makeResult([makeFigure()]))).toThrow(
    expect.objectContaining({ code: 'E-LIMIT-SHEET', hint: expect.stringContaining('csv') }),
  );
});

test('a process with little memory takes fewer rows rather than fall, and says how it gets more', () => {
  const small = limitsOfHeap(30_000);
  expect(small.rows).toBe(2);
  expect(limitsOfHeap(64e9).rows).toBe(200_000);
  const writer = xlsxWriter(PLAIN, small);
  expect(() => writer.document(makeResult([makeFigure(), makeFigure(), makeFigure()]))).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('NODE_OPTIONS=') }),
  );
});

test('each document has its row, and its codes are explained in the notes', async () => {
  const failed = makeResult([], {
    path: 'b.pdf',
    status: 'failed',
    code: 'E-NO-TEXT',
    message: 'pictures only',
  });
  const odd = makeResult([makeFigure()]);
  odd.notes.push(
    { code: 'W-DECODE', message: '3 bytes', span: null },
    { code: 'W-DECODE', message: '1 byte', span: null },
  );
  const { documents = [], notes = [] } = await rowsOf(await bytesOf(xlsxWriter(PLAIN), [odd, failed]));
  expect(documents).toMatchObject([
    { path: 'a.txt', status: 'ok', code: null, figures: 1 },
    { path: 'b.pdf', status: 'failed', code: 'E-NO-TEXT', message: 'pictures only', figures: 0 },
  ]);
  const of = (topic: string) => notes.filter((note) => note.topic === topic);
  expect(of('E-NO-TEXT')[0]).toMatchObject({ name: 'b.pdf', label: 'pictures only' });
  expect(of('E-NO-TEXT')[0]?.note).toContain('the pages hold pictures and no text');
  expect(of('W-DECODE')).toHaveLength(1);
  expect(of('W-DECODE')[0]).toMatchObject({ name: 'a.txt', label: '3 bytes' });
  expect(of('W-DECODE')[0]?.note).toContain('(2 times)');
});

test('the notes say what wrote the workbook, in which version, and what each column is called', async () => {
  const { notes = [] } = await rowsOf(await write([full]));
  expect(notes).toContainEqual({ topic: 'about', name: 'generator', label: null, note: 'zhibiao 1.2.3' });
  expect(notes).toContainEqual({ topic: 'about', name: 'schemaVersion', label: null, note: '1.2' });
  const fields = notes.filter(({ topic }) => topic === 'field');
  expect(fields.map(({ name }) => name).sort()).toEqual(FIGURE_COLUMNS.map(({ name }) => name).sort());
  expect(fields).toContainEqual(expect.objectContaining({ name: 'deadline.date', label: '期限' }));
});

test('the same figures give the same bytes, whenever they are written', async () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
  const first = await write([full]);
  vi.setSystemTime(new Date('2027-06-30T12:34:56Z'));
  const second = await write([full]);
  vi.useRealTimers();
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
});

test('our own reader finds the figures of a workbook too', async () => {
  const { text } = await readBytes(await write([full]), 'x.xlsx', {});
  const [head = '', row = ''] = text.split('\n');
  expect(head.split('\t').slice(0, 2)).toEqual(['metric.name', 'value']);
  for (const part of ['粮食产量', '1640000.5', '510000', '粮食产量164万零0.5吨。', 'TRUE'])
    expect(row).toContain(part);
});

test('a run without documents gives a workbook with its heads', async () => {
  const sheets = await rowsOf(await bytesOf(xlsxWriter(PLAIN), []));
  expect(Object.keys(sheets)).toEqual(['figures', 'targets', 'sentences', 'documents', 'notes']);
});
