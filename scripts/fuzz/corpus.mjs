// What is changed: the files of the fixtures, by reader, and samples for what has none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from './samples.mjs';

const FOLDERS = [
  'seeds',
  'fixtures/documents',
  'fixtures/same-text',
  'fixtures/readers',
  'fixtures/tables',
  'fixtures/bad-packs',
  'patterns',
  'fixtures/stream',
];
/** Larger files hold nothing that smaller ones do not, and take longer; texts are cut at their lines. */
const LARGEST = 200_000;
const TEXT_PIECE = 2_000;
const TEXTS = ['txt', 'md', 'html', 'yaml', 'ndjson'];
/** Readers whose files are not told by their ending alone. */
const WITHIN = { pack: /^(?:patterns|fixtures\/bad-packs)\//, stream: /^fixtures\/stream\// };

/** The files of one reader; the small ones of patterns are enough for its parser. */
export function corpusOf(reader, ending) {
  const samples = (SAMPLES[reader] ?? []).map((sample) => Buffer.from(sample));
  const isOwn = WITHIN[reader] ?? (PARSED.has(reader) ? /^$/ : /^(?:seeds|fixtures)\//);
  const files = FOLDERS.filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(`.${ending}`) && isOwn.test(path))
    .sort();
  const found = [...samples, ...files.map((path) => readFileSync(path))];
  if (TEXTS.includes(ending)) return found.flatMap(piecesOf);
  return found.filter(({ length }) => length <= LARGEST);
}

/** A pack cut in two is no pack any more, but its beginning is. */
function piecesOf(bytes) {
  const pieces = [];
  let piece = '';
  for (const line of bytes.toString('utf8').split(/(?<=\n)/)) {
    if (piece.length + line.length > TEXT_PIECE && piece !== '') {
      pieces.push(Buffer.from(piece));
      piece = '';
    }
    piece += line;
  }
  return [...pieces, Buffer.from(piece)];
}

const PARSED = new Set(['config', 'meta', 'aliases', 'corrections', 'manifest', 'files-from']);
