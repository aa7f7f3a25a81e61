/** The rows of a query in DuckDB, as JSON has them. */
export function askDuckRows(sql: string): Promise<unknown[][]>;
