import type { Block } from '../../model/document.js';
import type { Draft } from '../../model/draft.js';

/** What a heading may have beyond its words: a number, a mark, signs of structure. */
const MORE = 12;

/**
 * The blocks of a document with the headings that its own numbering tells: a reader of plain text sees lines only, and knows no
 * heading.
 */
export function headedBlocks({ source, normal, sections }: Draft): readonly Block[] {
  const levels = new Map<number, { level: number; size: number }>();
  for (const { start, level, headings } of sections) {
    if (level > 0) levels.set(normal.map.startOf(start), { level, size: headings.at(-1)?.length ?? 0 });
  }
  if (levels.size === 0) return source.blocks;
  const starts = [...levels.keys()].sort((a, b) => a - b);
  let next = 0;
  return source.blocks.map((block): Block => {
    while (next < starts.length && starts[next]! < block.start) next += 1;
    const heading = levels.get(starts[next] ?? -1);
    const begins = heading !== undefined && starts[next]! < block.end && block.kind === 'paragraph';
    return begins && block.end - block.start <= heading.size + MORE
      ? { ...block, kind: 'heading', level: heading.level }
      : block;
  });
}
