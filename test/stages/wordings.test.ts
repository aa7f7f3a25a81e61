import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { type Told, tellFigures, tellMarkdown, tellPage } from './tell-figures.js';

/** The texts of a file, each with the lines of its figures. A text stands in one line: ⏎ is the end of one of its own. */
function wordings(file: string): Told[] {
  const told: Told[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('  ')) told.at(-1)![1].push(line.trim());
    else if (line !== '' && !line.startsWith('#')) told.push([line.replaceAll('⏎', '\n'), []]);
  }
  return told;
}

/** With the line of strokes of a table in it, a text is Markdown; behind ▦ it is a page. */
function tell(text: string): string[] {
  if (text.startsWith('▦')) return tellPage(text.slice(1).split('\n'));
  return text.includes('|--') ? tellMarkdown(text) : tellFigures(text);
}

describe.each(globSync('fixtures/wordings/*.txt').sort())('%s', (file) => {
  test.each(wordings(file))('%s', (text, figures) => expect(tell(text)).toEqual(figures));
});
