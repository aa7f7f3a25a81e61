import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { readWordings } from './read-wordings.js';
import { tellFigures, tellMarkdown, tellPage } from './tell-figures.js';

/** With the line of strokes of a table in it, a text is Markdown; behind ▦ it is a page. */
function tell(text: string): string[] {
  if (text.startsWith('▦')) return tellPage(text.slice(1).split('\n'));
  return text.includes('|--') ? tellMarkdown(text) : tellFigures(text);
}

describe.each(globSync('fixtures/wordings/*.txt').sort())('%s', (file) => {
  test.each(readWordings(file))('%s', (text, figures) => expect(tell(text)).toEqual(figures));
});
