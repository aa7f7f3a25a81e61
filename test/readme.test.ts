import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The blocks of a page that are not prose, without their comments, which each language has of its own. */
function blocksOf(page: string): string[] {
  const blocks = readFileSync(page, 'utf8').match(/^```[\s\S]*?^```$/gm) ?? [];
  return blocks.map((block) =>
    block
      .replace(/ +(?:#|\/\/) .*$/gm, '')
      .replace(/ +[(（][^()（）]*[)）]$/gm, '')
      .trimEnd(),
  );
}

const numbersOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^\|.*\| ([\d.]+) \| ([\d.]+) \|$/gm)].map(([, ...scores]) =>
    scores.join(' '),
  );

test('both languages show the same commands and what they print', () => {
  expect(blocksOf('README.zh-CN.md')).toEqual(blocksOf('README.md'));
});

test('both languages tell the same accuracy', () => {
  expect(numbersOf('README.md').length).toBeGreaterThan(4);
  expect(numbersOf('README.zh-CN.md')).toEqual(numbersOf('README.md'));
});
