import type { Block } from '../../model/document.js';
import { el } from '../dom.js';
import type { Words } from '../words/words.js';
import { type Marked, markedText, spanOf, type TextPlaces } from './figure-marks.js';
import { sweep } from './segments.js';
import { type Stretch, sizeOf, stretchesOf } from './stretches.js';
import { tableRows } from './table-rows.js';

/** Characters that stand in one part of the page; parts out of sight are not laid out. */
const CHARACTERS_A_PART = 3000;
/** As the style has them: characters of a line, and its height. */
const LINE = { characters: 34, height: 30 };

/** The whole text of a document in its blocks, headings and tables, with its figures marked. */
export function documentText(
  { text, blocks, marked }: { text: string; blocks: readonly Block[]; marked: readonly Marked[] },
  places: TextPlaces,
  words: Words,
): HTMLElement[] {
  const meeting = sweep(marked, spanOf);
  const laying: Laying = {
    nodesOf: (block) => markedText(text, block, meeting(block), places, words),
    levels: [...new Set(blocks.map(({ kind, level }) => (kind === 'heading' ? (level ?? 1) : 0)))]
      .filter((level) => level > 0)
      .sort((a, b) => a - b),
    words,
  };
  return partsOf(stretchesOf(text, blocks)).map((stretches) => {
    const part = el('div', { class: 'part' }, ...stretches.map((stretch) => stretchElement(stretch, laying)));
    part.style.containIntrinsicBlockSize = `auto ${heightOf(stretches)}px`;
    return part;
  });
}

function partsOf(stretches: readonly Stretch[]): Stretch[][] {
  const parts: Stretch[][] = [];
  let room = 0;
  for (const stretch of stretches) {
    if (room <= 0) {
      parts.push([]);
      room = CHARACTERS_A_PART;
    }
    parts.at(-1)!.push(stretch);
    room -= sizeOf(stretch);
  }
  return parts;
}

function heightOf(stretches: readonly Stretch[]): number {
  const lines = stretches.map((stretch) => Math.ceil(sizeOf(stretch) / LINE.characters));
  return lines.reduce((sum, count) => sum + count * LINE.height, 0);
}

interface Laying {
  nodesOf: (block: Block) => Node[];
  /** The levels of headings that the document has, the highest first. */
  levels: readonly number[];
  words: Words;
}

function stretchElement(stretch: Stretch, laying: Laying): HTMLElement {
  if (stretch.kind === 'table') return tableElement(stretch, laying);
  const { block } = stretch;
  const nodes = laying.nodesOf(block);
  if (block.kind === 'heading') return headingElement(laying.levels.indexOf(block.level ?? 1), nodes);
  return el('p', { class: block.kind === 'paragraph' ? undefined : block.kind }, ...nodes);
}

/** Below the page's own two levels, and without leaving one out, however the document counts. */
function headingElement(rank: number, nodes: Node[]): HTMLElement {
  const tags = ['h3', 'h4', 'h5', 'h6'] as const;
  return el(tags[Math.min(Math.max(rank, 0), tags.length - 1)] ?? 'h6', {}, ...nodes);
}

function tableElement(
  { cells, table }: Extract<Stretch, { kind: 'table' }>,
  { nodesOf, words }: Laying,
): HTMLElement {
  const rows = tableRows(cells).map((places) =>
    el(
      'tr',
      {},
      ...places.map((place) => {
        if (place === 'blank') return el('td');
        const { rowSpan, columnSpan, header } = place.cell.cell!;
        const spans = { rowspan: rowSpan > 1 && rowSpan, colspan: columnSpan > 1 && columnSpan };
        return el(header ? 'th' : 'td', spans, ...nodesOf(place.cell));
      }),
    ),
  );
  const label = words.document.table(table + 1);
  // Wide ones are moved within themselves, by the keyboard too.
  return el(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': label },
    el('table', { 'aria-label': label }, el('tbody', {}, ...rows)),
  );
}
