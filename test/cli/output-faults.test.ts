import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const REPORT = '完成投资5亿元。';
const OLD = 'what was there before';

/** A folder with a report, the old output x.csv, and whatever else is given. */
function prepare(files: Record<string, string> = {}): {
  folder: string;
  report: string;
  at: (name: string) => string;
} {
  const folder = tempFolder({ 'a.txt': REPORT, 'x.csv': OLD, ...files });
  return { folder, report: join(folder, 'a.txt'), at: (name) => join(folder, name) };
}

const temporaryFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.includes('.tmp'));

describe('case 37: an output that cannot be written is told of in words, with what mends it', () => {
  test.each([
    ['missing/x.csv', 'there is no folder', 'mkdir -p'],
    ['folder', 'it is a folder', 'folder/figures.csv'],
    ['a.txt/x.csv', 'a.txt is not a folder', '-o'],
    [`${'长'.repeat(100)}.csv`, 'the name is too long', 'shorter name'],
    ['loop.csv', 'a link that leads back to itself', '-o'],
  ])('%s', async (name, why, hint) => {
    const { folder, report, at } = prepare();
    mkdirSync(at('folder'));
    symlinkSync('loop.csv', at('loop.csv'));
    const { code, stdout, stderr } = await runCli(['extract', report, '-f', 'csv', '-o', at(name)]);
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toContain(`zhibiao: error[E-OUTPUT] ${at(name)}: the file cannot be written: `);
    expect(stderr).toContain(why);
    expect(stderr.slice(stderr.indexOf('hint: '))).toContain(hint);
    expect(temporaryFiles(folder)).toEqual([]);
  });

  test('a folder whose name a shell would take apart is quoted in the hint', async () => {
    const { report, at } = prepare();
    const { stderr } = await runCli(['extract', report, '-o', at("it's here/x.csv")]);
    expect(stderr).toContain(`hint: mkdir -p '${at("it'\\''s here")}'`);
  });

  test.skipIf(!existsSync('/dev/full'))('a full device', async () => {
    const { report } = prepare();
    const { code, stderr } = await runCli(['extract', report, '-f', 'csv', '-o', '/dev/full']);
    expect(code).toBe(5);
    expect(stderr).toContain('no space is left on the disk');
  });
});

describe('before any document is read', () => {
  test('a fault of the second output leaves nothing of the first', async () => {
    const { folder, report, at } = prepare();
    const { code } = await runCli(['extract', report, '-o', at('x.csv'), '--log', at('missing/log')]);
    expect(code).toBe(5);
    expect(readFileSync(at('x.csv'), 'utf8')).toBe(OLD);
    expect(temporaryFiles(folder)).toEqual([]);
  });

  test.each([
    ['extract', []],
    ['check', ['-f', 'json']],
    ['report', []],
    ['text', []],
    ['normalise', []],
    ['explain', []],
    ['files', []],
  ])('case 37: %s writes no input, under whatever name', async (command, more) => {
    const { report, at } = prepare();
    symlinkSync('a.txt', at('link.csv'));
    const { code, stderr } = await runCli([command, report, '-o', at('link.csv'), ...more]);
    expect(code).toBe(2);
    expect(stderr).toContain('is both read and written');
    expect(readFileSync(report, 'utf8')).toBe(REPORT);
  });

  test.each(['extract', 'text', 'normalise', 'explain'])(
    'case 37: %s reads nothing for an output that cannot be written',
    async (command) => {
      const { at } = prepare();
      const { code, stderr } = await runCli([command, at('no-such.txt'), '-o', at('missing/x.csv')]);
      expect(code).toBe(5);
      expect(stderr).toContain('E-OUTPUT');
      expect(stderr).not.toContain('E-NOT-FOUND');
    },
  );

  test('the table of facts is not written either', async () => {
    const { report, at } = prepare({ 'meta.csv': 'path,date\n' });
    const { code } = await runCli(['extract', report, '--meta', at('meta.csv'), '-o', at('meta.csv')]);
    expect(code).toBe(2);
    expect(readFileSync(at('meta.csv'), 'utf8')).toBe('path,date\n');
  });

  test('case 37: data and log cannot be one file; a device can be both', async () => {
    const { report, at } = prepare();
    const both = await runCli(['extract', report, '-o', at('y.csv'), '--log', at('./y.csv')]);
    expect(both).toMatchObject({ code: 2 });
    expect(both.stderr).toContain('is written twice');
    expect(existsSync(at('y.csv'))).toBe(false);
    expect(
      await runCli(['extract', report, '-f', 'csv', '-o', '/dev/null', '--log', '/dev/null']),
    ).toMatchObject({ code: 0 });
  });
});

describe('a file that is replaced', () => {
  test('keeps its permissions', async () => {
    const { report, at } = prepare();
    chmodSync(at('x.csv'), 0o640);
    expect(await runCli(['extract', report, '-o', at('x.csv')])).toMatchObject({ code: 0 });
    expect(readFileSync(at('x.csv'), 'utf8')).toContain('500000000');
    expect(statSync(at('x.csv')).mode & 0o777).toBe(0o640);
  });

  test('can be at the end of a link, which stays', async () => {
    const { folder, report, at } = prepare();
    mkdirSync(at('elsewhere'));
    symlinkSync('x.csv', at('link.csv'));
    symlinkSync('elsewhere/new.csv', at('new.csv'));
    for (const link of ['link.csv', 'new.csv'])
      expect(await runCli(['extract', report, '-o', at(link)])).toMatchObject({ code: 0 });
    for (const name of ['x.csv', 'elsewhere/new.csv']) {
      expect(lstatSync(at(name)).isFile()).toBe(true);
      expect(readFileSync(at(name), 'utf8')).toContain('500000000');
    }
    for (const link of ['link.csv', 'new.csv']) expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    expect([...temporaryFiles(folder), ...temporaryFiles(at('elsewhere'))]).toEqual([]);
  });

  test('can have a name as long as names can be', async () => {
    const { report, at } = prepare();
    const name = `${'x'.repeat(251)}.csv`;
    expect(await runCli(['extract', report, '-o', at(name)])).toMatchObject({ code: 0 });
    expect(existsSync(at(name))).toBe(true);
  });
});

// Root may write everything: then as nobody, if nobody may read the program.
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const runs = spawnSync(process.execPath, ['bin/zhibiao.js', '--version'], user).status === 0;

test.skipIf(!runs).each([
  ['csv', 'closed/x.csv'],
  ['sqlite', 'closed/x.sqlite'],
  ['csv', 'open/locked.csv'],
])('%s where it may not be written', (format, name) => {
  const { folder, report, at } = prepare();
  chmodSync(folder, 0o755);
  mkdirSync(at('closed'), { mode: 0o555 });
  mkdirSync(at('open'));
  chmodSync(at('open'), 0o777);
  writeFileSync(at('open/locked.csv'), OLD);
  chmodSync(at('open/locked.csv'), 0o444);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['bin/zhibiao.js', 'extract', report, '-f', format, '-o', at(name)],
    { encoding: 'utf8', ...user },
  );
  expect(status).toBe(5);
  expect(stderr).toContain('it or its folder may not be written');
  expect(readFileSync(at('open/locked.csv'), 'utf8')).toBe(OLD);
  expect([...readdirSync(at('closed')), ...readdirSync(at('open'))]).toEqual(['locked.csv']);
});

/** Makes a disk of its own that is soon full, which only root may. */
function mountSmallDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
}

const probe = mkdtempSync(join(tmpdir(), 'zhibiao-'));
const mounts = mountSmallDisk(probe);
if (mounts) spawnSync('umount', [probe]);
rmdirSync(probe);

test.skipIf(!mounts).each(['csv', 'json', 'sqlite', 'xlsx'])(
  'case 34: %s on a disk that fills up leaves the old one whole',
  async (format) => {
    const disk = tempFolder();
    expect(mountSmallDisk(disk)).toBe(true);
    try {
      const output = join(disk, `x.${format}`);
      writeFileSync(output, OLD);
      const { code, stderr } = await runCli(['extract', 'seeds', '-o', output]);
      expect(code).toBe(5);
      expect(stderr).toContain('no space is left on the disk');
      expect(readFileSync(output, 'utf8')).toBe(OLD);
      expect(readdirSync(disk)).toEqual([`x.${format}`]);
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);

/** Node's search for modules, in which one is not to be found. */
const HIDDEN = `
const Module = require('node:module');
const find = Module._resolveFilename;
Module._resolveFilename = (id, ...rest) => {
  if (id === 'node-sqlite3-wasm') throw Object.assign(new Error('not found'), { code: 'MODULE_NOT_FOUND' });
  return find(id, ...rest);
};`;

test('a package that is not installed is named before any document is read, with the command that installs it', () => {
  const { folder, at } = prepare({ 'hide.cjs': HIDDEN });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', at('hide.cjs'), 'bin/zhibiao.js', 'extract', at('no-such.txt'), '-o', at('x.sqlite')],
    { encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    'zhibiao: error[E-PACKAGE]: databases need the package node-sqlite3-wasm. hint: npm install node-sqlite3-wasm@0.8\n',
  );
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'hide.cjs', 'x.csv']);
});

test.each(['parquet', 'xlsx', 'csv'])(
  'case 35: %s into a pipe whose reader has gone is no fault',
  (format) => {
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-o',
        'pipefail',
        '-c',
        `node bin/zhibiao.js extract seeds seeds/* -f ${format} | head -c 4 >/dev/null`,
      ],
      { encoding: 'utf8' },
    );
    expect({ status, errors: stderr.match(/error/g) }).toEqual({ status: 0, errors: null });
  },
);
