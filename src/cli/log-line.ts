import type { DocumentRecord } from '../model/document.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';

/** A document's line of `--log`. */
export function logLine(document: DocumentRecord): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...document })}\n`;
}
