import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** A run as a process of its own; its exit status. */
async function extract(...argv: string[]): Promise<number> {
  const child = spawn(process.execPath, ['bin/zhibiao.js', 'extract', ...argv], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

const documents = (word: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`${word}${i}.txt`, `2023年，全市造林${i}亩。\n`.repeat(20)]),
  );

test.each(['csv', 'json', 'sqlite'])(
  'case 37: of two runs that write to one %s at once each writes a whole one, and one of the two stays',
  async (ending) => {
    const [one, other] = [tempFolder(documents('a')), tempFolder(documents('b'))];
    const folder = tempFolder();
    const at = (name: string): string => join(folder, `${name}.${ending}`);
    const codes = await Promise.all([extract(one, '-o', at('both')), extract(other, '-o', at('both'))]);
    expect(await Promise.all([extract(one, '-o', at('one')), extract(other, '-o', at('other'))])).toEqual([
      0, 0,
    ]);
    const both = readFileSync(at('both'));
    expect([at('one'), at('other')].some((whole) => readFileSync(whole).equals(both))).toBe(true);
    // One that finds the other at work on its database may refuse.
    expect(codes.includes(0) && codes.every((code) => code === 0 || code === 5)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([`both.${ending}`, `one.${ending}`, `other.${ending}`]);
  },
  120_000,
);

const SHARED_MEMORY = '/dev/shm';
const isElsewhere = existsSync(SHARED_MEMORY) && statSync(SHARED_MEMORY).dev !== statSync(tmpdir()).dev;

test.skipIf(!isElsewhere)(
  'case 37: an output on another disk than the documents is whole and alone',
  async () => {
    const folder = mkdtempSync(join(SHARED_MEMORY, 'zhibiao-'));
    try {
      const report = join(tempFolder({ 'a.txt': '完成投资5亿元。' }), 'a.txt');
      const [here, there] = [join(tempFolder(), 'x.csv'), join(folder, 'x.csv')];
      writeFileSync(there, 'what was there before');
      for (const output of [here, there])
        expect(await runCli(['extract', report, '-o', output])).toMatchObject({ code: 0 });
      expect(readFileSync(there)).toEqual(readFileSync(here));
      expect(readdirSync(folder)).toEqual(['x.csv']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
