import type { Region } from './fib.js';
import { readProperties, type Standing, setStanding } from './properties.js';

const PARAGRAPH = 1;
const NO_BASE = 0xfff;
const HEADINGS = 9;
/** A style that is based on itself, over however many others, ends here. */
const DEEPEST = 16;

interface Style {
  base: number;
  own: Standing;
}

/** What each paragraph style says of outline and list, those it is based on included ([MS-DOC] 2.9.271, STSH). By index. */
export function readStyles(table: DataView, { at, size }: Region): readonly Standing[] {
  if (size < 4) return [];
  const head = table.getUint16(at, true);
  const count = table.getUint16(at + 2, true);
  const baseSize = table.getUint16(at + 4, true);
  const styles: Style[] = [];
  let next = at + 2 + head;
  for (let i = 0; i < count && next + 2 <= at + size; i += 1) {
    const length = table.getUint16(next, true);
    styles.push(length === 0 ? { base: NO_BASE, own: {} } : readStyle(table, next + 2, length, baseSize));
    next += 2 + length + (length & 1);
  }
  return styles.map((_, i) => inherited(styles, i));
}

function readStyle(table: DataView, at: number, length: number, baseSize: number): Style {
  const kind = table.getUint16(at + 2, true);
  const own: Standing = {};
  if ((kind & 0xf) === PARAGRAPH) {
    const name = at + baseSize;
    const properties = name + 2 + table.getUint16(name, true) * 2 + 2;
    const size = table.getUint16(properties, true);
    const end = Math.min(properties + 2 + size, at + length);
    // The index of the style itself comes first.
    readProperties(table, properties + 4, end, (code, operand) => setStanding(own, code, operand));
  }
  return { base: kind >> 4, own };
}

function inherited(styles: readonly Style[], index: number): Standing {
  let standing: Standing = {};
  let at = index;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const style = styles[at];
    if (style === undefined) break;
    standing = { ...style.own, ...standing };
    at = style.base;
  }
  // Styles 1 to 9 are the headings, whatever they are called.
  const isHeading = index >= 1 && index <= HEADINGS;
  return isHeading && standing.outline === undefined ? { ...standing, outline: index } : standing;
}
