import { expect, test } from 'vitest';
import { parseCsv } from '../../src/commands/parse-csv.js';
import type { DocumentResult } from '../../src/model/document.js';
import { figureSchema } from '../../src/model/figure.js';
import { FIGURE_COLUMNS } from '../../src/writers/columns.js';
import { displayWidth } from '../../src/writers/display-width.js';
import { type Format as AnyFormat, FORMATS } from '../../src/writers/formats.js';
import { openWriter } from '../../src/writers/index.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';

/** Formats that are written document by document. */
type Format = Exclude<AnyFormat, 'html'>;

async function write(format: Format, results: DocumentResult[], width = 80, color = false): Promise<string> {
  const writer = await openWriter(format, { color, width });
  return writer.begin() + results.map((result) => writer.document(result)).join('') + (await writer.end());
}

const year = { text: '2022年', start: '2022-01-01', end: '2022-12-31', from: 'stated' } as const;
const tricky = makeFigure({
  metric: { name: '甲,乙"丙"\n丁\t戊\\己', id: 'a.b' },
  unit: { text: '', code: null },
  period: year,
  source: { headings: ['一、总体', '（一）'], table: { row: '', column: '2022年' } },
  rules: ['x.y', 'z'],
});

/** The fields of a figure with dots, as the schema has them. */
function schemaPaths(
  schema: { shape?: Record<string, unknown>; unwrap?: () => unknown },
  path: string[] = [],
): string[] {
  const inner = typeof schema.unwrap === 'function' && schema.shape === undefined ? schema.unwrap() : schema;
  const { shape } = inner as { shape?: Record<string, never> };
  if (shape === undefined) return [path.join('.')];
  return Object.entries(shape).flatMap(([key, field]) => schemaPaths(field, [...path, key]));
}

test('the columns of csv and tsv are the fields of the schema, in its order', () => {
  const paths = schemaPaths(figureSchema).map((path) => path.replace(/\.element$/, ''));
  expect(FIGURE_COLUMNS.map(({ name }) => name)).toEqual(paths);
});

test('ndjson and json give the figure back', async () => {
  const results = [makeResult([tricky, makeFigure()]), makeResult([makeFigure({ value: 1 })])];
  const figures = results.flatMap((result) => result.figures);
  const lines = (await write('ndjson', results)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(figures);
  const whole = JSON.parse(await write('json', results));
  expect(whole).toEqual({
    schemaVersion: '1.2',
    figures,
    documents: results.map((result) => result.document),
  });
});

test('json without any document is still whole', async () => {
  expect(JSON.parse(await write('json', []))).toEqual({ schemaVersion: '1.2', figures: [], documents: [] });
});

test('csv gives every field back, absent and empty apart', async () => {
  const text = await write('csv', [makeResult([tricky])]);
  const [header, row] = parseCsv(text);
  const at = (column: string): string | undefined => row?.fields[header?.fields.indexOf(column) ?? -1];
  expect(at('metric.name')).toBe(tricky.metric.name);
  expect(JSON.parse(at('source.headings') ?? '')).toEqual(tricky.source.headings);
  expect(at('period.start')).toBe('2022-01-01');
  expect(at('unit.text')).toBe('');
  expect(text).toContain(',"",');
});

test('tsv is one line a figure, whatever the text holds', async () => {
  const lines = (await write('tsv', [makeResult([tricky])])).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]?.split('\t')).toHaveLength(FIGURE_COLUMNS.length);
  expect(lines[1]).toContain('甲,乙"丙"\\n丁\\t戊\\\\己');
});

const long = makeFigure({
  metric: { name: '城市集中式饮用水水源地水质达标率和县级及以上集中式饮用水水源保护区整治完成率' },
  value: -267600000,
  unit: { text: '立方米' },
  role: 'change',
  basis: { kind: 'yoy', date: null, text: '同比' },
  status: 'target',
  force: 'binding',
  deadline: { text: null, date: '2025-12-31', from: 'stated' },
  period: year,
  scope: { text: '全县', name: '某某自治县', code: null, from: 'stated' },
  source: { line: 1234, column: 567 },
});

test.each([40, 60, 80, 100, 160])('a table fits into %i columns, its columns aligned', async (width) => {
  const text = await write('table', [makeResult([long, makeFigure({ period: year })])], width);
  const lines = text.trimEnd().split('\n');
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  const [head = '', , short = ''] = lines.slice(-3);
  const column = (line: string, word: string): number => displayWidth(line.slice(0, line.indexOf(word)));
  expect(column(short, '84')).toBe(column(head, '数值'));
});

test('a deadline stays whole on 80 columns', async () => {
  expect(await write('table', [makeResult([long])], 80)).toContain('→2025-12-31');
});

test('the place of the document stands once, above its rows', async () => {
  const scope = { text: '全市', name: '泸州市', code: null, from: 'stated' } as const;
  const text = await write('table', [
    makeResult([makeFigure({ scope })], { title: '公报', place: '泸州市' }),
  ]);
  expect(text.match(/泸州市/g)).toHaveLength(1);
});

test('case 39: text that could steer a terminal is shown, not sent', async () => {
  const hostile = makeFigure({ metric: { name: '农膜\u001b[2J\u202e回收率' } });
  const result = makeResult([hostile], { title: '公\u0007报', path: 'a\nb.txt' });
  for (const format of ['table', 'markdown'] as const) {
    const text = await write(format, [result], 160);
    for (const steering of ['\u001b', '\u202e', '\u0007', 'a\nb']) expect(text).not.toContain(steering);
  }
});

test('colour is written only when asked for, and changes no width', async () => {
  const results = [makeResult([long])];
  const [plain, colored] = [await write('table', results), await write('table', results, 80, true)];
  expect(plain).not.toContain('\u001b');
  expect(colored).toContain('\u001b[33m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves are looked for
  expect(colored.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain);
});

test('a document that failed is told with its reason', async () => {
  const failed = makeResult([], {
    path: 'b.docx',
    status: 'failed',
    code: 'E-FORMAT',
    message: 'docx is not read',
  });
  expect(await write('table', [failed])).toBe('b.docx\n  E-FORMAT: docx is not read\n');
});

test('every format has a writer', async () => {
  // The rows of a database go where it lies: test/writers/sqlite.test.ts; the page is made of all documents together.
  for (const format of FORMATS.filter((each) => each !== 'sqlite' && each !== 'html'))
    expect(await write(format, [makeResult([makeFigure()])])).not.toBe('');
});
