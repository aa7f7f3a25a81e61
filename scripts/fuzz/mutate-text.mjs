// Changes to texts: tokens of the field where none should stand, pieces of other texts, lines in another order, other encodings.
import iconv from 'iconv-lite';
import { mutateBytes } from './mutate-bytes.mjs';
import { tokensOf } from './tokens.mjs';

const CHANGES = [insertTokens, replaceTokens, dropStretch, repeatStretch, swapLines, joinLines, spliceText];
const ENCODINGS = ['utf16le', 'utf-16', 'gb18030', 'gbk', 'big5', 'latin1'];

/** The text with a few changes. */
export function mutateText(text, random, other = text) {
  let changed = text;
  for (let left = random.few(6); left > 0; left -= 1) changed = random.pick(CHANGES)(changed, random, other);
  return changed.slice(0, text.length * 4 + 10_000);
}

/** Bytes of a text, changed as a text, in some encoding, and sometimes as bytes besides. */
export function mutateTextBytes(bytes, random, other) {
  const text = mutateText(bytes.toString('utf8'), random, other.toString('utf8'));
  const encoding = random.chance(0.8) ? 'utf8' : random.pick(ENCODINGS);
  const written = iconv.encode(text, encoding);
  return random.chance(0.2) ? mutateBytes(written, random, other) : written;
}

function insertTokens(text, random) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + tokensOf(random) + text.slice(at);
}

function replaceTokens(text, random) {
  const [from, to] = random.stretch(text.length, 12);
  return text.slice(0, from) + tokensOf(random) + text.slice(to);
}

function dropStretch(text, random) {
  const [from, to] = random.stretch(text.length);
  return text.slice(0, from) + text.slice(to);
}

function repeatStretch(text, random) {
  const [from, to] = random.stretch(text.length, 200);
  return text.slice(0, to) + text.slice(from, to).repeat(random.few(100)) + text.slice(to);
}

function swapLines(text, random) {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  [lines[a], lines[b]] = [lines[b], lines[a]];
  return lines.join('\n');
}

function joinLines(text, random) {
  const sign = random.pick(['', ' ', '\r\n', '\r', '\n\n', '\t', '，']);
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return random.chance(0.2)
    ? lines.join(sign)
    : lines.slice(0, at).join('\n') + sign + lines.slice(at).join('\n');
}

function spliceText(text, random, other) {
  const [from, to] = random.stretch(other.length, 2000);
  const at = random.below(text.length + 1);
  return text.slice(0, at) + other.slice(from, to) + text.slice(at);
}
