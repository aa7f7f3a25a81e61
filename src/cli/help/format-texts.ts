/** What each format is for; whether every field of every record is in it. */
export const FORMAT_TEXTS: Readonly<Record<string, { use: string; lossless: boolean }>> = {
  table: { use: 'For reading on a terminal: as wide as that is.', lossless: false },
  ndjson: { use: 'For jq, DuckDB and programs: one record a line, written as it is found.', lossless: true },
  json: {
    use: 'For programs: one object with the documents too, what became of each, and schemaVersion.',
    lossless: true,
  },
  csv: {
    use: 'For spreadsheets and data frames: UTF-8, one column a field, nested ones with dots.',
    lossless: true,
  },
  tsv: { use: 'As csv, with tabs, for cut and awk.', lossless: true },
  markdown: { use: 'For a page or a ticket: the columns of the table.', lossless: false },
  html: {
    use: 'For a browser: one page without network; of figures the same as zhibiao report.',
    lossless: false,
  },
  xlsx: {
    use: 'For Excel: typed cells, a sheet each for figures, targets, documents and notes. Into a file or a pipe.',
    lossless: false,
  },
  parquet: {
    use: 'For DuckDB, pandas and Spark: typed columns, compressed. Into a file or a pipe.',
    lossless: true,
  },
  sqlite: { use: 'For SQL: tables of documents, figures and notes. Into a file.', lossless: true },
};
