import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docxOf, p, r } from '../helpers/docx-of.js';
import { makePdf } from '../helpers/make-pdf.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { zipOf } from '../helpers/zip-of.js';
import { GOOD_FIGURES, GOOD_NAME, GOOD_TEXT, runBeside, runFolder } from './run-beside.js';

const SAME_TEXT = 'fixtures/same-text/county-bulletin';
const [WORD, DOC, OFD] = ['docx', 'doc', 'ofd'].map((format) =>
  readFileSync(`${SAME_TEXT}/input.${format}`),
) as [Buffer, Buffer, Buffer];
const body = p('完成投资5亿元。');
const part = (content: string | Buffer) => docxOf(body, {}, { 'word/document.xml': content as string });
const bomb = zipOf([['word/document.xml', Buffer.alloc(70 * 1024 * 1024)]]);
const text = [{ texts: [{ text: '完成投资35亿元。', x: 100, y: 100 }] }];
const pdf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** By case: what is wrong, the file, its code, and what is said of it. */
const BROKEN: [number: number, what: string, file: [string, Uint8Array], code: string, said: RegExp][] = [
  [24, 'a bomb', ['a.docx', bomb], 'E-LIMIT-ZIP', /inflates to 70 MiB, the limit is 64 MiB/],
  [
    24,
    'a header that lies',
    ['a.docx', zipOf([['word/document.xml', { content: 'x'.repeat(999), toldSize: 9 }]])],
    'E-CORRUPT',
    /too many bytes/,
  ],
  [
    24,
    'two parts of one name',
    [
      'a.docx',
      zipOf([
        ['word/document.xml', 'a'],
        ['word/document.xml', 'b'],
      ]),
    ],
    'E-CORRUPT',
    /two parts are named/,
  ],
  [
    24,
    'a way out',
    [
      'a.docx',
      zipOf([
        ['../evil.txt', 'a'],
        ['word/document.xml', 'b'],
      ]),
    ],
    'E-CORRUPT',
    /lies outside/,
  ],
  [
    24,
    'an absolute name',
    [
      'a.docx',
      zipOf([
        ['/tmp/evil.txt', 'a'],
        ['word/document.xml', 'b'],
      ]),
    ],
    'E-CORRUPT',
    /lies outside/,
  ],
  [
    24,
    'a password',
    ['a.docx', zipOf([['word/document.xml', { content: '', encrypted: true }]])],
    'E-ENCRYPTED',
    /password/,
  ],
  [24, 'a directory cut short', ['a.docx', WORD.subarray(0, -40)], 'E-CORRUPT', /damaged/],
  [
    25,
    'an entity of another file',
    ['a.docx', part('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
    'E-XML-DTD',
    /document\.xml declares a document type/,
  ],
  [
    25,
    'entities within entities',
    ['a.docx', part('<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>')],
    'E-XML-DTD',
    /document type/,
  ],
  [25, '50,000 levels', ['a.docx', part('<a>'.repeat(50_000))], 'E-LIMIT-DEPTH', /deeper than 512 levels/],
  [27, 'half a file', ['a.doc', DOC.subarray(0, 4096)], 'E-CORRUPT', /damaged/],
  [
    27,
    'rich text under the name of a document',
    ['a.doc', Buffer.from('{\\rtf1\\ansi 5}')],
    'E-FORMAT',
    /rtf/,
  ],
  [27, 'nothing', ['a.doc', Buffer.alloc(0)], 'E-CORRUPT', /without a single byte/],
  [28, 'half a file', ['a.pdf', makePdf(text).subarray(0, 300)], 'E-CORRUPT', /damaged/],
  [
    28,
    'pages that contain themselves',
    ['a.pdf', pdf(CATALOGUE, '<< /Type /Pages /Count 3 /Kids [2 0 R] >>')],
    'E-NO-TEXT',
    /blank/,
  ],
  [
    28,
    'a million pages',
    ['a.pdf', pdf(CATALOGUE, '<< /Type /Pages /Count 1000000 /Kids [] >>')],
    'E-CORRUPT',
    /it has no page/,
  ],
  [28, 'a password', ['a.pdf', makePdf(text, { password: 'secret' })], 'E-ENCRYPTED', /password/],
  [
    28,
    'pictures only',
    ['a.pdf', makePdf([{ scan: true }, { scan: true }])],
    'E-NO-TEXT',
    /scanned.*2 pages.*OCR/,
  ],
  [30, 'half a file', ['a.ofd', OFD.subarray(0, OFD.length / 2)], 'E-CORRUPT', /damaged/],
];

/** Ten times what any of them may take. */
const WATCHDOG = 20_000;

test.each(BROKEN)(
  'case %i: %s is refused, and the other document read',
  async (_number, _what, [name, bytes], code, said) => {
    const begun = performance.now();
    const run = await runBeside({ [name]: bytes });
    expect(run.records[name]).toMatchObject({ status: 'failed', code, message: expect.stringMatching(said) });
    expect(run.messages).toMatch(new RegExp(`^zhibiao: error\\[${code}\\] ${name}: `));
    expect({ code: run.code, figures: run.figures[GOOD_NAME] }).toEqual({ code: 3, figures: GOOD_FIGURES });
    expect(performance.now() - begun).toBeLessThan(WATCHDOG);
  },
);

test('case 24: an archive of ZIP64 is read', async () => {
  const bytes = readFileSync('fixtures/cases/zip64.docx');
  expect(await runBeside({ 'a.docx': bytes })).toMatchObject({
    code: 0,
    figures: { 'a.docx': ['完成投资 500000000 元'] },
  });
});

test('case 24: of an archive of documents the bad ones cost no other, and none is unpacked', async () => {
  const inner = zipOf([['deep.zip', zipOf([['b.txt', GOOD_TEXT]])]]);
  const archive = zipOf([
    ['a.txt', GOOD_TEXT],
    ['../evil.txt', '投资7亿元'],
    ['/tmp/evil.txt', '投资7亿元'],
    ['bomb.docx', bomb],
    ['inner.zip', inner],
  ]);
  const folder = tempFolder({ 'in/x.zip': archive });
  const before = readdirSync(tmpdir()).filter((name) => !name.startsWith('zhibiao-'));
  const run = await runFolder(
    join(folder, 'in'),
    [],
    '--include',
    '*.txt',
    '--include',
    '*.docx',
    '--include',
    '*.zip',
  );
  const codes = Object.fromEntries(Object.entries(run.records).map(([name, { code }]) => [name, code]));
  expect(codes).toEqual({
    'x.zip//tmp/evil.txt': 'E-CORRUPT',
    'x.zip/../evil.txt': 'E-CORRUPT',
    'x.zip/a.txt': null,
    'x.zip/bomb.docx': 'E-LIMIT-ZIP',
    'x.zip/inner.zip': 'E-FORMAT',
  });
  expect({ code: run.code, figures: run.figures['x.zip/a.txt'] }).toEqual({ code: 3, figures: GOOD_FIGURES });
  expect(readdirSync(tmpdir()).filter((name) => !name.startsWith('zhibiao-'))).toEqual(before);
  expect(['evil.txt', 'in/evil.txt'].some((name) => existsSync(join(folder, name)))).toBe(false);
});

test('case 25: XML in UTF-16 is read, an instruction with an address passed over', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const bytes = Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(xml, 'utf16le')]);
  expect(await runBeside({ 'a.docx': part(bytes) })).toMatchObject({
    code: 0,
    figures: { 'a.docx': ['完成投资 500000000 元'] },
  });
});

test('case 26: what is deleted or hidden gives no figure, what is inserted does', async () => {
  const changed = p(
    `${r('完成投资')}<w:del w:id="1"><w:r><w:delText>5亿元</w:delText></w:r></w:del><w:ins w:id="2">${r('6亿元')}</w:ins>${r('，实现利润3亿元', '<w:vanish/>')}${r('。')}`,
  );
  const run = await runBeside({ 'a.docx': docxOf(changed) });
  expect(run.figures['a.docx']).toEqual(['完成投资 600000000 元']);
  expect(run.messages).toContain('warning[W-HIDDEN] a.docx: hidden or struck text was left out');
});

test('case 28: an empty password opens, and what would run is not run', async () => {
  const catalog = '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true) >>';
  const run = await runBeside({
    'a.pdf': makePdf(text, { password: '' }),
    'b.pdf': makePdf(text, { catalog }),
  });
  expect(run).toMatchObject({
    code: 0,
    figures: { 'a.pdf': ['完成投资 3500000000 元'], 'b.pdf': ['完成投资 3500000000 元'] },
  });
  expect(globalThis).not.toHaveProperty('wasRun');
});

test('case 29: codes that only a table of the reader explains give the figures of the text', async () => {
  const coded = (codes: 'GBK' | 'Unicode') => makePdf([{ texts: [{ ...text[0]!.texts[0]!, codes }] }]);
  const run = await runBeside({ 'a.pdf': coded('GBK'), 'b.pdf': coded('Unicode') });
  expect(run).toMatchObject({
    code: 0,
    figures: { 'a.pdf': ['完成投资 3500000000 元'], 'b.pdf': ['完成投资 3500000000 元'] },
  });
});

test('case 45: one document in every format has the same figures', async () => {
  const figuresOf = async (path: string): Promise<string[]> => {
    const { stdout } = await runCli(['extract', path, '-f', 'ndjson']);
    const figures = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return figures.map(({ metric, exact, unit, status, period }) =>
      [metric.name, exact, unit.text, status, period?.end].join(' '),
    );
  };
  const formats = ['txt', 'html', 'docx', 'doc', 'pdf', 'ofd'];
  const all = await Promise.all(formats.map((format) => figuresOf(`${SAME_TEXT}/input.${format}`)));
  expect(all[0]!.length).toBeGreaterThan(5);
  for (const figures of all) expect(figures).toEqual(all[0]);
});
