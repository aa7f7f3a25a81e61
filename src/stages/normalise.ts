import type { Note, SourceDocument, Span } from '../model/document.js';
import type { NormalText, Paragraph } from '../model/draft.js';
import { folding } from '../packs/folding.js';
import { furnitureMatcher } from '../packs/furniture-matcher.js';
import type { Packs } from '../packs/packs.js';
import { repairMatcher } from '../packs/repair-matcher.js';
import type { Stage } from '../packs/stage.js';
import { variantMatcher } from '../packs/variant-matcher.js';
import { applyEdits, type Edit, offsetMover } from '../text/offset-map.js';
import { TRAIT } from '../text/sign-traits.js';
import { copyDraft } from './copy-draft.js';
import { findRepairs, repairNotes } from './normalise/apply-repairs.js';
import { findVariants, placesAfter } from './normalise/apply-variants.js';
import { dropChunkNumbers } from './normalise/chunk-numbers.js';
import { dropFurniture } from './normalise/drop-furniture.js';
import { findFlatTables, findNumberedTables } from './normalise/flat-tables.js';
import { type Folded, foldBlocks } from './normalise/fold-blocks.js';
import { joinLines, type LineGroup } from './normalise/join-lines.js';
import { type Line, linesOf } from './normalise/line.js';
import { withoutMarkdown } from './normalise/markdown-noise.js';
import { TextWriter, type WrittenText } from './normalise/write-text.js';

/** A text on its way to the normal one. */
interface Cleaned {
  normal: NormalText;
  paragraphs: Paragraph[];
}

/**
 * From the text as read to the normal text: script and width folded, furniture left out, wrapped lines joined, blanks settled,
 * variants and scanning noise mended; every step keeps the way back.
 */
export const normalise: Stage = (draft, { packs }) => {
  const written = writeParagraphs(draft.source, packs);
  const variants = findVariants(written.normal, variantMatcher(packs), written.variants);
  const plain = edit(written, variants);
  const begins = placesAfter(variants, written.repairs);
  const findings = findRepairs(plain.normal, repairMatcher(packs), begins);
  const notes: Note[] = repairNotes(plain.normal, findings);
  const { normal, paragraphs } = edit(plain, findings);
  const cleaned = copyDraft(draft);
  cleaned.normal = normal;
  cleaned.paragraphs = paragraphs;
  cleaned.furniture = written.furniture;
  cleaned.notes = [...draft.notes, ...notes];
  return cleaned;
};

function groupsOf(
  source: SourceDocument,
  folded: Folded,
  packs: Packs,
): { groups: LineGroup[]; furniture: string[] } {
  const { kept, furniture } = dropFurniture(
    findNumberedTables(linesOf(source, folded), packs),
    furnitureMatcher(packs),
  );
  const lines = findFlatTables(dropChunkNumbers(kept, source.text), folded.text, packs);
  return { groups: joinLines(lines), furniture };
}

function writeParagraphs(
  source: SourceDocument,
  packs: Packs,
): Cleaned & WrittenText & { furniture: string[] } {
  const folded = foldBlocks(source.text, source.blocks, folding(packs));
  const writer = new TextWriter(folded);
  const paragraphs: Paragraph[] = [];
  const { groups, furniture } = groupsOf(source, folded, packs);
  for (const { lines } of groups) {
    const span = writeLines(writer, lines, source);
    const { kind, level, cell } = lines[0]!;
    if (span !== null) paragraphs.push({ start: span.start, end: span.end, kind, level, cell });
  }
  const { normal, variants, repairs } = writer.finish();
  return { normal, variants, repairs, paragraphs, furniture };
}

function writeLines(
  writer: TextWriter,
  lines: readonly Line[],
  { format, text }: SourceDocument,
): Span | null {
  const left = format === 'md' ? TRAIT.hollow | TRAIT.markdown : TRAIT.hollow;
  if (lines.length === 1 && (lines[0]!.traits & left) === 0) return writer.writeStretch(lines[0]!);
  return writer.writeLines(lines.map((line) => (format === 'md' ? withoutMarkdown(line, text) : [line])));
}

function edit({ normal, paragraphs }: Cleaned, edits: readonly Edit[]): Cleaned {
  if (edits.length === 0) return { normal, paragraphs };
  const move = offsetMover(edits);
  return {
    normal: applyEdits(normal, edits),
    // Written out for the same reason as `copyCandidate`.
    paragraphs: paragraphs.map(({ start, end, kind, level, cell }) => ({
      start: move(start),
      end: move(end),
      kind,
      level,
      cell,
    })),
  };
}
