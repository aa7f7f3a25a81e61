import { DuckDBInstance } from '@duckdb/node-api';
import { nestFigure } from './nest.mjs';

let connection = null;

/** One database in memory for all queries. */
async function connect() {
  connection ??= await (await DuckDBInstance.create(':memory:')).connect();
  return connection;
}

/** The figures of a query, whose rows give the fields so. */
export async function* readDuck(sql, fieldsOf) {
  const result = await (await connect()).stream(sql);
  for await (const rows of result.yieldRowObjectJson())
    for (const row of rows) yield nestFigure(fieldsOf(row));
}

/** The rows of a query, as JSON has them. */
export async function askDuckRows(sql) {
  return (await (await connect()).runAndReadAll(sql)).getRowsJson();
}
