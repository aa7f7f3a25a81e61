import { ZhibiaoError } from '../model/errors.js';

/** Formats that are read. */
export type Format = 'txt' | 'md' | 'html';

const ENDINGS: Readonly<Record<string, Format>> = {
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
};

/** Known formats that are not read, and what to do instead. */
const UNREAD: Readonly<Record<string, string>> = {
  docx: 'save it as .txt or .html',
  doc: 'save it as .txt or .html',
  wps: 'save it as .txt',
  rtf: 'save it as .txt',
  odt: 'save it as .txt',
  pdf: 'extract its text to .txt first',
  ofd: 'extract its text to .txt first',
  xlsx: 'save it as .html',
  xls: 'save it as .html',
  et: 'save it as .html',
  csv: 'save it as .html',
  tsv: 'save it as .html',
  pptx: 'save it as .txt',
  ppt: 'save it as .txt',
  epub: 'save it as .html',
  mht: 'save it as .html',
  zip: 'unpack it first',
  gz: 'unpack it first',
  tgz: 'unpack it first',
  rar: 'unpack it first',
  '7z': 'unpack it first',
  tar: 'unpack it first',
  json: 'use the stream command',
  ndjson: 'use the stream command',
  jsonl: 'use the stream command',
  xml: 'save it as .txt or .html',
};

/** First bytes, as latin1, of files that are no text. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'doc'],
  ['{\\rtf', 'rtf'],
  ['\u001f\u008b', 'gz'],
  ['Rar!', 'rar'],
  ['7z\u00bc\u00af', '7z'],
];

function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function refuse(format: string, path: string): never {
  const hint = UNREAD[format] ?? 'save it as .txt, .md or .html';
  throw new ZhibiaoError('E-FORMAT', `${format} is not supported`, { where: { path }, hint });
}

/** A zip says nothing of what it holds; its file name may. */
function signatureOf(bytes: Uint8Array, ending: string): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
  return found !== null && ending in UNREAD ? ending : found;
}

function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  const sample = bytes.subarray(0, 8192);
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) controls += 1;
  }
  return controls * 50 > sample.length;
}

/** Refuses what is not text: zero bytes or many control characters. Not to be asked of UTF-16. */
export function refuseBinary(bytes: Uint8Array, path: string): void {
  if (bytes.includes(0) || hasControls(bytes)) {
    throw new ZhibiaoError('E-BINARY', 'the file is not text', {
      where: { path },
      hint: 'give a .txt, .md or .html file',
    });
  }
}

/** Refuses known formats by their first bytes and by their ending. */
export function refuseUnread(bytes: Uint8Array, path: string): void {
  const ending = endingOf(path);
  const signature = signatureOf(bytes, ending);
  if (signature !== null) refuse(signature, path);
  if (ending in UNREAD) refuse(ending, path);
}

/** What a text is: by its beginning, else by its ending, else plain text. */
export function formatOf(text: string, path: string): Format {
  const head = text.slice(0, 1024);
  if (/^\s*(?:<%[\s\S]*?%>\s*|<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*(?:<!doctype html|<html[\s>])/i.test(head))
    return 'html';
  return ENDINGS[endingOf(path)] ?? 'txt';
}
