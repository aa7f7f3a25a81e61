import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';
import { compoundFileOf } from '../helpers/compound-file-of.js';
import { showTables } from '../helpers/show-document.js';
import {
  beginning,
  cellsOf,
  double,
  ending,
  formatsOf,
  label,
  long,
  number,
  record,
  short,
  text,
  workbookOf,
  type XlsSheet,
  xlsOf,
} from '../helpers/xls-of.js';

const read = (sheets: readonly XlsSheet[], globals?: readonly Buffer[]) =>
  readBytes(xlsOf(sheets, globals), 'a.xls');
const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const latin = (words: string): Buffer => Buffer.from(words, 'latin1');
const wide = (words: string): Buffer => Buffer.from(words, 'utf16le');
const HEAD = ['指标', '数值'];
const TABLE = cellsOf([HEAD, ['原煤', 36]]);

describe('cells show', () => {
  test.each<[format: string | number, value: number, shown: string]>([
    [0, 0.30000000000000004, '0.3'],
    ['0.00', 1.005, '1.01'],
    ['#,##0.0_ ', 1234.56, '1234.6'],
    [9, 0.056, '6%'],
    [10, 0.056, '5.60%'],
    ['0.0_);[Red]\\(0.0\\)', -12.3, '-12.3'],
    ['0.0"亿元"', 5.25, '5.3亿元'],
    [14, 45838, '2025年6月30日'],
    [57, 45838, '2025年6月'],
    ['yyyy"年"m"月"', 45838, '2025年6月'],
  ])('a number in format %j: %d as %j', async (format, value, shown) => {
    const records = [...cellsOf([HEAD, ['甲']]), number(1, 1, value, 1)];
    const document = await read([{ records }], formatsOf(format));
    expect(showTables(document)[0]?.at(-1)).toBe(`1,1 ${shown}`);
  });

  test('days counted from 1904', async () => {
    const records = [...cellsOf([HEAD, [null, 5]]), number(1, 0, 44376, 1)];
    const document = await read([{ records }], [record(0x0022, short(1)), ...formatsOf(57)]);
    expect(document.text).toBe('指标\t数值\n2025年6月\t5');
  });

  test('short numbers, alone and in rows, each in its format', async () => {
    const short30 = (bits: number, style = 0): Buffer => Buffer.concat([short(style), long(bits)]);
    const records = [
      ...cellsOf([['指标', '甲', '乙', '丙', '丁'], ['产量']]),
      record(
        0x00bd,
        short(1, 1),
        short30((36 << 2) | 2),
        short30((-1250 << 2) | 3),
        short30(0x3fe00000, 1),
        short(3),
      ),
      record(0x027e, short(1, 4), short30(0x40590001)),
    ];
    expect((await read([{ records }], formatsOf('0.0%'))).text.split('\n')[1]).toBe(
      '产量\t36\t-12.5\t50.0%\t1',
    );
  });

  test('results of formulas: numbers, texts, truths; no errors', async () => {
    const formula = (row: number, column: number, result: Buffer): Buffer =>
      record(0x0006, short(row, column, 0), result, short(0), long(0), short(0));
    const other = (kind: number, value = 0): Buffer => bytes(kind, 0, value, 0, 0, 0, 0xff, 0xff);
    const records = [
      ...cellsOf([HEAD, ['合计'], ['说明'], ['达标'], ['误差'], ['空'], ['完成']]),
      formula(1, 1, double(12.5)),
      formula(2, 1, other(0)),
      record(0x04bc, Buffer.alloc(10)),
      record(0x0207, text('25微克')),
      formula(3, 1, other(1, 1)),
      formula(4, 1, other(2, 7)),
      formula(5, 1, other(3)),
      record(0x0205, short(6, 1, 0), bytes(0, 0)),
      record(0x0205, short(6, 2, 0), bytes(7, 1)),
    ];
    expect((await read([{ records }])).text.split('\n')).toEqual([
      '指标\t数值',
      '合计\t12.5',
      '说明\t25微克',
      '达标\tTRUE',
      '误差',
      '空',
      '完成\tFALSE',
    ]);
  });
});

describe('texts of the workbook', () => {
  const shared = (row: number, column: number, index: number): Buffer =>
    record(0x00fd, short(row, column, 0), long(index));
  const font = (escapement: number): Buffer =>
    record(0x0031, short(200, 0, 0, 400, escapement), Buffer.alloc(6));

  test('go on in another record and another width', async () => {
    const globals = [
      record(0x00fc, long(3), long(3), short(2), bytes(1), wide('指标'), short(7), bytes(0), latin('PM')),
      record(0x003c, bytes(1), wide('浓度')),
      record(0x003c, bytes(0), latin('2.5')),
      record(0x003c, short(2), bytes(1), wide('数值')),
    ];
    const records = [shared(0, 0, 0), shared(0, 1, 2), shared(1, 0, 1), number(1, 1, 25)];
    expect((await read([{ records }], globals)).text).toBe('指标\t数值\nPM浓度2.5\t25');
  });

  test('raise digits that are set so, and have no readings', async () => {
    const globals = [
      ...[0, 0, 0, 0, 1].map(font),
      record(0x00fc, long(2), long(2), short(6), bytes(9), short(2), wide('面积（m2）'), short(4, 5)),
      record(0x003c, short(5, 0), short(2), bytes(5), long(6), wide('浓度'), latin('nong')),
      record(0x003c, latin('..')),
    ];
    const rich = record(0x00d6, short(1, 0, 0), text('占地3'), short(1, 2, 5));
    const records = [shared(0, 0, 0), shared(0, 1, 1), rich, number(1, 1, 5)];
    const document = await read([{ records }], globals);
    expect(document.text).toBe('面积（m²）\t浓度\n占地³\t5');
  });
});

describe('a sheet', () => {
  test('has its merged cells with their spans', async () => {
    const records = [
      ...cellsOf([
        ['指标', '产量', null],
        [null, '本月', '累计'],
        ['原煤', 3, 36],
      ]),
      record(0x00e5, short(2, 0, 1, 0, 0, 0, 0, 1, 2)),
    ];
    expect(showTables(await read([{ records }]))).toEqual([
      ['0,0 2×1 指标', '0,1 1×2 产量', '1,1 本月', '1,2 累计', '2,0 原煤', '2,1 3', '2,2 36'],
    ]);
  });

  test('leaves out hidden rows and columns and says so', async () => {
    const records = [
      record(0x007d, short(1, 1, 2000, 0, 1, 0)),
      record(0x0208, short(2, 0, 3, 300, 0, 0), long(0x20)),
      ...cellsOf([
        ['指标', '内部', '数值'],
        ['甲', 8, 1],
        ['乙', 9, 7],
        ['丙', 9, 2],
      ]),
    ];
    const { text: shown, notes } = await read([{ records }]);
    expect(shown).toBe('指标\t数值\n甲\t1\n丙\t2');
    expect(notes).toEqual([
      { code: 'W-HIDDEN', message: 'hidden rows or columns of Sheet1 were left out', span: null },
    ]);
  });

  test('has no cells of the charts that stand in it', async () => {
    const chart = [beginning(), number(1, 1, 99), ending];
    expect((await read([{ records: [...TABLE, ...chart, label(2, 0, '焦炭')] }])).text).toBe(
      '指标\t数值\n原煤\t36\n焦炭',
    );
  });

  test('is cut where it is larger than the limit', async () => {
    const { text: shown, cut } = await read([{ records: [...TABLE, number(20_000, 0, 5)] }]);
    expect([shown, cut?.code]).toEqual(['指标\t数值\n原煤\t36', 'E-LIMIT-TABLE']);
  });
});

describe('a workbook', () => {
  test('gives its sheets in order under their names, and names those that are hidden', async () => {
    const document = await read([
      { name: '工业', records: TABLE },
      { name: '底稿', state: 1, records: TABLE },
      { name: '图', kind: 2, records: [number(0, 0, 9)] },
      { name: '参数', state: 2, records: TABLE },
      { name: '农业', records: cellsOf([HEAD, ['粮食', 5]]) },
    ]);
    expect(document.text).toBe('工业\n指标\t数值\n原煤\t36\n农业\n指标\t数值\n粮食\t5');
    expect(document.notes.map(({ message }) => message)).toEqual(['hidden sheets were left out: 底稿, 参数']);
  });

  test('of WPS is read as well, and one in a wrong ending', async () => {
    const file = xlsOf([{ records: TABLE }]);
    expect(await readBytes(file, 'a.et')).toMatchObject({ format: 'xls', notes: [] });
    const { format, notes } = await readBytes(file, 'a.doc');
    expect([format, notes.map(({ code }) => code)]).toEqual(['xls', ['W-TYPE']]);
  });

  test('that holds a Word document is none', async () => {
    const inner = Buffer.concat([workbookOf([{ records: TABLE }]), wide('WordDocument')]);
    expect((await readBytes(compoundFileOf([['Workbook', inner]]), 'a.xls')).format).toBe('xls');
  });

  test('with macros is read, and said to have them', async () => {
    const file = compoundFileOf([
      ['Workbook', workbookOf([{ records: TABLE }])],
      ['_VBA_PROJECT_CUR', Buffer.alloc(1)],
    ]);
    expect((await readBytes(file, 'a.xls')).notes.map(({ code }) => code)).toEqual(['W-MACRO']);
  });

  test('of a web site is what it holds: a page, or tabs', async () => {
    const page = '<html><table><tr><td>原煤</td><td>36</td></tr></table></html>';
    expect((await readBytes(Buffer.from(page), 'a.xls')).format).toBe('html');
    expect(showTables(await readBytes(Buffer.from('指标\t数值\n原煤\t36\n'), 'a.xls'))).toHaveLength(1);
  });
});

describe('what cannot be read says so at once', () => {
  const whole = xlsOf([{ records: TABLE }]);
  const loop = Buffer.from(whole);
  for (let i = 1; i < 10; i += 1) loop.writeUInt32LE(i, 512 + i * 4);
  const sheet = (...records: Buffer[]): Buffer => xlsOf([{ records }]);
  const stream = (...records: Buffer[]): Buffer => compoundFileOf([['Workbook', Buffer.concat(records)]]);
  const entry = (at: number): Buffer => record(0x0085, long(at), bytes(0, 0, 1, 0), latin('a'));
  const first = beginning().length;
  const nested = Array.from({ length: 3000 }, () => beginning());

  test.each([
    ['cut in the middle', 'E-CORRUPT', whole.subarray(0, 2048)],
    ['sectors that run in a loop', 'E-CORRUPT', loop],
    ['no workbook in it', 'E-CORRUPT', compoundFileOf([['Contents', Buffer.alloc(9)]])],
    ['a record larger than the file', 'E-CORRUPT', sheet(short(0x0204, 0xffff), Buffer.alloc(9))],
    ['a sheet that does not end', 'E-CORRUPT', stream(beginning(), entry(first), ending, beginning())],
    ['a sheet beyond the end', 'E-CORRUPT', stream(beginning(), entry(0xfffffff0), ending)],
    ['a sheet that is none', 'E-CORRUPT', stream(beginning(), entry(first), ending)],
    ['the same sheet without end', 'E-CORRUPT', stream(beginning(), ...nested.map(() => entry(0)), ending)],
    [
      'more texts than there are',
      'E-CORRUPT',
      xlsOf([], [record(0x00fc, long(0), long(0xffffffff), text('甲'))]),
    ],
    [
      'a text longer than its record',
      'E-CORRUPT',
      sheet(record(0x0204, short(0, 0, 0, 0xffff), bytes(1), wide('甲'))),
    ],
    [
      'half a character',
      'E-CORRUPT',
      sheet(record(0x0204, short(0, 0, 0, 2), bytes(1), wide('甲'), bytes(1))),
    ],
    ['a text beyond the last one', 'E-CORRUPT', sheet(record(0x00fd, short(0, 0, 0), long(5)))],
    ['a cell without content', 'E-CORRUPT', sheet(record(0x0203, short(0, 0, 0)))],
    ['more merged ranges than there are', 'E-CORRUPT', sheet(record(0x00e5, short(0xffff, 0, 1)))],
    ['a password', 'E-ENCRYPTED', xlsOf([{ records: TABLE }], [record(0x002f, short(1, 1, 1))])],
    ['Excel 95', 'E-FORMAT', compoundFileOf([['Book', Buffer.concat([beginning(0x0500), ending])]])],
    ['Excel 3', 'E-FORMAT', Buffer.concat([record(0x0209, short(0, 0x10, 0)), ending])],
    [
      'XML of Excel 2003',
      'E-FORMAT',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    ],
  ])('%s: %s', async (_, code, file) => {
    const start = performance.now();
    const fault = expect.objectContaining({ code, hint: expect.any(String) });
    await expect(readBytes(file, 'a.xls')).rejects.toEqual(fault);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
