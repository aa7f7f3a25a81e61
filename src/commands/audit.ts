import type { Audit } from '../model/audit.js';
import type { DocumentResult } from '../model/document.js';
import { auditOf } from './audit-result.js';
import { packsOf } from './extract.js';

/**
 * The figures of a result held against the text they were read from: is each span there, and does a second reader of numbers, which
 * shares no code with the first, make the same of it? Pure once the patterns are loaded.
 */
export function audit(
  text: string,
  result: Pick<DocumentResult, 'figures' | 'notes'>,
  options: { patterns?: string[] } = {},
): Audit {
  return auditOf(result, text, packsOf(options));
}
