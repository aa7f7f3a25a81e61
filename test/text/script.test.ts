import { describe, expect, test } from 'vitest';
import { buildScriptPairs } from '../../src/text/script.js';
import { addScript } from '../../src/text/script-table.js';
import { buildWidthTable } from '../../src/text/width.js';

const pairs = buildScriptPairs();
const table = buildWidthTable();
addScript(table, pairs);
const fold = (text: string): string =>
  Array.from(text, (char) => String.fromCharCode(table[char.charCodeAt(0)]!)).join('');

describe('traditional to simplified, character by character', () => {
  test.each([
    ['億噸畝個餘產業環境', '亿吨亩个余产业环境'],
    ['裡裏羣綫衞麪佔', '里里群线卫面占'],
    ['覆盖、显著、规划、内部', '覆盖、显著、规划、内部'],
    ['歷史、日曆', '历史、日历'],
    // Radicals, which PDF text often holds, become the ideograph that is looked up.
    ['⿂⾺⾞', '鱼马车'],
  ])('%s', (text, want) => expect(fold(text)).toBe(want));

  test('pairs are even, and what is simplified stays as it is', () => {
    expect([...pairs.traditional]).toHaveLength([...pairs.simplified].length);
    expect(fold(pairs.simplified)).toBe(pairs.simplified);
  });
});
