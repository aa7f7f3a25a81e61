import type { DocumentResult, SourceDocument } from '../../src/model/document.js';
import type { ERROR_CODES, WARNING_CODES } from '../../src/model/errors.js';
import type { figureSchema } from '../../src/model/figure.js';

interface Codes {
  ERROR_CODES: typeof ERROR_CODES;
  WARNING_CODES: typeof WARNING_CODES;
}

/** Is it a day of the calendar? */
export function isDay(text: string): boolean;

/** What is wrong of what a reader returns, in words. */
export function documentFaults(document: SourceDocument, codes: Codes): string[];

/** What is wrong of what extraction gives for it. */
export function resultFaults(
  text: string,
  result: DocumentResult,
  library: { figureSchema: typeof figureSchema; WARNING_CODES: typeof WARNING_CODES },
): string[];
