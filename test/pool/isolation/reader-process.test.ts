import { afterAll, describe, expect, test } from 'vitest';
import type { ZhibiaoError } from '../../../src/model/errors.js';
import { openAnswer } from '../../../src/pool/isolation/answer.js';
import { IsolatedReaders } from '../../../src/pool/isolation/isolated-readers.js';
import { READER_FILE } from '../../../src/pool/reader-file.js';
import {
  limitsOfEach,
  limitsOfOne,
  type ReaderLimits,
  readerLimits,
} from '../../../src/pool/reading-limits.js';

const ODD = new URL('../../helpers/odd-reader.cjs', import.meta.url).pathname;
const MEGABYTE = 1024 * 1024;
const LIMITS: ReaderLimits = { timeout: 20, memory: 256 * MEGABYTE, output: MEGABYTE, isMemoryAsked: false };

const readers: IsolatedReaders[] = [];
afterAll(() => {
  for (const each of readers) each.close();
});

function open(file = ODD): IsolatedReaders {
  const opened = new IsolatedReaders(file);
  readers.push(opened);
  return opened;
}

async function read(
  from: IsolatedReaders,
  text: string,
  limits: Partial<ReaderLimits> = {},
): Promise<string> {
  const file = { format: 'mock' as const, bytes: Buffer.from(text), path: 'a.docx' };
  const answer = await from.read(file, { ...LIMITS, ...limits });
  try {
    return openAnswer(answer, file.path).text;
  } catch (fault) {
    return (fault as ZhibiaoError).code;
  }
}

describe('a process that does not keep to what was agreed', () => {
  test.each([
    ['writes what it likes', 'junk', 'E-LIMIT-OUTPUT'],
    ['tells what nobody can read', 'nonsense', 'E-CRASH'],
    ['answers what is no answer', 'wrong', 'E-CRASH'],
  ])('%s: the document has failed, the next one is read', async (_, order, code) => {
    const odd = open();
    expect(await read(odd, order)).toBe(code);
    expect(await read(odd, 'text')).toBe('text');
  });

  test('says nothing, not even that the time is over', async () => {
    const odd = open();
    expect(await read(odd, 'silent', { timeout: 0.1 })).toBe('E-TIMEOUT');
    expect(await read(odd, 'text')).toBe('text');
  });
});

test('what the files before left behind costs no document: it is read again in a new process', async () => {
  const odd = open();
  expect(await read(odd, 'text')).toBe('text');
  expect(await read(odd, 'second')).toBe('second');
});

test('a process is given no variable, no stream of the run and no path', async () => {
  const told = JSON.parse(await read(open(), 'tell'));
  expect(told).toEqual({
    env: Object.fromEntries(
      ['SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']
        .filter((name) => process.env[name] !== undefined)
        .map((name) => [name, process.env[name]]),
    ),
    streams: [true, true, true],
    argv: [String(LIMITS.memory)],
  });
});

test('a process that cannot begin is told of with what helps', async () => {
  expect(await read(open('/no/such/file.js'), 'text')).toBe('E-CRASH');
});

test.each([
  ['hang', { timeout: 0.2 }, 'E-TIMEOUT'],
  ['heap', {}, 'E-MEMORY'],
  ['buffers', {}, 'E-MEMORY'],
  ['exit', {}, 'E-CRASH'],
  ['throw', {}, 'E-CRASH'],
  ['flood', {}, 'E-LIMIT-OUTPUT'],
])('case 31: the mock reader: %s; and the document behind it', async (order, limits, code) => {
  const own = open(READER_FILE);
  expect(await read(own, `mock: ${order}`, limits)).toBe(code);
  expect(await read(own, 'mock: print 完成投资35亿元。')).toBe('完成投资35亿元。');
});

describe('readers that share the memory of a run', () => {
  const ASKED = { memory: 900 * MEGABYTE, isMemoryAsked: true };

  test('what needs more than the share is read again with all of it', async () => {
    const shared = open();
    shared.allow(2);
    expect(JSON.parse(await read(shared, 'tell', ASKED)).argv).toEqual([`${320 * MEGABYTE}`]);
    expect(await read(shared, 'large', { ...ASKED, memory: 450 * MEGABYTE })).toBe('E-MEMORY');
    expect(await read(shared, 'large', ASKED)).toBe('large');
  });

  test('what takes all memory takes its share, then all, and the document beside it is read', async () => {
    const shared = open(READER_FILE);
    shared.allow(2);
    const both = [read(shared, 'mock: buffers', ASKED), read(shared, 'mock: ok 甲', ASKED)];
    expect(await Promise.all(both)).toEqual(['E-MEMORY', '甲']);
  });
});

test.each([
  [1, 780],
  [2, 260],
  [3, 240],
])('%i readers of a run of 900 MiB may take %i each', (readers, megabytes) => {
  const limits = readerLimits({ maxMemory: 900 * MEGABYTE });
  expect(limitsOfEach(limits, readers).memory / MEGABYTE).toBe(megabytes);
});

test.each([
  ['no more than all but 120', 90, 780],
  ['what the run has left', 300, 600],
  ['what a reader needs to begin', 850, 160],
])('a reader alone may take %s', (_, taken, megabytes) => {
  const limits = readerLimits({ maxMemory: 900 * MEGABYTE });
  expect(limitsOfOne(limits, taken * MEGABYTE).memory / MEGABYTE).toBe(megabytes);
});
