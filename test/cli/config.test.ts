import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

/** A folder with a document and a configuration, and what a run in it gives. */
function folderWith(config: string) {
  const folder = tempFolder({ 'zhibiao.yaml': config, 'a.txt': '企业1\n争取学校99', 'below/b.txt': '' });
  const run = (argv: string[], env: Record<string, string> = {}, cwd = folder) =>
    runCli(argv, { cwd, env: { HOME: '/nowhere', ...env } });
  return { folder, document: join(folder, 'a.txt'), run };
}

const values = (ndjson: string): number[] =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).value);

test('an option of the configuration holds where the command line is silent', async () => {
  const { document, run } = folderWith('status: target\n');
  expect(values((await run(['extract', document])).stdout)).toEqual([99]);
  expect(values((await run(['extract', document, '--status', 'actual'])).stdout)).toEqual([1]);
  expect(values((await run(['extract', document, '--no-config'])).stdout)).toEqual([1, 99]);
});

test('it is found from a folder below, and --config goes before', async () => {
  const { folder, document, run } = folderWith('status: target\n');
  writeFileSync(join(folder, 'other.yaml'), 'status: actual\n');
  const below = join(folder, 'below');
  expect(values((await run(['extract', document], {}, below)).stdout)).toEqual([99]);
  expect(values((await run(['extract', document, '--config', join(folder, 'other.yaml')])).stdout)).toEqual([
    1,
  ]);
  const env = { ZHIBIAO_CONFIG: join(folder, 'other.yaml') };
  expect(values((await run(['extract', document], env)).stdout)).toEqual([1]);
});

test('it is not looked for above the home folder', async () => {
  const { folder, document, run } = folderWith('status: target\n');
  const home = join(folder, 'below');
  mkdirSync(join(home, 'work'));
  const { stdout } = await run(['extract', document], { HOME: home }, join(home, 'work'));
  expect(values(stdout)).toEqual([1, 99]);
});

test('the section of a command goes before what is said for all, and is not for others', async () => {
  const { document, run } = folderWith(
    'format: csv\nextract:\n  format: json\nnormalise:\n  encoding: gbk\n',
  );
  expect(JSON.parse((await run(['extract', document])).stdout).figures).toHaveLength(2);
});

test('patterns is an option, and with lines below it the section of that command', async () => {
  const { run } = folderWith('patterns:\n  min: 2\nextract:\n  patterns: [mine, yours]\n');
  const { stdout } = await run(['config', 'print', '-f', 'json']);
  const of = (command: string, option: string): unknown =>
    JSON.parse(stdout).find(
      (one: { command: string; option: string }) => one.command === command && one.option === option,
    ).value;
  expect(of('patterns', 'min')).toBe(2);
  expect(of('extract', 'patterns')).toEqual([
    expect.stringMatching(/\/mine$/),
    expect.stringMatching(/\/yours$/),
  ]);
  expect(of('diff', 'patterns')).toBeNull();
});

test('what a command does not take of the common part, it passes over', async () => {
  const { document, run } = folderWith('format: json-schema\nmatch-threshold: 0.9\n');
  expect(values((await run(['extract', document])).stdout)).toEqual([1, 99]);
});

test('values are texts as written: years, lists, and paths from the file on', async () => {
  const { folder, document, run } = folderWith(
    'extract:\n  period: 2022\n  status: [target, forecast]\n  meta: below/m.csv\n  exclude: no-such\n',
  );
  writeFileSync(join(folder, 'below/m.csv'), 'path,place\na.txt,云河市\n');
  const { stdout } = await run(['extract', document]);
  expect(JSON.parse(stdout)).toMatchObject({ value: 99, document: { place: '云河市' } });
});

test.each([
  ['colr: never', '1:1', 'there is no option “colr” here. hint: did you mean color?'],
  ['color: nevr', '1:8', 'color does not take “nevr”. hint: did you mean never?'],
  ['extract:\n  fromat: csv', '2:3', 'there is no option “fromat” here. hint: did you mean format?'],
  ['extrct:\n  format: csv', '1:1', 'there is no command “extrct”. hint: did you mean extract?'],
  ['diff:\n  long: true', '2:3', 'there is no option “long” here'],
  ['output: x.csv', '1:1', 'output cannot stand in a configuration'],
  ['extract:\n  log: x', '2:3', 'log cannot stand in a configuration'],
  ['no-pager: true', '1:1', 'there is no option “no-pager” here. hint: write pager: false'],
  ['pager: "no"', '1:8', 'pager is switched on or off. hint: write true or false'],
  ['min-confidence: 7', '1:17', 'min-confidence does not take “7”'],
  ['encoding: [a, b]', '1:11', 'encoding takes one value'],
  ['encoding: null', '1:1', 'encoding has no value'],
  ['- color', '1:1', 'the configuration is no map'],
  ['color: [never', '2:1', 'this is not YAML'],
  ['color: never\ncolor: auto', '2:1', 'a key stands twice'],
  ['a: &a [x]\nb: *a', '2:4', 'aliases of YAML are not read'],
  ['extract: csv', '1:1', 'extract is a command'],
])('case 40: %j is refused at %s', async (config, place, complaint) => {
  const { folder, document, run } = folderWith(`${config}\n`);
  const { code, stdout, stderr } = await run(['extract', document]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`zhibiao: error[E-CONFIG] ${join(folder, 'zhibiao.yaml')}:${place}: ${complaint}`);
  expect(stderr).toContain(' hint: ');
});

test('case 40: aliases within aliases are refused, not followed', async () => {
  const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &b${i + 1} [*b${i}, *b${i}]`).join('\n');
  const { document, run } = folderWith(`a0: &b0 [x]\n${bomb}\n`);
  expect(await run(['extract', document])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('E-CONFIG'),
  });
});

test('case 40: a configuration that is a folder, missing or too large is told, and the run needs none', async () => {
  const { folder, document, run } = folderWith('');
  mkdirSync(join(folder, 'below/zhibiao.yaml'));
  const below = join(folder, 'below');
  expect(await run(['extract', document], {}, below)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/E-CONFIG\] .*below\/zhibiao\.yaml: .*it is a folder.*hint: .*--no-config/),
  });
  expect((await run(['extract', document, '--no-config'], {}, below)).code).toBe(0);
  expect((await run(['extract', document, '--config', 'gone.yaml'])).stderr).toContain(
    'E-CONFIG] gone.yaml: the configuration cannot be read (ENOENT)',
  );
  writeFileSync(join(folder, 'large.yaml'), `# ${'x'.repeat(1 << 20)}\n`);
  expect((await run(['extract', document, '--config', join(folder, 'large.yaml')])).stderr).toContain(
    'larger than 1 MiB',
  );
});

test('help is there whatever the configuration is', async () => {
  const { run } = folderWith('nonsense: 1\n');
  expect((await run(['help', 'config'])).code).toBe(0);
  expect((await run(['completion', 'bash'])).code).toBe(0);
  expect((await run(['extract', '-h'])).code).toBe(0);
});

test('NO_COLOR and FORCE_COLOR go before the configuration, and --color before them', async () => {
  const { document, run } = folderWith('color: always\n');
  const colored = async (argv: string[], env: Record<string, string>): Promise<boolean> =>
    (await run(['extract', document, '-f', 'table', ...argv], env)).stdout.includes('\u001b[');
  expect(await colored([], {})).toBe(true);
  expect(await colored([], { NO_COLOR: '1' })).toBe(false);
  expect(await colored([], { FORCE_COLOR: '0' })).toBe(false);
  expect(await colored(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
});

test('config print tells every value and its origin', async () => {
  const { folder, run } = folderWith('color: never\nextract:\n  format: csv\n  jobs: 2\n');
  const { code, stdout } = await run(['config', 'print', 'extract', '--', '--metric', '投资'], {
    ZHIBIAO_JOBS: '4',
  });
  expect(code).toBe(0);
  const rows = stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 3));
  const file = join(folder, 'zhibiao.yaml');
  expect(rows).toContainEqual(['metric', '投资', 'flag']);
  expect(rows).toContainEqual(['jobs', '4', 'ZHIBIAO_JOBS']);
  expect(rows).toContainEqual(['color', 'never', `${file}:1:8`]);
  expect(rows).toContainEqual(['format', 'csv', `${file}:3:11`]);
  expect(rows).toContainEqual(['segmenter', 'jieba', 'default']);
});

test('which configuration was read is told by -v and by config print', async () => {
  const { folder, document, run } = folderWith('color: never\n');
  const file = join(folder, 'zhibiao.yaml');
  expect((await run(['extract', document, '-v'])).stderr).toMatch(`configuration: ${file}\n`);
  expect((await run(['config', 'print', 'extract'])).stdout).toMatch(
    new RegExp(`^config +${file} +default `, 'm'),
  );
  expect((await run(['config', 'print', 'extract', '--no-config'])).stdout).toMatch(/^config +false +flag /m);
});

test('config print -f json has one record for each option of each command', async () => {
  const { folder, run } = folderWith('diff:\n  exit-code: true\n');
  const records = JSON.parse((await run(['config', 'print', '-f', 'json'])).stdout);
  expect(records).toContainEqual({
    command: 'diff',
    option: 'exit-code',
    value: true,
    origin: { kind: 'config', path: join(folder, 'zhibiao.yaml'), line: 2, column: 14 },
  });
  expect(records).toContainEqual({
    command: 'targets',
    option: 'exit-code',
    value: null,
    origin: { kind: 'default' },
  });
});

test.each([
  [['config', 'prnt'], 'did you mean print?'],
  [['config', 'print', 'extrat'], 'did you mean extract?'],
  [['config', 'print', 'extract', '--', '--fromat', 'csv'], 'extract has no option --fromat'],
])('%j is misuse', async (argv, complaint) => {
  const { run } = folderWith('');
  expect(await run(argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(complaint) });
});

test('the ending of -o goes before the format of a configuration', async () => {
  const { folder, document, run } = folderWith('format: csv\nexcel: true\n');
  const file = join(folder, 'figures.json');
  expect((await run(['extract', document, '-o', file])).code).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8')).figures).toHaveLength(2);
  expect(values((await run(['extract', document, '-f', 'ndjson'])).stdout)).toEqual([1, 99]);
  expect((await run(['extract', document])).stdout).toMatch(/^\uFEFFid,/);
});
