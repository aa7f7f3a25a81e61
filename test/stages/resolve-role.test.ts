import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/commands/extract.js';

const HEAD = '云河市2023年国民经济和社会发展统计公报\n\n2024年3月1日\n\n';

function basisOf(clause: string, head = HEAD): unknown {
  const { figures } = extractText(`${head}6月末，存款余额450亿元，${clause}。`);
  return figures[1]?.basis;
}

describe('what a change is against, as precisely as it is said', () => {
  test.each([
    ['比2020年增长12%', '2020', '比2020年'],
    ['比2022年6月增长5.2%', '2022-06', '比2022年6月'],
    ['比2021年6月30日增长20%', '2021-06-30', '比2021年6月30日'],
    ['比2022年末增加8亿元', '2022-12-31', '比2022年末'],
    ['较年初增长3%', '2022-12-31', '较年初'],
    ['比上年末增长3%', '2022-12-31', '比上年末'],
  ])('%s: %s', (clause, date, text) => expect(basisOf(clause)).toEqual({ kind: 'date', date, text }));

  test.each([
    ['同比增长8%', 'yoy', '同比'],
    ['环比增长8%', 'mom', '环比'],
    ['比预算增长2%', 'other', '比预算'],
    ['比全国高3个百分点', 'other', '比全国'],
  ])('%s: %s', (clause, kind, text) => expect(basisOf(clause)).toEqual({ kind, date: null, text }));

  test('the beginning of a year that is not told has no day', () => {
    expect(basisOf('较年初增长3%', '')).toEqual({ kind: 'other', date: null, text: '较年初' });
  });

  test('a level is against nothing', () => {
    expect(basisOf('贷款余额320亿元')).toBeNull();
  });
});
