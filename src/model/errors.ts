import { formatMessage, type Message, type Place } from './message.js';

/** What a code means, and what its reader can do. */
interface CodeRecord {
  means: string;
  mend: string;
  /** What a document is that has it; absent for what ends the run before any is read. */
  document?: 'failed' | 'partial' | 'failed or partial';
}

/** Every code of a fault that a message or a document record can carry. */
export const ERROR_CODES = {
  'E-NOT-FOUND': {
    means: 'the path does not exist',
    mend: 'check the spelling of the path',
    document: 'failed',
  },
  'E-PERMISSION': {
    means: 'the file may not be read',
    mend: 'change the permissions of the file or folder, or leave it out with `--exclude`',
    document: 'failed',
  },
  'E-CHANGED': {
    means: 'the file was removed or written to while the run read',
    mend: 'run again when nothing writes to the folder',
    document: 'failed',
  },
  'E-READ': {
    means: 'the system does not give the bytes of a file that is there',
    mend: 'as the hint of the message says; a document that failed so is read again by the next run',
    document: 'failed',
  },
  'E-NOT-A-FILE': {
    means: 'the path is not a regular file',
    mend: 'give a file or a folder; pipes and devices are not read, but `-` is standard input',
    document: 'failed',
  },
  'E-FORMAT': {
    means: 'the format is not supported',
    mend: 'save the document in a format that is read; an archive within an archive has to be unpacked',
    document: 'failed',
  },
  'E-BINARY': { means: 'the file is not text', mend: 'give a document', document: 'failed' },
  'E-TYPE-MISMATCH': {
    means: 'the content is not what the ending says, and no document',
    mend: 'give the document itself; the message tells both types',
    document: 'failed',
  },
  'E-ENCODING': {
    means: 'the text is in no known encoding',
    mend: 'name the encoding with `--encoding`',
    document: 'failed',
  },
  'E-CORRUPT': {
    means: 'the file is damaged',
    mend: 'get the file again, or open it in its program and save it anew',
    document: 'failed or partial',
  },
  'E-ENCRYPTED': {
    means: 'the document is protected by a password',
    mend: 'save the document without a password',
    document: 'failed',
  },
  'E-NO-TEXT': {
    means: 'the pages hold pictures and no text',
    mend: 'let an OCR program add a layer of text; of a document read in part the message names the pages',
    document: 'failed or partial',
  },
  'E-XML-DTD': {
    means: 'a part of the file declares a document type',
    mend: 'get the file from its issuer: no office program writes such a part',
    document: 'failed',
  },
  'E-PACKAGE': {
    means: 'a package that the format needs is not installed',
    mend: 'install it with the one command of the message',
    document: 'failed',
  },
  'E-LIMIT-FILE': {
    means: 'the file is larger than the limit',
    mend: 'split the file, or `--limit file=…` (64 MiB)',
    document: 'failed',
  },
  'E-LIMIT-TEXT': {
    means: 'the text is longer than the limit',
    mend: 'split the document, or `--limit text=…` (20 million characters)',
    document: 'failed',
  },
  'E-LIMIT-ZIP': {
    means: 'the archive holds more than the limit',
    mend: 'unpack it, or `--limit parts=…,file=…,inflated=…,ratio=…` (10,000 parts, 64 MiB a part, 256 MiB together, 200 times what is stored)',
    document: 'failed',
  },
  'E-LIMIT-DEPTH': {
    means: 'the parts of the file are nested deeper than the limit',
    mend: 'open the document and save it anew, or `--limit depth=…` (512 levels)',
    document: 'failed',
  },
  'E-LIMIT-TABLE': {
    means: 'a table is larger than the limit',
    mend: 'split the table (256 columns; of workbooks, pages and office documents 20,000 rows); what lies within the limit was read',
    document: 'partial',
  },
  'E-LIMIT-PAGES': {
    means: 'the document has more pages than the limit',
    mend: 'split the document, or `--limit pages=…` (5,000 pages)',
    document: 'failed',
  },
  'E-LIMIT-FIGURES': {
    means: 'the document has more figures than the limit',
    mend: 'split the document, or `--limit figures=…` (100,000); the first ones were given',
    document: 'partial',
  },
  'E-LIMIT-OUTPUT': {
    means: 'what the reader of the format makes of the document is more than the limit',
    mend: 'split the document (256 MiB)',
    document: 'failed',
  },
  'E-LIMIT-SHEET': {
    means: 'the records are more than a sheet of a workbook takes',
    mend: 'write parquet, sqlite or `csv --excel`, or fewer documents at a time (200,000 rows, fewer where memory is short; 16,384 columns)',
  },
  'E-TIMEOUT': {
    means: 'the document takes longer to read than the limit',
    mend: 'split the document, or give more with `--timeout` (30 seconds); of a PDF the pages before were read',
    document: 'failed or partial',
  },
  'E-MEMORY': {
    means: 'the document takes more memory to read than there is',
    mend: 'split the document, or give more with `--max-memory` (1 GiB for the reader of a document); the others were read',
    document: 'failed',
  },
  'E-CRASH': {
    means: 'reading the document ended the process or the thread that read it',
    mend: 'report it with the document; the others were read',
    document: 'failed',
  },
  'E-NO-DOCUMENTS': {
    means: 'no document was found',
    mend: 'give files, folders or globs; `--include` takes files of other endings',
    document: 'failed',
  },
  'E-USAGE': { means: 'the command line is wrong', mend: 'see `--help`' },
  'E-PACK': {
    means: 'a pattern pack is wrong',
    mend: 'mend the pattern at the line and column of the message',
  },
  'E-CONFIG': {
    means: 'the configuration is wrong',
    mend: 'mend zhibiao.yaml at the line and column of the message, or give `--no-config`',
  },
  'E-META': {
    means: 'the table of document facts is wrong',
    mend: 'mend the table at the line of the message',
  },
  'E-ALIASES': { means: 'the file of aliases is wrong', mend: 'mend the file at the line of the message' },
  'E-CORRECTIONS': {
    means: 'the file of corrections is wrong',
    mend: 'mend the file at the line of the message',
  },
  'E-MERGE': {
    means: 'the outputs do not come to one whole',
    mend: 'run the shard of the message again, with the options of the others',
  },
  'E-STREAM': {
    means: 'a line of the stream is no document',
    mend: 'give one JSON object a line: `id`, either `text` or `path`, and where known `date`, `place`, `title`, `issuer`',
    document: 'failed',
  },
  'E-SEGMENTER': { means: 'the segmenter cannot be loaded', mend: 'install it, or leave `--segmenter` away' },
  'E-OUTPUT': {
    means: 'the output cannot be written',
    mend: 'as the hint of the message says; a file that was there before is whole',
  },
  'E-INTERNAL': {
    means: 'a fault of this program',
    mend: 'report it with what `ZHIBIAO_DEBUG=1` shows',
    document: 'failed',
  },
} as const satisfies Record<string, CodeRecord>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Every code a note can carry: what was mended or may be missing in a document that was read. */
export const WARNING_CODES = {
  'W-EMPTY': { means: 'the document has no text', mend: 'nothing, if it is empty' },
  'W-ENCODING': {
    means: 'the encoding is not declared and was taken from the bytes',
    mend: 'nothing; where characters look wrong, name the encoding with `--encoding`',
  },
  'W-CHARSET-MISMATCH': {
    means: 'the encoding declared is not that of the bytes',
    mend: 'nothing: the bytes are believed',
  },
  'W-DECODE': {
    means: 'some bytes are no characters of the encoding',
    mend: 'get the file again; the other characters were read',
    document: 'partial',
  },
  'W-MOJIBAKE': {
    means: 'text was decoded wrongly before it was saved',
    mend: 'get the text from its source: what was lost cannot be read back',
  },
  'W-TYPE': {
    means: 'the ending names another type than the content is',
    mend: 'nothing: it was read as what it is',
  },
  'W-HIDDEN': { means: 'a hidden part was left out', mend: 'show the sheet, row or text if it counts' },
  'W-MACRO': { means: 'the document holds macros, which were not run', mend: 'nothing' },
  'W-PART': {
    means: 'a part of the file is missing',
    mend: 'get the file again; the other parts were read',
    document: 'partial',
  },
  'W-PICTURE': {
    means: 'characters of the text are pictures and were not read',
    mend: 'look at the page: figures in pictures are missing',
  },
  'W-PDF-ORDER': {
    means: 'the order of the text on a page is uncertain',
    mend: 'look at the page before you quote from it',
  },
  'W-DUPLICATE': {
    means: 'the same content was read before',
    mend: 'nothing: its figures are those of the path in the message',
  },
  'W-CORRECTED': {
    means: 'a figure was rejected or changed by a correction',
    mend: 'nothing: it was asked for with `--corrections`',
  },
  'W-CORRECTION': {
    means: 'a correction is for a figure that the run does not have',
    mend: 'remove it, or say what the figure was: `was: {path, text, metric}`',
  },
  'W-OWN-RESULT': {
    means: 'the table was written by this program and is no document',
    mend: 'nothing; `--exclude` passes over it, and another folder for results keeps it apart',
  },
  'W-MANIFEST': {
    means: 'an earlier output or its manifest was altered since',
    mend: 'nothing: what is concerned was read again',
  },
  'W-SHEET': {
    means: 'a workbook does not hold all: cells were cut, or links left out',
    mend: 'see its sheet notes; csv and ndjson hold everything',
  },
  'W-PRECISION': {
    means: 'a number is larger than any that JSON readers hold: its value is null and stands in `exact`',
    mend: 'read `exact`, which has every digit; mostly it is a run of digits that counts nothing',
  },
  'W-REPAIR': {
    means: 'noise of scanning or typing was mended',
    mend: 'nothing; `explain` shows what was mended',
  },
} as const satisfies Record<string, CodeRecord>;

export type WarningCode = keyof typeof WARNING_CODES;

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

/** As a message for the reader at the terminal. */
export function messageOf({ code, where, message, hint }: ZhibiaoError): Message {
  return { level: 'error', code, where, what: message, hint };
}

/** `zhibiao: error[CODE] path:line:col: what. hint: mend`, one line. */
export function formatError(error: ZhibiaoError): string {
  return formatMessage(messageOf(error));
}
