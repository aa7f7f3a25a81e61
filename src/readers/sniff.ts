import { ZhibiaoError } from '../model/errors.js';
import { openCompoundFile } from './compound-file.js';
import { zipNames } from './zip-names.js';

/** Formats whose bytes are text. */
export type TextFormat = 'txt' | 'md' | 'html' | 'csv' | 'tsv';
/** Formats with a reader of bytes. */
export type FileFormat = 'docx' | 'doc' | 'xlsx' | 'xls' | 'pdf' | 'ofd';
export type Format = TextFormat | FileFormat;

/** What a file's bytes are: a format that is read, an archive of documents, or something known that is not read. */
export type Content = FileFormat | 'zip' | 'encrypted' | UnreadType | null;

const TEXT_ENDINGS: Readonly<Record<string, TextFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  jsp: 'html',
  jhtml: 'html',
  asp: 'html',
  aspx: 'html',
  php: 'html',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
};

/** Endings of files that are no text, and what they should hold. Programs of one maker write the formats of another. */
const FILE_ENDINGS: Readonly<Record<string, FileFormat>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  dot: 'doc',
  wps: 'doc',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  xlt: 'xls',
  et: 'xls',
  pdf: 'pdf',
  ofd: 'ofd',
};

/** Known formats that are not read, and what to do instead. */
const UNREAD = {
  ppt: 'save it as .txt',
  rtf: 'save it as .docx',
  odt: 'save it as .docx',
  ods: 'save it as .xlsx',
  pptx: 'save it as .txt',
  epub: 'save it as .html',
  mht: 'save it as .html',
  gz: 'unpack it first',
  rar: 'unpack it first',
  '7z': 'unpack it first',
  tar: 'unpack it first',
  json: 'use the stream command',
  xml: 'save it as .docx, .xlsx or .html',
  picture: 'read its text with an OCR program first',
  program: 'give a document',
  'office file': 'save it as .docx or .xlsx',
} as const;
export type UnreadType = keyof typeof UNREAD;

/** Endings of what is not read. */
const UNREAD_ENDINGS: Readonly<Record<string, UnreadType>> = {
  ppt: 'ppt',
  dps: 'ppt',
  rtf: 'rtf',
  odt: 'odt',
  ods: 'ods',
  pptx: 'pptx',
  epub: 'epub',
  mht: 'mht',
  mhtml: 'mht',
  gz: 'gz',
  tgz: 'gz',
  rar: 'rar',
  '7z': '7z',
  tar: 'tar',
  json: 'json',
  ndjson: 'json',
  jsonl: 'json',
  xml: 'xml',
};

/** First bytes, as latin1. */
const SIGNATURES: readonly (readonly [string, UnreadType | 'xls'])[] = [
  // Records of a workbook without a container, by version.
  ['\t\0\u0004\0', 'xls'],
  ['\t\u0002\u0006\0', 'xls'],
  ['\t\u0004\u0006\0', 'xls'],
  ['\t\b\b\0', 'xls'],
  ['\t\b\u0010\0', 'xls'],
  ['{\\rtf', 'rtf'],
  ['\u001f\u008b', 'gz'],
  ['Rar!', 'rar'],
  ['7z\u00bc\u00af', '7z'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['MZ', 'program'],
  ['\u007fELF', 'program'],
];

const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** The mark may stand behind a few bytes of a mail or a web server. */
const PDF_MARK_WITHIN = 1024;

/** The part by which an archive shows what it is. */
const PARTS: readonly (readonly [string, Content])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  // A workbook saved as .xlsb has no XML.
  ['xl/workbook.bin', 'office file'],
  ['OFD.xml', 'ofd'],
  ['ppt/presentation.xml', 'pptx'],
  ['META-INF/container.xml', 'epub'],
  ['content.xml', 'odt'],
];

/** The stream by which a compound file shows what it is. */
const STREAMS: readonly (readonly [string, Content])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['Book', 'xls'],
];

export function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** What the bytes are, whatever the file is called; null for text and for what is not known. */
export function contentOf(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, PDF_MARK_WITHIN);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipContent(bytes);
  if (head.startsWith(COMPOUND_FILE)) return compoundContent(buffer);
  if (head.includes('<?mso-application')) return 'xml';
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  if (known === 'program' && !bytes.includes(0)) return null;
  return known ?? (head.includes('%PDF-') ? 'pdf' : null);
}

function zipContent(bytes: Uint8Array): Content {
  return contentOfParts(zipNames(bytes)) ?? 'zip';
}

function contentOfParts(parts: readonly string[]): Content {
  const names = new Set(parts.map((name) => name.replaceAll('\\', '/').replace(/^\//, '')));
  return PARTS.find(([part]) => names.has(part))?.[1] ?? contentOfFolders(names);
}

/** The main part may bear another name, which the package tells: word/document2.xml. */
function contentOfFolders(names: ReadonlySet<string>): Content {
  if (!names.has('[Content_Types].xml')) return null;
  return OFFICE_FOLDERS.find(([folder]) => [...names].some((name) => name.startsWith(folder)))?.[1] ?? null;
}

const OFFICE_FOLDERS: readonly (readonly [string, Content])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

/** Are these the parts of one office document, and not documents of an archive? */
export function isOfficeFile(parts: readonly string[]): boolean {
  return contentOfParts(parts) !== null;
}

/** A workbook may hold a Word document, and the other way round: the streams of the root tell, wherever they can be read. */
function compoundContent(buffer: Buffer): Content {
  const has = rootOf(buffer) ?? ((name: string) => buffer.includes(Buffer.from(name, 'utf16le')));
  return STREAMS.find(([name]) => has(name))?.[1] ?? 'office file';
}

function rootOf(buffer: Buffer): ((name: string) => boolean) | null {
  try {
    return openCompoundFile(buffer, '').has;
  } catch {
    return null;
  }
}

/** What the ending promises; null where it promises nothing. */
export function promisedBy(path: string): Format | 'zip' | UnreadType | null {
  const ending = endingOf(path);
  if (ending === 'zip') return 'zip';
  return FILE_ENDINGS[ending] ?? TEXT_ENDINGS[ending] ?? UNREAD_ENDINGS[ending] ?? null;
}

export const isFileFormat = (type: unknown): type is FileFormat =>
  Object.values(FILE_ENDINGS).some((format) => format === type);

/** Is it for the mock reader, which nobody meets who has not asked for it? */
export function isMockFile(path: string): boolean {
  return process.env.ZHIBIAO_MOCK_READER === '1' && endingOf(path) === 'mock';
}

/** E-FORMAT for what is known and not read, with what to do instead. */
export function refuseFormat(type: UnreadType, path: string): never {
  throw new ZhibiaoError('E-FORMAT', `${type} is not supported`, { where: { path }, hint: UNREAD[type] });
}

/** Endings whose files a folder is searched for; formats that are not read become failed documents, not silence. */
export const DOCUMENT_ENDINGS: readonly string[] = [
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'shtml', 'csv', 'tsv', 'zip'],
  ...Object.keys(FILE_ENDINGS),
  ...['rtf', 'odt', 'ods', 'pptx', 'ppt', 'dps', 'epub', 'mht', 'mhtml', 'rar', '7z'],
];

function hasControls(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192));
  const controls = sample.toString('latin1').match(CONTROLS)?.length ?? 0;
  return controls * 50 > sample.length;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x19\x1c-\x1f]/g;

/** Zero bytes or many control characters. Not to be asked of UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) || hasControls(bytes);
}

/** What a text is: by its beginning, else by its ending, else plain text. */
export function formatOf(text: string, path: string): TextFormat {
  if (HTML.test(withoutPreamble(text.slice(0, 1024)))) return 'html';
  return TEXT_ENDINGS[endingOf(path)] ?? 'txt';
}

const HTML = /^(?:<!doctype html|<html[\s>])/i;
/** What may precede a page: server code, comments, the declaration of XML; how each begins and ends. */
const PREAMBLE: readonly [string, string][] = [
  ['<%', '%>'],
  ['<!--', '-->'],
  ['<?xml', '>'],
];

/** Part by part: one expression for all of them tries every way to part `<%%><%%>…`, and there is no end to it. */
function withoutPreamble(head: string): string {
  for (let rest = head.trimStart(); ; ) {
    const part = PREAMBLE.find(([begin]) => rest.slice(0, begin.length).toLowerCase() === begin);
    const end = part === undefined ? -1 : rest.indexOf(part[1], part[0].length);
    if (part === undefined || end === -1) return rest;
    rest = rest.slice(end + part[1].length).trimStart();
  }
}
