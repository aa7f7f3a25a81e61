import type { DocumentRecord } from '../model/document.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import type { Writer } from './writer.js';

/** One JSON value: the version of the record, all figures, one a line, and then the documents. */
export function jsonWriter(): Writer {
  const documents: DocumentRecord[] = [];
  let separator = '\n';
  return {
    begin: () => `{"schemaVersion":${JSON.stringify(SCHEMA_VERSION)},"figures":[`,
    document: ({ document, figures }) => {
      documents.push(document);
      const text = figures.map((figure) => {
        const row = separator + JSON.stringify(figure);
        separator = ',\n';
        return row;
      });
      return text.join('');
    },
    end: () => `\n],"documents":[\n${documents.map((record) => JSON.stringify(record)).join(',\n')}\n]}\n`,
  };
}
