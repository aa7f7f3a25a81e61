import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';

/** The result of a document that could not be read. */
export function failedResult(path: string, fault: unknown): DocumentResult {
  const known = fault instanceof ZhibiaoError ? fault : null;
  const message = known === null ? `reading the figures failed: ${nameOf(fault)}` : known.message;
  return {
    document: {
      path,
      status: 'failed',
      code: known?.code ?? 'E-INTERNAL',
      message: known?.hint ? `${message} (${known.hint})` : message,
      format: null,
      encoding: null,
      title: null,
      date: null,
      place: null,
      figures: 0,
    },
    figures: [],
    rejected: [],
    notes: [],
  };
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
}
