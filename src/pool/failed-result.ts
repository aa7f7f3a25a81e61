import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { blankRecord } from './blank-record.js';

/** Whatever was thrown while a document was read, as the error that is told. */
export function asZhibiaoError(path: string, fault: unknown): ZhibiaoError {
  if (fault instanceof ZhibiaoError) return fault;
  const message = `reading the figures failed: ${nameOf(fault)}`;
  return new ZhibiaoError('E-INTERNAL', message, { where: { path }, cause: fault });
}

/** The result of a document that could not be read. */
export function failedResult(path: string, fault: unknown): DocumentResult {
  const { code, message, hint } = asZhibiaoError(path, fault);
  return {
    document: {
      ...blankRecord(path),
      status: 'failed',
      code,
      message: hint === null ? message : `${message} (${hint})`,
    },
    figures: [],
    rejected: [],
    notes: [],
  };
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
}
