import { describe, expect, test } from 'vitest';
import { panel, widePanel } from '../../src/commands/panel.js';
import type { PanelEntry } from '../../src/model/change.js';
import { bulletin, figuresIn } from '../helpers/compare-texts.js';

/** A panel of documents, each in a file of its own. */
const of = (...documents: string[]): PanelEntry[] =>
  panel(documents.flatMap((text, at) => figuresIn(text, `${at}.txt`)));

const grain = (year: number, amount: string, place?: string): string =>
  bulletin(year, `${year}年，粮食总产量${amount}。`, place);

const year = (number: number) => ({ start: `${number}-01-01`, end: `${number}-12-31` });

test('one number for each metric and period', () => {
  const entries = of(
    bulletin(2022, '2022年，粮食总产量120万吨。旅游收入100亿元。'),
    bulletin(2023, '2023年，粮食总产量126万吨，旅游收入110亿元。'),
  );
  expect(entries.map(({ metric, period, value }) => [metric.name, period, value])).toEqual([
    ['粮食总产量', year(2022), 1_200_000],
    ['粮食总产量', year(2023), 1_260_000],
    ['旅游收入', year(2022), 10_000_000_000],
    ['旅游收入', year(2023), 11_000_000_000],
  ]);
  const { periods, rows } = widePanel(entries);
  expect(periods).toEqual([year(2022), year(2023)]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual([
    [1_200_000, 1_260_000],
    [10_000_000_000, 11_000_000_000],
  ]);
});

test('what a year does not tell is an empty cell', () => {
  const { rows } = widePanel(
    of(bulletin(2022, '2022年，粮食总产量120万吨。'), bulletin(2023, '2023年，旅游收入110亿元。')),
  );
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null))).toEqual([
    [1_200_000, null],
    [null, 11_000_000_000],
  ]);
});

describe('two documents of one cell', () => {
  test('that differ are a conflict, and both are told', () => {
    const [only, ...more] = of(grain(2022, '120万吨'), grain(2022, '125万吨'));
    expect(more).toEqual([]);
    expect([only?.value, only?.others.map(({ value }) => value)]).toEqual([1_200_000, [1_250_000]]);
  });

  test('of which one is the other rounded are one number, the finer', () => {
    const [only] = of(grain(2022, '120万吨'), grain(2022, '120.3万吨'));
    expect(only).toMatchObject({ value: 1_203_000, others: [] });
  });

  test('of which one is only bounded do not contradict each other', () => {
    const [only] = of(grain(2022, '超过120万吨'), grain(2022, '125万吨'));
    expect(only).toMatchObject({ value: 1_250_000, bound: 'eq', others: [] });
  });

  test('of which the later revises the earlier give the revised value, and the first as another', () => {
    const entries = of(
      grain(2022, '120万吨'),
      bulletin(2023, '2023年，粮食总产量126万吨，2022年粮食总产量为121.8万吨。'),
    );
    expect(entries.map(({ period, value, others }) => [period, value, others.map((o) => o.value)])).toEqual([
      [year(2022), 1_218_000, [1_200_000]],
      [year(2023), 1_260_000, []],
    ]);
  });
});

test('what more documents say goes before what the latest says', () => {
  const [only] = of(
    grain(2022, '120万吨'),
    bulletin(2022, '2022年，粮食总产量120万吨。新增绿地3公顷。'),
    bulletin(2023, '2022年粮食总产量为125万吨。'),
  );
  expect([only?.value, only?.others.map(({ value }) => value)]).toEqual([1_200_000, [1_250_000]]);
});

test('the end of a year stands in the column of the year', () => {
  const entries = of(
    bulletin(2022, '2022年末，常住人口120万人。'),
    bulletin(2023, '2023年，常住人口121万人。'),
  );
  expect(entries.map(({ period, value }) => [period, value])).toEqual([
    [year(2022), 1_200_000],
    [year(2023), 1_210_000],
  ]);
});

test('a row has one unit, the one that most of it is told in', () => {
  const entries = of(
    bulletin(2021, '2021年，耕地60万亩。'),
    bulletin(2022, '2022年，耕地61.5万亩。'),
    bulletin(2023, '2023年，耕地4.2万公顷。'),
  );
  // 42000 公顷 are 630000 亩.
  expect(entries.map(({ unit, value }) => [unit.text, value])).toEqual([
    ['亩', 600_000],
    ['亩', 615_000],
    ['亩', 630_000],
  ]);
});

test('places, roles and promises have rows of their own', () => {
  const entries = of(
    bulletin(2023, '2023年，旅游收入108亿元，同比增长5%。'),
    bulletin(2023, '2023年，旅游收入90亿元。', '泸州市'),
    '云河市2023年政府工作报告\n\n2023年1月10日\n\n2023年目标：旅游收入达到110亿元。\n',
  );
  expect(entries.map(({ scope, role, status, value }) => [scope, role, status, value])).toEqual([
    ['云河市', 'level', 'actual', 10_800_000_000],
    ['云河市', 'growth', 'actual', 5],
    ['泸州市', 'level', 'actual', 9_000_000_000],
    ['云河市', 'level', 'target', 11_000_000_000],
  ]);
});

test('periods come by their last day, the longer first', () => {
  const { periods } = widePanel(
    of(
      bulletin(2022, '2022年下半年，旅游收入65亿元。2022年，旅游收入120亿元。2022年上半年，旅游收入55亿元。'),
    ),
  );
  expect(periods).toEqual([
    { start: '2022-01-01', end: '2022-06-30' },
    year(2022),
    { start: '2022-07-01', end: '2022-12-31' },
  ]);
});

test('a range has no one number and is left out', () => {
  expect(of(bulletin(2022, '2022年，旅游收入100亿元—120亿元。'))).toEqual([]);
});

describe('one name for several things', () => {
  const RATIOS = [
    bulletin(2022, '2022年，三次产业比例为0.3：55.4：44.3。'),
    bulletin(2023, '2023年，三次产业比例为0.4：55.0：44.6。'),
  ] as const;
  const DEATHS = [
    bulletin(2022, '一、火灾\n2022年，造成死亡5人。\n二、交通事故\n2022年，造成死亡31人。'),
    bulletin(2023, '一、火灾\n2023年，造成死亡4人。\n二、交通事故\n2023年，造成死亡28人。'),
  ] as const;

  test('is told apart by the section', () => {
    const entries = of(...DEATHS);
    expect(entries.map(({ value, others }) => [value, others.length])).toEqual([
      [5, 0],
      [4, 0],
      [31, 0],
      [28, 0],
    ]);
  });

  test('is told apart by the place in the sentence', () => {
    expect(of(...RATIOS).map(({ value }) => value)).toEqual([0.3, 0.4, 55.4, 55, 44.3, 44.6]);
  });

  test('has a row for each in a wide table', () => {
    const cells = (documents: readonly string[]) =>
      widePanel(of(...documents)).rows.map((row) => row.cells.map((cell) => cell?.value));
    expect(cells(DEATHS)).toEqual([
      [5, 4],
      [31, 28],
    ]);
    expect(cells(RATIOS)).toEqual([
      [0.3, 0.4],
      [55.4, 55],
      [44.3, 44.6],
    ]);
  });
});
