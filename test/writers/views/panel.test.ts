import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/commands/parse-csv.js';
import type { PanelEntry, PanelTable } from '../../../src/model/change.js';
import { displayWidth } from '../../../src/writers/display-width.js';
import { panelView } from '../../../src/writers/views/panel.js';
import { panelEntriesView } from '../../../src/writers/views/panel-entries.js';
import { makeEntry } from '../../helpers/make-change.js';
import { makeFigure } from '../../helpers/make-figure.js';
import { makeDocument, show } from '../../helpers/show-view.js';

const titles = { domainTitles: { agriculture: '农业农村' } };

/** A panel of one row: a number for each of these periods, or none. */
function given(entries: (PanelEntry | null)[], periods?: PanelTable['periods']) {
  const present = entries.filter((entry) => entry !== null);
  const [{ metric, scope, detail, role, status, unit }] = present as [PanelEntry];
  return {
    entries: present,
    documents: [makeDocument('a.txt')],
    remarks: [],
    table: {
      periods: periods ?? entries.map((entry, i) => entry?.period ?? makeEntry(2018 + i, 0).period),
      rows: [{ metric, scope, detail, role, status, unit, cells: entries }],
    },
  };
}

const years = given(
  [10, 17, null, 24].map((value, i) => (value === null ? null : makeEntry(2018 + i, value))),
);
const conflict = makeEntry(2022, 15.5, {
  others: [makeFigure({ value: 16, unit: { text: '万吨' }, source: { path: 'z.txt', line: 7, column: 2 } })],
});

test('one column a period, one number a cell, and how it went', async () => {
  const text = await show(panelView(years, titles), 'table');
  expect(text).toMatch(/粮食产量 +云河市 +万吨 +▁▅ █ +10 +17 +24\n/);
  expect(text).toContain('农业农村  1 项');
});

test('numbers stand under each other and under their period', async () => {
  const lines = (await show(panelView(years, titles), 'table')).split('\n');
  const end = (line: string | undefined, word: string): number =>
    displayWidth((line ?? '').slice(0, (line ?? '').indexOf(word) + word.length));
  const head = lines.find((line) => line.startsWith('指标'));
  const row = lines.find((line) => line.startsWith('粮食产量'));
  expect(end(row, '24')).toBe(end(head, '2021年'));
});

test('a half-year is no fall from a year', async () => {
  const half = { start: '2023-01-01', end: '2023-06-30' };
  const entries = [makeEntry(2021, 10), makeEntry(2022, 20), makeEntry(2023, 9, { period: half })];
  const text = await show(panelView(given(entries), titles), 'table');
  expect(text).toContain('▁█ ');
  expect(text).toContain('2023上半年');
});

test('one number makes no line', async () => {
  expect(await show(panelView(given([makeEntry(2022, 3)]), titles), 'table')).not.toMatch(/走势|[▁-█]/);
});

test('a conflict is marked in its cell and told below with all sources, however narrow', async () => {
  for (const width of [60, 110]) {
    const text = await show(panelView(given([makeEntry(2021, 14), conflict]), titles), 'table', { width });
    expect(text).toContain('15.5*');
    expect(text).toContain('* 粮食产量 · 云河市 · 2022年: 15.5万吨 (2022.txt:1:1) ≠ 16万吨 (z.txt:7:2)');
  }
});

test('old periods leave a narrow terminal, and that is told', async () => {
  const ten = given(Array.from({ length: 10 }, (_, i) => makeEntry(2014 + i, 1000 + i)));
  const text = await show(panelView(ten, titles), 'table', { width: 60 });
  const [table = '', note] = text.split('宽度不够，未列出：');
  expect(table).toContain('2023年');
  expect(table).not.toContain('2014年');
  expect(note).toContain('2014年');
  for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
});

test('csv is one row a metric, the periods as programs write them, conflicts beside', async () => {
  const half = makeEntry(2023, 9, { period: { start: '2023-01-01', end: '2023-06-30' } });
  const text = await show(panelView(given([makeEntry(2021, 14), null, conflict, half]), titles), 'csv');
  const [head, row] = parseCsv(text);
  expect(head?.fields.slice(-5)).toEqual(['2021', '2019', '2022', '2023-01-01/2023-06-30', 'conflicts']);
  expect(row?.fields.slice(-5)).toEqual([
    '14',
    '',
    '15.5',
    '9',
    '2022年: 15.5万吨 (2022.txt:1:1) ≠ 16万吨 (z.txt:7:2)',
  ]);
});

test('json holds the periods beside the rows, ndjson the entries', async () => {
  const view = panelView(years, titles);
  expect(JSON.parse(await show(view, 'json'))).toMatchObject({
    periods: years.table.periods,
    rows: years.table.rows,
  });
  expect((await show(view, 'ndjson')).trimEnd().split('\n')).toHaveLength(3);
});

test('the long form has a row a number, with its source', async () => {
  const text = await show(panelEntriesView(given([makeEntry(2021, 14), conflict]), titles), 'table');
  expect(text).toMatch(/粮食产量 +云河市 +2021年 +14 +万吨 +1:1/);
  expect(text).toMatch(/2022年 +15.5\* +万吨 +16万吨 \(z.txt:7:2\)/);
});

test('what is no plain result says so in its row', async () => {
  const growth = makeEntry(2022, -3.2, { role: 'growth', status: 'target', unit: { text: '%', code: '%' } });
  const text = await show(panelView(given([growth]), titles), 'table');
  expect(text).toContain('增速 目标');
  expect(text).toContain('-3.2');
});
