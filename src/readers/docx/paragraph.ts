import type { ListCounter } from '../lists/list-counter.js';
import { collapse } from '../white-space.js';
import type { Item, Line } from './items.js';
import type { Numbering } from './numbering.js';
import { levelOfOutline, type Styles } from './styles.js';

/** Stands for a line break; no XML can hold it. */
export const BREAK = '\u000b';
/** Stands for the mark of a note. */
export const NOTE_MARK = '\u0002';

/** A paragraph while it is read. */
export interface Paragraph {
  parts: string[];
  style: string | null;
  outline: number | null;
  list: { id: string | null; level: number | null } | null;
  /** Its end is deleted or hidden: the next paragraph goes on from it. */
  joins: boolean;
  hidden: boolean;
  contents: boolean;
  /** Text boxes that are anchored in it. */
  boxes: Item[];
}

export function newParagraph(contents: boolean, joined: Paragraph | null): Paragraph {
  return {
    parts: joined?.parts ?? [],
    style: null,
    outline: null,
    list: null,
    joins: false,
    hidden: false,
    contents,
    boxes: joined?.boxes ?? [],
  };
}

/** What paragraphs are read by. */
export interface Context {
  styles: Styles;
  numbering: Numbering;
  counter: ListCounter;
}

/** The lines of a finished paragraph. The number of an empty one is shown in a table only, where it is the number of a row. */
export function linesOf(paragraph: Paragraph, context: Context, inCell: boolean): Line[] {
  const style = context.styles.of(paragraph.style);
  const texts = paragraph.parts.join('').replace(MARKS, '').split(BREAK).map(collapse);
  const isHidden = paragraph.hidden && texts.every((text) => text === '');
  const label = isHidden ? '' : labelOf(paragraph, context);
  const first = texts.findIndex((text) => text !== '');
  if (first >= 0) texts[first] = label + texts[first]!;
  else if (inCell) texts[0] = label.trimEnd();
  const level = paragraph.outline === null ? style.level : levelOfOutline(paragraph.outline);
  const contents = paragraph.contents || style.contents;
  return texts.flatMap((text) => (text === '' ? [] : [{ type: 'line', text, level, contents }]));
}

/** The mark of a note, with the brackets that some write around it. */
const MARKS = new RegExp(`[\\[［〔]${NOTE_MARK}+[\\]］〕]|${NOTE_MARK}`, 'g');

function labelOf(paragraph: Paragraph, { styles, numbering, counter }: Context): string {
  const style = styles.of(paragraph.style);
  const id = paragraph.list?.id ?? style.list?.id ?? null;
  const list = numbering.of(id);
  if (list === null || id === null) return '';
  const own = list.levels.findIndex((level) => level?.style != null && level.style === paragraph.style);
  const level = paragraph.list?.level ?? (own >= 0 ? own : style.list?.level) ?? 0;
  return counter.next(id, list, level);
}
