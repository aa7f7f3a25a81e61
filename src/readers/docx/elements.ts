import type { XmlAttributes } from '../xml.js';
import { integerOf, isOn } from './attribute-values.js';
import type { Story } from './story.js';

/** What an element does to the story; `path` leads to it, its parent last. */
type Opener = (story: Story, attributes: XmlAttributes, path: readonly string[]) => void;

const inRun = (path: readonly string[]): boolean => path.at(-1) === 'r';
const formatsRun = (path: readonly string[]): boolean => path.at(-1) === 'rPr' && path.at(-2) === 'r';
const formatsMark = (path: readonly string[]): boolean => path.at(-1) === 'rPr' && path.at(-2) === 'pPr';

/** A deleted end of a paragraph, or a deleted row; where it stands around text it is not even opened. */
function markDeleted(story: Story, _: XmlAttributes, path: readonly string[]): void {
  if (path.at(-1) === 'trPr' && story.row !== null) story.row.deleted = true;
  if (formatsMark(path) && story.paragraph !== null) story.paragraph.joins = true;
}

/** Struck text is deleted, by hand. */
function hideStruck(story: Story, { val }: XmlAttributes, path: readonly string[]): void {
  if (formatsRun(path) && isOn(val)) story.hideRun(true);
}

function breakLine(story: Story, _: XmlAttributes, path: readonly string[]): void {
  if (inRun(path)) story.addBreak();
}

function addBlank(story: Story, _: XmlAttributes, path: readonly string[]): void {
  if (inRun(path)) story.addText(' ');
}

function setList(story: Story, change: { id?: string; level?: number }): void {
  const { paragraph } = story;
  if (paragraph !== null) paragraph.list = { ...(paragraph.list ?? { id: null, level: null }), ...change };
}

const noteMark =
  (kind: 'footnote' | 'endnote'): Opener =>
  (story, { id, customMarkFollows: own }) =>
    story.addMark(kind, id ?? '', own !== undefined && isOn(own));

/** The line between text and notes is kept among the notes. */
function beginNote(story: Story, { id, type }: XmlAttributes): void {
  story.beginNote(type === undefined || type === 'normal' ? (id ?? '') : null);
}

export const OPENERS: Readonly<Record<string, Opener>> = {
  p: (story) => story.beginParagraph(),
  pStyle: (story, { val }) => {
    if (story.paragraph !== null) story.paragraph.style = val ?? null;
  },
  outlineLvl: (story, { val }) => {
    if (story.paragraph !== null) story.paragraph.outline = integerOf(val, 0, 9);
  },
  numId: (story, { val }) => setList(story, { id: val ?? '' }),
  ilvl: (story, { val }) => setList(story, { level: integerOf(val, 0, 8) }),

  r: (story, _, path) => {
    story.beginRun();
    // The power of an equation.
    if (path.at(-1) === 'sup') story.raiseRun();
  },
  vanish: (story, { val }, path) => {
    if (formatsRun(path)) story.hideRun(isOn(val));
  },
  strike: hideStruck,
  dstrike: hideStruck,
  vertAlign: (story, { val }, path) => {
    if (formatsRun(path) && val === 'superscript') story.raiseRun();
  },
  rStyle: (story, { val }, path) => {
    if (formatsRun(path)) story.styleRun(val);
  },
  // Joins a heading with the text behind it into one line, while each keeps its style.
  specVanish: markDeleted,
  del: markDeleted,
  moveFrom: markDeleted,

  tab: addBlank,
  ptab: addBlank,
  br: breakLine,
  cr: breakLine,
  noBreakHyphen: (story) => story.addText('-'),
  sym: (story, { font, char }) => story.addSymbol(font ?? '', char),
  // A fraction of an equation: one above the other in print.
  den: (story) => story.addText('/'),
  fldChar: (story, { fldCharType }) => story.fields.mark(fldCharType),
  footnoteReference: noteMark('footnote'),
  endnoteReference: noteMark('endnote'),

  tbl: (story) => story.beginTable(),
  tr: (story) => story.beginRow(),
  tblHeader: (story, { val }) => {
    if (story.row !== null) story.row.header = isOn(val);
  },
  gridBefore: (story, { val }) => {
    if (story.row !== null) story.row.before = integerOf(val, 0, MOST_SPANNED);
  },
  tc: (story) => story.beginCell(),
  gridSpan: (story, { val }) => {
    if (story.cell !== null) story.cell.span = integerOf(val, 1, MOST_SPANNED);
  },
  vMerge: (story, { val }) => {
    if (story.cell !== null) story.cell.fromAbove = val !== 'restart';
  },
  hMerge: (story, { val }) => {
    if (story.cell !== null) story.cell.fromLeft = val !== 'restart';
  },

  txbxContent: (story) => story.beginBox(),
  footnote: beginNote,
  endnote: beginNote,
  altChunk: (story, { id }) => story.addChunk(id ?? ''),
};

export const CLOSERS: Readonly<Record<string, (story: Story) => void>> = {
  body: (story) => story.endJoined(),
  p: (story) => story.endParagraph(),
  tbl: (story) => story.endTable(),
  tr: (story) => story.endRow(),
  tc: (story) => story.endCell(),
  txbxContent: (story) => story.endBox(),
  footnote: (story) => story.endNote(),
  endnote: (story) => story.endNote(),
};

/** More columns than any table has. */
const MOST_SPANNED = 1_000;
