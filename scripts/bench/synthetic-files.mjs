// Large files of every format from one paragraph and one row, for measuring readers: the bytes, and the streams that lie compressed in them.
import { deflateSync } from 'node:zlib';
import { ofdOf } from '../same-text/ofd.mjs';
import { zipOf } from '../same-text/zip.mjs';

// Other numbers each time: a file that repeats itself compresses like a bomb.
const number = (i, k) => ((i * 7919 + k * 104729) % 99991) / 10;
const paragraph = (i) =>
  `全市规模以上工业增加值比上年增长${number(i, 1)}%，其中高技术制造业增加值增长${number(i, 2)}%；完成固定资产投资${number(i, 3)}亿元，新开工项目${number(i, 4) * 10}个，建成投产${number(i, 5) * 10}个。`;
const row = (i) => [`第${i}区工业增加值`, '亿元', number(i, 1), number(i, 2)];

const OFFICE = 'http://schemas.openxmlformats.org';
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;

const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');

const relations = (target) =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="${target}"/></Relationships>`;

/** A document of n paragraphs, each of a few runs as an office program leaves them. */
export function docxOf(n) {
  const run = (text) =>
    `<w:r><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const runs = (i) =>
    paragraph(i)
      .match(/.{1,20}/g)
      .map(run)
      .join('');
  const paragraphs = times(n, (i) => `<w:p><w:pPr><w:spacing w:line="560"/></w:pPr>${runs(i)}</w:p>`);
  return zipOf([
    ['_rels/.rels', relations('word/document.xml')],
    [
      'word/document.xml',
      `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ],
  ]);
}

/** A workbook of one sheet of n rows. */
export function xlsxOf(n) {
  const cell = (text, i, row) =>
    i < 2
      ? `<c r="${'ABCD'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
      : `<c r="${'ABCD'[i]}${row}"><v>${text}</v></c>`;
  const rows = times(
    n,
    (at) =>
      `<row r="${at + 1}">${row(at)
        .map((text, i) => cell(text, i, at + 1))
        .join('')}</row>`,
  );
  return zipOf([
    ['_rels/.rels', relations('xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATION}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/a.xml"/></Relationships>`,
    ],
    [
      'xl/worksheets/a.xml',
      `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ],
  ]);
}

export const htmlOf = (n) =>
  Buffer.from(
    `<!DOCTYPE html><meta charset="utf-8"><body>${times(n, (i) => `<p><span>${paragraph(i)}</span></p>\n`)}`,
  );

export const ofdPages = (n) =>
  ofdOf(Array.from({ length: n }, (_, i) => ({ kind: 'paragraph', text: paragraph(i) })));

/** A PDF of n pages of thirty lines, set in a font that a reader has to know by its name. */
export function pdfOf(n) {
  const objects = [];
  const add = (body) => objects.push(Buffer.from(body, 'latin1'));
  const pages = Array.from({ length: n }, (_, i) => 4 + i * 2);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${n} /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>',
  );
  const line = (i) => Buffer.from(paragraph(i).slice(0, 40), 'utf16le').swap16().toString('hex');
  for (const id of pages) {
    const shown = times(30, (i) => `1 0 0 1 72 ${760 - i * 22} Tm <${line(id * 30 + i)}> Tj\n`);
    const stream = deflateSync(Buffer.from(`BT /F 11 Tf ${shown} ET`));
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${id + 1} 0 R >>`,
    );
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return fileOf(objects);
}

function fileOf(objects) {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places = [];
  let at = parts[0].length;
  for (const [i, body] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.push(at);
    parts.push(whole);
    at += whole.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
