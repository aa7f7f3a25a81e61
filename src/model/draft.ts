import type { Decimal } from './decimal.js';
import type { BlockKind, DocumentFacts, Note, SourceDocument, Span } from './document.js';
import type { Bound, Figure, Role } from './figure.js';
import type { Limits } from './limits.js';
import type { OffsetMap } from './offset-map.js';

/**
 * The cleaned, simplified text and its way back. Paragraphs are joined by one \n; digits, Latin letters and
 * signs are half width, Chinese punctuation （）：，；！？ is full width, spaces inside words and numbers are gone.
 * Character i of `text` comes from source.text.slice(map.startOf(i), map.endOf(i)).
 */
export interface NormalText {
  text: string;
  map: OffsetMap;
}

/** A logical paragraph of the normal text: wrapped lines joined, furniture gone. */
export interface Paragraph extends Span {
  kind: Exclude<BlockKind, 'furniture'>;
  level: number | null;
  cell: {
    table: number;
    row: number;
    column: number;
    rowSpan: number;
    columnSpan: number;
    header: boolean;
  } | null;
}

export interface Sentence extends Span {
  paragraph: number;
  /** Index into `sections`. */
  section: number;
}

/** A stretch of the document under one heading, with the headings above it, outermost first. */
export interface Section extends Span {
  headings: string[];
  level: number;
}

/** A number with its unit and bound. `start`..`end` is numeral to unit; `from`..`to` also holds the bound's words. */
export interface Quantity extends Span {
  from: number;
  to: number;
  kind: 'number' | 'percent' | 'percent-point' | 'quantity' | 'money' | 'rank' | 'multiple';
  value: Decimal | null;
  min: Decimal | null;
  max: Decimal | null;
  bound: Bound;
  unit: Figure['unit'];
  /** Exact factor of one unit to the base of its dimension, or null. */
  factor: Decimal | null;
  /** What the wording of the number itself says of its role: 翻番, 第3位. */
  role: Role | null;
  /** Written in Chinese numerals: 三个方面 is likelier a phrase than 3个方面. */
  chinese: boolean;
  /** 每人每月1200元: what the number is per, where the unit does not say it. It becomes part of the name. */
  per: Span | null;
  rules: readonly string[];
}

/** The year of a day that is not yet a date: stated, counted from the document's year, or from the frame's year. */
export type YearReference =
  | { kind: 'stated'; year: number }
  | { kind: 'document'; offset: number }
  | { kind: 'frame'; offset: number };

export interface PartialDay {
  year: YearReference;
  month: number;
  day: number;
}

/** `weekday`, from 1 for Monday, is the one day of a week that is meant: 上周三. */
export interface CountedPeriod {
  unit: 'day' | 'week' | 'month';
  by: number;
  weekday: number | null;
}

/** A period as written. in: 2023年; at: a snapshot 截至2022年底; since: …以来; by: a deadline 到2025年. */
export interface PeriodMention extends Span {
  mode: 'in' | 'at' | 'since' | 'by';
  /** Both inclusive. With mode since, `to` is ignored: the period runs to the document’s date. */
  from: PartialDay;
  to: PartialDay;
  /** Years counted from the document's own date: 未来5年 → 5, 过去5年 → -5, 目前 (the day itself) → 0. Else null. */
  years: number | null;
  /** A day, week or month counted from the document's own: 昨天 is one day back. Else null. */
  counted: CountedPeriod | null;
  /** Part of a name, as “十四五” in “十四五”规划: it dates no figure. `rule` says which kind of name. */
  named?: true;
  /** 五年累计: the years of a plan that has as many, else the last ones. */
  total?: true;
  /** 暑期（7月1日至8月31日）: a season with the days it had, which are of what follows however few they are. */
  season?: true;
  /** 到2025年底: a deadline on a day, which is a snapshot where the day is over. */
  day?: true;
  rule: string;
}

/** A number that is not a figure. Offsets in the normal text. */
export interface Dismissed extends Span {
  rule: string;
  why: string;
}

/** A statement that holds for a stretch of text: from..to is its reach, in the normal text. */
export interface Frame {
  attribute: 'period' | 'status' | 'deadline' | 'scope';
  value: FrameValue;
  span: Span | null;
  from: number;
  to: number;
  rule: string;
}
export type FrameValue =
  | { kind: 'period'; start: string; end: string; mode: PeriodMention['mode'] }
  | { kind: 'status'; status: Figure['status']; force: Figure['force'] }
  | { kind: 'deadline'; date: string }
  | { kind: 'scope'; name: string; code: string | null };

/** A figure in the making. Offsets in the normal text; stages fill one field after the other. */
// Every field is there from the start: objects that gain keys later are slow to copy ever after.
export interface Candidate {
  quantity: Quantity;
  sentence: number;
  /** The clause the number stands in. */
  clause: Span;
  name: string;
  raw: Span | null;
  role: Role;
  sign: 1 | -1;
  annualised: boolean;
  /** What the clause says the change is against, before it is known which day that is. */
  comparison: {
    kind: 'yoy' | 'mom' | 'other' | null;
    period: PeriodMention | null;
    span: Span;
    rule: string;
    /** The sentence that says it; a breakdown inherits it. */
    sentence: number;
  } | null;
  basis: Figure['basis'];
  /** 累计: a snapshot at the end of the period. */
  cumulative: boolean;
  /** 由 or 从 before the number: it belongs to the base year. */
  fromValue: boolean;
  /** A size class such as 300兆瓦以上机组: a parameter of something else. */
  threshold: boolean;
  /** A term that is set: what is granted, a limit for each, or whom it is for (年销售额达到5000万元的，). */
  term: boolean;
  /** Its clause names no subject of its own, or lists on: it says more of what the figure before it said. */
  continues: boolean;
  /** What is said behind the number of what will be done, up to the end of the clause: 幅|将于2025年落成. */
  modal: Span | null;
  /** A period that stands in the figure's own clause and belongs to it. */
  ownPeriod: PeriodMention | null;
  status: Figure['status'];
  force: Figure['force'];
  period: Figure['period'];
  deadline: Figure['deadline'];
  scope: Figure['scope'];
  table: Figure['source']['table'];
  /** What a table calls a place, though no gazetteer has it; home where its row names a place that the figure is not of. */
  place: { name: string } | 'home' | null;
  /** What the header of a table says of the status: 目标值, and 约束性 in the row. It goes before every other cue. */
  headed: { status: Figure['status']; force: Figure['force']; rule: string } | null;
  confidence: number;
  /** What the lexicon knows of the name. */
  metricId: string | null;
  domain: string | null;
  rules: string[];
}

/** What flows through the stages: each adds its own fields to a new object and changes nothing. */
export interface Draft {
  source: SourceDocument;
  facts: DocumentFacts;
  /** The year that 今年 means, null when the document does not tell. */
  year: number | null;
  /** The year the document reports on, from its title: 2023年…统计公报 → 2023. */
  topicYear: number | null;
  normal: NormalText;
  paragraphs: Paragraph[];
  /** What the lines of the page said that are no text: running heads may tell a day. Without white space. */
  furniture: readonly string[];
  notes: Note[];
  kind: string;
  sections: Section[];
  sentences: Sentence[];
  quantities: Quantity[];
  periods: PeriodMention[];
  dismissed: Dismissed[];
  frames: Frame[];
  candidates: Candidate[];
}

/** What a caller may fix for a document. */
export interface ExtractOptions {
  /** ISO day of the document, overriding what it says. */
  date?: string;
  place?: string;
  title?: string;
  issuer?: string;
  /** Kind of document by id, overriding what it looks like. */
  kind?: string;
  /** Which segmenter decides where the grammar cannot. */
  segmenter?: 'jieba' | 'nodejieba';
  /** Other limits than the usual ones. */
  limits?: Partial<Limits>;
}
