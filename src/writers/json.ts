import type { DocumentRecord, DocumentResult } from '../model/document.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import type { Side, View } from './view.js';
import { type Writer, writerOfPieces } from './writer.js';

/** One JSON value: the version of the record, all figures, one a line, and then the documents. */
export function jsonWriter(): Writer {
  const documents: DocumentRecord[] = [];
  let separator = '\n';
  const pieces = {
    of: ({ figures }: DocumentResult) => figures.map((figure) => JSON.stringify(figure)).join(',\n'),
    lead: (document: DocumentRecord, isEmpty: boolean) => {
      documents.push(document);
      if (isEmpty) return '';
      const lead = separator;
      separator = ',\n';
      return lead;
    },
  };
  return writerOfPieces(pieces, {
    begin: () => `{"schemaVersion":${JSON.stringify(SCHEMA_VERSION)},"figures":[`,
    end: () => `\n],"documents":${list(documents)}}\n`,
  });
}

/** One JSON value: the version, what is true of the whole, the records, one a line, the documents by side, the remarks. */
export function jsonView<T>({ list: name, facts, records, sides, remarks }: View<T>): string {
  const fields = [
    ...Object.entries({ schemaVersion: SCHEMA_VERSION, ...facts }).map(([key, value]) =>
      field(key, JSON.stringify(value)),
    ),
    field(name, list(records)),
    field('documents', documentsOf(sides)),
    field('remarks', JSON.stringify(remarks)),
  ];
  return `{${fields.join(',')}}\n`;
}

function documentsOf(sides: readonly Side[]): string {
  const [only, ...others] = sides;
  if (only !== undefined && others.length === 0) return list(only.documents);
  return `{${sides.map(({ key, documents }) => field(key, list(documents))).join(',')}}`;
}

function field(key: string, json: string): string {
  return `${JSON.stringify(key)}:${json}`;
}

function list(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
