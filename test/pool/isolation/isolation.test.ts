import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtractFilesOptions, extract } from '../../../src/commands/extract.js';
import type { DocumentResult } from '../../../src/model/document.js';
import { isolatedReaders } from '../../../src/pool/isolation/isolated-readers.js';
import { isAlive, readerProcesses } from '../../helpers/reader-processes.js';
import { tempFolder } from '../../helpers/temp-folder.js';
import { cellsOf, xlsOf } from '../../helpers/xls-of.js';
import { xlsxOf } from '../../helpers/xlsx-of.js';

beforeAll(() => {
  vi.stubEnv('ZHIBIAO_MOCK_READER', '1');
});
afterAll(() => {
  isolatedReaders().close();
  vi.unstubAllEnvs();
});

async function results(paths: readonly string[], options: ExtractFilesOptions): Promise<DocumentResult[]> {
  const found: DocumentResult[] = [];
  for await (const result of extract(paths, options)) found.push(result);
  return found;
}

/** Until it is so; the time only keeps a test that fails from lasting for ever. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await pause(50);
  expect(isSo()).toBe(true);
}

const ORDERS = {
  hang: 'E-TIMEOUT',
  buffers: 'E-MEMORY',
  heap: 'E-MEMORY',
  exit: 'E-CRASH',
  throw: 'E-CRASH',
  flood: 'E-LIMIT-OUTPUT',
};

describe('case 31: a folder with documents that misbehave', () => {
  const TEXT = '全年完成投资35亿元。';

  test.each([1, 2])(
    '%s at a time: each fails alone, the next is right, all processes are there again',
    async (jobs) => {
      const orders = Object.entries(ORDERS).filter(([order]) => !['heap', 'buffers'].includes(order));
      const files = Object.fromEntries(
        orders.flatMap(([order], i) => [
          [`${i}a.mock`, `mock: ${order}`],
          [`${i}b.mock`, `mock: ok 全年完成投资3${i}亿元。`],
        ]),
      );
      const found = await results([tempFolder(files)], { jobs, timeout: 0.5 });
      expect(found.map(({ document: { code, figures } }) => code ?? figures)).toEqual(
        orders.flatMap(([, code]) => [code, 1]),
      );
      const again = await results([tempFolder({ 'a.mock': TEXT, 'b.mock': `${TEXT}${TEXT}` })], { jobs });
      expect(again.map(({ figures }) => figures.length)).toEqual([1, 2]);
    },
  );

  test('the message names the limit and how to raise it', async () => {
    const folder = tempFolder({ 'a.mock': 'mock: hang' });
    const [result] = await results([join(folder, 'a.mock')], { timeout: 0.2 });
    expect(result?.document.message).toBe(
      'reading it takes more than the 0.2 s of --timeout (split it, or give more with --timeout SECONDS)',
    );
  });

  test('a fault inside of a reader is told as it is without a process', async () => {
    const path = join(tempFolder({ 'a.mock': 'mock: fail' }), 'a.mock');
    const [apart, here] = [await results([path], {}), await results([path], { isolate: false })];
    expect(here[0]?.document.code).toBe('E-INTERNAL');
    expect(apart).toEqual(here);
  });

  test('nobody meets it who has not asked for it', async () => {
    vi.stubEnv('ZHIBIAO_MOCK_READER', '');
    const [result] = await results([join(tempFolder({ 'a.mock': `mock: exit ${TEXT}` }), 'a.mock')], {});
    vi.stubEnv('ZHIBIAO_MOCK_READER', '1');
    expect(result?.document).toMatchObject({ status: 'ok', format: 'txt', figures: 1 });
  });
});

/** Documents of the formats that are read in a process of their own. */
const OFFICE = ['same-text', 'readers', 'documents']
  .flatMap((folder) =>
    readdirSync(`fixtures/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (file) => `fixtures/${folder}/${file}`,
    ),
  )
  .filter((file) => /\.(?:docx|doc|pdf|ofd|xlsx|xls)$/.test(file))
  .sort();

test('the same document comes of it, within and without', async () => {
  const own = tempFolder({
    'a.xlsx': xlsxOf([{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>3.5</v></c></row>' }], {
      strings: ['<t>完成投资35亿元\ud83d\ude00。</t>'],
    }),
    'b.docx': readFileSync('fixtures/same-text/city-briefing/input.docx').subarray(0, 3000),
    'a.xls': xlsOf([
      {
        records: cellsOf([
          ['指标', '数值'],
          ['完成投资', 3.5],
        ]),
      },
    ]),
    'c.pdf': '%PDF-1.7\nnothing',
    'd.docx': readFileSync('fixtures/same-text/city-briefing/input.pdf'),
  });
  const files = [...OFFICE, own];
  const apart = await results(files, { isolate: true });
  const here = await results(files, { isolate: false });
  expect(JSON.stringify(apart)).toBe(JSON.stringify(here));
  const formats = new Set(
    apart.filter(({ figures }) => figures.length > 0).map(({ document }) => document.format),
  );
  expect([...formats].sort()).toEqual(['doc', 'docx', 'ofd', 'pdf', 'xls', 'xlsx']);
  expect(apart.flatMap(({ document: { code } }) => code ?? [])).toEqual(
    expect.arrayContaining(['E-CORRUPT']),
  );
});

describe.skipIf(!existsSync('/proc/self/stat'))('no process is left behind', () => {
  test('of a run that is given up while a document hangs', async () => {
    isolatedReaders().close();
    const folder = tempFolder({
      'a.mock': 'mock: ok 完成投资35亿元。',
      'b.mock': 'mock: hang',
      'c.mock': 'mock: hang 2',
    });
    for await (const _ of extract([folder], { jobs: 2, oneByOne: true })) {
      await until(() => readerProcesses().length > 0);
      break;
    }
    isolatedReaders().close();
    await until(() => readerProcesses().length === 0);
  });

  const run = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, ['bin/zhibiao.js', 'extract', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

  test.each([['1'], ['2']])('by a run that is killed, --jobs %s', async (jobs) => {
    // Too long to be read together.
    const folder = tempFolder({ 'a.mock': `mock: hang ${' '.repeat(70_000)}`, 'b.mock': 'mock: hang' });
    const child = run([folder, '--jobs', jobs]);
    await until(() => readerProcesses(child.pid).length === Number(jobs));
    const left = readerProcesses(child.pid);
    child.kill('SIGKILL');
    await once(child, 'close');
    await until(() => !left.some(isAlive));
  });

  test('by a run that comes to its end', async () => {
    const folder = tempFolder({ 'a.mock': 'mock: ok', 'b.mock': 'mock: hang' });
    const child = run([folder, '--timeout', '1']);
    await until(() => readerProcesses(child.pid).length > 0);
    const [left] = readerProcesses(child.pid);
    expect(await once(child, 'close')).toEqual([3, null]);
    await until(() => !isAlive(left!));
  });
});
