import type { DocumentRecord } from '../model/document.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import { FIGURE_COLUMNS, fieldsOf } from './columns.js';
import { ParquetFile } from './parquet/file.js';
import type { Side, View } from './view.js';
import { viewColumns } from './view-columns.js';
import { viewFacts } from './view-facts.js';
import type { Writer, WriterOptions } from './writer.js';

/**
 * Apache Parquet, one row a figure: what cannot stand in a row, the version and the documents, stands as JSON in the metadata of
 * the file. Packed with Snappy, which every reader has.
 */
export function parquetWriter({ generator = 'zhibiao' }: Pick<WriterOptions, 'generator'>): Writer {
  const file = new ParquetFile(FIGURE_COLUMNS, generator);
  const documents: DocumentRecord[] = [];
  return {
    begin: () => file.take(),
    document: ({ document, figures }) => {
      documents.push(document);
      for (const figure of figures) file.add(fieldsOf(figure));
      return file.take();
    },
    end: () => file.end({ ...metadataOf('figures'), 'zhibiao.documents': JSON.stringify(documents) }),
  };
}

/** One row a record, with the columns of csv; facts and remarks stand in the metadata. */
export function parquetView<T>(
  view: View<T>,
  { generator = 'zhibiao' }: Pick<WriterOptions, 'generator'>,
): Uint8Array {
  const file = new ParquetFile(viewColumns(view), generator);
  for (const record of view.records) file.add(view.flat.map(({ of }) => of(record)));
  return file.end({
    ...metadataOf(view.list, viewFacts(view)),
    'zhibiao.documents': JSON.stringify(documentsOf(view.sides)),
    'zhibiao.remarks': JSON.stringify(view.remarks),
  });
}

function metadataOf(contents: string, facts: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all = Object.entries({ schemaVersion: SCHEMA_VERSION, contents, ...facts });
  return Object.fromEntries(all.map(([key, value]) => [`zhibiao.${key}`, value]));
}

/** As json has them: one side without its name. */
function documentsOf(sides: readonly Side[]): unknown {
  const [only, ...others] = sides;
  if (only !== undefined && others.length === 0) return only.documents;
  return Object.fromEntries(sides.map(({ key, documents }) => [key, documents]));
}
