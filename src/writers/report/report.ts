import type { Change, Check, PanelRow, TrackedTarget } from '../../model/change.js';
import type { ExplainedField } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import type { DocumentReading } from '../../model/reading.js';

/** Languages of the page's own words; what documents say stays as it is. */
export const PAGE_LANGUAGES = ['zh', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** Which documents a side holds: just documents, the two of a comparison, or those that targets are held against. */
export type SideKey = 'documents' | 'old' | 'new' | 'against';

/** What a page shows. */
export interface Report {
  sides: readonly { key: SideKey; readings: readonly DocumentReading[] }[];
  /** Figures that the filter lets through. */
  listed: ReadonlySet<Figure>;
  /** Figures that something else of the page rests on. */
  needed: ReadonlySet<Figure>;
  /** Null where there is nothing to compare. */
  changes: readonly Change[] | null;
  targets: readonly TrackedTarget[];
  /** The day deadlines are judged by; null when no document states any. */
  asOf: string | null;
  /** Were the targets held against results? */
  tracked: boolean;
  /** Metrics that are told of several periods. */
  series: readonly PanelRow[];
  /** Wholes whose parts are all stated and add up. */
  sums: readonly Check[];
  remarks: readonly string[];
  /** Chinese names of the domains of the lexicon, by their ids. */
  domainTitles: Readonly<Record<string, string>>;
  fieldOf: (rule: string) => ExplainedField;
}
