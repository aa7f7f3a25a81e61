import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from '../../scripts/cases/list.mjs';

const named = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join('test', file), 'utf8').matchAll(/['"`]case (\d\d): /g)])
    .map(([, number]) => number!),
);

test('each of the fifty cases has a test', () => {
  expect(CASES).toHaveLength(50);
  expect(CASES.map(({ number }) => number).filter((number) => !named.has(number))).toEqual([]);
});

test('docs/cases.md has every case as it is listed', () => {
  const page = readFileSync('docs/cases.md', 'utf8');
  for (const { number, input, expected } of CASES)
    expect(page).toContain(`| ${number} | ${input} | ${expected} | `);
});
