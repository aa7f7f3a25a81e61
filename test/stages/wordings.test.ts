import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Told, tellFigures } from './tell-figures.js';

function wordings(): Told[] {
  const told: Told[] = [];
  for (const line of readFileSync('fixtures/wordings.txt', 'utf8').split('\n')) {
    if (line.startsWith('  ')) told.at(-1)![1].push(line.trim());
    else if (line !== '' && !line.startsWith('#')) told.push([line, []]);
  }
  return told;
}

test.each(wordings())('%s', (text, figures) => expect(tellFigures(text)).toEqual(figures));
