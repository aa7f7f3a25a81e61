import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';
import { showBlocks, showTables } from '../helpers/show-document.js';
import { rowsOf, type Sheet, styled, type XlsxParts, xlsxOf } from '../helpers/xlsx-of.js';
import { zipOf } from '../helpers/zip-of.js';

const read = (sheets: readonly Sheet[], parts?: XlsxParts, more?: Record<string, string>) =>
  readBytes(xlsxOf(sheets, parts, more), 'a.xlsx');
const HEAD = ['指标', '数值'];

describe('cells show', () => {
  test.each<[format: string | number, value: number | string, shown: string]>([
    [0, 0.30000000000000004, '0.3'],
    [0, '1.2345678901234567E+20', '123456789012346000000'],
    [0, 1e-7, '0.0000001'],
    ['General', -3.2, '-3.2'],
    ['0.00', 5.125, '5.13'],
    ['0.00', 1.005, '1.01'],
    ['0.0_ ', 12, '12.0'],
    ['0.##', 12.5, '12.5'],
    ['#,##0', 1234567, '1234567'],
    ['000', 7, '007'],
    ['#.0', 0.5, '0.5'],
    ['#.0', -0.5, '-0.5'],
    ['#.#', 12, '12'],
    [9, 0.056, '6%'],
    [10, 0.056, '5.60%'],
    ['0.0%', 0.05649, '5.6%'],
    ['0.0_);[Red]\\(0.0\\)', -12.3, '-12.3'],
    ['▲0.0;▼0.0', -1.2, '-1.2'],
    ['-0.0', 1.2, '-1.2'],
    ['0.0;▼0.0', -0.04, '0.0'],
    ['"增长"0.0%;"下降"0.0%', -0.032, '下降3.2%'],
    ['0;-0;"-"', 0, '-'],
    ['0.0"亿元"', 5.25, '5.3亿元'],
    ['0!.0,"万"', 123456, '12.3万'],
    ['#,##0.0,', 1234567, '1234.6'],
    ['[>=10000]0!.0,"万";0', 25000, '2.5万'],
    ['[>=10000]0!.0,"万";0', 800, '800'],
    ['[$¥-804]#,##0.00', 1234.5, '1234.50'],
    ['0.00E+00', 12345, '12345'],
    ['# ?/?', 0.5, '0.5'],
    ['@', 12, '12'],
    [';;;', 12, ''],
  ])('a number in format %j: %s as %j', async (format, value, shown) => {
    const rows = `${rowsOf([HEAD])}<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c>${styled('B2', 1, value)}</row>`;
    const cells = showTables(await read([{ rows }], { formats: [format] }))[0];
    expect(cells?.slice(3)).toEqual(shown === '' ? [] : [`1,1 ${shown}`]);
  });

  test.each<[format: string | number, value: number, shown: string]>([
    [14, 45838, '2025年6月30日'],
    [57, 45838, '2025年6月'],
    [58, 45838, '6月30日'],
    [22, 45838.5, '2025年6月30日 12:00'],
    [20, 0.354167, '8:30'],
    ['yyyy"年"m"月"', 45838, '2025年6月'],
    ['yyyy\\-mm\\-dd', 45838, '2025年6月30日'],
    ['[$-804]yyyy"年"m"月"d"日";@', 45838, '2025年6月30日'],
    ['e"年"', 45838, '2025年'],
    ['yyyymmdd', 45838, '2025年6月30日'],
    ['yyyy/m/d h:mm', 45838.354167, '2025年6月30日 8:30'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 45838, '2025年6月'],
    ['m"月"', 45838, '6月'],
    ['yyyy/m/d', -1, '-1'],
    ['yyyy/m/d', 0, '0'],
  ])('a day in format %j: %d as %j', async (format, value, shown) => {
    const rows = `${rowsOf([HEAD])}<row r="2">${styled('A2', 1, value)}<c r="B2"><v>5</v></c></row>`;
    expect(showTables(await read([{ rows }], { formats: [format] }))[0]?.[2]).toBe(`1,0 ${shown}`);
  });

  test('days counted from 1904, and days written as such', async () => {
    const rows = `${rowsOf([HEAD])}<row r="2">${styled('A2', 1, 44376)}<c r="B2"><v>5</v></c></row><row r="3">${styled('A3', 1, '2025-06-30T00:00:00', 'd')}<c r="B3"><v>6</v></c></row>`;
    const parts = { formats: [57], workbook: '<workbookPr date1904="1"/>' };
    const cells = showTables(await read([{ rows }], parts))[0];
    expect([cells?.[2], cells?.[4]]).toEqual(['1,0 2025年6月', '2,0 2025年6月']);
  });

  test('texts of the workbook, of runs, of formulas, and no readings', async () => {
    const strings = [
      '<t>指标</t>',
      '<r><t>PM</t></r><r><rPr/><t xml:space="preserve">2.5/m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r>',
      '<t>浓度</t><rPh><t>nong</t></rPh>',
    ];
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>' +
      '<row><c t="s"><v>1</v></c><c t="str"><f>A1&amp;"5"</f><v>25微克</v></c></row>' +
      '<row><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c></row>';
    expect(showTables(await read([{ rows }], { strings }))).toEqual([
      ['0,0 指标', '0,1 浓度', '1,0 PM2.5/m³', '1,1 25微克', '2,0 TRUE'],
    ]);
  });
});

describe('a sheet', () => {
  test('is one table, its merged cells with their spans', async () => {
    const rows = rowsOf([
      ['指标', '产量', null],
      [null, '本月', '累计'],
      ['原煤', 3, 36],
    ]);
    expect(showTables(await read([{ rows, merged: ['A1:A2', 'B1:C1'] }]))).toEqual([
      ['0,0 2×1 指标', '0,1 1×2 产量', '1,1 本月', '1,2 累计', '2,0 原煤', '2,1 3', '2,2 36'],
    ]);
  });

  test('has its cells in order, and none below a merged one', async () => {
    const rows =
      rowsOf([['甲', 1]], 2) +
      rowsOf([['指标', '数值']]) +
      rowsOf(
        [
          ['乙', 8],
          [9, 2],
        ],
        3,
      );
    expect(showTables(await read([{ rows, merged: ['A3:A4', 'B3:B4'] }]))).toEqual([
      ['0,0 指标', '0,1 数值', '1,0 甲', '1,1 1', '2,0 2×1 乙', '2,1 2×1 8'],
    ]);
  });

  test('gives its titles and units before the table, and its notes behind it', async () => {
    const note = '注：增加值按可比价格计算，部分数据因四舍五入不等于分项之和。';
    const rows = rowsOf([
      ['桐岭县2024年主要工业产品产量', null, null],
      [null, null, '单位：万吨'],
      ['产品', '2023年', '2024年'],
      ['原煤', 35, 36],
      [note, null, null],
    ]);
    expect(showBlocks(await read([{ rows, merged: ['A1:C1', 'A5:C5'] }]))).toEqual([
      ['paragraph', null, '桐岭县2024年主要工业产品产量'],
      ['paragraph', null, '单位：万吨'],
      ...['产品', '2023年', '2024年', '原煤', '35', '36'].map((text) => ['cell', null, text]),
      ['paragraph', null, note],
    ]);
  });

  test('may have its title and its unit in one row', async () => {
    const rows = rowsOf([
      ['主要产品产量', null, null, '单位：万吨'],
      ['产品', '2022年', '2023年', '2024年'],
      ['原煤', 34, 35, 36],
    ]);
    const { text } = await read([{ rows, merged: ['A1:C1'] }]);
    expect(text).toBe('主要产品产量\n单位：万吨\n产品\t2022年\t2023年\t2024年\n原煤\t34\t35\t36');
  });

  test('is several tables where headings follow blank rows, and one where numbers do', async () => {
    const table = (name: string): (string | number | null)[][] => [[name, null], HEAD, ['甲', 1], ['乙', 2]];
    const two = rowsOf([...table('表一'), [null, null], ...table('表二')]);
    expect((await read([{ rows: two }])).text).toBe(
      '表一\n指标\t数值\n甲\t1\n乙\t2\n表二\n指标\t数值\n甲\t1\n乙\t2',
    );
    const years = rowsOf([HEAD, ['甲', 1], [null, null], ['指标', 2024], ['乙', 2]]);
    expect(showTables(await read([{ rows: years }]))).toHaveLength(2);
    const one = rowsOf([HEAD, ['甲', 1], [null, null], ['二、工业', null], ['乙', 2]]);
    expect(showTables(await read([{ rows: one }]))).toEqual([
      ['0,0 指标', '0,1 数值', '1,0 甲', '1,1 1', '3,0 二、工业', '4,0 乙', '4,1 2'],
    ]);
  });

  test('may have its table anywhere', async () => {
    const rows = rowsOf(
      [
        [null, '附件'],
        [null, ...HEAD],
        [null, '甲', 1],
      ],
      5,
    );
    expect(showTables(await read([{ rows }]))).toEqual([['0,0 指标', '0,1 数值', '1,0 甲', '1,1 1']]);
  });

  test('is several tables where other columns begin behind a line of its own', async () => {
    const rows = rowsOf([
      ['指标', null, '数值'],
      ['甲', null, 1],
      ['二、农业', null, null],
      ['产品', '产量', '增长'],
      ['粮食', 5, 2],
    ]);
    const merged = ['A1:B1', 'A2:B2', 'A3:C3'];
    expect((await read([{ rows, merged }])).text).toBe(
      '指标\t数值\n甲\t1\n二、农业\n产品\t产量\t增长\n粮食\t5\t2',
    );
    expect(showTables(await read([{ rows, merged }]))).toHaveLength(2);
  });

  test('is one table around a row of words', async () => {
    const rows = rowsOf([
      ['指标', '2025年', '属性'],
      ['甲', 1, '约束性'],
      ['二、民生', null, null],
      ['乙', '保持稳定', '预期性'],
    ]);
    expect(showTables(await read([{ rows, merged: ['A3:C3'] }]))).toHaveLength(1);
  });

  test('leaves out hidden rows and columns and says so', async () => {
    const rows = `${rowsOf([
      ['指标', '内部', '数值'],
      ['甲', 8, 1],
    ])}<row r="3" hidden="1"><c r="A3"><v>7</v></c></row>${rowsOf([['乙', 9, 2]], 4)}`;
    const document = await read([{ rows, columns: '<col min="2" max="2" hidden="1"/>', merged: ['A4:B4'] }]);
    expect(showTables(document)).toEqual([['0,0 指标', '0,1 数值', '1,0 甲', '1,1 1', '2,0 乙', '2,1 2']]);
    expect(document.notes).toEqual([
      { code: 'W-HIDDEN', message: 'hidden rows or columns of Sheet1 were left out', span: null },
    ]);
  });

  test('is cut behind its 20,000th row, and said so', async () => {
    const rows = rowsOf([HEAD, ...Array.from({ length: 20_000 }, (_, i) => [`甲${i * i}`, i * 7919])]);
    const { blocks, cut } = await read([{ rows }]);
    expect([blocks.at(-1)?.cell?.row, cut?.code]).toEqual([19_999, 'E-LIMIT-TABLE']);
  });
});

describe('a workbook', () => {
  const sheet = (name: string, state?: 'hidden' | 'veryHidden'): Sheet => {
    const rows = rowsOf([HEAD, [`${name}甲`, 1]]);
    return state === undefined ? { name, rows } : { name, state, rows };
  };

  test('gives its sheets in order, each under its name, and names those that are hidden', async () => {
    const document = await read([
      sheet('工业'),
      sheet('底稿', 'hidden'),
      sheet('农业'),
      sheet('参数', 'veryHidden'),
    ]);
    expect(document.text).toBe('工业\n指标\t数值\n工业甲\t1\n农业\n指标\t数值\n农业甲\t1');
    expect(document.blocks[0]?.kind).toBe('heading');
    expect(document.notes[0]?.message).toBe('hidden sheets were left out: 底稿, 参数');
  });

  test('does not take the name that a program gave for a heading', async () => {
    expect((await read([sheet('Sheet1')])).text.split('\n')[0]).toBe('指标\t数值');
    expect((await read([sheet('export_20250601_10')])).text.split('\n')[0]).toBe('指标\t数值');
  });

  test('with macros is read, and said to have them', async () => {
    const { notes } = await read([sheet('工业')], {}, { 'xl/vbaProject.bin': 'x' });
    expect(notes.map(({ code }) => code)).toEqual(['W-MACRO']);
  });

  test('without cells is empty', async () => {
    expect((await read([{ rows: '' }])).notes.map(({ code }) => code)).toEqual(['W-EMPTY']);
  });

  const failure = (code: string) => expect.objectContaining({ code, hint: expect.any(String) });
  test.each([
    [
      'without its workbook',
      'E-CORRUPT',
      zipOf([
        ['[Content_Types].xml', '<Types/>'],
        ['xl/styles.xml', '<a/>'],
      ]),
    ],
    [
      'without a sheet it names',
      'E-CORRUPT',
      zipOf([
        [
          'xl/workbook.xml',
          '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
        ],
        [
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="a.xml"/></Relationships>',
        ],
      ]),
    ],
    [
      'with a document type',
      'E-XML-DTD',
      xlsxOf([{ rows: '' }], {}, { 'xl/sharedStrings.xml': '<!DOCTYPE a><sst/>' }),
    ],
    ['with a bomb for a sheet', 'E-LIMIT-ZIP', xlsxOf([{ rows: ' '.repeat(4_000_000) }])],
    ['with a sheet that breaks off', 'E-CORRUPT', xlsxOf([{ rows: '<row><c>' }])],
  ])('%s is refused: %s, at once', async (_, code, bytes) => {
    const start = performance.now();
    await expect(readBytes(bytes, 'a.xlsx')).rejects.toEqual(failure(code));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
