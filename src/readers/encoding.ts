import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import type { Note } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { scoreChinese } from './charset-score.js';
import { inspectUtf8 } from './utf8.js';

/** Text and how it was found out. */
export interface Decoded {
  text: string;
  encoding: string;
  notes: Note[];
}

const ALIASES: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  unicode: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  utf16le: 'utf-16le',
  'utf-16be': 'utf-16be',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5-hkscs',
  'big5-hkscs': 'big5-hkscs',
  cp950: 'big5-hkscs',
  'x-x-big5': 'big5-hkscs',
};
const KNOWN = [...new Set(Object.values(ALIASES))];

const SAMPLE = 65_536;
/** Wrongly decoded Chinese scores below 0.1, rightly decoded above 0.5. */
const LEGIBLE = 0.25;
/** Fewer broken sequences than one in ten good ones: damaged UTF-8, not another encoding. */
const DAMAGED = 10;

const note = (code: Note['code'], message: string): Note => ({ code, message, span: null });

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'big5-hkscs') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const iconv = createRequire(import.meta.url)('iconv-lite') as { decode(b: Buffer, e: string): string };
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5-hkscs');
}

function bomOf(bytes: Uint8Array): { encoding: string; size: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', size: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', size: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', size: 2 };
  return null;
}

/** The charset a page claims for itself, in the head of an html or xml file. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2048);
  if (!sample.includes('<'.charCodeAt(0))) return null;
  const head = new TextDecoder('latin1').decode(sample);
  const match =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)|pageEncoding\s*=\s*["']([\w-]+)/i.exec(
      head,
    );
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

/** The canonical name of an encoding; E-ENCODING for one that is not known. */
export function encodingNamed(name: string, path: string): string {
  const known = ALIASES[name.trim().toLowerCase()];
  if (known !== undefined) return known;
  throw new ZhibiaoError('E-ENCODING', `unknown encoding ${name}`, {
    where: { path },
    hint: `use one of ${KNOWN.join(', ')}`,
  });
}

/** UTF-16 without a mark shows by the zero bytes of its ASCII characters. */
function guessUtf16(sample: Uint8Array): string | null {
  if (!sample.includes(0)) return null;
  const even = sample.filter((byte, i) => byte === 0 && i % 2 === 0).length;
  const odd = sample.filter((byte, i) => byte === 0 && i % 2 === 1).length;
  if (Math.min(even, odd) * 4 > Math.max(even, odd)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decodeAs(sample, encoding);
  return scoreChinese(text) >= LEGIBLE && !text.includes('\0') ? encoding : null;
}

/** Are the bytes UTF-16, as named, marked or found? */
export function isUtf16(bytes: Uint8Array, path: string, named?: string): boolean {
  const encoding =
    named === undefined
      ? (bomOf(bytes)?.encoding ?? guessUtf16(bytes.subarray(0, SAMPLE)))
      : encodingNamed(named, path);
  return encoding?.startsWith('utf-16') === true;
}

/** The better of the two double-byte families, with its lead as confidence. */
function guessDoubleByte(sample: Uint8Array): { encoding: string; score: number; confidence: number } {
  const [gb, big5] = ['gb18030', 'big5-hkscs'].map((name) => scoreChinese(decodeAs(sample, name))) as [
    number,
    number,
  ];
  const score = Math.max(gb, big5);
  const confidence = score === 0 ? 0 : Math.abs(gb - big5) / (gb + big5);
  return { encoding: gb >= big5 ? 'gb18030' : 'big5-hkscs', score, confidence };
}

interface Guess {
  encoding: string;
  notes: Note[];
}

function guess(bytes: Uint8Array, path: string): Guess {
  const sample = bytes.subarray(0, SAMPLE);
  const utf16 = guessUtf16(sample);
  if (utf16 !== null)
    return { encoding: utf16, notes: [note('W-ENCODING', `taken for ${utf16} by its zero bytes`)] };
  if (isUtf8(bytes)) return { encoding: 'utf-8', notes: [] };
  const utf8 = inspectUtf8(bytes);
  if (utf8.count * DAMAGED <= utf8.multibyte) return { encoding: 'utf-8', notes: [] };
  const found = guessDoubleByte(sample);
  if (found.score < LEGIBLE) {
    if (utf8.multibyte > utf8.count) return { encoding: 'utf-8', notes: [] };
    throw new ZhibiaoError('E-ENCODING', 'the text is in no known encoding', {
      where: { path },
      hint: `name it with --encoding (${KNOWN.join(', ')})`,
    });
  }
  return {
    encoding: found.encoding,
    notes: [note('W-ENCODING', `taken for ${found.encoding}, confidence ${found.confidence.toFixed(2)}`)],
  };
}

/** Bytes a character takes in a double-byte encoding, by its first two. */
function stepOf(bytes: Uint8Array, at: number, encoding: string): number {
  if (encoding.startsWith('utf-16')) return 2;
  if (bytes[at]! < 0x81) return 1;
  const second = bytes[at + 1] ?? 0;
  return encoding === 'gb18030' && second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function firstDamage(bytes: Uint8Array, text: string, encoding: string): number {
  if (encoding === 'utf-8') return inspectUtf8(bytes).first;
  let at = 0;
  for (const char of text) {
    if (char === '\ufffd') break;
    at += stepOf(bytes, at, encoding);
  }
  return Math.min(at, bytes.length - 1);
}

function damageNotes(bytes: Uint8Array, text: string, encoding: string, offset: number): Note[] {
  const first = text.indexOf('\ufffd');
  if (first < 0) return [];
  const count = text.split('\ufffd').length - 1;
  const at = firstDamage(bytes, text, encoding) + offset;
  return [
    {
      code: 'W-DECODE',
      message: `${count} undecodable, the first at byte ${at}`,
      span: { start: first, end: first + 1 },
    },
  ];
}

function mismatchNotes(declared: string | null, encoding: string): Note[] {
  if (declared === null || (ALIASES[declared.toLowerCase()] ?? declared) === encoding) return [];
  return [note('W-CHARSET-MISMATCH', `declared ${declared}, the bytes are ${encoding}`)];
}

/** What is left of characters that were lost when UTF-8 was taken for GBK. */
const LOST = '\u951f\u65a4\u62f7';
const LEGIBLE_FROM = 200;

/** Text that was decoded wrongly before it was saved: its signs are whole, and mean nothing. */
function mojibakeNotes(text: string): Note[] {
  const sample = text.slice(0, SAMPLE);
  const isLost = text.includes(LOST);
  const isGarbled = sample.length >= LEGIBLE_FROM && scoreChinese(sample) < LEGIBLE;
  if (!isLost && !isGarbled) return [];
  return [note('W-MOJIBAKE', 'the text was decoded wrongly before it was saved; get it from its source')];
}

function finish(bytes: Uint8Array, found: Guess, offset: number): Decoded {
  const text = decodeAs(bytes, found.encoding);
  return {
    text,
    encoding: found.encoding,
    notes: [...found.notes, ...damageNotes(bytes, text, found.encoding, offset), ...mojibakeNotes(text)],
  };
}

/** Bytes to text: a named encoding, else the byte order mark, else what the bytes say; a declared charset is only weighed. */
export function decode(bytes: Uint8Array, path: string, named?: string): Decoded {
  const bom = bomOf(bytes);
  const size = named === undefined || encodingNamed(named, path) === bom?.encoding ? (bom?.size ?? 0) : 0;
  const rest = bytes.subarray(size);
  if (named !== undefined) return finish(rest, { encoding: encodingNamed(named, path), notes: [] }, size);
  if (bom !== null) return finish(rest, { encoding: bom.encoding, notes: [] }, size);
  const found = guess(rest, path);
  return finish(
    rest,
    { ...found, notes: [...found.notes, ...mismatchNotes(declaredCharset(rest), found.encoding)] },
    0,
  );
}
