import type { Block, DocumentResult, SourceDocument } from '../../model/document.js';
import type { ExtractOptions } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import type { Example } from '../../packs/schema.js';
import { extractDocument } from '../../pipeline.js';
import { readText } from '../../readers/index.js';

const PATH = 'example.txt';

/** Reads an example's text as a document of its own, through the whole pipeline. */
export function readExample(example: Example, packs: Packs): DocumentResult {
  return extractDocument(toSource(example.text), packs, toOptions(example));
}

/** One line is a paragraph, however short, so that it is not taken for a heading; several are read as a text file. */
function toSource(text: string): SourceDocument {
  if (text.includes('\n')) return readText(text, PATH, 'txt');
  const block: Block = { kind: 'paragraph', start: 0, end: text.length, level: null, cell: null };
  const facts = { title: null, date: null, issuer: null, place: null, number: null };
  return { path: PATH, format: 'txt', encoding: null, text, blocks: [block], facts, notes: [], cut: null };
}

function toOptions({ date, place, kind }: Example): ExtractOptions {
  return {
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(kind === undefined ? {} : { kind }),
  };
}
