import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exitCodeOfError } from '../../src/cli/exit-codes.js';
import { main } from '../../src/cli/main.js';
import { ERROR_CODES, WARNING_CODES } from '../../src/model/errors.js';
import { runJobs } from '../../src/pool/run-jobs.js';
import { LIMITS } from '../../src/writers/xlsx/limits.js';
import { xlsxWriter } from '../../src/writers/xlsx.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';
import { makePdf } from '../helpers/make-pdf.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { COMMANDS, FAILED, ONE, PARTIAL, type Sample, WARNED } from './code-samples.js';
import { GOOD_FIGURES, GOOD_NAME, type RunBeside, runBeside, runFolder } from './run-beside.js';

const beside = ([, [name, content], , limit]: Sample): Promise<RunBeside> =>
  runBeside({ [name]: content }, ...(limit === undefined ? [] : ['--limit', limit]));

// Root may read everything: then as nobody, if nobody may read the program.
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const mayRun = spawnSync(process.execPath, ['bin/zhibiao.js', '--version'], user).status === 0;

const CODES: Record<string, { means: string; document?: string }> = { ...ERROR_CODES, ...WARNING_CODES };
/** What docs/errors.md says of the document. */
const documentOf = (code: string): string | undefined => CODES[code]?.document;

/** Codes that were seen, gathered as the tests run. */
const seen = new Set<string>();
const see = (code: string): void => void seen.add(code);

describe('a document', () => {
  test.each(FAILED)('that failed with %s: told, exit 3, the other one read', async (...row) => {
    const [code, [name], said] = row;
    const run = await beside(row);
    expect(run.records[name]).toMatchObject({ status: 'failed', code, figures: 0 });
    expect(documentOf(code)).toContain('failed');
    expect(run.messages).toMatch(new RegExp(`^zhibiao: error\\[${code}\\] ${name}: .*${said.source}`, 'm'));
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
    see(code);
  });

  test.each(PARTIAL)('that is partial with %s: told, exit 0, what can be read is read', async (...row) => {
    const [code, [name], said] = row;
    const run = await beside(row);
    expect(run.records[name]).toMatchObject({ status: 'partial', code });
    expect(documentOf(code)).toContain('partial');
    expect(run.messages).toMatch(new RegExp(`^zhibiao: warning\\[${code}\\] ${name}: .*${said.source}`, 'm'));
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 0, figures: GOOD_FIGURES });
    see(code);
  });

  test.each(WARNED)('of which %s is told: exit 0, read whole', async (...row) => {
    const [code, [name], said] = row;
    const run = await beside(row);
    expect(run.records[name]!.status).toBe('ok');
    expect(run.messages).toMatch(new RegExp(`^zhibiao: warning\\[${code}\\] ${name}: .*${said.source}`, 'm'));
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 0, figures: GOOD_FIGURES });
    see(code);
  });
});

describe('a path', () => {
  test.each([
    ['E-NOT-FOUND', 'gone.txt', /does not exist.*check the spelling/],
    ['E-NOT-A-FILE', '/dev/zero', /not a regular file/],
    ['E-READ', '/proc/self/mem', /cannot be read: the disk reports a fault/],
    ['E-CHANGED', '/proc/self/status', /0 bytes and then \d+ while it was read/],
  ])('%s: exit 3, the other one read', async (code, path, said) => {
    const folder = tempFolder({ [GOOD_NAME]: '完成投资5亿元。' });
    const named = path.startsWith('/') ? path : join(folder, path);
    const run = await runFolder(folder, [named]);
    expect(run.code).toBe(3);
    expect(run.messages).toMatch(new RegExp(`error\\[${code}\\] ${path}: .*${said.source}`));
    expect(run.figures[GOOD_NAME]).toEqual(['完成投资 500000000 元']);
    see(code);
  });

  test.skipIf(!mayRun)('E-PERMISSION: exit 4, as nobody', () => {
    const folder = tempFolder({ 'a.txt': '投资5亿元' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'a.txt'), 0);
    const run = spawnSync(process.execPath, ['bin/zhibiao.js', 'extract', join(folder, 'a.txt')], {
      ...user,
      encoding: 'utf8',
    });
    see('E-PERMISSION');
    expect(run.status).toBe(4);
    expect(run.stderr).toMatch(
      /error\[E-PERMISSION\] .*a\.txt: the file may not be read \(change its permissions\)/,
    );
  });
});

describe('a run', () => {
  test.each(COMMANDS)('%s', async (code, files, argv, status, said) => {
    const folder = tempFolder(files);
    const run = await runCli(argv.map((word) => word.replace('{}', folder)));
    expect(run.stderr).toMatch(new RegExp(`(error|warning)\\[${code}\\]:? ?.*${said.source}`));
    expect(run.code).toBe(status);
    see(code);
  });

  test('E-STREAM: the line is answered, and the others', async () => {
    const good = JSON.stringify({ id: 2, text: ONE['a.txt'] });
    const { code, stdout } = await runCli(['stream'], { stdin: `{"id":1}\n${good}\n` });
    const [bad, ...others] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(bad).toMatchObject({
      id: 1,
      line: 1,
      status: 'failed',
      code: 'E-STREAM',
      message: expect.stringContaining('neither text nor path'),
    });
    expect(others.map(({ type, code }) => [type, code])).toEqual([
      ['figure', undefined],
      ['document', null],
    ]);
    expect(code).toBe(3);
    see('E-STREAM');
  });

  test('W-REPAIR and W-CORRECTED are notes of the document', async () => {
    const text = '饮用水水源达标率总体达到io。%。';
    const { stdout } = await runCli(['stream'], { stdin: `${JSON.stringify({ id: 1, text })}\n` });
    const figure = JSON.parse(stdout.split('\n')[0]!);
    const file = join(tempFolder({ 'c.yaml': `- id: ${figure.id}\n  reject: true\n` }), 'c.yaml');
    const corrected = await runCli(['stream', '--corrections', file], {
      stdin: `${JSON.stringify({ id: 1, text })}\n`,
    });
    const { notes } = JSON.parse(corrected.stdout);
    expect(notes.map((note: { code: string }) => note.code)).toEqual(['W-REPAIR', 'W-CORRECTED']);
    see('W-REPAIR');
    see('W-CORRECTED');
  });

  test('E-INTERNAL: exit 5, with the way to report it', async () => {
    const told: string[] = [];
    const stream = () => ({ on() {}, write: (chunk: string) => told.push(chunk) }) as never;
    const cwd = (): string => {
      throw new TypeError('broken on purpose');
    };
    const code = await main(['extract', 'a.txt'], {
      stdin: stream(),
      stdout: stream(),
      stderr: stream(),
      env: {},
      cwd,
    });
    expect({ code, told: told.join('') }).toEqual({
      code: 5,
      told: 'zhibiao: error[E-INTERNAL]: TypeError: broken on purpose. hint: ZHIBIAO_DEBUG=1 shows where\n',
    });
    see('E-INTERNAL');
  });

  test('E-LIMIT-SHEET: exit 5, as soon as there is a row too many', () => {
    const writer = xlsxWriter({ color: false, width: 80 }, { ...LIMITS, rows: 2 });
    const three = makeResult([makeFigure(), makeFigure(), makeFigure()]);
    expect(() => writer.document(three)).toThrow(
      expect.objectContaining({ code: 'E-LIMIT-SHEET', hint: expect.stringContaining('write parquet') }),
    );
    expect(exitCodeOfError('E-LIMIT-SHEET')).toBe(5);
    see('E-LIMIT-SHEET');
  });

  test('E-PACKAGE: the document fails, with the command that installs the package', () => {
    const folder = tempFolder({ 'a.pdf': makePdf([{}]), 'b.txt': ONE['a.txt'], 'hide.cjs': HIDE_PDFJS });
    const argv = [
      '--require',
      join(folder, 'hide.cjs'),
      'bin/zhibiao.js',
      'extract',
      folder,
      '--no-isolate',
      '-f',
      'ndjson',
    ];
    const run = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(run.stderr).toMatch(/error\[E-PACKAGE\] .*a\.pdf: .*npm install pdfjs-dist@5/);
    expect({ status: run.status, lines: run.stdout.trim().split('\n').length }).toEqual({
      status: 3,
      lines: 1,
    });
    see('E-PACKAGE');
  });
});

/** Stands for a package that was not installed. */
const HIDE_PDFJS = `
const Module = require('node:module');
const find = Module._resolveFilename;
Module._resolveFilename = (id, ...rest) => {
  if (id.startsWith('pdfjs-dist')) throw Object.assign(new Error('not found'), { code: 'MODULE_NOT_FOUND' });
  return find(id, ...rest);
};`;

describe('a document that its thread dies of, or that takes too long', () => {
  afterEach(() => void vi.restoreAllMocks());

  test.each([
    ['E-CRASH', 'EXIT', /ended the thread, twice/],
    ['E-MEMORY', 'HEAP', /took more memory than a thread has, twice/],
  ])('%s: failed, the other one read', async (code, poison, said) => {
    const file = fileURLToPath(new URL('../helpers/poisoned-thread.cjs', import.meta.url));
    const tasks = ['text', poison].map((text) => ({ path: text, bytes: Buffer.from(text), options: {} }));
    const outcomes = [];
    for await (const outcome of runJobs(tasks, { file, plan: null, jobs: 1, heap: 32 }))
      outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { path: 'text', told: 'text' },
      {
        path: poison,
        result: { document: { status: 'failed', code, message: expect.stringMatching(said) } },
      },
    ]);
    see(code);
  });

  /** So much later each time that somebody looks at the clock. */
  const hurry = (milliseconds: number): void => {
    const now = performance.now.bind(performance);
    let looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      looks += 1;
      return now() + looks * milliseconds;
    });
  };
  const page = (number: number) => ({
    texts: [{ text: `第${number}项完成投资${number}亿元。`, x: 100, y: 90 * number }],
  });

  test('E-TIMEOUT: partial, the pages before are read', async () => {
    hurry(12_000);
    const run = await runBeside({ 'a.pdf': makePdf([2, 3, 4, 5, 6, 7, 8].map(page)) }, '--no-isolate');
    const message = expect.stringMatching(/30 s of --timeout were over before page [2-7]$/);
    expect(run.records['a.pdf']).toMatchObject({ status: 'partial', code: 'E-TIMEOUT', message });
    expect(run.figures['a.pdf']![0]).toContain('200000000 元');
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 0, figures: GOOD_FIGURES });
    see('E-TIMEOUT');
  });

  test('E-TIMEOUT: failed where there was no time for a single page', async () => {
    hurry(40_000);
    const run = await runBeside({ 'a.pdf': makePdf([2, 3].map(page)) }, '--no-isolate');
    expect(run.records['a.pdf']).toMatchObject({ status: 'failed', code: 'E-TIMEOUT' });
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
  });
});

describe('a document whose reader misbehaves', () => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each([
    ['E-LIMIT-OUTPUT', 'flood'],
    ['E-CRASH', 'exit'],
  ])('%s: failed, the other one read', async (code, order) => {
    vi.stubEnv('ZHIBIAO_MOCK_READER', '1');
    const run = await runBeside({ 'a.mock': `mock: ${order}` });
    expect(run.records['a.mock']).toMatchObject({ status: 'failed', code });
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
    see(code);
  });
});

describe('the catalogue', () => {
  const catalogue = [...Object.keys(ERROR_CODES), ...Object.keys(WARNING_CODES)].sort();

  test('has every code that the source names, and no other', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const sources = files
      .filter((file) => file !== join('model', 'errors.ts'))
      .map((file) => readFileSync(join('src', file), 'utf8'));
    const named = sources.flatMap((text) => text.match(/(?<=['"`[])[EW](?:-[A-Z]+)+(?=['"`\]])/g) ?? []);
    expect([...new Set(named)].sort()).toEqual(catalogue);
  });

  test('has no code that nothing above has brought about', () => {
    const untold = mayRun ? [] : ['E-PERMISSION'];
    expect(catalogue.filter((code) => !seen.has(code))).toEqual(untold);
  });
});
