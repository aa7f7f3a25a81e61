// A folder of documents of every format, none the same as another, and documents that are poison: what they do and the code they have to get.
import { readdirSync, readFileSync } from 'node:fs';
import { zipOf } from '../same-text/zip.mjs';

const texts = [
  ...readdirSync('seeds').map((name) => `seeds/${name}`),
  ...readdirSync('fixtures/documents').map((name) => `fixtures/documents/${name}/input.txt`),
].flatMap((file) => readOrNothing(file));
const CASES = ['city-briefing', 'city-release', 'county-bulletin', 'plan-outline'];

function readOrNothing(file) {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

const office = Object.fromEntries(
  ['docx', 'doc', 'ofd', 'pdf', 'html', 'md'].map((format) => [
    format,
    CASES.map((name) => readFileSync(`fixtures/same-text/${name}/input.${format}`)),
  ]),
);

/** How a file of a format becomes another one with the same content. */
const marked = {
  txt: (n) => `${texts[n % texts.length]}\n本页编号为第${n}号。\n`,
  csv: (n) => `指标,数值,单位\n完成投资,${n}.5,亿元\n新增就业,${n},人\n`,
  html: (n) => Buffer.concat([office.html[n % 4], Buffer.from(`<!-- ${n} -->`)]),
  md: (n) => Buffer.concat([office.md[n % 4], Buffer.from(`\n<!-- ${n} -->\n`)]),
  pdf: (n) => Buffer.concat([office.pdf[n % 4], Buffer.from(`% ${n}\n`)]),
  doc: (n) => Buffer.concat([office.doc[n % 4], Buffer.alloc(512, `${n} `)]),
  docx: (n) => withComment(office.docx[n % 4], `${n}`),
  ofd: (n) => withComment(office.ofd[n % 4], `${n}`),
};

/** An archive with a remark at its end. */
function withComment(archive, remark) {
  const bytes = Buffer.concat([archive, Buffer.from(remark)]);
  bytes.writeUInt16LE(remark.length, archive.length - 2);
  return bytes;
}

/** So many of each among 1,900. */
const SHARES = { txt: 700, docx: 400, html: 250, md: 150, doc: 150, csv: 100, ofd: 100, pdf: 50 };

/** The documents that are as they should be: name and content. */
export function* goodDocuments() {
  let n = 0;
  for (const [format, count] of Object.entries(SHARES))
    for (let i = 0; i < count; i += 1, n += 1) yield { name: nameOf(n, format), content: marked[format](n) };
}

/** Names in an order that mixes the formats, poison among them. */
const nameOf = (n, ending) => `${String((n * 7919) % 100_003).padStart(6, '0')}.${ending}`;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body, head = '') =>
  `<?xml version="1.0"?>${head}<w:document ${WORD}><w:body>${body}</w:body></w:document>`;
const docxOf = (document, n) =>
  zipOf([
    ['[Content_Types].xml', `<Types><!-- ${n} --></Types>`],
    ['word/document.xml', document],
  ]);
const MEGABYTE = 1024 * 1024;

/** A page that shows one picture and says nothing. */
const scan = (n) => `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >> endobj
4 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>
stream
x
endstream endobj
5 0 obj << /Length 31 >>
stream
q 600 0 0 800 0 0 cm /Scan Do Q
endstream endobj
% ${n}
trailer << /Root 1 0 R >>
%%EOF
`;

/** Ten kinds of poison: the ending, the content, and the code. */
const KINDS = [
  {
    kind: 'archive bomb',
    ending: 'docx',
    code: 'E-LIMIT-ZIP',
    content: (n) => docxOf(Buffer.alloc(80 * MEGABYTE, 32), n),
  },
  {
    kind: 'encrypted part',
    ending: 'docx',
    code: 'E-ENCRYPTED',
    content: (n) => docxOf({ content: word(`${n}`), encrypted: true }, n),
  },
  {
    kind: 'archive cut short',
    ending: 'docx',
    code: 'E-CORRUPT',
    content: (n) => office.docx[n % 4].subarray(0, 2000 + n),
  },
  {
    kind: 'declared entity',
    ending: 'docx',
    code: 'E-XML-DTD',
    content: (n) => docxOf(word('<w:p/>', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd?${n}">]>`), n),
  },
  {
    kind: 'bytes called text',
    ending: 'txt',
    code: 'E-BINARY',
    content: (n) => Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * (n + 3)) % 256)),
  },
  {
    kind: 'picture called Word',
    ending: 'docx',
    code: 'E-TYPE-MISMATCH',
    content: (n) => Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(500, n)]),
  },
  { kind: 'scanned pages', ending: 'pdf', code: 'E-NO-TEXT', content: scan },
  { kind: 'hang', ending: 'mock', code: 'E-TIMEOUT', content: (n) => `mock: hang ${n}` },
  {
    kind: 'memory',
    ending: 'mock',
    code: 'E-MEMORY',
    content: (n) => `mock: ${n % 2 === 0 ? 'heap' : 'buffers'} ${n}`,
  },
  {
    kind: 'crash',
    ending: 'mock',
    code: 'E-CRASH',
    content: (n) => `mock: ${n % 2 === 0 ? 'exit' : 'throw'} ${n}`,
  },
];

/** The poison: ten of each kind, spread through the others. */
export function* poisonedDocuments() {
  let n = 0;
  for (const { kind, ending, code, content } of KINDS)
    for (let i = 0; i < 10; i += 1, n += 1)
      yield { name: nameOf(5000 + n * 17, ending), kind, code, content: content(n) };
}
