import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/cli/database-output.js';
import { queryDatabase } from '../helpers/query-database.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

const FILES = { 'a.txt': '完成投资5亿元。', 'b.txt': '完成投资6亿元。粮食产量达到10万吨。' };

/** A folder with two reports, and the figures of the first in a database. */
async function prepare(): Promise<{ at: (name: string) => string; file: string }> {
  const folder = tempFolder(FILES);
  const at = (name: string): string => join(folder, name);
  expect(await runCli(['extract', at('a.txt'), '-o', at('x.db')])).toMatchObject({ code: 0, stdout: '' });
  return { at, file: at('x.db') };
}

const values = (file: string): unknown[][] =>
  queryDatabase(file, 'SELECT value FROM figures ORDER BY document_id, position');

describe('a database', () => {
  test('is replaced whole, and nothing is left beside it', async () => {
    const { at, file } = await prepare();
    expect(await runCli(['extract', at('b.txt'), '-o', file])).toMatchObject({ code: 0 });
    expect(values(file)).toEqual([[600_000_000], [100_000]]);
    expect(readdirSync(at('.')).sort()).toEqual(['a.txt', 'b.txt', 'x.db']);
  });

  test('takes in further documents with --append', async () => {
    const { at, file } = await prepare();
    expect(await runCli(['extract', at('b.txt'), '-o', file, '--append'])).toMatchObject({ code: 0 });
    expect(values(file)).toEqual([[500_000_000], [600_000_000], [100_000]]);
    expect(queryDatabase(file, 'PRAGMA integrity_check')).toEqual([['ok']]);
  });

  test('case 48: has the last word of a document that is added again', async () => {
    const { at, file } = await prepare();
    await runCli(['extract', at('b.txt'), '-o', file, '--append']);
    writeFileSync(at('a.txt'), '完成投资7亿元。');
    expect(await runCli(['extract', at('a.txt'), at('gone.txt'), '-o', file, '--append'])).toMatchObject({
      code: 3,
    });
    expect(values(file)).toEqual([[600_000_000], [100_000], [700_000_000]]);
    expect(queryDatabase(file, 'SELECT status, code, figures FROM documents ORDER BY id')).toEqual([
      ['ok', null, 2],
      ['ok', null, 1],
      ['failed', 'E-NOT-FOUND', 0],
    ]);
    expect(queryDatabase(file, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  test('begins with --append where there is none, or an empty file', async () => {
    const { at } = await prepare();
    writeFileSync(at('empty.db'), '');
    for (const name of ['new.db', 'empty.db']) {
      expect(await runCli(['extract', at('a.txt'), '-o', at(name), '--append'])).toMatchObject({ code: 0 });
      expect(values(at(name))).toEqual([[500_000_000]]);
    }
  });

  test('is written when no document can be read', async () => {
    const { at } = await prepare();
    expect(await runCli(['extract', at('gone.txt'), '-o', at('y.sqlite')])).toMatchObject({ code: 4 });
    expect(queryDatabase(at('y.sqlite'), 'SELECT code FROM documents')).toEqual([['E-NOT-FOUND']]);
  });
});

test('case 37: of two that begin one with --append the second is told, and takes nothing from the first', async () => {
  const file = join(tempFolder({}), 'new.db');
  const [first, second] = [
    await openDatabase(file, { append: true }),
    await openDatabase(file, { append: true }),
  ];
  first.database.exec('CREATE TABLE mine (a)');
  await first.finish();
  await expect(second.finish()).rejects.toThrow('another program has changed it meanwhile');
  await second.discard();
  expect(queryDatabase(file, 'SELECT name FROM sqlite_master')).toEqual([['mine']]);
});

describe('is refused', () => {
  const refused = async (file: string, more: string[], why: string): Promise<void> => {
    const before = readFileSync(file);
    const { code, stderr } = await runCli([
      'extract',
      join(file, '../b.txt'),
      '-f',
      'sqlite',
      '-o',
      file,
      ...more,
    ]);
    expect(code).toBe(5);
    expect(stderr).toContain(`zhibiao: error[E-OUTPUT] ${file}: the file cannot be written: `);
    expect(stderr).toContain(why);
    expect(stderr).toContain('hint: ');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('.tmp'))).toEqual([]);
  };

  test('what is no database', async () => {
    const { at } = await prepare();
    writeFileSync(at('y.db'), 'no database');
    await refused(at('y.db'), ['--append'], 'it is no database that can be added to');
  });

  test.each([
    ['PRAGMA application_id = 7', 'it is a database of another program'],
    [`UPDATE meta SET value = '0.9' WHERE key = 'schemaVersion'`, 'it has records of version 0.9'],
  ])('a database that another hand has made: %s', async (sql, why) => {
    const { file } = await prepare();
    const altered = await openDatabase(file, { append: true });
    altered.database.exec(sql);
    await altered.finish();
    await refused(file, ['--append'], why);
  });

  test('a database of other records', async () => {
    const { at } = await prepare();
    await runCli(['check', at('b.txt'), '-o', at('checks.db')]);
    await refused(at('checks.db'), ['--append'], 'it holds checks, not figures');
  });

  test.each(['-journal', '-wal'])('one that a program is writing to, as %s shows', async (ending) => {
    const { file } = await prepare();
    writeFileSync(file + ending, 'unfinished');
    for (const more of [[], ['--append']]) await refused(file, more, `x.db${ending} shows`);
  });

  test('one that the same package has open', async () => {
    const { file } = await prepare();
    mkdirSync(`${file}.lock`);
    await refused(file, ['--append'], 'rmdir');
  });

  test.skipIf(!existsSync('/proc/locks') || spawnSync('sqlite3', ['-version']).error !== undefined)(
    'one that another program has locked before it wrote',
    async () => {
      const { at, file } = await prepare();
      const other = spawn('sqlite3', [file]);
      other.stdin.write(`BEGIN IMMEDIATE;\n.shell touch '${at('locked')}'\n`);
      while (!existsSync(at('locked'))) await new Promise((resolve) => setTimeout(resolve, 10));
      await refused(file, ['--append'], 'another program is writing to it');
      other.kill();
    },
  );

  test('one that has changed since it was copied', async () => {
    const { file } = await prepare();
    const [one, other] = [
      await openDatabase(file, { append: true }),
      await openDatabase(file, { append: true }),
    ];
    await one.finish();
    await expect(other.finish()).rejects.toMatchObject({ code: 'E-OUTPUT', message: /changed it meanwhile/ });
    await other.discard();
    expect(values(file)).toEqual([[500_000_000]]);
  });

  test('one that has gone since it was copied', async () => {
    const { at, file } = await prepare();
    const appending = await openDatabase(file, { append: true });
    rmSync(file);
    await expect(appending.finish()).rejects.toMatchObject({
      code: 'E-OUTPUT',
      message: /changed it meanwhile/,
    });
    await appending.discard();
    expect(readdirSync(at('.')).sort()).toEqual(['a.txt', 'b.txt']);
  });

  test('--append to what cannot be added to, and a database without a file', async () => {
    const { at } = await prepare();
    const csv = await runCli(['extract', at('a.txt'), '-o', at('x.csv'), '--append']);
    expect(csv).toMatchObject({ code: 2 });
    expect(csv.stderr).toContain('--append goes with -f sqlite');
    const nowhere = await runCli(['extract', at('a.txt'), '-f', 'sqlite']);
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toContain('-o figures.sqlite');
  });
});

describe('what would count twice or mix units', () => {
  const setUp = (): { folder: string; file: string; report: string } => {
    const folder = tempFolder({ 'a.txt': '2023年，全市旅游收入达到1.5亿元，造林3000亩。\n' });
    return { folder, file: join(folder, 'x.db'), report: join(folder, 'a.txt') };
  };

  test('a text that is there under another path is replaced', async () => {
    const { folder, file, report } = setUp();
    await runCli(['extract', report, '-o', file]);
    copyFileSync(report, join(folder, 'moved.txt'));
    expect((await runCli(['extract', join(folder, 'moved.txt'), '-o', file, '--append'])).code).toBe(0);
    expect(values(file)).toHaveLength(2);
    expect(queryDatabase(file, 'SELECT path FROM documents')).toEqual([[join(folder, 'moved.txt')]]);
  });

  test('copies within one run keep their records', async () => {
    const { folder, file, report } = setUp();
    writeFileSync(join(folder, 'b.txt'), '造林5亩。');
    await runCli(['extract', join(folder, 'b.txt'), '-o', file]);
    // The same text in other bytes, with a byte order mark.
    const marked = join(folder, 'marked.txt');
    writeFileSync(marked, `\uFEFF${readFileSync(report, 'utf8')}`);
    await runCli(['extract', report, marked, '-o', file, '--append']);
    expect(queryDatabase(file, 'SELECT count(*) FROM documents')).toEqual([[3]]);
  });

  test('values in another unit are refused', async () => {
    const { file, report } = setUp();
    await runCli(['extract', report, '-o', file]);
    const { code, stderr } = await runCli(['extract', report, '-o', file, '--append', '--to', '亿元']);
    expect(code).toBe(5);
    expect(stderr).toContain('it has values in the units of the texts, and these are told in 亿元');
  });
});

test('a unit that nothing can be told in is told of', async () => {
  const report = join(tempFolder({ 'a.txt': '2023年，全市造林3000亩。\n' }), 'a.txt');
  expect((await runCli(['extract', report, '--to', '亿元'])).stderr).toContain(
    'no value could be told in 亿元',
  );
  expect((await runCli(['extract', report, '--to', '公顷'])).stderr).toBe('');
});
