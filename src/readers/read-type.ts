import type { Note } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { corrupt, encrypted } from './damage.js';
import {
  contentOf,
  type FileFormat,
  isBinary,
  isFileFormat,
  isMockFile,
  promisedBy,
  refuseFormat,
  type UnreadType,
} from './sniff.js';

/** What a file is to be read as: a format of bytes, text, or for tests of who asked for it an order to misbehave. */
export interface FileType {
  format: FileFormat | 'mock' | 'text';
  notes: Note[];
}

/**
 * The type that the bytes show; the ending only promises one. A document under a wrong ending is read and said so, anything else is
 * refused by what it is.
 */
export function readType(bytes: Uint8Array, path: string, isUtf16: () => boolean): FileType {
  if (isMockFile(path)) return { format: 'mock', notes: [] };
  const content = contentOf(bytes);
  const promised = promisedBy(path);
  if (content === null) return textType(bytes, path, isUtf16);
  if (content === 'encrypted') throw encrypted(path, 'document');
  if (content === 'zip') throw archive(path, promised);
  // A directory that is damaged tells no more; its reader says what is wrong.
  if (content === 'office file' && (promised === 'doc' || promised === 'xls'))
    return { format: promised, notes: [] };
  if (!isFileFormat(content)) refuseUnread(content, path, promised);
  const notes = promised === null || promised === content ? [] : [mismatch(promised, content)];
  return { format: content, notes };
}

function textType(bytes: Uint8Array, path: string, isUtf16: () => boolean): FileType {
  const promised = promisedBy(path);
  const isEmpty = bytes.length === 0;
  const isText = isEmpty || isUtf16() || !isBinary(bytes);
  if (!isText)
    throw isFileFormat(promised) ? notWhatItSays(path, promised, 'unknown binary data') : binary(path);
  if (isEmpty && isFileFormat(promised)) throw corrupt(path, `${promised} without a single byte`);
  if (promised !== null && isUnread(promised)) refuseFormat(promised, path);
  return { format: 'text', notes: isFileFormat(promised) ? [mismatch(promised, 'text')] : [] };
}

const isUnread = (type: string): type is UnreadType => !isFileFormat(type) && !TEXTS.has(type);
const TEXTS = new Set(['txt', 'md', 'html', 'csv', 'tsv', 'zip']);

/** A kind of document that is not read, whatever it is called; or no document at all under the name of one. */
function refuseUnread(content: UnreadType, path: string, promised: string | null): never {
  if (promised === null || isUnread(promised) || !NO_DOCUMENTS.has(content)) refuseFormat(content, path);
  throw notWhatItSays(path, promised, content);
}
const NO_DOCUMENTS: ReadonlySet<UnreadType> = new Set(['picture', 'program', 'gz', 'rar', '7z', 'tar']);

const mismatch = (promised: string, found: string): Note => ({
  code: 'W-TYPE',
  message: `named as ${promised}, read as ${found}, which its content is`,
  span: null,
});

function notWhatItSays(path: string, promised: string, found: string): ZhibiaoError {
  return new ZhibiaoError('E-TYPE-MISMATCH', `named as ${promised}, but its content is ${found}`, {
    where: { path },
    hint: 'give the document itself',
  });
}

function binary(path: string): ZhibiaoError {
  return new ZhibiaoError('E-BINARY', 'the file is not text', {
    where: { path },
    hint: 'give a document: text, web page, Word, Excel, PDF or OFD',
  });
}

function archive(path: string, promised: string | null): ZhibiaoError {
  if (isFileFormat(promised)) return corrupt(path, `an archive without the parts that make it ${promised}`);
  return new ZhibiaoError('E-FORMAT', 'an archive is no single document', {
    where: { path },
    hint: 'unpack it, or give its path to read each document in it',
  });
}
