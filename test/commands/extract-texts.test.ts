import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractText, extractTexts } from '../../src/index.js';

const SEEDS = new URL('../../seeds', import.meta.url).pathname;
const texts = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

describe('texts read together', () => {
  test('say what each says by itself, in order', () => {
    const many = [...texts, '', ...texts, '全市生产总值增长5%。', ...texts, ...texts];
    expect([...extractTexts(many)]).toEqual(many.map((text) => extractText(text)));
  });

  test('are told the same facts and filtered alike', () => {
    const options = { date: '2024-03-01', place: '云河市', filter: { status: ['target' as const] } };
    const pair = ['到2025年，全市森林覆盖率达到22%以上。', '今年新建学校12所。去年新建学校9所。'];
    const results = [...extractTexts(pair, options)];
    expect(results).toEqual(pair.map((text) => extractText(text, options)));
    expect(results.map(({ document }) => document.figures)).toEqual([1, 1]);
  });

  test('are read as they are asked for', () => {
    let asked = 0;
    const endless = (function* (): Generator<string> {
      for (;;) {
        asked += 1;
        yield '全市生产总值增长5%。';
      }
    })();
    for (const { figures } of extractTexts(endless)) {
      expect(figures).toHaveLength(1);
      break;
    }
    expect(asked).toBeLessThan(1000);
  });
});
