import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

const RANDOM = '0123456789ab';
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const ELSEWHERE = 'ffffffff';
/** Of a process that has come to its end. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;
/** The process that began this one. */
const LIVING = process.ppid;

/** Writes x.csv into a folder where such a file lies; does it still, after the run? */
async function staysBeside(name: string, { days = 0 } = {}): Promise<boolean> {
  const folder = tempFolder({ 'a.txt': '企业1', [name]: 'half a line' });
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000 - 1000);
  utimesSync(join(folder, name), then, then);
  const { code } = await runCli(['extract', join(folder, 'a.txt'), '-o', join(folder, 'x.csv')]);
  expect(code).toBe(0);
  return existsSync(join(folder, name));
}

test('case 33: what a killed run left is taken away by the next run in the folder', async () => {
  expect(await staysBeside(`.zhibiao-${DEAD}-${HERE}-${RANDOM}.tmp`)).toBe(false);
});

test('case 33: what another run is making stays', async () => {
  expect(await staysBeside(`.zhibiao-${LIVING}-${HERE}-${RANDOM}.tmp`)).toBe(true);
});

test('case 33: what another machine is making stays, unless it has not been written to for more than a day', async () => {
  const name = `.zhibiao-${DEAD}-${ELSEWHERE}-${RANDOM}.tmp`;
  expect(await staysBeside(name)).toBe(true);
  expect(await staysBeside(name, { days: 2 })).toBe(false);
});

test('case 33: a file of a like name is nobody’s but the reader’s', async () => {
  expect(await staysBeside('.zhibiao-notes.tmp', { days: 9 })).toBe(true);
});

test('case 33: a run that was killed when it had begun but its output leaves nothing for long', async () => {
  const folder = tempFolder({ 'a.txt': '企业1' });
  writeFileSync(join(folder, `x.csv.${DEAD}-${HERE}-${RANDOM}.partial`), '');
  await runCli(['extract', join(folder, 'a.txt'), '-o', join(folder, 'x.csv'), '--resume']);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'x.csv', 'x.csv.manifest']);
});

test('case 33: nor does a killed merge, once the next one is through', async () => {
  const folder = tempFolder({ 'a.txt': '企业1' });
  const at = (name: string): string => join(folder, name);
  await runCli(['extract', at('a.txt'), '-o', at('1.csv'), '--shard', '1/1']);
  for (const name of ['x.csv', 'x.csv.manifest'])
    writeFileSync(at(`${name}.${DEAD}-${HERE}-${RANDOM}.partial`), '');
  await runCli(['merge', at('1.csv'), '-o', at('x.csv')]);
  expect(readdirSync(folder).sort()).toEqual(['1.csv', '1.csv.manifest', 'a.txt', 'x.csv', 'x.csv.manifest']);
});
