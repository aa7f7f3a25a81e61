import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Note, SourceDocument } from '../../src/model/document.js';
import type { Draft, NormalText, Paragraph } from '../../src/model/draft.js';
import { folding } from '../../src/packs/folding.js';
import type { Packs } from '../../src/packs/packs.js';
import { loadHtmlReader, readText } from '../../src/readers/index.js';
import type { TextFormat } from '../../src/readers/sniff.js';
import { type Folded, foldBlocks } from '../../src/stages/normalise/fold-blocks.js';
import { type Line, linesOf } from '../../src/stages/normalise/line.js';
import { normalise } from '../../src/stages/normalise.js';
import { buildScriptPairs } from '../../src/text/script.js';

await loadHtmlReader();

const CORE = new URL('../../patterns/core/', import.meta.url);

const rulesOf = (kind: string, file = kind): unknown =>
  parse(readFileSync(new URL(`${file}.yaml`, CORE), 'utf8'))[kind];

/** The packs as far as this stage reads them, so that a fault of another pack does not fail its tests. */
export const packs = {
  hash: 'normalise',
  rules: {
    variants: rulesOf('variants'),
    repairs: rulesOf('repairs'),
    furniture: rulesOf('furniture'),
    words: (rulesOf('words', 'tables') as object[]).map((rule) => ({ except: [], despite: [], ...rule })),
  },
  script: buildScriptPairs(),
  regions: [],
} as unknown as Packs;

/** What the stage makes of a document. */
export function normaliseDocument(source: SourceDocument): {
  normal: NormalText;
  paragraphs: Paragraph[];
  notes: Note[];
} {
  const draft = { source, facts: source.facts, notes: source.notes } as Draft;
  return normalise(draft, { packs, options: {} });
}

/** The normal text of a text. */
export function normalText(text: string, format: TextFormat = 'txt'): string {
  return normaliseDocument(readText(text, `input.${format}`, format)).normal.text;
}

/** The lines of a document before any is joined or left out, and the text as it is folded. */
export function linesOfSource(source: SourceDocument): { lines: Line[]; folded: Folded } {
  const folded = foldBlocks(source.text, source.blocks, folding(packs));
  return { lines: linesOf(source, folded), folded };
}

/** The lines of a text. */
export function linesOfText(text: string, format: TextFormat = 'txt'): Line[] {
  return linesOfSource(readText(text, `input.${format}`, format)).lines;
}
