import { expect, test } from 'vitest';
import { noAudit } from '../../src/audit/audit-figures.js';
import { writeView } from '../../src/writers/index.js';
import { changesView } from '../../src/writers/views/changes.js';
import { checksView } from '../../src/writers/views/checks.js';
import { panelView } from '../../src/writers/views/panel.js';
import { panelEntriesView } from '../../src/writers/views/panel-entries.js';
import { targetsView } from '../../src/writers/views/targets.js';
import { makeChange, makeCheck, makeEntry, makeTarget } from '../helpers/make-change.js';
import { makeFigure } from '../helpers/make-figure.js';
import { linkOf, rowsOf, sheetOf } from '../helpers/read-workbook.js';
import { makeDocument } from '../helpers/show-view.js';

const LOOK = { domainTitles: {}, brief: false, narrow: false };
const OPTIONS = { color: false, width: 80, generator: 'zhibiao 1.2.3' };

const period = { text: null, start: '2022-01-01', end: '2022-12-31', from: 'stated' } as const;
const old = makeFigure({
  id: 'old',
  value: 80,
  period,
  source: { path: 'a.txt', line: 4, start: 5, end: 8, text: '80%', sentence: '农膜回收率80%。' },
});
const later = makeFigure({
  id: 'new',
  value: 84,
  source: { path: 'b.txt', text: '84%', sentence: '农膜回收率84%。' },
});

const changes = changesView(
  {
    changes: [
      makeChange({ old, new: later, ratio: 0.05, message: '上升' }),
      makeChange({ kind: 'added', old: null, new: makeFigure({ id: 'more' }) }),
    ],
    old: [makeDocument('a.txt', { title: '甲' })],
    new: [
      makeDocument('b.txt'),
      makeDocument('c.pdf', { status: 'failed', code: 'E-NO-TEXT', message: 'pictures' }),
    ],
    remarks: ['两年口径不同'],
  },
  LOOK,
);

test('changes: numbers are numbers, days are days, absent sides are empty', async () => {
  const { changes: rows = [] } = await rowsOf((await writeView('xlsx', changes, OPTIONS)) as Uint8Array);
  expect(rows[0]).toMatchObject({
    kind: 'changed',
    from: 80,
    to: 84,
    delta: 4,
    ratio: 0.05,
    message: '上升',
    'old.value': 80,
    'old.period.start': new Date('2022-01-01T00:00:00Z'),
    'old.source.line': 4,
    'new.value': 84,
  });
  expect(rows[1]).toMatchObject({
    kind: 'added',
    'old.value': null,
    'old.source.text': null,
    'new.id': 'more',
  });
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(changes.flat.map(({ name }) => name).sort());
});

test('changes: both sides lead to their sentences, and those back', async () => {
  const bytes = (await writeView('xlsx', changes, OPTIONS)) as Uint8Array;
  const [list, sentences] = [await sheetOf(bytes, 'changes'), await sheetOf(bytes, 'sentences')];
  expect(linkOf(list, 1, 'old.source.text')).toBe('sentences!B2');
  expect(linkOf(list, 1, 'new.source.text')).toBe('sentences!B3');
  expect(linkOf(list, 2, 'old.source.text')).toBeUndefined();
  expect(sentences.rows.slice(1, 3).map((row) => row[1])).toEqual(['农膜回收率80%。', '农膜回收率84%。']);
  const [, column = '', row = ''] = /^changes!([A-Z]+)(\d+)$/.exec(linkOf(sentences, 1, 'row') ?? '') ?? [];
  expect(list.rows[0]?.[columnNumber(column)]).toBe('old.source.text');
  expect(row).toBe('2');
});

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

test('changes: the documents of both sides, the remarks, and what went wrong', async () => {
  const { documents = [], notes = [] } = await rowsOf(
    (await writeView('xlsx', changes, OPTIONS)) as Uint8Array,
  );
  expect(documents.map(({ side, path, status }) => [side, path, status])).toEqual([
    ['old', 'a.txt', 'ok'],
    ['new', 'b.txt', 'ok'],
    ['new', 'c.pdf', 'failed'],
  ]);
  expect(notes).toContainEqual({ topic: 'remark', name: null, label: '两年口径不同', note: null });
  expect(notes).toContainEqual(
    expect.objectContaining({ topic: 'E-NO-TEXT', name: 'c.pdf', label: 'pictures' }),
  );
  expect(notes).toContainEqual(expect.objectContaining({ name: 'old.value', label: '旧 · 数值' }));
});

test('a panel has numbers under its periods, each leading to its sentence', async () => {
  const entry = makeEntry(2022, 84, { figure: later });
  const table = {
    periods: [{ start: '2021-01-01', end: '2021-12-31' }, entry.period],
    rows: [{ ...entry, cells: [null, entry] }],
  };
  const view = panelView({ table, entries: [entry], documents: [], remarks: [] }, LOOK);
  const bytes = (await writeView('xlsx', view, OPTIONS)) as Uint8Array;
  const { rows = [] } = await rowsOf(bytes);
  expect(rows[0]).toMatchObject({ 'metric.name': '粮食产量', '2021': null, '2022': 84 });
  const sheet = await sheetOf(bytes, 'rows');
  expect(linkOf(sheet, 1, '2022')).toBe('sentences!B2');
  expect(sheet.freezePane).toEqual({ rows: 1, columns: 1 });
});

test('targets, checks and the long panel have their sheets', async () => {
  const targets = targetsView(
    { targets: [makeTarget()], asOf: '2026-01-27', documents: [], against: [], remarks: [] },
    LOOK,
  );
  const sheets = await rowsOf((await writeView('xlsx', targets, OPTIONS)) as Uint8Array);
  expect(sheets.targets?.[0]).toMatchObject({
    'target.value': 90,
    'target.deadline.date': new Date('2025-12-31T00:00:00Z'),
  });
  expect(sheets.notes).toContainEqual({ topic: 'about', name: 'asOf', label: null, note: '2026-01-27' });
  const checks = checksView({ checks: [makeCheck()], documents: [], audit: noAudit() }, LOOK);
  const checked = (await writeView('xlsx', checks, OPTIONS)) as Uint8Array;
  expect((await rowsOf(checked)).checks?.[0]).toMatchObject({
    consistent: false,
    computed: 40,
    'stated.value': 50,
  });
  expect(linkOf(await sheetOf(checked, 'checks'), 1, 'sentence')).toBe('sentences!B2');
  const long = panelEntriesView(
    { table: { periods: [], rows: [] }, entries: [makeEntry(2022, 84)], documents: [], remarks: [] },
    LOOK,
  );
  const entries = await rowsOf((await writeView('xlsx', long, OPTIONS)) as Uint8Array);
  expect(entries.entries?.[0]).toMatchObject({ value: 84 });
});
