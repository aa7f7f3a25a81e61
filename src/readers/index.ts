import { constants, type Stats } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import type { DocumentFacts, SourceDocument } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { decode, isUtf16 } from './encoding.js';
import { mdBlocks } from './md.js';
import type { Reading } from './reading.js';
import { type Format, formatOf, refuseBinary, refuseUnread } from './sniff.js';
import { txtBlocks } from './txt.js';

/** Files beyond this are refused before they are read. */
export const FILE_LIMIT = 64 * 1024 * 1024;

/** How a document is to be read. */
export interface ReadOptions {
  /** Name of the encoding; absent: found out from the bytes. */
  encoding?: string;
}

const NO_FACTS: DocumentFacts = { title: null, date: null, issuer: null, place: null };

type Reader = (text: string) => Reading;

/** New format: one reader, one line here. */
const READERS: Record<Format, Reader | null> = {
  txt: (text) => ({ text, blocks: txtBlocks(text), facts: NO_FACTS }),
  md: (text) => ({ text, blocks: mdBlocks(text), facts: NO_FACTS }),
  html: null,
};

/** Has to precede the first HTML document: its parser takes longer to load than a plain text to read. */
export async function loadHtmlReader(): Promise<void> {
  READERS.html ??= (await import('./html.js')).readHtml;
}

/** A text that is already decoded, such as a library call. HTML only after `loadHtmlReader`. */
export function readText(text: string, path: string, format?: Format): SourceDocument {
  const found = format ?? formatOf(text, path);
  const reader = READERS[found];
  if (reader === null) throw new Error(`the reader of ${found} is not loaded`);
  const reading = reader(text);
  const empty = reading.text.trim() === '';
  const notes = empty ? [{ code: 'W-EMPTY', message: 'the document has no text', span: null }] : [];
  return { path, format: found, encoding: null, ...reading, notes };
}

/** A document from its bytes: type by content and ending, encoding by mark, bytes and declaration. */
export async function readBytes(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  if (bytes.length > FILE_LIMIT) throw tooLarge(path, bytes.length);
  refuseUnread(bytes, path);
  if (!isUtf16(bytes, path, options.encoding)) refuseBinary(bytes, path);
  const { text, encoding, notes } = decode(bytes, path, options.encoding);
  const format = formatOf(text, path);
  if (format === 'html') await loadHtmlReader();
  const document = readText(text, path, format);
  return { ...document, encoding, notes: [...notes, ...document.notes] };
}

/** Reads a regular file. */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<SourceDocument> {
  const stats = await statOf(path);
  if (!stats.isFile()) {
    throw new ZhibiaoError('E-NOT-A-FILE', 'the path is not a regular file', {
      where: { path },
      hint: 'give a file or a folder of files',
    });
  }
  if (stats.size > FILE_LIMIT) throw tooLarge(path, stats.size);
  return readBytes(await bytesOf(path), path, options);
}

function tooLarge(path: string, size: number): ZhibiaoError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new ZhibiaoError('E-LIMIT-FILE', `the file has ${megabytes} MiB, the limit is 64 MiB`, {
    where: { path },
    hint: 'split it',
  });
}

function fileError(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const where = { path };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ZhibiaoError('E-NOT-FOUND', 'the path does not exist', {
      where,
      cause,
      hint: 'check the spelling',
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ZhibiaoError('E-PERMISSION', 'the file may not be read', {
      where,
      cause,
      hint: 'change its permissions',
    });
  }
  if (code === 'EISDIR') return new ZhibiaoError('E-NOT-A-FILE', 'the path is a folder', { where, cause });
  return cause;
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw fileError(path, cause);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    await access(path, constants.R_OK);
    return await readFile(path);
  } catch (cause) {
    throw fileError(path, cause);
  }
}
