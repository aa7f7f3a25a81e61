import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { noAudit } from '../../src/audit/audit-figures.js';
import { checkPaths } from '../../src/commands/check.js';
import { diffPaths } from '../../src/commands/diff.js';
import { panelOfPaths, widePanel } from '../../src/commands/panel.js';
import { targetsOfPaths } from '../../src/commands/targets.js';
import { makeChange, makeCheck, makeEntry, makeTarget } from '../helpers/make-change.js';
import { makeFigure, makeResult } from '../helpers/make-figure.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

// What the commands find is made up here: these tests are about what becomes of it.
vi.mock('../../src/commands/diff.js', () => ({ diffPaths: vi.fn() }));
vi.mock('../../src/commands/targets.js', () => ({ targetsOfPaths: vi.fn() }));
vi.mock('../../src/commands/panel.js', () => ({ panelOfPaths: vi.fn(), widePanel: vi.fn() }));
vi.mock('../../src/commands/check.js', () => ({ checkPaths: vi.fn() }));

const [a, b] = [makeResult([], { path: 'a.txt' }), makeResult([], { path: 'b.txt' })];
const failed = makeResult([], {
  path: 'b.docx',
  status: 'failed',
  code: 'E-FORMAT',
  message: 'docx is not read',
});
const stated = { value: 9, unit: '个百分点', consistent: false, arithmetic: '84 - 80 = 4' };
const found = { changes: [makeChange({ stated })], old: [a], new: [b], remarks: ['one remark'] };

beforeEach(() => {
  vi.mocked(diffPaths).mockReset().mockResolvedValue(found);
  vi.mocked(targetsOfPaths)
    .mockReset()
    .mockResolvedValue({ targets: [makeTarget()], asOf: null, documents: [a], against: [], remarks: [] });
  vi.mocked(checkPaths)
    .mockReset()
    .mockResolvedValue({ checks: [makeCheck()], documents: [a], audit: noAudit() });
  const entry = makeEntry(2022, 3);
  vi.mocked(panelOfPaths)
    .mockReset()
    .mockResolvedValue({ entries: [entry], documents: [a], remarks: [] });
  vi.mocked(widePanel).mockReturnValue({ periods: [entry.period], rows: [{ ...entry, cells: [entry] }] });
});

const COMMANDS = [
  ['diff', 'a.txt', 'b.txt'],
  ['targets', 'a.txt'],
  ['panel', 'a.txt'],
  ['check', 'a.txt'],
];

test.each(COMMANDS)(
  'a pipe gets ndjson of %s, a terminal a table with a summary on stderr',
  async (...argv) => {
    const piped = await runCli(argv);
    expect(piped.code).toBe(0);
    expect(
      piped.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toHaveLength(1);
    expect(piped.stderr).not.toContain('1 document');
    const shown = await runCli(argv, { terminal: 80, env: { PAGER: 'cat' } });
    expect(shown.stdout).toContain('指标');
    expect(shown.stderr).toMatch(/\d documents?, .*, 0 failed\n$/);
  },
);

test.each(
  COMMANDS.flatMap((argv) =>
    ['csv', 'tsv', 'json', 'markdown', 'html', 'table'].map((format) => ({ argv, format })),
  ),
)('$argv.0 as $format', async ({ argv, format }) => {
  const { code, stdout } = await runCli([...argv, '-f', format]);
  const beginning = {
    csv: /^[a-z.]+,/,
    tsv: /^[a-z.]+\t/,
    json: /^\{"schemaVersion"/,
    markdown: /^# /,
    html: /^<!doctype html>/,
    table: /\n指标 /,
  };
  expect(code).toBe(0);
  expect(stdout).toMatch(beginning[format as keyof typeof beginning]);
});

test('the format is chosen by the ending of -o, html too', async () => {
  const output = join(tempFolder(), 'x.html');
  const { stdout } = await runCli(['diff', 'a.txt', 'b.txt', '-o', output]);
  expect(stdout).toBe('');
  expect(readFileSync(output, 'utf8')).toContain('<table>');
});

test('domains are called by their names', async () => {
  const metric = { name: '甲', id: null, domain: 'ecology' };
  vi.mocked(diffPaths).mockResolvedValue({ ...found, changes: [makeChange({ metric })] });
  for (const format of ['table', 'markdown', 'html'])
    expect((await runCli(['diff', 'a.txt', 'b.txt', '-f', format])).stdout).toContain('生态环境');
});

test('remarks and complaints go to stderr', async () => {
  vi.mocked(diffPaths).mockResolvedValue({ ...found, changes: [], new: [failed] });
  const { stdout, stderr } = await runCli(['diff', 'a.txt', 'b.docx', '-f', 'csv']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('zhibiao: error[E-FORMAT] b.docx: docx is not read.\none remark\n');
});

test('--log has a record for each document of both sides', async () => {
  const log = join(tempFolder(), 'log.ndjson');
  await runCli(['diff', 'a.txt', 'b.txt', '--log', log]);
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { schemaVersion: '1.2', path: 'a.txt' },
    { path: 'b.txt' },
  ]);
});

const differs = makeChange();
const same = makeChange({ kind: 'unchanged' });
const restated = makeChange({ kind: 'restated' });
const dropped = makeChange({ kind: 'dropped', new: null });

test.each([
  [[differs], [], 0],
  [[differs], ['--exit-code'], 1],
  [[same, restated], ['--exit-code'], 0],
  [[], ['--exit-code'], 0],
  [[differs, dropped], ['--fail-on', 'dropped,added'], 1],
  [[differs], ['--fail-on', 'dropped,added'], 0],
  [[same], ['--fail-on', 'unchanged'], 1],
  [[makeChange({ stated })], ['--fail-on', 'inconsistent'], 1],
  [[makeChange({ stated: { ...stated, consistent: true } })], ['--fail-on', 'inconsistent'], 0],
  [[differs], ['--fail-on', 'inconsistent'], 0],
])('diff of %j with %j is exit %i', async (changes, flags, code) => {
  vi.mocked(diffPaths).mockResolvedValue({ ...found, changes });
  expect((await runCli(['diff', 'a.txt', 'b.txt', ...flags])).code).toBe(code);
});

test.each([
  [{ old: [a], new: [failed] }, 3],
  [{ old: [a, failed], new: [b] }, 3],
  [{ old: [failed], new: [failed] }, 4],
])('failed documents go before differences: %#', async (sides, code) => {
  vi.mocked(diffPaths).mockResolvedValue({ ...found, ...sides });
  expect((await runCli(['diff', 'a.txt', 'b.txt', '--exit-code'])).code).toBe(code);
});

test.each([
  [{ due: 'later', outcome: 'missed' }, ['--exit-code'], 1],
  [{ due: 'overdue', outcome: null }, ['--exit-code'], 1],
  [{ due: 'overdue', outcome: 'silent' }, ['--exit-code'], 1],
  [{ due: 'overdue', outcome: 'met' }, ['--exit-code'], 0],
  [{ due: 'later', outcome: 'pending' }, ['--exit-code'], 0],
  [{ due: 'this-year', outcome: 'silent' }, ['--exit-code'], 0],
  [{ due: 'this-year', outcome: 'silent' }, ['--fail-on', 'silent'], 1],
  [{ due: 'overdue', outcome: 'missed' }, ['--fail-on', 'silent'], 0],
  [{ due: 'overdue', outcome: 'missed' }, ['--fail-on', 'silent', '--exit-code'], 1],
  [{ due: 'overdue', outcome: 'missed' }, [], 0],
] as const)('a target that is %j with %j is exit %i', async (given, flags, code) => {
  const targets = [makeTarget(given)];
  vi.mocked(targetsOfPaths).mockResolvedValue({
    targets,
    asOf: null,
    documents: [a],
    against: [],
    remarks: [],
  });
  expect((await runCli(['targets', 'a.txt', ...flags])).code).toBe(code);
});

test.each([
  [[], 0],
  [['--exit-code'], 1],
  [['--fail-on', 'inconsistent'], 1],
  [['--exit-code', '--metric', '粮食'], 0],
  [['--exit-code', '--metric', '绿电'], 1],
  [['--exit-code', '--domain', 'ecology'], 0],
])('check with %j is exit %i', async (flags, code) => {
  expect((await runCli(['check', 'a.txt', ...flags])).code).toBe(code);
});

test('diff hands on what is asked of it', async () => {
  const folder = tempFolder({
    'm.csv': 'path,date\nb.txt,2024-01-01\n',
    'a.yaml': '甲: [乙]\n',
    'p/mine.yaml': 'pack: domains.agriculture\nmetrics: []\n',
  });
  const patterns = join(folder, 'p');
  await runCli([
    ...['diff', 'a.txt', 'b.txt', '--only', 'changed,added', '--metric', '农', '--domain', 'agriculture'],
    ...['--match-threshold', '0.9', '--aliases', join(folder, 'a.yaml'), '--across-places'],
    ...['--meta', join(folder, 'm.csv'), '--encoding', 'gbk', '--patterns', patterns],
  ]);
  const [paths, options] = vi.mocked(diffPaths).mock.calls[0]!;
  expect(paths).toEqual({ old: ['a.txt'], new: ['b.txt'] });
  expect(options).toMatchObject({
    matchThreshold: 0.9,
    aliases: { 甲: ['乙'] },
    acrossPlaces: true,
    patterns: [patterns],
    filter: { only: ['changed', 'added'], metric: '农', domain: 'agriculture' },
    files: { encoding: 'gbk', patterns: [patterns] },
  });
  expect(options?.files?.meta?.('b.txt')).toEqual({ date: '2024-01-01' });
});

test('--date of targets is the day they are judged by, not that of the documents', async () => {
  await runCli(['targets', 'a.txt', 'c.txt', '--against', 'b.txt', '--against', 'r', '--date', '2026-01-01']);
  const [paths, options] = vi.mocked(targetsOfPaths).mock.calls[0]!;
  expect(paths).toEqual({ targets: ['a.txt', 'c.txt'], against: ['b.txt', 'r'] });
  expect(options).toMatchObject({ asOf: '2026-01-01' });
  expect(options?.files).not.toHaveProperty('date');
});

test('panel hands on which figures it is of', async () => {
  await runCli([
    'panel',
    'a.txt',
    '--status',
    'target',
    '--role',
    'growth',
    '--unit',
    '%',
    '--period',
    '2023',
  ]);
  expect(vi.mocked(panelOfPaths).mock.calls[0]?.[1]?.files?.filter).toEqual({
    status: ['target'],
    role: ['growth'],
    unit: '%',
    period: { start: '2023-01-01', end: '2023-12-31' },
  });
});

test('--long is a row a number', async () => {
  const { stdout } = await runCli(['panel', 'a.txt', '--long', '-f', 'csv']);
  expect(stdout).toContain(',value,bound,figure.id,');
});

test('--all and --only unchanged list what a table counts', async () => {
  vi.mocked(diffPaths).mockResolvedValue({ ...found, changes: [same] });
  const shown = async (...flags: string[]): Promise<string> =>
    (await runCli(['diff', 'a.txt', 'b.txt', '-f', 'table', ...flags])).stdout;
  expect(await shown()).toContain('未变 1 项');
  expect(await shown('--all')).toContain('农膜回收率');
  expect(await shown('--only', 'unchanged,added')).toContain('农膜回收率');
});

test.each([
  [['diff', 'a.txt'], /missing required argument 'new'/],
  [['diff', 'a.txt', 'b.txt', 'c.txt'], /too many arguments/],
  [['diff', '-', '-'], /standard input cannot be both sides/],
  [['targets', '-', '--against', '-'], /standard input cannot be both sides/],
  [
    ['diff', 'a', 'b', '--only', 'bigger'],
    /--only does not take “bigger”\. hint: it takes changed, unchanged/,
  ],
  [['diff', 'a', 'b', '--fail-on', 'missed'], /--fail-on does not take “missed”.*inconsistent/],
  [['diff', 'a', 'b', '--match-threshold', '2'], /--match-threshold does not take “2”/],
  [['diff', 'a', 'b', '--date', '2024-01-01'], /unknown option '--date'/],
  [['panel', 'a', '--place', 'x'], /unknown option '--place'/],
  [['targets', 'a', '--date', 'soon'], /--date does not take “soon”\. hint: it takes a day/],
  [['diff', 'a.txt', 'b.csv', '-o', 'b.csv'], /b\.csv is both read and written/],
  [['targets', 'a.txt', '--against', 'r.csv', '-o', 'r.csv'], /r\.csv is both read and written/],
  [['diff', 'a', 'b', '--meta', 'm.csv', '-o', 'm.csv'], /m\.csv is both read and written/],
  [['diff', 'a', 'b', '-o', 'x.foo'], /names no format. hint: give -f, or one of .*\.html/],
  [['diff', 'a', 'b', '--aliases', 'gone.yaml'], /error\[E-ALIASES\] gone\.yaml: .*hint/],
])('%j is refused with exit 2', async (argv, complaint) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(complaint);
  expect(diffPaths).not.toHaveBeenCalled();
});

test('a fault leaves the old result and nothing half-written', async () => {
  const folder = tempFolder({ 'x.csv': 'old' });
  vi.mocked(diffPaths).mockRejectedValue(new TypeError('broken on purpose'));
  const { code, stderr } = await runCli(['diff', 'a.txt', 'b.txt', '-o', join(folder, 'x.csv')]);
  expect(code).toBe(5);
  expect(stderr).toContain('E-INTERNAL');
  expect(readdirSync(folder)).toEqual(['x.csv']);
  expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('old');
});

test('a signal ends the run without output', async () => {
  vi.mocked(diffPaths).mockImplementation(async () => {
    process.emit('SIGINT');
    return found;
  });
  expect(await runCli(['diff', 'a.txt', 'b.txt'])).toMatchObject({ code: 130, stdout: '' });
});

test('what documents are called cannot steer the terminal', async () => {
  const hostile = makeResult([], { ...failed.document, path: 'a\u001b[2J.docx' });
  vi.mocked(diffPaths).mockResolvedValue({ ...found, old: [hostile], remarks: ['\u001b[2J'] });
  const { stdout, stderr } = await runCli(['diff', 'a.txt', 'b.txt', '-f', 'table']);
  expect(stdout + stderr).not.toContain('\u001b');
});

test('schema has one for each record', async () => {
  for (const [record, title, figure] of [
    ['change', 'Change', 'old'],
    ['target', 'TrackedTarget', 'target'],
    ['check', 'Check', 'figures'],
    ['panel', 'PanelEntry', 'figure'],
  ] as const) {
    const { code, stdout } = await runCli(['schema', record]);
    const schema = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(schema).toMatchObject({ title, additionalProperties: false });
    expect(Object.keys(schema.properties)).toContain(figure);
  }
  expect((await runCli(['schema', 'figure'])).stdout).toBe((await runCli(['schema'])).stdout);
  expect(await runCli(['schema', 'thing'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('it takes figure, change, target, check, panel'),
  });
});

test('a figure that a change rests on is whole in json', async () => {
  const changes = [makeChange({ old: makeFigure({ id: 'whole' }) })];
  vi.mocked(diffPaths).mockResolvedValue({ ...found, changes });
  const { stdout } = await runCli(['diff', 'a.txt', 'b.txt', '-f', 'json']);
  expect(JSON.parse(stdout).changes).toEqual(changes);
});
