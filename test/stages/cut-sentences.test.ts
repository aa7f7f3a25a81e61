import { expect, test } from 'vitest';
import { extractText } from '../../src/index.js';

const item = (i: number): string => `产量${i}.5吨`;

test.each([
  ['commas', '，'],
  ['blanks', ' '],
  ['no sign at all', ''],
])(
  'of a line of figures with %s between them none is lost, and each is told from where it stands',
  (_, sign) => {
    const line = Array.from({ length: 1_000 }, (_, i) => item(i + 1)).join(sign);
    const { figures } = extractText(line);
    expect(figures.map(({ value }) => value)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1.5));
  },
);

test('a list without a full stop costs each figure no more than its own stretch', () => {
  const longest = (count: number): number => {
    const { figures } = extractText(`${'甲、'.repeat(count)}产量分别为${'12.5吨、'.repeat(count)}`);
    return Math.max(...figures.map(({ metric, source }) => metric.name.length + source.sentence.length));
  };
  expect(longest(4_000)).toBeLessThan(8_000);
});

test('a name is not built on itself without end', () => {
  const { figures } = extractText('占全市的12%，'.repeat(1_000));
  expect(figures).toHaveLength(1_000);
  expect(Math.max(...figures.map(({ metric }) => metric.name.length))).toBeLessThan(600);
});

test('a sentence of ordinary length stays whole', () => {
  const sentence = `全市产量12吨，${'形势总体平稳，'.repeat(100)}同比增长5.2%。`;
  const { figures } = extractText(`${sentence}以后还要努力。`);
  expect(figures.map(({ source }) => source.sentence)).toEqual([sentence, sentence]);
});
