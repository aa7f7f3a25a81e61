import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** Sets the title of the window, clears the screen by one sign, turns the writing direction, and writes over the line. */
const STEERING = '\u001b]0;taken\u0007\u009b2J\u202e';
const TEXT = `2024年，全省森林覆盖率${STEERING}达到40.5%，新增造林12万亩。\r全市粮食产量500万吨。\n`;
const NAME = '报告\u001b[31m\u009b.txt';

/** Colours of our own are the only thing a terminal may be told. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OWN_COLOUR = /\u001b\[\d*(?:;\d+)*m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ANY_STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('case 39: what documents and names say cannot steer a terminal', () => {
  test.each([
    ['extract', '-f', 'table'],
    ['extract', '-f', 'csv'],
    ['extract', '-f', 'tsv'],
    ['extract', '-f', 'json'],
    ['extract', '-f', 'ndjson'],
    ['extract', '-f', 'markdown'],
    ['extract', '-f', 'html'],
    ['extract', '--dry-run'],
    ['text'],
    ['normalise'],
    ['explain'],
    ['explain', '--rejected'],
    ['check'],
    ['targets'],
    ['panel'],
  ])('%s %s %s', async (...words) => {
    const path = join(tempFolder({ [NAME]: TEXT }), NAME);
    const { stdout, stderr } = await runCli([...words, path], { terminal: 100, messages: 100 });
    expect(stdout.replace(OWN_COLOUR, '')).not.toMatch(ANY_STEERING);
    expect(stderr.replace(OWN_COLOUR, '')).not.toMatch(ANY_STEERING);
  });

  test('nor can a name that does not exist', async () => {
    const { stderr } = await runCli(['extract', `/tmp/none${NAME}`], { messages: 100 });
    expect(stderr).toContain('\\u{1b}[31m\\u{9b}');
    expect(stderr.replace(OWN_COLOUR, '')).not.toMatch(ANY_STEERING);
  });

  test('a pipe gets every character', async () => {
    const path = join(tempFolder({ [NAME]: TEXT }), NAME);
    expect((await runCli(['text', path])).stdout).toBe(TEXT);
  });
});
