import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.js';
import { wholesOf } from '../../src/page/charts/shares.js';
import { trendsOf } from '../../src/page/charts/trends.js';
import { segmentsOf, sweep } from '../../src/page/documents/segments.js';
import { stretchesOf } from '../../src/page/documents/stretches.js';
import { tableRows } from '../../src/page/documents/table-rows.js';
import { csvOf } from '../../src/page/list/csv.js';
import { rowFinder } from '../../src/page/list/find-rows.js';
import type { Column, List } from '../../src/page/list/list.js';
import { FRESH_LIST } from '../../src/page/list/list-state.js';
import { yearsOf } from '../../src/page/lists/years.js';
import { makeFigure } from '../helpers/make-figure.js';

const span = (start: number, end: number) => ({ start, end });
const self = <T>(thing: T): T => thing;

describe('a text is cut where something begins or ends', () => {
  const cut = (things: { start: number; end: number }[]) =>
    segmentsOf(span(10, 20), things, self).map(({ start, end, covers }) => [start, end, covers.length]);

  test.each([
    ['nothing', [], [[10, 20, 0]]],
    [
      'one thing',
      [span(12, 15)],
      [
        [10, 12, 0],
        [12, 15, 1],
        [15, 20, 0],
      ],
    ],
    [
      'two upon each other',
      [span(12, 15), span(12, 15)],
      [
        [10, 12, 0],
        [12, 15, 2],
        [15, 20, 0],
      ],
    ],
    [
      'one in another',
      [span(10, 20), span(12, 14)],
      [
        [10, 12, 1],
        [12, 14, 2],
        [14, 20, 1],
      ],
    ],
    [
      'two that overlap',
      [span(11, 14), span(13, 16)],
      [
        [10, 11, 0],
        [11, 13, 1],
        [13, 14, 2],
        [14, 16, 1],
        [16, 20, 0],
      ],
    ],
    [
      'one that reaches beyond',
      [span(5, 12), span(18, 30)],
      [
        [10, 12, 1],
        [12, 18, 0],
        [18, 20, 1],
      ],
    ],
    ['one that only touches', [span(5, 10), span(20, 25)], [[10, 20, 0]]],
  ])('%s', (_, things, expected) => expect(cut(things)).toEqual(expected));

  test('things are handed out stretch by stretch, one that crosses to both', () => {
    const meeting = sweep([span(8, 12), span(1, 3), span(15, 16)], self);
    expect([span(0, 10), span(10, 14), span(14, 20)].map(meeting)).toEqual([
      [span(1, 3), span(8, 12)],
      [span(8, 12)],
      [span(15, 16)],
    ]);
  });
});

const paragraph = (start: number, end: number): Block => ({
  start,
  end,
  kind: 'paragraph',
  level: null,
  cell: null,
});
const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1): Block => ({
  start: row * 10 + column,
  end: row * 10 + column + 1,
  kind: 'cell',
  level: null,
  cell: { table: 0, row, column, rowSpan, columnSpan, header: row === 0 },
});

test('what stands between blocks is shown where it says something', () => {
  const text = '## 甲\n| 乙 | 丙 |\n漏\n丁';
  const at = (part: string) => paragraph(text.indexOf(part), text.indexOf(part) + 1);
  const shown = stretchesOf(text, [at('甲'), at('乙'), at('丙'), at('丁')]).map((stretch) =>
    stretch.kind === 'text' ? text.slice(stretch.block.start, stretch.block.end).trim() : '',
  );
  expect(shown).toEqual(['甲', '乙', '丙', '|\n漏', '丁']);
});

test('places that a cell spans are left out, blank ones are kept', () => {
  const rows = tableRows([cell(0, 0, 2, 1), cell(0, 1, 1, 2), cell(1, 1), cell(2, 0), cell(2, 2)]);
  const shown = rows.map((row) => row.map((place) => (place === 'blank' ? '-' : place.cell.cell?.column)));
  expect(shown).toEqual([
    [0, 1],
    [1, '-'],
    [0, '-', 2],
  ]);
});

interface Row {
  name: string;
  size: number | null;
}
const COLUMNS: Column<Row>[] = [
  { key: 'name', label: '名', width: 1, text: ({ name }) => name },
  { key: 'size', label: '量', width: 1, text: ({ size }) => String(size), order: ({ size }) => size },
];
const ROWS: Row[] = [
  { name: 'b 10', size: 2 },
  { name: 'b 9', size: null },
  { name: 'a, "x"', size: 10 },
];
const LIST: List<Row> = {
  key: 'x',
  label: 'x',
  rows: ROWS,
  columns: COLUMNS,
  facets: [],
  cited: () => [],
  searched: ({ name }) => [name],
  empty: '',
};

describe('a list', () => {
  const names = (change: object) =>
    rowFinder(LIST)
      .find({ ...FRESH_LIST, ...change })
      .map(({ name }) => name);

  test('is found by all words of a search, whatever their case', () => {
    expect(names({ query: '9 B' })).toEqual(['b 9']);
    expect(names({ query: '  ' })).toHaveLength(3);
  });

  test('sorts numbers as numbers, and what has none last either way', () => {
    expect(names({ sort: { column: 'name', down: false } })).toEqual(['a, "x"', 'b 9', 'b 10']);
    expect(names({ sort: { column: 'size', down: false } })).toEqual(['b 10', 'a, "x"', 'b 9']);
    expect(names({ sort: { column: 'size', down: true } })).toEqual(['a, "x"', 'b 10', 'b 9']);
  });

  test('is copied with what csv needs to be quoted', () => {
    expect(csvOf(ROWS.slice(2), COLUMNS)).toBe('名,量\r\n"a, ""x""",10\r\n');
  });
});

describe('what is drawn', () => {
  const share = (value: number, sentence: string) =>
    makeFigure({ value, source: { start: value, sentence }, metric: { name: `${value}` } });

  test('parts of one sentence that make a hundred are a whole, others are not', () => {
    const whole = [share(52, '甲'), share(38.1, '甲'), share(9.9, '甲')];
    const sharesOf = (figures: ReturnType<typeof share>[]) =>
      wholesOf(figures, []).map(({ parts }) => parts.map((part) => part.share));
    expect(sharesOf(whole)).toEqual([[0.52, 0.381, 0.099]]);
    expect(sharesOf([share(52, '甲'), share(48, '乙')])).toEqual([]);
    expect(sharesOf([share(52, '甲'), share(40, '甲')])).toEqual([]);
    expect(sharesOf([share(100, '甲')])).toEqual([]);
  });

  test('a whole and its parts are held against each other in one unit', () => {
    const part = (value: number) => makeFigure({ value: value / 10_000, base: { value, unit: '吨' } });
    const [found] = wholesOf([], [[part(200_000), part(150_000), part(50_000)]]);
    expect(found?.parts.map(({ share: of }) => of)).toEqual([0.75, 0.25]);
  });

  test('periods of one length make a line, the commonest', () => {
    const at = (start: string, end: string, value: number) => ({
      start,
      end,
      value,
      figure: makeFigure({ value }),
    });
    const points = [
      at('2021-01-01', '2021-12-31', 1),
      at('2022-01-01', '2022-06-30', 2),
      at('2020-01-01', '2020-12-31', 3),
    ];
    const metric = { name: '甲', id: null, domain: null };
    const series = {
      metric,
      scope: null,
      detail: null,
      role: 'level',
      status: 'actual',
      unit: { text: '', code: null },
      points,
    } as const;
    expect(trendsOf([{ ...series, points: [...points] }])[0]?.points.map(({ value }) => value)).toEqual([
      3, 1,
    ]);
    expect(trendsOf([{ ...series, points: points.slice(0, 2) }])).toEqual([]);
  });

  test('a period is of every year that it touches', () => {
    const period = (start: string, end: string) =>
      makeFigure({ period: { text: null, start, end, from: 'stated' } });
    expect(yearsOf(period('2021-07-01', '2023-06-30'))).toEqual(['2023', '2022', '2021']);
    expect(yearsOf(makeFigure())).toEqual(['']);
  });
});
