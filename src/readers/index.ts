import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Cut, Note, SourceDocument } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { fileError } from '../model/file-error.js';
import { type Limits, limitsOf, megabytes, raiseLimit } from '../model/limits.js';
import { bytesOfPath } from '../text/path-bytes.js';
import { csvBlocks } from './csv.js';
import { decode, isUtf16 } from './encoding.js';
import { mdBlocks } from './md.js';
import { type ReadFormat, readFormat, refuseLongText } from './read-format.js';
import { readType } from './read-type.js';
import { NO_FACTS, type Reading } from './reading.js';
import { formatOf, type TextFormat } from './sniff.js';
import { txtBlocks } from './txt.js';

/** How a document is to be read. */
export interface ReadOptions {
  /** Name of the encoding; absent: found out from the bytes. */
  encoding?: string;
  limits?: Partial<Limits>;
  /** Seconds for one document; 30 when absent. */
  timeout?: number;
  /** What reads formats that are no text; absent: it is done here. */
  readFormat?: ReadFormat;
}

type TextReader = (text: string) => Reading;

const plain = (text: string, blocks: Reading['blocks']): Reading => ({
  text,
  blocks,
  facts: NO_FACTS,
  notes: [],
  cut: null,
});

const ofTable = (text: string, { blocks, cut }: Pick<Reading, 'blocks' | 'cut'>): Reading => ({
  ...plain(text, blocks),
  cut,
});

/** New format of text: one reader, one line here. A reader that takes long to load is null until it is asked for. */
const TEXT_READERS: Record<TextFormat, TextReader | null> = {
  txt: (text) => plain(text, txtBlocks(text)),
  md: (text) => plain(text, mdBlocks(text)),
  csv: (text) => ofTable(text, csvBlocks(text, ',')),
  tsv: (text) => ofTable(text, csvBlocks(text, '\t')),
  html: null,
};

/** Has to precede the first HTML document: its parser takes longer to load than a plain text to read. */
export async function loadHtmlReader(): Promise<void> {
  TEXT_READERS.html ??= (await import('./html.js')).readHtml;
}

/** A text that is already decoded, such as a library call. HTML only after `loadHtmlReader`. */
export function readText(
  text: string,
  path: string,
  format?: TextFormat,
  limits?: Partial<Limits>,
): SourceDocument {
  const found = format ?? formatOf(text, path);
  const reader = TEXT_READERS[found];
  if (reader === null) throw new Error(`the reader of ${found} is not loaded`);
  return documentOf(reader(text), { path, format: found, limits: limitsOf(limits) });
}

function documentOf(
  { text, blocks, facts, notes, cut }: Reading,
  { path, format, limits }: { path: string; format: string; limits: Limits },
): SourceDocument {
  refuseLongText(text, path, limits);
  const empty = text.trim() === '' ? [EMPTY] : [];
  return { path, format, encoding: null, text, blocks, facts, notes: [...notes, ...empty], cut };
}

const EMPTY: Note = { code: 'W-EMPTY', message: 'the document has no text', span: null };

/** A document from its bytes: type by content, encoding of texts by mark, bytes and declaration. */
export async function readBytes(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const { encoding, timeout, readFormat: read = readFormat } = options;
  const limits = limitsOf(options.limits);
  if (bytes.length > limits.file) throw tooLarge(path, bytes.length, limits.file);
  const { format, notes } = readType(bytes, path, () => isUtf16(bytes, path, encoding));
  const document =
    format === 'text'
      ? await readTextBytes(bytes, path, options)
      : documentOf(await read({ format, bytes, path, timeout, limits }), { path, format, limits });
  return { ...document, notes: [...notes, ...document.notes] };
}

async function readTextBytes(bytes: Uint8Array, path: string, options: ReadOptions): Promise<SourceDocument> {
  const { text, encoding, notes } = decode(bytes, path, options.encoding);
  const format = formatOf(text, path);
  if (format === 'html') await loadHtmlReader();
  const document = readText(text, path, format, options.limits);
  return {
    ...document,
    encoding,
    notes: [...(document.text === text ? notes : notes.map(unplaced)), ...document.notes],
    cut: document.cut ?? damageOf(notes),
  };
}

/** Where something stands among the bytes of a page is no place of its text. */
const unplaced = (note: Note): Note => ({ ...note, span: null });

/** Characters that were lost may have been digits. */
function damageOf(notes: readonly Note[]): Cut | null {
  const damage = notes.find(({ code }) => code === 'W-DECODE');
  return damage === undefined ? null : { code: damage.code, message: damage.message };
}

/** Reads a regular file. */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<SourceDocument> {
  return readBytes(bytesOfFile(path, { limits: options.limits }), path, options);
}

/** How a file is read that is known by its path alone. */
interface FileOptions {
  limits?: Partial<Limits> | undefined;
  /** It was seen a moment ago. */
  isListed?: boolean | undefined;
}

/**
 * The bytes of a regular file within the limit. Read while everything waits: to ask the system and be told takes ten times as long as to
 * read a file of a few thousand characters.
 */
export function bytesOfFile(path: string, { limits, isListed = false }: FileOptions = {}): Uint8Array {
  const file = bytesOfPath(path);
  const ask = isListed ? askedAgain : asked;
  const stats = ask(path, () => statSync(file));
  if (!stats.isFile()) {
    throw new ZhibiaoError('E-NOT-A-FILE', 'the path is not a regular file', {
      where: { path },
      hint: 'give a file or a folder of files',
    });
  }
  const limit = limitsOf(limits).file;
  if (stats.size > limit) throw tooLarge(path, stats.size, limit);
  const bytes = ask(path, () => readFileSync(file));
  if (bytes.length !== stats.size)
    throw changed(path, `the file had ${stats.size} bytes and then ${bytes.length} while it was read`);
  return bytes;
}

/** Bytes of a file; 0 where there is none, and then reading it tells why. */
export async function sizeOfFile(path: string): Promise<number> {
  return stat(bytesOfPath(path)).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Half of a document would look like a short one. */
function changed(path: string, what: string, cause?: unknown): ZhibiaoError {
  return new ZhibiaoError('E-CHANGED', what, {
    where: { path },
    cause,
    hint: 'run again when nothing writes to it',
  });
}

function tooLarge(path: string, size: number, limit: number): ZhibiaoError {
  return new ZhibiaoError(
    'E-LIMIT-FILE',
    `the file has ${megabytes(size)}, the limit is ${megabytes(limit)}`,
    { where: { path }, hint: `split it, or ${raiseLimit('file', size)}` },
  );
}

function asked<T>(path: string, ask: () => T): T {
  try {
    return ask();
  } catch (cause) {
    throw fileError(path, cause);
  }
}

/** The same of what was there when its folder was listed. */
function askedAgain<T>(path: string, ask: () => T): T {
  try {
    return asked(path, ask);
  } catch (fault) {
    if (!(fault instanceof ZhibiaoError) || fault.code !== 'E-NOT-FOUND') throw fault;
    throw changed(path, 'the file was there when its folder was listed, and is no more', fault);
  }
}
