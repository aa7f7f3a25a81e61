import type { DocumentResult, SourceDocument } from '../model/document.js';
import { blankRecord } from './blank-record.js';

/**
 * Is it a table that this program wrote? Last time's result in a folder of documents would give every figure once more, and lines and
 * offsets as figures besides. It is known by a name of its first line that no other table has.
 */
export function isOwnResult({ format, text }: Pick<SourceDocument, 'format' | 'text'>): boolean {
  if (!['csv', 'tsv', 'xlsx'].includes(format)) return false;
  const end = text.search(/[\r\n]/);
  const names = text.slice(0, end === -1 ? text.length : end).split(/[\t,]/);
  return names.some((name) => name.replace(/^[\ufeff"]+|"$/g, '') === OWN_NAME);
}

const OWN_NAME = 'metric.name';

/** The result of such a table: its figures are those of the documents it came from. */
export function ownResult(path: string, { format, encoding }: SourceDocument): DocumentResult {
  const message = 'a result of zhibiao and no document';
  return {
    document: { ...blankRecord(path), code: 'W-OWN-RESULT', message, format, encoding },
    figures: [],
    rejected: [],
    notes: [{ code: 'W-OWN-RESULT', message, span: null }],
  };
}
