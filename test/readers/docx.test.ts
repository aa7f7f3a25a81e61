import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';
import { type DocxParts, docxOf, p, r, tbl, tr } from '../helpers/docx-of.js';
import { showBlocks, showTables } from '../helpers/show-document.js';

const read = (body: string, parts?: DocxParts, more?: Record<string, string>) =>
  readBytes(docxOf(body, parts, more), 'a.docx');

const linesOf = async (body: string, parts?: DocxParts, more?: Record<string, string>) =>
  (await read(body, parts, more)).text.split('\n');

const blocksOf = async (body: string, parts?: DocxParts) => showBlocks(await read(body, parts));
const tablesOf = async (body: string) => showTables(await read(body));

const notesOf = async (body: string, parts?: DocxParts, more?: Record<string, string>) =>
  (await read(body, parts, more)).notes.map(({ code }) => code);

describe('case 26: the text of a Word document', () => {
  test('is one line a paragraph, put together from its runs', async () => {
    const body = p(r('全年粮食产量') + r('653.2', '<w:b/>') + r('万吨。')) + p('') + p('　　增长 2.1%。');
    expect(await linesOf(body)).toEqual(['全年粮食产量653.2万吨。', '增长 2.1%。']);
  });

  test('breaks lines where the paragraph does, and sets a blank for a tab', async () => {
    const body = p(
      '<w:r><w:t>上册</w:t><w:tab/><w:t>一</w:t><w:br/><w:t>下册</w:t><w:cr/><w:t>完</w:t></w:r>',
    );
    expect(await linesOf(body)).toEqual(['上册 一', '下册', '完']);
  });

  test('has no blank for the tab stops of a paragraph', async () => {
    expect(await linesOf(p(r('产量'), '<w:tabs><w:tab w:val="left" w:pos="90"/></w:tabs>'))).toEqual([
      '产量',
    ]);
  });

  test('tells raised digits from those of the line', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body =
      p(r('PM') + r('2.5', '<w:vertAlign w:val="subscript"/>') + r('均值25微克/m') + r('3', raised)) +
      p(r('增长6.5%') + r('2', '<w:rStyle w:val="mark"/>')) +
      p(
        '<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath>',
      );
    const styles = `<w:style w:type="character" w:styleId="mark"><w:rPr>${raised}</w:rPr></w:style>`;
    expect(await linesOf(body, { styles })).toEqual(['PM2.5均值25微克/m³', '增长6.5%²', '10⁴']);
  });

  test('leaves out what is struck', async () => {
    const body = p(r('投资') + r('50', '<w:strike/>') + r('52.8', '<w:strike w:val="0"/>') + r('亿元'));
    expect(await linesOf(body)).toEqual(['投资52.8亿元']);
    expect(await notesOf(body)).toEqual(['W-HIDDEN']);
  });

  test('keeps hyphens and the signs of symbol fonts', async () => {
    const body = p(
      '<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>5月达标率</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90</w:t><w:softHyphen/><w:t>%</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    );
    expect(await linesOf(body)).toEqual(['1-5月达标率≥90%']);
  });

  test('follows links, controls, smart tags and simple fields through', async () => {
    const body = p(
      `<w:hyperlink>${r('新建')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('12')}</w:sdtContent></w:sdt><w:smartTag>${r('所')}</w:smartTag><w:fldSimple w:instr="TITLE">${r('学校')}</w:fldSimple>`,
    );
    expect(await linesOf(body)).toEqual(['新建12所学校']);
    expect(await linesOf(`<w:sdt><w:sdtContent>${p('整段在控件里')}</w:sdtContent></w:sdt>`)).toEqual([
      '整段在控件里',
    ]);
  });

  test('shows what a field came to and not what it was told', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = mark('begin') + code('PAGE') + mark('separate') + r('7') + mark('end');
    const body = p(
      r('增长') +
        mark('begin') +
        code('IF ') +
        inner +
        code(' = 7') +
        mark('separate') +
        r('5.6%') +
        mark('end') +
        r('。'),
    );
    expect(await linesOf(body)).toEqual(['增长5.6%。']);
  });

  test('goes on behind a field that is never ended', async () => {
    const body =
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>') +
      p('产量5吨');
    expect(await linesOf(body)).toEqual(['产量5吨']);
  });

  test('writes equations and readings of characters in one line', async () => {
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>';
    expect(await linesOf(p(r('占') + fraction))).toEqual(['占1/3']);
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>bài</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>败</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(await linesOf(p(ruby))).toEqual(['败']);
  });

  test('leaves hidden text out and says so', async () => {
    const body = p(r('产量5吨') + r('内部稿', '<w:vanish/>') + r('。', '<w:vanish w:val="0"/>'));
    expect(await linesOf(body)).toEqual(['产量5吨。']);
    expect(await notesOf(body)).toEqual(['W-HIDDEN']);
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await linesOf(p(r('产量') + r('稿', '<w:rStyle w:val="h"/>')), { styles })).toEqual(['产量']);
    const ofStyle = p(r('内部稿'), '<w:pStyle w:val="h"/>') + p('产量');
    expect(await linesOf(ofStyle, { styles: styles.replace('character', 'paragraph') })).toEqual(['产量']);
  });
});

describe('case 26: tracked changes are read as accepted', () => {
  test('in the running text', async () => {
    const deleted = '<w:del><w:r><w:delText>5.1</w:delText><w:tab/></w:r></w:del>';
    const moved = `<w:moveFrom>${r('旧处')}</w:moveFrom><w:moveTo>${r('新处')}</w:moveTo>`;
    expect(await linesOf(p(`${r('增长')}${deleted}<w:ins>${r('5.6')}</w:ins>${r('%')}${moved}`))).toEqual([
      '增长5.6%新处',
    ]);
  });

  test('a deleted end joins two paragraphs, and the second one tells their style', async () => {
    const body = p(r('比上年'), '<w:rPr><w:del/></w:rPr>') + p(r('增长5.6%'), '<w:outlineLvl w:val="1"/>');
    expect(await blocksOf(body)).toEqual([['heading', 2, '比上年增长5.6%']]);
    const last = p(r('比上年'), '<w:rPr><w:del/></w:rPr>');
    expect(await linesOf(last + tbl(tr(['指标', '值']), tr(['甲', '1'])) + last)).toEqual([
      '比上年',
      '指标\t值',
      '甲\t1',
      '比上年',
    ]);
  });

  test('a deleted row, and a style as it was before', async () => {
    const body = tbl(tr(['指标', '数值']), tr(['旧', '1'], '<w:del/>'), tr(['新', '2']));
    expect(await tablesOf(body)).toEqual([['0,0 指标', '0,1 数值', '1,0 新', '1,1 2']]);
    const changed = p(r('正文'), '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    expect(await blocksOf(changed)).toEqual([['paragraph', null, '正文']]);
  });
});

describe('headings', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="公文一级"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="公文"/><w:basedOn w:val="x"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="l"/><w:basedOn w:val="loop"/></w:style>';
  const styled = (style: string, text = '总体要求'): string => p(r(text), `<w:pStyle w:val="${style}"/>`);

  test.each([
    ['by the name of the style', styled('1'), 'heading', 1],
    ['by the outline level of the style', styled('x'), 'heading', 2],
    ['by the style it is based on', styled('y'), 'heading', 2],
    ['by its own outline level', p(r('总体要求'), '<w:outlineLvl w:val="3"/>'), 'heading', 4],
    [
      'not by the level of running text',
      p(r('总体要求'), '<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>'),
      'paragraph',
      null,
    ],
    ['not by a style that is based on itself', styled('loop'), 'paragraph', null],
    ['not by a style that is missing', styled('zzz'), 'paragraph', null],
  ])('%s', async (_, body, kind, level) => {
    expect(await blocksOf(body, { styles })).toEqual([[kind, level, '总体要求']]);
  });

  test('a whole paragraph in the style of a heading is running text', async () => {
    const text = '全年实现地区生产总值862.4亿元，增长5.2%。';
    expect(await blocksOf(styled('1', text), { styles })).toEqual([['paragraph', null, text]]);
  });

  test('a table of contents is furniture, by its field or by its style', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body =
      p(begin + r('总体要求 1')) +
      p(r('目标 2')) +
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p('正文');
    expect((await blocksOf(body)).map((block) => (block as string[])[0])).toEqual([
      'paragraph',
      'furniture',
      'paragraph',
    ]);
    const contents = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="TOC 1"/></w:style>';
    expect(await blocksOf(styled('t', '目标 2'), { styles: contents })).toEqual([
      ['furniture', null, '目标 2'],
    ]);
  });
});
