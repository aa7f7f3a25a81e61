import { describe, expect, test } from 'vitest';
import { toText } from '../../../src/model/decimal.js';
import type { Quantity } from '../../../src/model/draft.js';
import type { Cell } from '../../../src/stages/tables/grid.js';
import { bareValue, toldPieces, toldValue } from '../../../src/stages/tables/read-value.js';
import { gridsOfRows, packs } from './grids-of.js';

const tellQuantity = ({ value, min, max, unit, bound }: Quantity): string =>
  `${value === null ? `${toText(min!)}..${toText(max!)}` : toText(value)} ${unit.text} ${bound}`;

/** Value, unit and bound; the bracket around it; a star where a note tells of it. */
function tellBare(text: string): string | null {
  const { quantity, bracket, starred } = bareValue(text, 0, packs);
  return quantity === null ? null : `${tellQuantity(quantity)}${bracket}${starred ? '*' : ''}`;
}

describe('a cell that is a number', () => {
  test.each([
    ['-3.2', '-3.2  eq'],
    ['1,204.5', '1204.5  eq'],
    ['≥90', '90  ge'],
    ['85%以上', '85 % ge'],
    ['约58', '58  approx'],
    ['58亿元', '5800000000 元 eq'],
    ['5至8', '5..8  eq'],
    ['+3.2', '3.2  eq'],
    ['＋3.2%', '3.2 % eq'],
    ['↓3.2', '3.2  eq'],
    ['▲3.2', '3.2  eq'],
    ['[25]', '25  eq['],
    ['（25）', '25  eq（'],
    ['【2.5%】', '2.5 % eq【'],
    ['[+25]', '25  eq['],
    ['60.6*', '60.6  eq*'],
    ['60.6**', '60.6  eq*'],
    ['[25]*', '25  eq[*'],
    ['[25*]', '25  eq[*'],
    ['1②', '1  eq'],
    ['28,377#', '28377  eq'],
    ['28,377†‡', '28377  eq'],
    ['12800（2900）', '12800  eq'],
    ['12,800(2,900)', '12800  eq'],
    [`${'0'.repeat(26)}5个`, '5 个 eq'],
    ['65%※', '65 % eq'],
    ['［2.5%］', '2.5 % eq［'],
    ['〔2.5%〕', '2.5 % eq〔'],
    ['(25)', '25  eq('],
  ])('%s', (text, told) => expect(tellBare(text)).toBe(told));

  test.each([
    ...['水泥', '—', '', '58亿元，增长5%', '产量58', '58 产量', '2020年58', '12800（增2900）', '（）', '*'],
    ...['5个6个', '58（五十八是约数）', `${'0'.repeat(27)}5个`],
    ...['*5', '5*6', '[5', '5]', '[]', '++5', '5（）', '5（个）', '（5）（6）', '产[5]', '5①②③个'],
  ])('%j is none', (text) => expect(tellBare(text)).toBeNull());

  test('stands where its digits stand', () => {
    const spanOf = (text: string): unknown => {
      const { quantity } = bareValue(text, 100, packs);
      return [quantity?.start, quantity?.end, quantity?.from, quantity?.to];
    };
    expect(spanOf('3.2')).toEqual([100, 103, 100, 103]);
    expect(spanOf('+3.2')).toEqual([101, 104, 101, 104]);
    expect(spanOf('[25]')).toEqual([101, 103, 101, 103]);
    expect(spanOf('[+25]')).toEqual([102, 104, 102, 104]);
    expect(spanOf('85%以上')).toEqual([100, 103, 100, 105]);
  });
});

const cellOf = (text: string): Cell => gridsOfRows('指标\t2025年', `产值\t${text}`, '税收\t1')[0]!.at(1, 1)!;

/** The number; what the words before it say; the period behind it. */
function tellTold(cell: Cell): string | null {
  const told = toldValue(cell, packs);
  if (told === null) return null;
  const { quantity, said, period } = told;
  const days =
    period === null ? '' : ` @${cell.text.slice(period.start - cell.start, period.end - cell.start)}`;
  return `${tellQuantity(quantity)}${said === null ? '' : ` ${[...said.kinds].join(' ')}`}${days}`;
}

describe('a cell that tells one number', () => {
  test.each([
    ['达到95%', '95 % eq'],
    ['累计下降20%', '20 % eq by-unit cumulative'],
    ['年均增长6%', '6 % eq growth'],
    ['65（2019年）', '65  eq @2019年'],
    ['65%（含园区）', '65 % eq'],
    ['65%，按规模', '65 % eq'],
    ['65%；按规模', '65 % eq'],
    ['>7、力争更高', '7  gt'],
    ['>7%、力争更高', '7 % gt'],
    ['比2020年增长65%（2019年）', '65 % eq by-unit @2019年'],
    [`达到95%（${'甲'.repeat(53)}）`, '95 % eq'],
    ['65，2019年', '65  eq'],
    ['65，按规模（2019年）', '65  eq'],
    ['增长65%、按规模', '65 % eq by-unit'],
    ['65%（甲、乙）', '65 % eq'],
    ['65(2019年)', '65  eq @2019年'],
    ['2018年达到65（2019年）', '65  eq  @2019年'],
  ])('%s', (text, told) => expect(tellTold(cellOf(text))).toBe(told));

  test.each([
    '产量65吨',
    '65、按规模',
    '65吨钢材',
    '65%。',
    '65%和70%',
    '按规模',
    '持续改善，65',
    `达到95%（${'甲'.repeat(54)}）`,
    '65',
    '达到65、70',
    '达到五成',
    '达到65。',
    '目标产量达到65',
  ])('%s tells none', (text) => expect(tellTold(cellOf(text))).toBeNull());
});

describe('a cell in pieces', () => {
  const pieces = (text: string): (string | null)[] =>
    toldPieces(cellOf(text), packs).map(({ cell }) => `${cell.text}: ${tellTold(cell)}`);

  test('each with what it says', () => {
    expect(pieces('212.6亿元，增长6.1%')).toEqual([
      '212.6亿元: 21260000000 元 eq',
      '增长6.1%: 6.1 % eq by-unit',
    ]);
    expect(pieces('31亿元；下降2%；年均增长3%')).toHaveLength(3);
  });

  test('none where a piece says anything else, or there is but one', () => {
    expect(pieces('212.6亿元，居全省前列')).toEqual([]);
    expect(pieces('212.6亿元')).toEqual([]);
    expect(pieces('达到95%')).toEqual([]);
    expect(pieces(`5亿元（${'甲'.repeat(50)}），增长6%`)).toHaveLength(2);
    expect(pieces(`5亿元（${'甲'.repeat(51)}），增长6%`)).toEqual([]);
  });

  test('each where it stands', () => {
    const cell = cellOf('212亿元，增长6%');
    const spans = toldPieces(cell, packs).map(({ cell: { start, end } }) => [
      start - cell.start,
      end - cell.start,
    ]);
    expect(spans).toEqual([
      [0, 5],
      [6, 10],
    ]);
  });
});
