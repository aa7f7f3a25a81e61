import { expect, test } from 'vitest';
import { parseCsv } from '../../src/commands/parse-csv.js';
import type { Figure } from '../../src/model/figure.js';
import { openWriter, writeView } from '../../src/writers/index.js';
import { changesView } from '../../src/writers/views/changes.js';
import { makeChange } from '../helpers/make-change.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';

const LOOK = { domainTitles: {}, brief: false, narrow: false };

async function write(figure: Figure, excel: boolean): Promise<string> {
  const writer = await openWriter('csv', { color: false, width: 80, excel });
  return `${writer.begin()}${writer.document(makeResult([figure]))}${await writer.end()}`;
}

function fieldsOf(csv: string): Record<string, string | undefined> {
  const [head, row] = parseCsv(csv.replace(/^\ufeff/, ''));
  return Object.fromEntries((head?.fields ?? []).map((name, at) => [name, row?.fields[at]]));
}

test('csv for Excel begins with the mark by which Excel knows UTF-8, and its lines end as in Windows', async () => {
  const csv = await write(makeFigure(), true);
  expect(csv.startsWith('\ufeffid,metric.name,')).toBe(true);
  expect(csv.match(/(?<!\r)\n/)).toBeNull();
  expect(csv.endsWith('\r\n')).toBe(true);
});

test.each([
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－5℃',
  '＠SUM',
])('case 38: the text %j does not become a formula', async (text) => {
  const guarded = fieldsOf(await write(makeFigure({ metric: { name: text } }), true));
  expect(guarded['metric.name']).toBe(`'${text}`);
  const plain = fieldsOf(await write(makeFigure({ metric: { name: text } }), false));
  expect(plain['metric.name']).toBe(text);
});

test.each([
  ['0050123456789012', true],
  ['1234567890123456', true],
  ['12e4567890123456', true],
  ['510000', false],
  ['00ff00ff00ff00ff', false],
])('the id %s keeps its characters', async (id, guarded) => {
  const fields = fieldsOf(await write(makeFigure({ id }), true));
  expect(fields.id).toBe(guarded ? `'${id}` : id);
});

test('case 38: numbers below nothing stay numbers, also the exact one', async () => {
  const fields = fieldsOf(
    await write(makeFigure({ value: -13.5, base: { value: -0.135, unit: '1' } }), true),
  );
  expect([fields.value, fields.exact, fields['base.value']]).toEqual(['-13.5', '-13.5', '-0.135']);
});

test('texts within a field, and those that begin otherwise, stay as they are', async () => {
  const fields = fieldsOf(await write(makeFigure({ metric: { name: 'a=1', raw: '（-1）' } }), true));
  expect([fields['metric.name'], fields['metric.raw']]).toEqual(['a=1', '（-1）']);
});

test('case 38: comparisons too: numbers stay, texts are guarded', async () => {
  const change = makeChange({ delta: -4, message: '-4个百分点' });
  const view = changesView({ changes: [change], old: [], new: [], remarks: [] }, LOOK);
  const csv = String(await writeView('csv', view, { color: false, width: 80, excel: true }));
  expect(csv.startsWith('\ufeffkind,')).toBe(true);
  expect(fieldsOf(csv)).toMatchObject({ delta: '-4', message: "'-4个百分点" });
});
