import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { findPackage } from '../../src/readers/pdf/pdfjs.js';
import { readPdf } from '../../src/readers/pdf.js';
import { makePdf } from '../helpers/make-pdf.js';

const TEXT = [{ texts: [{ text: '完成投资35亿元。', x: 100, y: 100 }] }];
const SCAN = [{ scan: true }];
const failure = (code: string, message: RegExp) =>
  expect.objectContaining({
    code,
    message: expect.stringMatching(message),
    where: { path: 'a.pdf' },
    hint: expect.any(String),
  });

/** A file of these objects, without a table of where they stand. */
const loose = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );

describe('case 28: what a PDF cannot give is said', () => {
  test('pages that are pictures: all of them, some of them', async () => {
    await expect(readPdf(makePdf([...SCAN, ...SCAN]), 'a.pdf')).rejects.toEqual(
      failure('E-NO-TEXT', /scanned/),
    );
    const { text, cut } = await readPdf(makePdf([...TEXT, ...SCAN, ...SCAN, ...TEXT]), 'a.pdf');
    expect(text).toContain('完成投资35亿元。');
    expect(cut).toEqual({ code: 'E-NO-TEXT', message: expect.stringContaining('2–3') });
  });

  test('characters that only their font knows', async () => {
    const pages = [{ texts: [{ text: '\ue123\ue124投资\ue125\ue126亿元', x: 100, y: 100 }] }];
    const { text, cut } = await readPdf(makePdf(pages), 'a.pdf');
    expect(text).toContain('投资');
    expect(cut).toEqual({ code: 'W-DECODE', message: '4 characters of 8 have no known code in their fonts' });
  });

  test('a page with nothing on it is no picture', async () => {
    expect((await readPdf(makePdf([...TEXT, {}]), 'a.pdf')).cut).toBeNull();
  });

  test('pages that there is no time for: some of them, all of them', async () => {
    let second = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (second++ < 3 ? 0 : 31_000));
    onTestFinished(() => clock.mockRestore());
    const pages = ['一', '二', '三'].map((which, i) => ({
      texts: [{ text: `第${which}项完成投资。`, x: 100, y: 100 + 100 * i }],
    }));
    const { text, cut } = await readPdf(makePdf(pages), 'a.pdf');
    expect(text.match(/第.项/g)).toEqual(['第一项', '第二项']);
    expect(cut).toEqual({ code: 'E-TIMEOUT', message: 'the 30 s of --timeout were over before page 3' });
    second = 0;
    clock.mockImplementation(() => second++ * 3000);
    await expect(readPdf(makePdf(TEXT), 'a.pdf', LIMITS, 2)).rejects.toEqual(
      failure('E-TIMEOUT', /2 s of --timeout/),
    );
  });

  test('a password is asked for only where there is one', async () => {
    await expect(readPdf(makePdf(TEXT, { password: 'secret' }), 'a.pdf')).rejects.toEqual(
      failure('E-ENCRYPTED', /password/),
    );
    expect((await readPdf(makePdf(TEXT, { password: '' }), 'a.pdf')).text).toBe('完成投资35亿元。');
  });

  test('the package that is missing, with the command that adds it', () => {
    const missing = () => {
      throw new Error('Cannot find module');
    };
    expect(() => findPackage('a.pdf', missing)).toThrow(
      expect.objectContaining({ code: 'E-PACKAGE', hint: 'npm install pdfjs-dist@5' }),
    );
  });
});

describe('case 28: broken files end quickly', () => {
  test('the first half of a file, and bytes that only begin as one', async () => {
    const whole = makePdf(TEXT);
    await expect(readPdf(whole.subarray(0, 300), 'a.pdf')).rejects.toEqual(failure('E-CORRUPT', /damaged/));
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'), 'a.pdf')).rejects.toEqual(
      failure('E-CORRUPT', /damaged/),
    );
  });

  test('a table of objects that is missing is made anew', async () => {
    const whole = makePdf(TEXT);
    const end = whole.lastIndexOf('xref\n0');
    const text = `${whole.toString('latin1', 0, end)}trailer\n<< /Root 1 0 R >>\n`;
    expect((await readPdf(Buffer.from(text, 'latin1'), 'a.pdf')).text).toBe('完成投资35亿元。');
  });

  test('a table of objects that leads back to itself', async () => {
    const whole = makePdf(TEXT).toString('latin1');
    const start = /startxref\n(\d+)/.exec(whole)![1]!;
    const text = whole.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`);
    expect((await readPdf(Buffer.from(text, 'latin1'), 'a.pdf')).text).toBe('完成投资35亿元。');
  });

  test('pages that contain themselves', async () => {
    const file = loose('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R] >>');
    await expect(readPdf(file, 'a.pdf')).rejects.toEqual(failure('E-NO-TEXT', /blank/));
  });

  test('a million pages that are only promised', async () => {
    const file = loose('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000 /Kids [] >>');
    const started = performance.now();
    await expect(readPdf(file, 'a.pdf')).rejects.toMatchObject({
      code: expect.stringMatching(/^E-(LIMIT-PAGES|CORRUPT)$/),
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('what the document would run is not run', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true) >>';
    expect((await readPdf(makePdf(TEXT, { catalog }), 'a.pdf')).text).toBe('完成投资35亿元。');
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});

describe('the command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('loads the package from its bundle and says nothing beyond the text', () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, makePdf(TEXT));
    const run = spawnSync(process.execPath, ['bin/zhibiao.js', 'text', path], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('完成投资35亿元。');
  });
});
