import iconv from 'iconv-lite';
import { docxOf, p, r } from '../helpers/docx-of.js';
import { makePdf } from '../helpers/make-pdf.js';
import { zipOf } from '../helpers/zip-of.js';

export type Content = string | Uint8Array;

/** A code, the document that has it, what is said of it, and the limits of the run. */
export type Sample = [code: string, file: [name: string, content: Content], said: RegExp, limit?: string];

const text = [{ texts: [{ text: '完成投资35亿元。', x: 100, y: 100 }] }];
const picture =
  '<w:r><w:drawing><wp:inline><wp:extent cx="190000" cy="190000"/><a:blip/></wp:inline></w:drawing></w:r>';
const nested = docxOf('<w:sdt>'.repeat(600) + '</w:sdt>'.repeat(600));
const long = '某地全面推进各项工作取得积极进展并继续完善制度机制。'.repeat(20);

/** What could not be read. */
export const FAILED: Sample[] = [
  ['E-FORMAT', ['a.txt', '{\\rtf1\\ansi 投资}'], /rtf/],
  ['E-BINARY', ['a.txt', Buffer.from('投资\0\u0001\u0002\0\0\0')], /not text/],
  ['E-TYPE-MISMATCH', ['a.docx', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')], /docx.*program/],
  [
    'E-ENCODING',
    ['a.txt', Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 120)))],
    /no known encoding.*--encoding/,
  ],
  ['E-CORRUPT', ['a.docx', docxOf(p('正文')).subarray(0, 900)], /damaged.*save it anew/],
  ['E-ENCRYPTED', ['a.docx', zipOf([['word/document.xml', { content: '', encrypted: true }]])], /password/],
  ['E-NO-TEXT', ['a.pdf', makePdf([{ scan: true }])], /scanned.*OCR/],
  ['E-XML-DTD', ['a.docx', docxOf('', {}, { 'word/document.xml': '<!DOCTYPE a><a/>' })], /document type/],
  [
    'E-LIMIT-FILE',
    ['a.txt', 'x'.repeat(300)],
    /300 bytes, the limit is 200 bytes .*--limit file=/,
    'file=200',
  ],
  [
    'E-LIMIT-TEXT',
    ['a.txt', 'x'.repeat(300)],
    /300 characters, the limit is 200 .*--limit text=300/,
    'text=200',
  ],
  ['E-LIMIT-ZIP', ['a.docx', docxOf(p('正文'))], /4 parts, the limit is 2 .*--limit parts=4/, 'parts=2'],
  ['E-LIMIT-DEPTH', ['a.docx', nested], /deeper than 512 levels .*--limit depth=/],
  [
    'E-LIMIT-PAGES',
    ['a.pdf', makePdf([...text, ...text])],
    /2 pages, the limit is 1 .*--limit pages=2/,
    'pages=1',
  ],
];

/** What was read in part. */
export const PARTIAL: Sample[] = [
  [
    'E-LIMIT-FIGURES',
    ['a.txt', '投资5亿元，利润3亿元，产值2亿元。'],
    /of 3 figures only the first 2/,
    'figures=2',
  ],
  ['E-LIMIT-TABLE', ['a.csv', `项目${',1'.repeat(300)}\n`], /256 columns/],
  ['W-DECODE', ['a.txt', Buffer.from(`投资${long}`).subarray(0, -2)], /1 undecodable, the first at byte/],
  [
    'W-PART',
    ['a.docx', docxOf(p(`${r('投资')}<w:r><w:footnoteReference w:id="1"/></w:r>`))],
    /footnotes are missing/,
  ],
];

/** What was read whole, with something to tell. */
export const WARNED: Sample[] = [
  ['W-EMPTY', ['a.txt', ' \n'], /no text/],
  ['W-ENCODING', ['a.txt', iconv.encode(long, 'gbk')], /gb18030, confidence 0\.\d\d/],
  [
    'W-CHARSET-MISMATCH',
    ['a.html', iconv.encode(`<meta charset="utf-8"><p>${long}</p>`, 'gbk')],
    /declared utf-8, the bytes are gb18030/,
  ],
  ['W-MOJIBAKE', ['a.txt', '投资锟斤拷锟斤拷亿元'], /decoded wrongly/],
  ['W-PRECISION', ['a.txt', `投资${'9'.repeat(400)}元。`], /its value is null, exact has all of it/],
  ['W-TYPE', ['a.doc', docxOf(p('正文'))], /named as doc, read as docx/],
  ['W-HIDDEN', ['a.docx', docxOf(p(r('投资') + r('5亿元', '<w:vanish/>')))], /hidden or struck/],
  ['W-MACRO', ['a.docx', docxOf(p('正文'), {}, { 'word/vbaProject.bin': 'x' })], /macros/],
  ['W-PICTURE', ['a.docx', docxOf(p(r('技术联') + picture + r('攻关')))], /pictures stand for characters.*1/],
  ['W-PDF-ORDER', ['a.pdf', overlapping()], /order of the text is uncertain on pages?: 1/],
  ['W-OWN-RESULT', ['a.csv', 'id,metric.name,value\n1,投资,5\n'], /result of zhibiao/],
];

/** Lines that stand between each other: nobody knows which goes on where. */
function overlapping(): Buffer {
  const line = (i: number) => ({ text: `投资${i}亿元，利润稳步增长`, x: 60 + (i % 2) * 20, y: 100 + i * 6 });
  return makePdf([{ texts: Array.from({ length: 20 }, (_, i) => line(i)) }]);
}

/** Files by name, and what is typed; `{}` stands for their folder. */
export type Command = [
  code: string,
  files: Record<string, Content>,
  argv: string[],
  status: number,
  said: RegExp,
];

export const ONE = { 'a.txt': '2023年投资5亿元。' };
const twoRuns = { 'one.ndjson': '', 'one.ndjson.manifest': 'what is this' };

export const COMMANDS: Command[] = [
  ['E-NO-DOCUMENTS', { 'a.png': '' }, ['extract', '{}'], 2, /no document in .*give files/],
  ['E-USAGE', ONE, ['extract', '{}', '--format', 'xml'], 2, /--format does not take “xml”/],
  [
    'E-PACK',
    { ...ONE, 'bad/units.yaml': 'units:\n  - ids: x\n' },
    ['extract', '{}/a.txt', '--patterns', '{}/bad'],
    2,
    /units\.yaml:\d+:\d+: /,
  ],
  [
    'E-CONFIG',
    { ...ONE, 'zhibiao.yaml': 'jbos: 2\n' },
    ['extract', '{}/a.txt', '--config', '{}/zhibiao.yaml'],
    2,
    /zhibiao\.yaml:1:1: .*jobs/,
  ],
  [
    'E-META',
    { ...ONE, 'meta.csv': 'path,date\na.txt,2023-02-30\n' },
    ['extract', '{}/a.txt', '--meta', '{}/meta.csv'],
    2,
    /meta\.csv:2/,
  ],
  [
    'E-ALIASES',
    { ...ONE, 'alias.yaml': '- x\n' },
    ['diff', '{}/a.txt', '{}/a.txt', '--aliases', '{}/alias.yaml'],
    2,
    /alias\.yaml:1/,
  ],
  [
    'E-CORRECTIONS',
    { ...ONE, 'c.yaml': '- rejct: true\n' },
    ['extract', '{}/a.txt', '--corrections', '{}/c.yaml'],
    2,
    /c\.yaml:1/,
  ],
  ['E-MERGE', twoRuns, ['merge', '{}/one.ndjson', '-f', 'csv'], 2, /one\.ndjson/],
  ['E-SEGMENTER', ONE, ['extract', '{}/a.txt', '--segmenter', 'nodejieba'], 2, /npm install nodejieba/],
  ['E-OUTPUT', ONE, ['extract', '{}/a.txt', '-o', '{}/none/x.csv'], 5, /none.*hint/],
  ['W-DUPLICATE', { ...ONE, 'b.txt': ONE['a.txt'] }, ['extract', '{}'], 0, /b\.txt: .*a\.txt/],
  [
    'W-CORRECTION',
    { ...ONE, 'c.yaml': '- id: ffffffffffffffff\n  reject: true\n' },
    ['extract', '{}/a.txt', '--corrections', '{}/c.yaml'],
    0,
    /ffffffffffffffff/,
  ],
  [
    'W-MANIFEST',
    { 'in/a.txt': ONE['a.txt'], 'x.csv': 'old', 'x.csv.manifest': 'what is this' },
    ['extract', '{}/in', '-o', '{}/x.csv', '--manifest', '{}/x.csv.manifest'],
    0,
    /x\.csv\.manifest: .*all documents are read/,
  ],
  [
    'W-SHEET',
    { ...ONE, 'meta.csv': `path,title\na.txt,${'长'.repeat(40_000)}\n` },
    ['extract', '{}/a.txt', '--meta', '{}/meta.csv', '-o', '{}/x.xlsx'],
    0,
    /cut at 32767 characters/,
  ],
];
