import type { List, ListLevel } from '../lists/list.js';
import type { Region } from './fib.js';

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVELS = 9;
/** More than any document counts: what claims more is damaged. */
const MOST = 4096;

/** What the codes of number formats mean ([MS-OSHARED] 2.2.1.3), as far as lists of Chinese documents use them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'ideographDigital',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const SUFFIXES = ['tab', 'space', 'nothing'];

/** A reader's place in the table stream, which the variable parts of lists follow one after the other. */
interface Cursor {
  table: DataView;
  at: number;
}

/** The lists that paragraphs name by their number, from 1 ([MS-DOC] 2.9.131, PlfLfo, over 2.9.127, PlfLst). */
export function readLists(table: DataView, lists: Region, overrides: Region): readonly List[] {
  if (lists.size < 2 || overrides.size < 4) return [];
  const known = readDefinitions(table, lists);
  const count = Math.min(table.getUint32(overrides.at, true), MOST);
  const cursor = { table, at: overrides.at + 4 + count * OVERRIDE_SIZE };
  return Array.from({ length: count }, (_, i) => {
    const at = overrides.at + 4 + i * OVERRIDE_SIZE;
    const abstract = table.getInt32(at, true);
    return readOverride(cursor, String(abstract), known.get(abstract) ?? [], table.getUint8(at + 12));
  });
}

function readDefinitions(table: DataView, { at, size }: Region): Map<number, ListLevel[]> {
  const count = Math.min(table.getUint16(at, true), MOST);
  const cursor = { table, at: at + Math.max(size, 2 + count * LIST_SIZE) };
  const known = new Map<number, ListLevel[]>();
  for (let i = 0; i < count; i += 1) {
    const place = at + 2 + i * LIST_SIZE;
    const isSimple = (table.getUint8(place + 26) & 1) !== 0;
    const levels = Array.from({ length: isSimple ? 1 : LEVELS }, () => readLevel(cursor));
    known.set(table.getInt32(place, true), levels);
  }
  return known;
}

/** A list that changes levels of another, or begins them anew. */
function readOverride(cursor: Cursor, abstract: string, base: readonly ListLevel[], count: number): List {
  const levels = [...base];
  const starts = new Map<number, number>();
  // The first four bytes are not used.
  cursor.at += 4;
  for (let i = 0; i < count; i += 1) {
    const start = cursor.table.getInt32(cursor.at, true);
    const flags = cursor.table.getUint32(cursor.at + 4, true);
    cursor.at += 8;
    const level = flags & 0xf;
    if ((flags & 0x20) !== 0) levels[level] = readLevel(cursor);
    if ((flags & 0x10) !== 0)
      starts.set(level, (flags & 0x20) === 0 ? start : (levels[level]?.start ?? start));
  }
  return { abstract, levels, starts };
}

/** [MS-DOC] 2.9.150, LVL: its fixed part, two lists of properties, and the text with the numbers of levels as signs 0 to 8. */
function readLevel(cursor: Cursor): ListLevel {
  const { table, at } = cursor;
  const flags = table.getUint8(at + 5);
  const text = at + LEVEL_SIZE + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(text, true);
  const signs = Array.from({ length }, (_, i) => table.getUint16(text + 2 + i * 2, true));
  cursor.at = text + 2 + length * 2;
  return {
    start: table.getInt32(at, true),
    format: FORMATS[table.getUint8(at + 4)] ?? 'decimal',
    text: signs.map((sign) => (sign < LEVELS ? `%${sign + 1}` : String.fromCharCode(sign))).join(''),
    suffix: SUFFIXES[table.getUint8(at + 15)] ?? 'tab',
    legal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) !== 0 ? table.getUint8(at + 26) : null,
    style: null,
  };
}
