/** Every code a message or a document record can carry, with what it means. */
export const ERROR_CODES = {
  'E-NOT-FOUND': 'the path does not exist',
  'E-PERMISSION': 'the file may not be read',
  'E-NOT-A-FILE': 'the path is not a regular file',
  'E-FORMAT': 'the format is not supported',
  'E-BINARY': 'the file is not text',
  'E-TYPE-MISMATCH': 'the content is not what the ending says, and no document',
  'E-ENCODING': 'the text is in no known encoding',
  'E-CORRUPT': 'the file is damaged',
  'E-ENCRYPTED': 'the document is protected by a password',
  'E-NO-TEXT': 'the pages hold pictures and no text',
  'E-XML-DTD': 'a part of the file declares a document type',
  'E-PACKAGE': 'a package that the format needs is not installed',
  'E-LIMIT-FILE': 'the file is larger than the limit',
  'E-LIMIT-TEXT': 'the text is longer than the limit',
  'E-LIMIT-ZIP': 'the archive holds more than the limit',
  'E-LIMIT-DEPTH': 'the parts of the file are nested deeper than the limit',
  'E-LIMIT-TABLE': 'a table is larger than the limit',
  'E-LIMIT-PAGES': 'the document has more pages than the limit',
  'E-TIMEOUT': 'the document takes longer to read than the limit',
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

/** Every code a note can carry: what was mended or may be missing in a document that was read. */
export const WARNING_CODES = {
  'W-EMPTY': 'the document has no text',
  'W-ENCODING': 'the encoding is not declared and was taken from the bytes',
  'W-CHARSET-MISMATCH': 'the encoding declared is not that of the bytes',
  'W-DECODE': 'some bytes are no characters of the encoding',
  'W-MOJIBAKE': 'text was decoded wrongly before it was saved',
  'W-TYPE': 'the ending names another type than the content is',
  'W-HIDDEN': 'a hidden part was left out',
  'W-MACRO': 'the document holds macros, which were not run',
  'W-PART': 'a part of the file is missing',
  'W-PICTURE': 'characters of the text are pictures and were not read',
  'W-PDF-ORDER': 'the order of the text on a page is uncertain',
  'W-DUPLICATE': 'the same content was read before',
  'W-REPAIR': 'noise of scanning or typing was mended',
} as const;

export type WarningCode = keyof typeof WARNING_CODES;

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
