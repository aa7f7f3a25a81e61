import type { Block } from '../../model/document.js';
import { decode } from '../encoding.js';
import type { Package } from '../ooxml/package.js';
import type { Reading } from '../reading.js';
import type { PlacedCell, TextBuilder } from '../text-builder.js';
import { txtBlocks } from '../txt.js';

type Piece = Pick<Reading, 'text' | 'blocks'>;

/** A document within the document, as programs that turn web pages into Word files leave it; null where it is not read. */
export async function readChunk(file: Package, part: string | null): Promise<Piece | null> {
  if (part === null || file.find(part) === null) return null;
  const isHtml = /\.x?html?$/i.test(part);
  if (!isHtml && !/\.txt$/i.test(part)) return null;
  const { text } = decode(await file.read(part), file.path);
  return isHtml ? (await import('../html.js')).readHtml(text) : { text, blocks: txtBlocks(text) };
}

/** Puts it on the page of the document that holds it. */
export function addPiece({ text, blocks }: Piece, page: TextBuilder): void {
  for (let at = 0; at < blocks.length; ) {
    const { kind, level, cell, start, end } = blocks[at]!;
    if (cell === null) {
      page.add(text.slice(start, end), kind, level);
      at += 1;
      continue;
    }
    const rest = blocks.findIndex((block, i) => i > at && block.cell?.table !== cell.table);
    const last = rest < 0 ? blocks.length : rest;
    page.addTable(blocks.slice(at, last).flatMap((block) => cellOf(block, text)));
    at = last;
  }
}

function cellOf({ cell, start, end }: Block, text: string): PlacedCell[] {
  if (cell === null) return [];
  const { table: _, ...place } = cell;
  return [{ ...place, text: text.slice(start, end) }];
}
