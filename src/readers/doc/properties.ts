/** Operand sizes by the three bits of a property that tell them; 6 stands for those that carry their own. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const TABLE_DEFINITION = 0xd608;

/** Walks a list of properties ([MS-DOC] 2.6.1). What runs over the end of the list is left. */
export function readProperties(
  view: DataView,
  from: number,
  to: number,
  take: (code: number, operand: DataView) => void,
): void {
  for (let at = from; at + 3 <= to; ) {
    const code = view.getUint16(at, true);
    at += 2;
    const fixed = OPERAND_SIZES[code >> 13]!;
    const head = fixed >= 0 ? 0 : code === TABLE_DEFINITION ? 2 : 1;
    const size = sizeOf(view, at, { fixed, code });
    if (at + head + size > to) return;
    take(code, new DataView(view.buffer, view.byteOffset + at + head, size));
    at += head + size;
  }
}

function sizeOf(view: DataView, at: number, { fixed, code }: { fixed: number; code: number }): number {
  if (fixed >= 0) return fixed;
  return code === TABLE_DEFINITION ? view.getUint16(at, true) - 1 : view.getUint8(at);
}

/** What a list of properties says of the place of a paragraph in the outline and in a list; absent where it says nothing. */
export interface Standing {
  /** Outline level from 1; null for running text. */
  outline?: number | null;
  /** Of the lists of the document the how manieth, from 1; 0 for none. */
  list?: number;
  /** Level in the list, from 0. */
  depth?: number;
}

const OUTLINE_OF_TEXT = 9;

/** Is it one of the properties that a standing is made of? Then it is set. */
export function setStanding(standing: Standing, code: number, operand: DataView): boolean {
  if (code === 0x2640) {
    const level = operand.getUint8(0);
    standing.outline = level < OUTLINE_OF_TEXT ? level + 1 : null;
  } else if (code === 0x460b) standing.list = operand.getUint16(0, true);
  else if (code === 0x260a) standing.depth = operand.getUint8(0);
  else return false;
  return true;
}
