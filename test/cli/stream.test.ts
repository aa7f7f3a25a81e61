import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from 'vitest';
import { streamDocumentSchema, streamFigureSchema } from '../../src/model/stream-schema.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

type Line = Record<string, unknown>;

const linesOf = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const input = (...documents: unknown[]): string =>
  documents.map((each) => `${JSON.stringify(each)}\n`).join('');

const stream = async (stdin: string, ...argv: string[]) => {
  const { stdout, ...run } = await runCli(['stream', ...argv], { stdin });
  return { ...run, lines: linesOf(stdout) };
};

test('every figure carries the id of its document, and a line ends each document', async () => {
  const { code, lines } = await stream(
    input(
      { id: 'a', text: '全年造林5万亩。', date: '2024-02-01', place: '甘肃省' },
      { id: 7, text: '没有数字。' },
    ),
  );
  expect(code).toBe(0);
  expect(lines).toMatchObject([
    { type: 'figure', documentId: 'a', value: 50000, document: { date: '2024-02-01', place: '甘肃省' } },
    { type: 'document', documentId: 'a', id: 'a', line: 1, status: 'ok', figures: 1 },
    { type: 'document', documentId: 7, id: 7, line: 2, status: 'ok', figures: 0 },
  ]);
  streamFigureSchema.parse(lines[0]);
  for (const line of lines.slice(1)) streamDocumentSchema.parse(line);
});

test.each([
  ['{"id":1', null, /no JSON/],
  ['[1]', null, /no object/],
  ['{"text":"x"}', null, /id is missing/],
  ['{"id":"a"}', 'a', /neither text nor path/],
  ['{"id":"a","text":"x","path":"y"}', 'a', /both text and path/],
  ['{"id":"a","text":"x","datum":"2024-01-01"}', 'a', /no key “datum”/],
  ['{"id":"a","text":3}', 'a', /text is no text/],
  ['{"id":"a","text":"x","date":"2024"}', 'a', /no day/],
])('%s is answered as a failed document, and the stream goes on', async (line, id, message) => {
  const { code, lines } = await stream(`\n${line}\n${input({ id: 'b', text: '造林5万亩。' })}`);
  expect(code).toBe(3);
  expect(lines[0]).toMatchObject({
    type: 'document',
    documentId: id,
    line: 2,
    status: 'failed',
    code: 'E-STREAM',
  });
  expect(lines[0]?.message).toMatch(message);
  expect(lines.at(-1)).toMatchObject({ documentId: 'b', status: 'ok', figures: 1 });
});

test('files are read by their path, each with its own fault', async () => {
  const folder = tempFolder({ 'a.html': '<p>造林5万亩。</p>' });
  const { code, lines } = await stream(
    input({ id: 'a', path: join(folder, 'a.html') }, { id: 'b', path: join(folder, 'none.txt') }),
  );
  expect(code).toBe(3);
  expect(lines.slice(1)).toMatchObject([
    { id: 'a', status: 'ok', format: 'html' },
    { id: 'b', status: 'failed', code: 'E-NOT-FOUND' },
  ]);
});

test('the same text is answered as often as it comes, and nothing but failures is exit 4', async () => {
  const copies = await stream(input({ id: 1, text: '造林5万亩。' }, { id: 2, text: '造林5万亩。' }));
  expect(copies.lines.map(({ documentId, type }) => `${documentId} ${type}`)).toEqual([
    '1 figure',
    '1 document',
    '2 figure',
    '2 document',
  ]);
  expect((await stream('x\n')).code).toBe(4);
  expect(await stream('')).toMatchObject({ code: 0, lines: [] });
});

test('several jobs give the same lines in the same order', async () => {
  const documents = Array.from({ length: 40 }, (_, i) =>
    i % 9 === 5 ? { id: i } : { id: i, text: `全年造林${i}万亩，`.repeat(1 + (i % 7) * 20) },
  );
  const one = await stream(input(...documents));
  const three = await stream(input(...documents), '--jobs', '3');
  expect({ code: three.code, lines: three.lines }).toEqual({ code: one.code, lines: one.lines });
  expect(one.lines.filter(({ type }) => type === 'document').map(({ id }) => id)).toEqual(
    documents.map(({ id }) => id),
  );
});

describe('as a process', () => {
  const begun: ReturnType<typeof spawn>[] = [];
  const start = (...argv: string[]) => {
    const child = spawn(process.execPath, ['bin/zhibiao.js', 'stream', ...argv], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    begun.push(child);
    return child;
  };
  afterEach(() => {
    for (const child of begun.splice(0)) child.kill('SIGKILL');
  });

  test.each([['1'], ['2']])('a document is answered before the next line comes (--jobs %s)', async (jobs) => {
    const child = start('--jobs', jobs);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(input({ id, text: '造林5万亩。' }));
      expect(JSON.parse((await answers.next()).value)).toMatchObject({ type: 'figure', documentId: id });
      expect(JSON.parse((await answers.next()).value)).toMatchObject({ type: 'document', documentId: id });
    }
    child.stdin.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  test.each([
    ['SIGTERM', '1', 143],
    ['SIGINT', '2', 130],
  ] as const)('%s ends one that waits for a line', async (signal, jobs, code) => {
    const child = start('--jobs', jobs);
    child.stdin.write(input({ id: 'a', text: '造林5万亩。' }));
    await once(child.stdout, 'data');
    child.kill(signal);
    expect((await once(child, 'exit'))[0]).toBe(code);
  });

  test('says nothing when its reader has gone', async () => {
    const child = start();
    const messages: Buffer[] = [];
    child.stderr.on('data', (chunk) => messages.push(chunk));
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    child.stdin.write(input(...Array.from({ length: 50 }, (_, id) => ({ id, text: '造林5万亩。' }))));
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(Buffer.concat(messages).toString()).toBe('');
  });
});
