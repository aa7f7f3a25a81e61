import type { Paragraph } from '../../model/draft.js';
import { hasUnit, type UnitSet, unitSet } from '../../text/unit-set.js';

/** A heading with its depth: 0 parts a document, 6 opens one paragraph. */
export interface Heading {
  text: string;
  level: number;
}

/** What a paragraph's neighbours and document say of its being a heading. */
export interface HeadingContext {
  next: Paragraph | null;
  /** The document numbers its headings 一、二、. */
  numbered: boolean;
  /** Paragraphs begin with the name of who speaks. */
  transcript: boolean;
  title: string | null;
}

const LONGEST_HEADING = 46;
const LONGEST_INLINE = 36;
const LONGEST_SPEAKER = 14;

/** The numbering of Chinese documents, highest first. */
const NUMBERINGS: readonly (readonly [begins: UnitSet, pattern: RegExp, level: number])[] = (
  [
    ['第', /^第[一二三四五六七八九十百]+[章编篇]|^第[一二三四五六七八九十]+部分/, 1],
    ['壹贰叁参肆伍陆柒捌玖拾', /^[壹贰叁参肆伍陆柒捌玖拾]+、/, 2],
    ['一二三四五六七八九十', /^[一二三四五六七八九十]{1,3}、/, 3],
    ['（', /^（[一二三四五六七八九十]{1,3}）/, 4],
    [
      '0123456789第一二三四五六七八九十',
      /^\d{1,2}[.．、](?!\d)|^第[一二三四五六七八九十]{1,2}[，、]|^[一二三四五六七八九十]{1,2}是/,
      5,
    ],
    ['（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', /^（\d{1,2}）|^[①-⑳]/, 6],
  ] as const
).map(([begins, pattern, level]) => [unitSet(begins), pattern, level]);

/** What any of them begins with. */
const NUMBERS = unitSet('第壹贰叁参肆伍陆柒捌玖拾一二三四五六七八九十（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** Reads a paragraph as a heading, as one that opens with a heading (（一）实施…行动。一是…), or as neither. */
export function findHeading(text: string, paragraph: Paragraph, context: HeadingContext): Heading | null {
  if (paragraph.kind === 'cell') return null;
  // The title of a page is marked as a heading and that of a plain text is not: both are read alike.
  if (paragraph.kind === 'heading' && text !== context.title)
    return { text, level: numberingLevel(text) ?? paragraph.level ?? 1 };
  const level = numberingLevel(text);
  if (level !== null) return numberedHeading(text, level);
  const label = labelOf(text);
  if (label !== null) return label;
  const speaker = context.transcript ? speakerHeading(text) : null;
  return speaker ?? plainHeading(text, paragraph, context);
}

/** （一）生态修复（10分） → 生态修复. */
export function bareHeading(heading: string): string {
  return heading.replace(MARK, '').replace(/（.*/, '');
}

const MARK = /^(?:（?[一二三四五六七八九十\d]+）?[、.．]?|第[一二三四五六七八九十]+[章节条部分，、]*)/;

/** Does what begins at `start` count as the chief headings of most documents do: 一、? */
export function isNumbered(text: string, start: number): boolean {
  if (!hasUnit(CHINESE_NUMBERS, text.charCodeAt(start))) return false;
  CHIEF_NUMBER.lastIndex = start;
  return CHIEF_NUMBER.test(text);
}
const CHINESE_NUMBERS = unitSet('一二三四五六七八九十');
const CHIEF_NUMBER = /[一二三四五六七八九十]{1,3}、/y;

function numberingLevel(text: string): number | null {
  const first = text.charCodeAt(0);
  if (!hasUnit(NUMBERS, first)) return null;
  return NUMBERINGS.find(([begins, pattern]) => hasUnit(begins, first) && pattern.test(text))?.[2] ?? null;
}

function numberedHeading(text: string, level: number): Heading | null {
  const stop = text.search(/[。；]/);
  if (stop === -1) return text.length <= LONGEST_HEADING ? { text, level } : null;
  return stop <= LONGEST_INLINE ? { text: text.slice(0, stop), level } : null;
}

/** 【考核计分】满分100分: a label between such brackets opens a section, whatever follows it. */
function labelOf(text: string): Heading | null {
  if (text[0] !== '【') return null;
  const close = text.indexOf('】');
  return close > 1 && close <= LONGEST_LABEL ? { text: text.slice(0, close + 1), level: 1 } : null;
}
const LONGEST_LABEL = 14;

/** 朱杰：2024年以来……: a turn of a transcript begins a section of its own. */
function speakerHeading(text: string): Heading | null {
  const colon = text.indexOf('：');
  if (colon < 2 || colon > LONGEST_SPEAKER || text.length < colon + 12) return null;
  const speaker = text.slice(0, colon);
  return /^[\p{Script=Han}·]+$/u.test(speaker) && SPEAKER.test(text.slice(colon + 1))
    ? { text: speaker, level: 1 }
    : null;
}

/** What is said runs over more than a word. */
const SPEAKER = /[，。！？]/;

/** 图3 2020-2024年货物进出口总额: a caption opens no section. */
const CAPTION = /^附?[图表]\s?\d/;

/** A short line without sentence signs, alone before a longer one: 谋划工作. */
function plainHeading(
  text: string,
  paragraph: Paragraph,
  { next, numbered }: HeadingContext,
): Heading | null {
  if (text.length > 30 || text.length < 2 || /[。！？；，：、]$|[。；]|^[—-]/.test(text)) return null;
  if (CAPTION.test(text)) return null;
  if (next === null || next.kind === 'cell' || next.end - next.start < text.length) return null;
  return { text, level: numbered ? (paragraph.start === 0 ? 0 : 1) : 1 };
}
