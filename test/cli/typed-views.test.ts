import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askDuckRows } from '../../scripts/round-trip/duckdb.mjs';
import { queryDatabase } from '../helpers/query-database.js';
import { runCli } from '../helpers/run-cli.js';
import { NEXT_YEAR, PROMISES, THIS_YEAR, WRONG_RATE } from '../helpers/small-reports.js';
import { tempFolder } from '../helpers/temp-folder.js';

const FILES = {
  'old.txt': THIS_YEAR,
  'new.txt': NEXT_YEAR,
  'plan.txt': PROMISES,
  'rate.txt': WRONG_RATE,
  'none.txt': '没有数值。',
};

/** What a command writes of the files, by format. */
async function write(command: readonly string[]): Promise<{ parquet: string; sqlite: string }> {
  const folder = tempFolder(FILES);
  const at = (name: string): string => join(folder, name);
  const argv = command.map((word) => (word in FILES ? at(word) : word));
  for (const format of ['parquet', 'sqlite'])
    expect(await runCli([...argv, '-o', at(`out.${format}`)])).toMatchObject({ code: 0, stdout: '' });
  return { parquet: at('out.parquet'), sqlite: at('out.sqlite') };
}

/** The same question to both; TABLE stands for either. */
async function ask(
  { parquet, sqlite }: { parquet: string; sqlite: string },
  sql: string,
): Promise<{ parquet: unknown; sqlite: unknown }> {
  const [[table] = []] = queryDatabase(sqlite, `SELECT value FROM meta WHERE key = 'contents'`);
  return {
    parquet: await askDuckRows(sql.replace('TABLE', `'${parquet}'`)),
    sqlite: queryDatabase(sqlite, sql.replace('TABLE', String(table))),
  };
}

const both = (rows: unknown[][]): unknown => ({ parquet: rows, sqlite: rows });
const typesOf = (file: string): Promise<unknown[][]> =>
  askDuckRows(`SELECT column_name, column_type FROM (DESCRIBE FROM '${file}')`);

test('changes', async () => {
  const files = await write(['diff', 'old.txt', 'new.txt']);
  const changed = `SELECT from_value, to_value, unit_text, new_source_text FROM TABLE WHERE metric_name = '粮食总产量' AND new_role = 'level'`;
  expect(await ask(files, changed)).toEqual(both([[1_200_000, 1_260_000, '吨', '126万吨']]));
  expect(Object.fromEntries(await typesOf(files.parquet))).toMatchObject({
    ratio: 'DOUBLE',
    stated_consistent: 'BOOLEAN',
    new_period_end: 'DATE',
    new_source_line: 'INTEGER',
  });
  expect(queryDatabase(files.sqlite, 'SELECT side, status, figures FROM documents')).toEqual([
    ['old', 'ok', 5],
    ['new', 'ok', 7],
  ]);
});

test('targets, with the day that they were judged by', async () => {
  const files = await write(['targets', 'plan.txt', '--against', 'new.txt']);
  const target = `SELECT metric_name, target_value, outcome, gap FROM TABLE WHERE metric_domain = 'ecology'`;
  expect(await ask(files, target)).toEqual(
    both([
      ['PM2.5平均浓度', 28, 'missed', 2],
      ['森林覆盖率', 45, 'pending', null],
    ]),
  );
  expect(await askDuckRows(`SELECT max(year(target_deadline_date)) FROM '${files.parquet}'`)).toEqual([
    ['2030'],
  ]);
  expect(queryDatabase(files.sqlite, `SELECT value FROM meta WHERE key = 'asOf'`)).toEqual([['2024-03-20']]);
  expect(queryDatabase(files.sqlite, 'SELECT text FROM remarks')).toEqual([
    ['deadlines are judged on 2024-03-20, the latest day that the documents state'],
  ]);
});

test('a panel has a column of numbers for each period, in its long form a row', async () => {
  const wide = await write(['panel', 'old.txt', 'new.txt']);
  const years = `SELECT "2022", "2023" FROM TABLE WHERE metric_name = '粮食总产量' AND role = 'level'`;
  expect(await ask(wide, years)).toEqual(both([[1_200_000, 1_260_000]]));
  const long = await write(['panel', '--long', 'old.txt', 'new.txt']);
  const values = `SELECT value FROM TABLE WHERE metric_name = '粮食总产量' AND role = 'level' ORDER BY period_end`;
  expect(await ask(long, values)).toEqual(both([[1_200_000], [1_260_000]]));
});

test.each([
  [['check'], 'rate.txt'],
  [['panel', '--long'], 'new.txt'],
  [['targets'], 'plan.txt'],
  [['diff', 'none.txt'], 'new.txt'],
])('%j without a record has the same columns, of the same types', async (command, file) => {
  const none = await write([...command, 'none.txt']);
  expect(await ask(none, 'SELECT * FROM TABLE')).toEqual(both([]));
  const some = await write([...command, file]);
  expect((await ask(some, 'SELECT * FROM TABLE')).sqlite).not.toEqual([]);
  expect(await typesOf(none.parquet)).toEqual(await typesOf(some.parquet));
});
