import { expect, test } from 'vitest';
import { noAudit } from '../../../src/audit/audit-figures.js';
import { parseCsv } from '../../../src/commands/parse-csv.js';
import { VIEW_FORMATS } from '../../../src/writers/formats.js';
import type { View } from '../../../src/writers/index.js';
import { changesView } from '../../../src/writers/views/changes.js';
import { checksView } from '../../../src/writers/views/checks.js';
import { panelView } from '../../../src/writers/views/panel.js';
import { panelEntriesView } from '../../../src/writers/views/panel-entries.js';
import { targetsView } from '../../../src/writers/views/targets.js';
import { makeChange, makeCheck, makeEntry, makeTarget } from '../../helpers/make-change.js';
import { makeFigure } from '../../helpers/make-figure.js';
import { makeDocument, show } from '../../helpers/show-view.js';

const titles = { domainTitles: { ecology: '生态环境' } };
const nasty = '甲,乙"丙"\n丁\t戊\\己\u001b[2J\u202e|`<b>';
const metric = { name: nasty, id: 'a.b', domain: 'ecology' };
const source = { path: 'a\nb.txt', sentence: `${nasty}<script>alert(1)</script>84%`, text: '84%' };
const figure = makeFigure({ source, document: { title: nasty, date: '2023-03-01' } });
const documents = [makeDocument('a.txt', { title: nasty })];
const remarks = [`remark ${nasty}`];
const entry = makeEntry(2022, 84, { metric, figure, others: [makeFigure({ value: 85, source })] });
const panel = {
  entries: [entry],
  documents,
  remarks,
  table: {
    periods: [entry.period],
    rows: [
      {
        metric,
        scope: nasty,
        detail: nasty,
        role: entry.role,
        status: entry.status,
        unit: entry.unit,
        cells: [entry],
      },
    ],
  },
};

/** One view of each record, full of what documents should not be able to do. */
const VIEWS: Record<string, View<unknown>> = {
  changes: changesView(
    {
      changes: [makeChange({ metric, old: null, new: figure, message: nasty })],
      old: documents,
      new: documents,
      remarks,
    },
    { ...titles, brief: false, narrow: false },
  ),
  targets: targetsView(
    { targets: [makeTarget({ metric, target: figure })], asOf: null, documents, against: [], remarks },
    titles,
  ),
  checks: checksView(
    { checks: [makeCheck({ metric, figures: [figure], arithmetic: nasty })], documents, audit: noAudit() },
    { ...titles, brief: false, narrow: false },
  ),
  rows: panelView(panel, titles),
  entries: panelEntriesView(panel, titles),
};

test.each(Object.entries(VIEWS))(
  'csv and tsv of %s have a name for each field, and give it back',
  async (_, view) => {
    const [head, row, ...more] = parseCsv(await show(view, 'csv'));
    expect(more).toEqual([]);
    expect(row?.fields).toHaveLength(head?.fields.length ?? 0);
    expect(new Set(head?.fields).size).toBe(head?.fields.length);
    expect(row?.fields[head?.fields.indexOf('metric.name') ?? -1]).toBe(nasty);
    const lines = (await show(view, 'tsv')).replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split('\t')).toEqual(head?.fields);
    expect(lines[1]?.split('\t')).toHaveLength(head?.fields.length ?? 0);
  },
);

test.each(Object.entries(VIEWS))('json of %s holds the records under their name', async (name, view) => {
  const whole = JSON.parse(await show(view, 'json'));
  expect(whole).toMatchObject({ schemaVersion: '1.2', [name]: view.records });
  expect(Object.keys(whole).slice(-2)).toEqual(['documents', 'remarks']);
});

test.each(Object.entries(VIEWS))('ndjson of %s is records and nothing else', async (name, view) => {
  const lines = (await show(view, 'ndjson')).trimEnd().split('\n');
  const records = name === 'rows' ? panel.entries : view.records;
  expect(lines.map((line) => JSON.parse(line))).toEqual(records);
});

test.each(
  Object.entries(VIEWS).flatMap(([name, view]) =>
    (['table', 'markdown', 'html'] as const).map((format) => ({ name, format, view })),
  ),
)('$format of $name shows what could steer a terminal or the reading direction', async ({ format, view }) => {
  const text = await show(view, format, { width: 400 });
  for (const steering of ['\u001b', '\u202e', 'a\nb.txt']) expect(text).not.toContain(steering);
  expect(text).toContain('\\u{1b}'.replace('\\', format === 'markdown' ? '\\\\' : '\\').slice(0, 3));
});

test('json names the sides of a comparison, and the day targets are judged by', async () => {
  const changes = JSON.parse(await show(VIEWS.changes!, 'json'));
  expect(changes.documents).toEqual({ old: documents, new: documents });
  expect(changes.remarks).toEqual(remarks);
  const targets = JSON.parse(await show(VIEWS.targets!, 'json'));
  expect(targets).toMatchObject({ asOf: null, documents: { targets: documents, against: [] } });
  expect(JSON.parse(await show(VIEWS.checks!, 'json')).documents).toEqual(documents);
});

test('csv of changes cites both figures', async () => {
  const [head, row] = parseCsv(await show(VIEWS.changes!, 'csv'));
  const field = (name: string): string | undefined => row?.fields[head?.fields.indexOf(name) ?? -1];
  expect(field('new.source.sentence')).toBe(source.sentence);
  expect(field('new.document.title')).toBe(nasty);
  expect(field('new.value')).toBe('84');
  expect(field('old.value')).toBe('');
});

test('markdown of any view keeps its rows whole', async () => {
  for (const view of Object.values(VIEWS)) {
    const rows = (await show(view, 'markdown')).split('\n').filter((line) => line.startsWith('|'));
    const bars = rows.map((row) => row.match(/(?<!\\)(?:\\\\)*\|/g)?.length);
    expect(rows).toHaveLength(3);
    expect(new Set(bars).size).toBe(1);
  }
});

test('every format writes every view', async () => {
  // The rows of a database go where it lies: test/cli/typed-views.test.ts.
  for (const format of VIEW_FORMATS.filter((each) => each !== 'sqlite'))
    for (const view of Object.values(VIEWS)) expect(await show(view, format)).not.toBe('');
});
