import { describe, expect, test } from 'vitest';
import { draftDocument } from '../../../src/pipeline.js';
import { readText } from '../../../src/readers/index.js';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import type { Cell, Grid } from '../../../src/stages/tables/grid.js';
import { noteSpans } from '../../../src/stages/tables/read-notes.js';
import { packs } from './grids-of.js';
import { tellPeriod, tellQuantity } from './made.js';
import { draftOf, draftOfPage, tableOf } from './settled.js';

const table = (...rows: string[]): string => {
  const [head, ...others] = rows;
  return [head, head!.replace(/[^|]+/g, '--'), ...others].map((row) => `|${row}|`).join('\n');
};
const grids = (text: string): Grid[] => gridsOf(draftOf(text), packs);
const page = (html: string): Grid[] => gridsOf(draftOfPage(html), packs);
const tellCell = ({ text, content, quantity, bracket, starred }: Cell): string =>
  `${text} ${content}${bracket}${starred ? '*' : ''}${quantity === null ? '' : ` ${tellQuantity(quantity)}`}`;
/** A second table with a row and a column of its own. */
const OTHER = table('指标|2021年', '钢材|6');
const FIRST = table('指标|2020年', '水泥|5');

describe('the cells of a table', () => {
  test.each([
    ['5', '5 value 5 number'],
    ['—', '— blank'],
    ['…', '… blank'],
    ['%', '% text'],
    ['±%', '±% text'],
    ['‰', '‰ text'],
    ['%%', '%% blank'],
    ['2020年', '2020年 text'],
    ['2020年底', '2020年底 text'],
    ['5 6', '5 6 glued'],
    ['34423 5 22843', '34423 5 22843 glued'],
    ['水泥5 6', '水泥5 6 text'],
    ['5 6 水泥', '5 6水泥 text'],
    ['[25]', '[25] value[ 25 number'],
    ['（25）', '(25) text'],
    ['水泥', '水泥 text'],
  ])('%j', (text, told) => {
    const [grid] = grids(table('指标|甲|乙', `水泥|${text}|1`, '钢材|2|3'));
    expect(tellCell(grid!.at(1, 1)!).replace('（', '(').replace('）', ')')).toBe(told);
  });

  test('a cell of several lines is one', () => {
    const source = readText('指标,"2020年\n产量"\n"水泥\n石灰",5\n钢材,6\n', 'input.csv', 'csv');
    const [grid] = gridsOf(draftDocument(source, packs, {}), packs);
    const cells = grid!.cells.map(({ text, start, end, quantity }) => [text, end - start, quantity?.start]);
    expect(cells).toEqual([
      ['指标', 2, undefined],
      ['2020年\n产量', 8, undefined],
      ['水泥\n石灰', 5, undefined],
      ['5', 1, grid!.cells[3]!.start],
      ['钢材', 2, undefined],
      ['6', 1, grid!.cells[5]!.start],
    ]);
  });

  test('where each stands, its sentence and its periods', () => {
    const [grid] = grids(`题目\n\n${table('指标|2020年', '水泥|2019年达到5')}`);
    const sentences = grid!.cells.map(({ sentence }) => sentence);
    expect(sentences).toEqual([1, 2, 3, 4].map((i) => sentences[0]! - 1 + i));
    expect(grid!.cells.map(({ periods }) => periods.map(tellPeriod))).toEqual([
      [],
      ['2020-01-01..2020-12-31'],
      [],
      ['2019-01-01..2019-12-31'],
    ]);
    expect(grid!.cells.map(({ row, column, header }) => [row, column, header])).toEqual([
      [0, 0, true],
      [0, 1, true],
      [1, 0, false],
      [1, 1, false],
    ]);
    expect([grid!.paragraph, grid!.lastParagraph]).toEqual([1, 4]);
  });
});

describe('which tables there are', () => {
  const sizes = (found: Grid[]): string[] =>
    found.map(({ rows, columns, follows }) => `${rows}x${columns}${follows ? ' follows' : ''}`);

  test('a single row or column is none', () => {
    expect(sizes(grids(FIRST))).toEqual(['2x2']);
    expect(sizes(grids(table('水泥|5')))).toEqual([]);
    expect(sizes(grids('指标\n产量\n\n|产量|\n|--|\n|水泥|\n|钢材|'))).toEqual([]);
    expect(sizes(page('<table><tr><td>水泥</td></tr><tr><td>5</td></tr></table>'))).toEqual([]);
    expect(sizes(page('<table><tr><td>水泥</td><td>5</td></tr></table>'))).toEqual([]);
    expect(sizes(grids('水泥产量5万吨。'))).toEqual([]);
  });

  test('spans count', () => {
    const html =
      '<table><tr><td rowspan="2">水泥</td><td>5</td></tr><tr><td>6</td></tr><tr><td colspan="2">钢材</td></tr></table>';
    const [grid] = page(html);
    expect([grid!.rows, grid!.columns]).toEqual([3, 2]);
    expect([grid!.at(1, 0)!.text, grid!.at(1, 1)!.text, grid!.at(2, 0)!.text, grid!.at(2, 1)!.text]).toEqual([
      '水泥',
      '6',
      '钢材',
      '钢材',
    ]);
  });

  const between = (text: string): boolean => grids(`${FIRST}\n\n${text}\n\n${OTHER}`)[1]!.follows;

  test('a table may go on with the one before it, over a line or two', () => {
    expect(between('续表')).toBe(true);
    expect(between('')).toBe(true);
    expect(between('续表\n\n单位：吨')).toBe(true);
    expect(between('续表\n\n甲\n\n单位：吨')).toBe(false);
    expect(between('以上数据为快报。')).toBe(false);
    expect(between('# 二、工业')).toBe(false);
    expect(between('甲'.repeat(20))).toBe(true);
    expect(between('甲'.repeat(21))).toBe(false);
    expect(sizes(grids(`${FIRST}\n\n续表\n\n${OTHER}`))).toEqual(['2x2', '2x2 follows']);
  });

  test('but for one of another width', () => {
    const wider = table('指标|2021年|2022年', '钢材|6|7');
    expect(sizes(grids(`${FIRST}\n\n续表\n\n${wider}`))).toEqual(['2x2', '2x3']);
    expect(sizes(grids(`${wider}\n\n续表\n\n${FIRST}`))).toEqual(['2x3', '2x2']);
    expect(sizes(grids(`${FIRST}\n\n续表\n\n${wider}\n\n续表\n\n${wider}`))).toEqual([
      '2x2',
      '2x3',
      '2x3 follows',
    ]);
  });

  test('a cell over two columns counts for both', () => {
    const found = page(
      `${tableOf('指标 产量→2', '水泥 5→2')}<p>续表</p>${tableOf('指标 产量', '石灰 7')}<p>续表</p>${tableOf('指标 产量', '钢材 7')}`,
    );
    expect(sizes(found)).toEqual(['2x3', '2x2', '2x2 follows']);
  });

  test('a row that goes on is a table of its own', () => {
    expect(sizes(grids(`${FIRST}\n\n续表\n\n${table('钢材|6')}`))).toEqual(['2x2', '1x2 follows']);
    expect(sizes(grids(`${FIRST}\n\n以上为甲。\n\n${table('钢材|6')}`))).toEqual(['2x2']);
  });
});

describe('what marks mean', () => {
  const notes = (text: string, i = 0): string => {
    const { cumulative, rules, starred } = grids(text)[i]!.notes;
    return [cumulative, rules.join(' '), tellPeriod(starred) ?? ''].join('|');
  };
  const marked = table('指标|2020年', '水泥|[5]', '钢材|60*');

  test.each([
    ['注：[]内为五年累计数。', '[|column.cumulative|'],
    ['注：［］内为五年累计数。', '[|column.cumulative|'],
    ['注：【】为五年累计，〔〕为五年累计。', '【〔|column.cumulative column.cumulative|'],
    ['注：方括号内为累计数。', '[【〔［（(|column.bracket column.cumulative|'],
    ['注：方括号内为计划数。', '||'],
    ['注：[累计]。', '[|column.cumulative|'],
    ['注：[]内为目标，累计数另计。', '||'],
    ['注：[]内为目标；累计数另计。', '||'],
    ['注：[]内为目标②累计数另计。', '||'],
    ['注：累计数见附表。', '||'],
    ['注：累计数见附表，[]内为目标。', '||'],
    [`${table('水泥|5|6')}\n\n注：[]内为五年累计数。`, '||'],
    ['注：[五年的累计]。', '||'],
    ['正文累计。', '||'],
    ['说明\n\n[]内为五年累计数。', '[|column.cumulative|'],
    ['一\n\n二\n\n三\n\n[]内为五年累计数。', '[|column.cumulative|'],
    ['一\n\n二\n\n三\n\n四\n\n[]内为五年累计数。', '||'],
    ['# 二\n\n[]内为五年累计数。', '||'],
    [`${OTHER}\n\n注：[]内为五年累计数。`, '[|column.cumulative|'],
    [`${table('指标|甲|乙', '水泥|1|2')}\n\n注：[]内为五年累计数。`, '||'],
  ])('%s', (text, told) => expect(notes(`${marked}\n\n${text}`)).toBe(told));

  test.each([
    ['注：带*的为2019年数据。', '||2019-01-01..2019-12-31'],
    ['注：2018年除外，带*的为2019年数据。', '||2019-01-01..2019-12-31'],
    ['注：带*的为快报，2019年为终报。', '||'],
    ['注：带*的为快报。', '||'],
    ['注：2019年为终报。', '||'],
    ['2018年数据。⏎⏎注：带*的为2019年数据。', '||2019-01-01..2019-12-31'],
  ])('%s', (text, told) =>
    expect(notes(`指标\t2020年\n水泥\t60*\n\n${text.replaceAll('⏎', '\n')}`)).toBe(told),
  );

  test('of a table without marks nobody asks for notes', () => {
    expect(notes(`${FIRST}\n\n注：[]内为五年累计数。`)).toBe('||');
    expect(notes(`指标\t2020年\n水泥\t60*\n\n注：[]内为累计，带*的为2019年数据。`)).toBe(
      '[|column.cumulative|2019-01-01..2019-12-31',
    );
  });

  test('in the table itself', () => {
    expect(notes(table('指标|年均[累计]', '水泥|5'))).toBe('[|column.cumulative|');
    expect(notes(table('指标|年均', '水泥|5', '钢材|[累计]'))).toBe('[|column.cumulative|');
    expect(notes(table('指标|年均', '水泥|5', '钢材|6', '玻璃|[累计]'))).toBe('||');
    expect(notes(table(`指标|${'年'.repeat(20)}[累计]`, '水泥|5'))).toBe('[|column.cumulative|');
    expect(notes(table(`指标|${'年'.repeat(21)}[累计]`, '水泥|5'))).toBe('||');
    expect(notes(table('指标|年均', '水泥|[5]', '注：方括号内为累计数|'))).toBe(
      '[【〔［（(|column.bracket column.cumulative|',
    );
    expect(notes(table('指标|年均', '水泥|[5]', '石灰|6', '方括号内为累计数|'))).toBe('||');
  });

  test('round brackets are values only where they are explained', () => {
    const round = table('指标|2020年', '水泥|（5）');
    const told = (text: string): string => tellCell(grids(text)[0]!.at(1, 1)!);
    expect(told(`${round}\n\n注：括号内为五年累计数。`)).toBe('（5） value（ 5 number');
    expect(told(`${round}\n\n注：（）内为五年累计数。`)).toBe('（5） value（ 5 number');
    expect(told(`${round}\n\n注：[]内为五年累计数。`)).toBe('（5） text');
    expect(told(round)).toBe('（5） text');
  });

  test('a note under the last part holds for all', () => {
    const text = `${marked}\n\n续表\n\n${marked}\n\n续表\n\n${marked}\n\n注：[]内为五年累计数。`;
    expect([0, 1, 2].map((i) => notes(text, i))).toEqual([0, 1, 2].map(() => '[|column.cumulative|'));
    const apart = `${marked}\n\n以上是甲。\n\n${marked}\n\n注：[]内为五年累计数。`;
    expect([0, 1].map((i) => notes(apart, i))).toEqual(['||', '[|column.cumulative|']);
  });
});

test('the notes under a table', () => {
  const spans = (text: string): string[] => {
    const draft = draftOf(`${FIRST}\n\n${text}`);
    const [grid] = gridsOf(draft, packs);
    return noteSpans(draft, grid!.lastParagraph, packs).map(({ start, end }) =>
      draft.normal.text.slice(start, end),
    );
  };
  expect(spans('注：①甲指乙。')).toEqual(['注：①甲指乙。']);
  expect(spans('注：①甲指乙。\n\n②丙指丁。\n\n正文。')).toEqual(['注：①甲指乙。', '②丙指丁。']);
  expect(spans('注：1.甲指乙。\n\n2.丙指丁。')).toEqual(['注：1.甲指乙。', '2.丙指丁。']);
  expect(spans('注：甲指乙。\n\n正文。')).toEqual(['注：甲指乙。']);
  expect(spans('表下一行\n\n注：甲指乙。')).toEqual(['注：甲指乙。']);
  expect(spans('②丙指丁。')).toEqual([]);
  expect(spans('正文。')).toEqual([]);
  expect(spans('注：甲。')).toEqual([]);
  expect(spans('注：甲乙。')).toEqual(['注：甲乙。']);
  expect(spans('# 二、工业\n\n注：甲指乙。')).toEqual([]);
});
