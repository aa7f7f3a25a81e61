import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { tellFrames } from './tell-frames.js';

/** The texts of a file, each with the lines of its frames. */
function textsOf(file: string): [text: string, frames: string[]][] {
  const texts: [string, string[]][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('  ')) texts.at(-1)![1].push(line.trim());
    else if (line !== '' && !line.startsWith('#')) texts.push([line.replaceAll('⏎', '\n'), []]);
  }
  return texts;
}

describe.each(globSync('fixtures/frames/*.txt').sort())('%s', (file) => {
  test.each(textsOf(file))('%s', (text, frames) => expect(tellFrames(text)).toEqual(frames));
});

test('a sentence of sixty signs still announces what follows', () => {
  const frames = (signs: number): string[] =>
    tellFrames(`一、园林\n${'甲'.repeat(signs)}，主要做了以下工作。\n公园8个。`).map(
      (told) => told.split(' ')[0]!,
    );
  expect(frames(50)).toEqual(['actual']);
  expect(frames(51)).toEqual([]);
});

test('what a document reports on stands in its first five hundred signs', () => {
  const head = '海州市供水发布会\n2024年7月20日\n';
  const first = (at: number): string =>
    tellFrames(`${head}${'甲'.repeat(at - head.length - 1)}。上半年供水情况如下。\n水厂8座。`)[0]!;
  expect(first(500)).toContain('topic.report');
  expect(first(501)).not.toContain('topic.report');
});
