import type { Change, PanelRow, TrackedTarget } from '../../model/change.js';
import type { DocumentRecord } from '../../model/document.js';
import type { Alternative, ExplainedField } from '../../model/explanation.js';
import type { SCHEMA_VERSION } from '../../model/schema-version.js';
import type { PackedFigure } from './pack-figures.js';
import type { PageLanguage, SideKey } from './report.js';

/** What travels in the page as JSON. Figures are referred to by their places in `figures`, rules by theirs in `rules`. */
export interface Payload {
  schemaVersion: typeof SCHEMA_VERSION;
  title: string;
  /** Null: the reader's. */
  language: PageLanguage | null;
  documents: PackedDocument[];
  figures: PackedFigure[];
  /** Values that figures share. */
  shared: unknown[];
  /** One for each figure. */
  traces: PackedTrace[];
  rules: [id: string, field: ExplainedField][];
  /** Figures that are there only because a comparison rests on them. */
  unlisted: number[];
  changes: PackedChange[] | null;
  targets: PackedTarget[];
  asOf: string | null;
  tracked: boolean;
  /** Metrics that are told of several periods. */
  series: PackedSeries[];
  /** Wholes and their parts. */
  sums: number[][];
  remarks: string[];
  domainTitles: Readonly<Record<string, string>>;
}

export interface PackedDocument {
  side: SideKey;
  record: DocumentRecord;
  kind: string;
  text: string;
  blocks: number[];
  statements: PackedStatement[];
  /** Numbers that are no figures. */
  rejected: [start: number, length: number, rule: number, why: string][];
}

export type PackedStatement = [
  field: ExplainedField,
  says: string,
  words: [start: number, length: number] | null,
  from: number,
  to: number,
  rule: number,
];

/** Places in the document's statements. */
export type PackedTrace = [
  won: readonly number[],
  lost: readonly number[],
  second?: [rule: number, name: string, role: Alternative['role']],
];

/** Figures of a comparison by their places; null where there is none. */
export type PackedChange = Omit<Change, 'old' | 'new'> & { old: number | null; new: number | null };
export type PackedTarget = Omit<TrackedTarget, 'target' | 'result'> & {
  target: number;
  result: number | null;
};

/** The numbers of one metric, place and manner, by period. */
export type PackedSeries = Pick<PanelRow, 'metric' | 'scope' | 'detail' | 'role' | 'status' | 'unit'> & {
  points: [start: string, end: string, value: number, figure: number][];
};
