// Runs the SQL of standard input in DuckDB and prints the rows of the last statement: names and values with a bar between.
import { text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const statements = (await text(process.stdin)).split(/;\s*$/m).filter((sql) => sql.trim() !== '');
for (const sql of statements) {
  const reader = await connection.runAndReadAll(sql);
  if (sql !== statements.at(-1)) continue;
  const rows = reader.getRowsJson();
  for (const row of [reader.columnNames(), ...rows])
    console.log(row.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' | '));
}
