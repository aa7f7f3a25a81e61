import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { BETWEEN_NOUNS, segmenterDictionary, trimDictionary } from '../../src/packs/load-dictionary.js';

test('rare words that only name something are left out, rare words between nouns stay', () => {
  const dictionary = '项目 5211 n\n一刻里 3 m\n项目经理 9 n\n分别为 3 d\n兼 10 p\r\n尾';
  expect(trimDictionary(dictionary)).toBe('项目 5211 n\n分别为 3 d\n兼 10 p\r\n尾');
});

test('nouns and what stands between them are told apart as with the whole dictionary', () => {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
  const [whole, ours] = [Jieba.withDict(dict), Jieba.withDict(segmenterDictionary())];
  const between = (jieba: typeof whole, text: string): string =>
    jieba
      .tag(text)
      .map(({ word, tag }) => (BETWEEN_NOUNS.test(tag) ? '|'.repeat(word.length) : word))
      .join('');
  for (const text of [
    '城市规划委员会共批准了',
    '全市各级财政部门累计下达',
    '由县级以上卫生健康行政部门分别组织开展',
    '经省人民政府同意并报国务院备案的',
    '我县乡村旅游经营户每年接待',
  ]) {
    expect(between(ours, text)).toContain('|');
    expect(between(ours, text)).toBe(between(whole, text));
  }
});
