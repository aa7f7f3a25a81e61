/** Every code a message or a document record can carry, with what it means. */
export const ERROR_CODES = {
  'E-NOT-FOUND': 'the path does not exist',
  'E-PERMISSION': 'the file may not be read',
  'E-NOT-A-FILE': 'the path is not a regular file',
  'E-FORMAT': 'the format is not supported',
  'E-BINARY': 'the file is not text',
  'E-ENCODING': 'the text is in no known encoding',
  'E-LIMIT-FILE': 'the file is larger than the limit',
  'E-NO-DOCUMENTS': 'no document was found',
  'E-USAGE': 'the command line is wrong',
  'E-PACK': 'a pattern pack is wrong',
  'E-META': 'the table of document facts is wrong',
  'E-ALIASES': 'the file of aliases is wrong',
  'E-SEGMENTER': 'the segmenter cannot be loaded',
  'E-OUTPUT': 'the output cannot be written',
  'E-INTERNAL': 'a fault of this program',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where a fault stands; line and column are 1-based. */
export interface Place {
  path: string;
  line?: number;
  column?: number;
}

/** The one error type: says what is wrong, where, and how to mend it. */
export class ZhibiaoError extends Error {
  readonly code: ErrorCode;
  readonly where: Place | null;
  readonly hint: string | null;

  constructor(
    code: ErrorCode,
    message: string,
    details: { where?: Place; hint?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'ZhibiaoError';
    this.code = code;
    this.where = details.where ?? null;
    this.hint = details.hint ?? null;
  }
}

/** `path:line:col: error[CODE]: what. hint: mend`, one line. */
export function formatError(error: ZhibiaoError): string {
  const { where } = error;
  const place =
    where === null
      ? ''
      : `${[where.path, where.line, where.column].filter((part) => part !== undefined).join(':')}: `;
  const hint = error.hint === null ? '' : ` hint: ${error.hint}`;
  return `${place}error[${error.code}]: ${error.message}.${hint}`;
}
