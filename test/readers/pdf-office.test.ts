import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';

const FOLDER = 'fixtures/readers/pdf';
const read = async (name: string) => readBytes(readFileSync(`${FOLDER}/${name}`), name);

/** The paragraphs of the source as it was written. */
function paragraphsOf(name: string): string[] {
  const source = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const [, body] = source.split('<office:body>');
  return [...body!.matchAll(/<text:p[^>]*>([^<]+)<\/text:p>/g)].map(([, text]) => text!);
}

describe('what an office program prints is read as it was written', () => {
  test('two columns on two pages, without header and numbers of pages', async () => {
    const { text, notes, cut } = await read('two-columns.pdf');
    expect(text.split('\n')).toEqual(paragraphsOf('two-columns.fodt'));
    expect([notes, cut]).toEqual([[], null]);
  });

  test('a table without rules: the same cells as its source', async () => {
    const cellsOf = async (name: string) => {
      const { text, blocks } = await read(name);
      return blocks.flatMap(({ start, end, cell }) =>
        cell === null ? [] : [{ ...cell, header: null, text: text.slice(start, end) }],
      );
    };
    const found = (await cellsOf('plain-table.pdf')).map((cell) => ({
      ...cell,
      // A line that is broken on purpose cannot be told from one that was full.
      text: cell.text.replace('速〔', '速 〔'),
    }));
    expect(found).toEqual(await cellsOf('plain-table.html'));
  });

  test('a table stands between the lines above and below it', async () => {
    const lines = (await read('plain-table.pdf')).text.split('\n');
    expect([lines[0], lines.at(-1)]).toEqual(['表1 主要指标', '注：〔〕内为五年累计数。']);
  });
});
