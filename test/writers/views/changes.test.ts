import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.js';
import { CHANGE_KINDS } from '../../../src/model/change-kinds.js';
import { displayWidth } from '../../../src/writers/display-width.js';
import type { View } from '../../../src/writers/index.js';
import { changesView } from '../../../src/writers/views/changes.js';
import { makeChange } from '../../helpers/make-change.js';
import { makeFigure } from '../../helpers/make-figure.js';
import { makeDocument, show, uncolored } from '../../helpers/show-view.js';

const domainTitles = { ecology: '生态环境', agriculture: '农业农村' };

/** As a terminal shows it, unless told otherwise. */
function view(changes: Change[], { brief = true, narrow = true } = {}): View<Change> {
  return changesView(
    {
      changes,
      old: [makeDocument('old.txt', { title: '2022年公报' })],
      new: [makeDocument('new.txt')],
      remarks: [],
    },
    { domainTitles, brief, narrow },
  );
}

const metric = (name: string, domain: string | null = null): Change['metric'] => ({ name, id: null, domain });
const rise = makeChange({ metric: metric('农膜回收率', 'agriculture'), better: 'better' });
const fall = makeChange({
  metric: metric('耕地面积', 'agriculture'),
  old: makeFigure({ value: 30000, unit: { text: '亩' } }),
  new: makeFigure({ value: 27000, unit: { text: '亩' } }),
  unit: { text: '亩', code: null },
  ratio: -0.1,
  better: 'worse',
});
const missed = makeChange({ kind: 'target-missed', metric: metric('森林覆盖率', 'ecology') });
const added = makeChange({ kind: 'added', metric: metric('新增学位'), old: null, match: null });
const same = makeChange({ kind: 'unchanged', metric: metric('村卫生室'), new: makeFigure({ value: 80 }) });

/** The names of the rows of a table, in their order. */
function namesIn(text: string, names: readonly string[]): string[] {
  return [...names].sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

test('values, direction, size and share of a change stand in its row', async () => {
  const text = await show(view([rise, fall]), 'table');
  expect(text).toMatch(/农膜回收率 +80 % +84 % +↑ 4个百分点 +改善/);
  expect(text).toMatch(/耕地面积 +3万亩 +2.7万亩 +↓ 3,000亩 \(-10.0 %\) +变差/);
});

test('a difference of doubles shows no digits that nobody wrote', async () => {
  const change = makeChange({ from: 94.1, to: 88.2, delta: 88.2 - 94.1 });
  expect(await show(view([change]), 'table')).toContain('↓ 5.9个百分点');
});

test('a change between ranges is named, since it has no size', async () => {
  const range = makeFigure({ value: null, min: 5, max: 6 });
  const text = await show(view([makeChange({ old: range, delta: null })]), 'table');
  expect(text).toMatch(/5–6 % +84 % +变动/);
});

test('domains head their rows in the order of the documents, what has none stands last', async () => {
  const text = await show(view([added, rise, missed, fall]), 'table');
  expect(namesIn(text, ['生态环境', '农业农村', '其他'])).toEqual(['农业农村', '生态环境', '其他']);
  expect(text).toContain('农业农村  2 项');
});

test('case 44: a domain that is called like a property of every object is unknown like any other', async () => {
  const text = await show(view([makeChange({ metric: metric('甲', 'constructor') })]), 'table');
  expect(text).toContain('其他  1 项');
});

test('within a domain broken promises stand first and what says the same last', async () => {
  const changes = CHANGE_KINDS.map((kind) => makeChange({ kind, metric: metric(`甲-${kind}`) }));
  const text = await show(view(changes, { brief: false, narrow: false }), 'markdown');
  const order = [...text.matchAll(/甲-([a-z-]+)/g)].map(([, kind]) => kind);
  expect(order).toHaveLength(CHANGE_KINDS.length);
  expect(order.slice(0, 2)).toEqual(['target-missed', 'target-silent']);
  expect(order.slice(-2)).toEqual(['restated', 'unchanged']);
  expect(order.indexOf('changed')).toBeLessThan(order.indexOf('added'));
});

test('what is unchanged is counted in a table and listed where that is asked for', async () => {
  const counted = await show(view([rise, same, same]), 'table');
  expect(counted).toContain('未变 2 项');
  expect(counted).not.toContain('村卫生室');
  const listed = await show(view([rise, same], { brief: false, narrow: false }), 'table');
  expect(listed).toContain('村卫生室');
  expect(listed).not.toContain('未变 1 项');
});

test('nothing to compare is said, and not when all is merely unchanged', async () => {
  expect(await show(view([]), 'table')).toContain('没有可比较的数值');
  expect(await show(view([same]), 'table')).not.toContain('没有可比较的数值');
});

test('what the text says of the change is judged, with the arithmetic where it is wrong', async () => {
  const stated = { value: 3, unit: '个百分点', consistent: true, arithmetic: '84 - 80 = 4' };
  const right = await show(view([makeChange({ stated })]), 'table');
  expect(right).toContain('✓');
  expect(right).not.toContain('84 - 80');
  const wrong = [makeChange({ stated: { ...stated, consistent: false } })];
  for (const width of [60, 110])
    expect(await show(view(wrong), 'table', { width })).toContain('\n✗ 农膜回收率: 84 - 80 = 4\n');
  expect(await show(view(wrong, { narrow: false }), 'markdown')).toMatch(/ ✗ \|.* 84 - 80 = 4 \|/);
});

test('points have no share of their own', async () => {
  expect(await show(view([makeChange({ ratio: 0.05 })]), 'table')).not.toContain('5.0 %');
});

test('an unsure pair looks so even where its reason finds no room', async () => {
  const changes = [makeChange({ match: { score: 0.9, reason: 'a near name' } })];
  expect(await show(view(changes), 'table', { width: 50 })).toContain('\n≈ 农膜回收率');
});

test.each([
  [makeChange({ match: { score: 0.9, reason: 'a near name' } }), '≈ a near name'],
  [makeChange({ ...added, match: { score: 0.4, reason: 'another place' } }), '≠ another place'],
])('an unsure pair says why: %#', async (change, said) => {
  expect(await show(view([change]), 'table')).toContain(said);
});

test('a sure pair says nothing', async () => {
  expect(await show(view([rise]), 'table')).not.toContain('the same name');
});

test('the place is named where it is not the document’s own, the periods as short as they can be', async () => {
  const figure = (year: number, value: number) =>
    makeFigure({
      value,
      period: { text: null, start: `${year}-01-01`, end: `${year}-12-31`, from: 'stated' },
      scope: { text: null, name: '南溪区', code: null, from: 'stated' },
      document: { place: '云河市' },
    });
  const text = await show(view([makeChange({ old: figure(2022, 1), new: figure(2023, 2) })]), 'table', {
    width: 200,
  });
  expect(text).toContain('南溪区');
  expect(text).toContain('2022 → 2023年');
});

const long = makeChange({
  metric: metric('城市集中式饮用水水源地水质达标率和县级及以上集中式饮用水水源保护区整治完成率', 'ecology'),
  old: makeFigure({ value: 267600000, unit: { text: '立方米' } }),
  new: makeFigure({ value: 312345678, unit: { text: '立方米' } }),
  unit: { text: '立方米', code: 'm3' },
  ratio: 0.167,
  better: 'better',
  match: { score: 0.9, reason: 'names alike, the same place and the same kind of period' },
});

test.each([40, 60, 80, 110, 200])(
  'a table fits into %i columns, the same ones under all titles',
  async (width) => {
    const text = await show(view([long, rise, added]), 'table', { width });
    const lines = text.split('\n');
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    const head = lines.find((line) => line.startsWith('指标')) ?? '';
    const at = (line: string, word: string): number => displayWidth(line.slice(0, line.indexOf(word)));
    const rows = lines.filter((line) => line.includes('84'));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(at(row, '84')).toBe(at(head, '新'));
  },
);

test('on a narrow terminal what stays are the metric, both values and what happened', async () => {
  const text = await show(view([long, missed]), 'table', { width: 60 });
  const head = text.split('\n').find((line) => line.startsWith('指标'));
  expect(head?.split(/ +/)).toEqual(['指标', '旧', '新', '变化']);
  expect(text).toMatch(/目标未达/);
});

test('colour tells better from worse, is never the only sign, and changes no width', async () => {
  const changes = [rise, fall, added, missed];
  const [plain, colored] = [
    await show(view(changes), 'table'),
    await show(view(changes), 'table', { color: true }),
  ];
  expect(plain).not.toContain('\u001b');
  expect(colored).toContain('\u001b[32m↑ 4个百分点');
  expect(colored).toContain('\u001b[31m↓ 3,000亩');
  expect(colored).toContain('\u001b[2m新增');
  expect(uncolored(colored).replace(/ +$/gm, '')).toBe(plain);
});

test('thousands of changes fit into a table', async () => {
  const text = await show(view(Array.from({ length: 5000 }, () => rise)), 'table');
  expect(text.split('\n').filter((line) => line.includes('农膜回收率'))).toHaveLength(5000);
});

test('both sides are named above the rows, with why one failed', async () => {
  const failed = makeDocument('b.docx', { status: 'failed', code: 'E-FORMAT', message: 'docx is not read' });
  const given = { changes: [], old: [makeDocument('a.txt')], new: [failed], remarks: [] };
  const text = await show(changesView(given, { domainTitles, brief: true, narrow: true }), 'table');
  expect(text).toMatch(/旧.*a\.txt\n新.*b\.docx\n +E-FORMAT: docx is not read/);
});
