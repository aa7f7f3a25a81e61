/** How a database says whose it is: "zhib" in the head of the file. */
export const APPLICATION_ID = 0x7a_68_69_62;

/** Everything that a database of figures holds, as SQL. */
export function sqliteSchema(): string {
  return [`PRAGMA application_id = ${APPLICATION_ID};\n`, FIGURE_TABLES, FIGURE_INDEXES, FIGURE_VIEWS].join(
    '\n',
  );
}

/** What is true of the whole database: schemaVersion, generator, contents. */
export const META_TABLE = `CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
`;

/** Before the rows. */
export const FIGURE_TABLES = `-- schemaVersion, generator, contents, and units: what --to asked for.
${META_TABLE}
-- What became of each document, also of those that could not be read.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('ok', 'partial', 'failed')),
  code TEXT,
  message TEXT,
  format TEXT,
  encoding TEXT,
  title TEXT,
  date DATE CHECK (date = date(date)),
  place TEXT,
  issuer TEXT,
  number TEXT,
  figures INTEGER NOT NULL,
  CHECK (status <> 'failed' OR code IS NOT NULL)
);

-- One row a figure, position counting from 1 within its document, where an id is there once. Lists are JSON.
CREATE TABLE figures (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  metric_name TEXT NOT NULL,
  metric_raw TEXT NOT NULL,
  metric_id TEXT,
  metric_domain TEXT,
  value REAL,
  min REAL,
  max REAL,
  exact TEXT,
  bound TEXT NOT NULL CHECK (bound IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx')),
  unit_text TEXT NOT NULL,
  unit_code TEXT,
  unit_dimension TEXT,
  base_value REAL,
  base_unit TEXT,
  role TEXT NOT NULL CHECK (role IN ('level', 'change', 'growth', 'rank')),
  annualised INTEGER NOT NULL CHECK (annualised IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('actual', 'target', 'forecast', 'reference')),
  force TEXT CHECK (force IN ('binding', 'expected')),
  period_text TEXT,
  period_start DATE CHECK (period_start = date(period_start)),
  period_end DATE CHECK (period_end = date(period_end)),
  period_from TEXT CHECK (period_from IN ('stated', 'inferred')),
  deadline_text TEXT,
  deadline_date DATE CHECK (deadline_date = date(deadline_date)),
  deadline_from TEXT CHECK (deadline_from IN ('stated', 'inferred')),
  basis_kind TEXT CHECK (basis_kind IN ('yoy', 'mom', 'date', 'other')),
  basis_date TEXT,
  basis_text TEXT,
  scope_text TEXT,
  scope_name TEXT,
  scope_code TEXT,
  scope_from TEXT CHECK (scope_from IN ('stated', 'inferred')),
  source_path TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  source_column INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  source_text TEXT NOT NULL,
  source_sentence TEXT NOT NULL,
  source_headings TEXT NOT NULL CHECK (json_valid(source_headings)),
  source_table_row TEXT,
  source_table_column TEXT,
  document_title TEXT,
  document_date DATE CHECK (document_date = date(document_date)),
  document_issuer TEXT,
  document_place TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  PRIMARY KEY (document_id, position),
  UNIQUE (id, document_id),
  CHECK ((period_start IS NULL) = (period_end IS NULL) AND (period_start IS NULL) = (period_from IS NULL)),
  CHECK ((deadline_date IS NULL) = (deadline_from IS NULL)),
  CHECK ((basis_kind IS NULL) = (basis_text IS NULL)),
  CHECK ((scope_name IS NULL) = (scope_from IS NULL)),
  CHECK ((base_value IS NULL) = (base_unit IS NULL)),
  CHECK ((source_table_row IS NULL) = (source_table_column IS NULL))
);

-- What was mended in a document that was read, or may be missing. The span is one of the text as read; null is the whole.
CREATE TABLE notes (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (document_id, position),
  CHECK ((span_start IS NULL) = (span_end IS NULL))
);
`;

/** After the rows, since to sort them once is quicker. */
export const FIGURE_INDEXES = `CREATE INDEX figures_metric_name ON figures (metric_name);
CREATE INDEX figures_metric_id ON figures (metric_id);
CREATE INDEX figures_period ON figures (period_start, period_end);
CREATE INDEX figures_status ON figures (status, deadline_date);
CREATE INDEX figures_scope_code ON figures (scope_code);
`;

export const FIGURE_VIEWS = `-- Targets, the first to fall due first, those without a day last.
CREATE VIEW targets AS
SELECT deadline_date, metric_name, metric_id, metric_domain, scope_name, scope_code,
  value, min, max, exact, bound, unit_text, unit_code, role, annualised, force,
  period_start, period_end, confidence,
  source_path, source_line, source_column, source_sentence, document_id, position, id
FROM figures
WHERE status = 'target'
ORDER BY deadline_date IS NULL, deadline_date, document_id, position;

-- Metric, place and period of every single number, in long form: values as the documents give them, and in the base unit.
CREATE VIEW panel AS
SELECT coalesce(metric_id, metric_name) AS metric, metric_name, scope_name, scope_code,
  period_start, period_end, role, annualised, status,
  value, exact, bound, unit_text, unit_code, base_value, base_unit, confidence,
  source_path, source_line, source_column, document_id, position, id
FROM figures
WHERE value IS NOT NULL AND period_start IS NOT NULL
ORDER BY metric, scope_name, role, status, period_end, period_start, document_id, position;
`;
