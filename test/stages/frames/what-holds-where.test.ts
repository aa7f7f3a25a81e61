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
