import { afterAll, describe, expect, test } from 'vitest';
import type { ZhibiaoError } from '../../../src/model/errors.js';
import { openAnswer } from '../../../src/pool/isolation/answer.js';
import { IsolatedReaders } from '../../../src/pool/isolation/isolated-readers.js';
import { READER_FILE } from '../../../src/pool/reader-file.js';
import type { ReaderLimits } from '../../../src/pool/reading-limits.js';

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
