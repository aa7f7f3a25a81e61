import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';
import { docxOf, p, r, relationsOf, tbl, tr } from '../helpers/docx-of.js';
import { showTables } from '../helpers/show-document.js';
import { zipOf } from '../helpers/zip-of.js';

const linesOf = async (bytes: Uint8Array) => (await readBytes(bytes, 'a.docx')).text.split('\n');
const notesOf = async (bytes: Uint8Array) =>
  (await readBytes(bytes, 'a.docx')).notes.map(({ code, message }) => `${code} ${message}`);

const footnote = (id: number, inner: string, type = ''): string =>
  `<w:footnote ${type} w:id="${id}">${inner}</w:footnote>`;
const mark = (id: number, more = ''): string => `<w:r><w:footnoteReference ${more} w:id="${id}"/></w:r>`;

describe('case 26: notes', () => {
  const footnotes =
    footnote(-1, p(r('线')), 'w:type="separator"') +
    footnote(1, p(`<w:r><w:footnoteRef/></w:r>${r(' 按可比价格计算。')}`)) +
    footnote(2, p('口径一。') + p('口径二。')) +
    footnote(3, p('没有标记的注。'));

  test('stand behind the body in the order of their marks, and leave its sentences clean', async () => {
    const body =
      p(r('增长5.6%') + mark(2) + r('，投资下降') + r('[') + mark(1) + r(']') + r('2%。')) + p('完。');
    expect(await linesOf(docxOf(body, { footnotes }))).toEqual([
      '增长5.6%，投资下降2%。',
      '完。',
      '口径一。 口径二。',
      '按可比价格计算。',
    ]);
  });

  test('a mark of its own is no text, and a deleted mark brings no note', async () => {
    const own = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`;
    const deleted = `<w:del>${mark(2)}</w:del>`;
    expect(await linesOf(docxOf(p(r('增长5.6%') + own + deleted), { footnotes }))).toEqual([
      '增长5.6%',
      '按可比价格计算。',
    ]);
  });

  test('endnotes follow footnotes', async () => {
    const endnotes = `<w:endnote w:id="1">${p('资料来源：统计局。')}</w:endnote>`;
    const body = p(`${r('甲')}<w:r><w:endnoteReference w:id="1"/></w:r>${r('乙')}${mark(1)}`);
    expect(await linesOf(docxOf(body, { footnotes, endnotes }))).toEqual([
      '甲乙',
      '按可比价格计算。',
      '资料来源：统计局。',
    ]);
  });

  test('that are missing make the document partial', async () => {
    const { cut, text } = await readBytes(docxOf(p(r('甲') + mark(1))), 'a.docx');
    expect([text, cut?.code]).toEqual(['甲', 'W-PART']);
  });
});

describe('case 26: text boxes', () => {
  const box = (inner: string): string =>
    `<w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing>`;
  const old = (inner: string): string =>
    `<w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict>`;
  const either = (choice: string, fallback: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  test('follow the paragraph that holds them, once', async () => {
    const shape = either(box(p('图中文字一') + p('图中文字二')), old(p('图中文字一') + p('图中文字二')));
    const body = p(`${r('上文')}<w:r>${shape}</w:r>${r('接着')}`) + p('下文');
    expect(await linesOf(docxOf(body))).toEqual(['上文接着', '图中文字一', '图中文字二', '下文']);
  });

  test('are taken from the older form where the newer holds no text', async () => {
    expect(await linesOf(docxOf(p(`<w:r>${either('<w:drawing/>', old(p('旧框')))}</w:r>`)))).toEqual([
      '旧框',
    ]);
  });

  test('text of drawings that is no text of the document is left', async () => {
    const drawing = '<w:drawing><a:p><a:r><a:t>图例</a:t></a:r></a:p></w:drawing>';
    expect(await linesOf(docxOf(p(`${r('上文')}<w:r>${drawing}</w:r>`)))).toEqual(['上文']);
  });
});

describe('case 26: documents within the document', () => {
  const within = (name: string, content: string): Buffer =>
    docxOf(
      `${p('前')}<w:altChunk r:id="rId1"/>${p('后')}`,
      {},
      {
        'word/_rels/document.xml.rels': relationsOf([['aFChunk', name]]),
        [`word/${name}`]: content,
      },
    );

  test('are read when they are web pages or text', async () => {
    const page = within(
      'afchunk.html',
      '<p>正文</p><table><tr><td>指标<td>值<tr><td>甲<td>1</table><p>注</p>',
    );
    expect(await linesOf(page)).toEqual(['前', '正文', '指标\t值', '甲\t1', '注', '后']);
    expect(showTables(await readBytes(page, 'a.docx'))).toEqual([['0,0 指标', '0,1 值', '1,0 甲', '1,1 1']]);
    expect(await linesOf(within('a.txt', '正文一\n正文二'))).toEqual(['前', '正文一', '正文二', '后']);
  });

  test('in the cell of a table are read in their place', async () => {
    const cell = `<w:tc><w:altChunk r:id="rId1"/><w:p/></w:tc>`;
    const body = tbl(tr(['一', cell]), tr(['二', '三']));
    const bytes = docxOf(
      body,
      {},
      {
        'word/_rels/document.xml.rels': relationsOf([['aFChunk', 'a.htm']]),
        'word/a.htm': '<p>正文</p>',
      },
    );
    expect(await linesOf(bytes)).toEqual(['一', '正文', '二', '三']);
  });

  test('are told when they are not', async () => {
    const { text, cut } = await readBytes(within('a.rtf', '{\\rtf1}'), 'a.docx');
    expect([text, cut?.code]).toEqual(['前\n后', 'W-PART']);
  });
});

describe('what is told of a document', () => {
  const titled = (title: string): Buffer =>
    docxOf(
      p('桐岭县2024年统计公报') + p('全年产量5吨。'),
      {},
      {
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>王</dc:creator><dcterms:created>2020-01-02T00:00:00Z</dcterms:created></cp:coreProperties>`,
        '_rels/.rels': relationsOf([
          ['officeDocument', 'word/document.xml'],
          ['metadata/core-properties', 'docProps/core.xml'],
        ]),
      },
    );

  test.each([
    ['桐岭县2024年统计公报', '桐岭县2024年统计公报'],
    ['桐岭县 2024年统计公报', '桐岭县 2024年统计公报'],
    ['桐岭县2023年统计公报', null],
    ['桐岭县2024年统计公报.doc', null],
    ['Microsoft Word - 1', null],
    ['', null],
  ])('its title %j is %j, and nothing else', async (title, want) => {
    const { facts } = await readBytes(titled(title), 'a.docx');
    expect(facts).toEqual({ title: want, date: null, issuer: null, place: null, number: null });
  });

  test('macros, and pictures that stand for characters', async () => {
    const macros = docxOf(p('正文'), {}, { 'word/vbaProject.bin': 'x' });
    expect(await notesOf(macros)).toEqual(['W-MACRO the document holds macros, which were not run']);
    const picture = (size: number): string =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><a:blip/></wp:inline></w:drawing></w:r>`;
    const body = p(r('技术联') + picture(190_000) + r('攻关')) + p(r('图1') + picture(5_000_000));
    expect(await notesOf(docxOf(body))).toEqual([
      'W-PICTURE pictures stand for characters and were not read: 1',
    ]);
  });
});

describe('files that cannot be read', () => {
  const failure = (code: string) => expect.objectContaining({ code, hint: expect.any(String) });
  const document = '<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>';

  test.each([
    [
      'a document without its text',
      'E-CORRUPT',
      zipOf([
        ['[Content_Types].xml', '<Types/>'],
        ['word/styles.xml', '<a/>'],
      ]),
    ],
    ['pictures only', 'E-NO-TEXT', docxOf(p('<w:r><w:drawing><a:blip/></w:drawing></w:r>'))],
    [
      'a document type',
      'E-XML-DTD',
      zipOf([['word/document.xml', `<!DOCTYPE a [<!ENTITY b "c">]>${document}`]]),
    ],
    ['XML that breaks off', 'E-CORRUPT', zipOf([['word/document.xml', document.slice(0, 40)]])],
    [
      'an encrypted part',
      'E-ENCRYPTED',
      zipOf([['word/document.xml', { content: document, encrypted: true }]]),
    ],
    [
      'a part of the wrong size',
      'E-CORRUPT',
      zipOf([['word/document.xml', { content: document, toldSize: 12 }]]),
    ],
    [
      'two parts of one name',
      'E-CORRUPT',
      zipOf([
        ['word/document.xml', document],
        ['word/document.xml', document],
      ]),
    ],
    ['half an archive', 'E-CORRUPT', docxOf(p('正文')).subarray(0, 900)],
    ['a bomb', 'E-LIMIT-ZIP', zipOf([['word/document.xml', ' '.repeat(4_000_000)]])],
    ['endless nesting', 'E-LIMIT-DEPTH', docxOf('<w:sdt>'.repeat(600) + '</w:sdt>'.repeat(600))],
  ])('%s: %s, at once', async (_, code, bytes) => {
    const start = performance.now();
    await expect(readBytes(bytes, 'a.docx')).rejects.toEqual(failure(code));
    expect(performance.now() - start).toBeLessThan(200);
  });

  test('the main part is found where the package says it is', async () => {
    const bytes = zipOf([
      ['[Content_Types].xml', '<Types/>'],
      ['_rels/.rels', relationsOf([['officeDocument', '/word/document2.xml']])],
      [
        'word/document2.xml',
        '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>',
      ],
    ]);
    expect(await linesOf(bytes)).toEqual(['正文']);
  });
});
