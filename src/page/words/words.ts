import type { Change, TrackedTarget } from '../../model/change.js';
import type { ExplainedField } from '../../model/explanation.js';
import type { Figure, Role, Status } from '../../model/figure.js';
import type { PeriodWords } from '../../text/describe-period.js';
import type { ValueWords } from '../../writers/labels.js';
import type { SideKey } from '../../writers/report/report.js';

export type TabId = 'figures' | 'charts' | 'changes' | 'targets';

/** All that the page itself says, in one language. What documents say stays as it is. */
/** What a citation is made of; the period is empty where none is told. */
export interface Citation {
  figure: string;
  period: string;
  value: string;
  sentence: string;
  where: readonly string[];
}

export interface Words {
  htmlLang: string;
  tabs: Record<TabId, string>;
  documents: string;
  results: string;
  skip: string;
  otherLanguage: string;
  theme: string;
  themes: { auto: string; light: string; dark: string };
  help: string;
  keys: readonly (readonly [key: string, does: string])[];
  close: string;
  print: string;
  remarks: string;
  search: string;
  filters: string;
  clear: string;
  columns: string;
  copyCsv: string;
  copied: string;
  notCopied: string;
  any: (label: string) => string;
  found: (shown: number, all: number) => string;
  sortBy: (column: string) => string;
  columnsOf: Record<ColumnKey, string>;
  statuses: Record<Status, string>;
  /** Pixels that the longest of them needs. */
  statusWidth: number;
  roles: Record<Role, string>;
  forces: Record<NonNullable<Figure['force']>, string>;
  changeKinds: Record<Change['kind'], string>;
  judgements: Record<NonNullable<Change['better']>, string>;
  /** Past its deadline, where it is known what came of it. */
  past: string;
  dues: Record<TrackedTarget['due'], string>;
  outcomes: Record<NonNullable<TrackedTarget['outcome']>, string>;
  sides: Record<SideKey, string>;
  values: ValueWords;
  periods: PeriodWords;
  domain: (id: string | null) => string;
  domainOrOther: (id: string) => string;
  yearOrNone: (year: string) => string;
  place: (path: string, line: number, column: number) => string;
  noFigures: string;
  noChanges: string;
  noTargets: string;
  noText: string;
  document: {
    choose: string;
    text: string;
    table: (number: number) => string;
    previous: string;
    next: string;
    position: (at: number, all: number) => string;
    figures: (count: number) => string;
    rejected: (count: number) => string;
  };
  details: {
    label: string;
    why: string;
    jump: string;
    others: string;
    from: { stated: string; inferred: string };
    fields: Record<ExplainedField, string>;
    second: string;
    passedOver: string;
    holds: (from: number, to: number) => string;
    sure: string;
    table: string;
    cite: string;
    citation: (said: Citation) => string;
    correct: string;
  };
  charts: {
    narrowed: (count: number) => string;
    trends: string;
    trendsNote: string;
    noTrends: string;
    timeline: string;
    timelineNote: (asOf: string | null) => string;
    noTimeline: string;
    shares: string;
    sharesNote: string;
    noShares: string;
    more: (count: number, all: number) => string;
    choose: string;
    asOf: string;
  };
}

export type ColumnKey =
  | 'metric'
  | 'value'
  | 'status'
  | 'period'
  | 'deadline'
  | 'place'
  | 'confidence'
  | 'document'
  | 'number'
  | 'unit'
  | 'role'
  | 'basis'
  | 'force'
  | 'domain'
  | 'metricId'
  | 'wording'
  | 'headings'
  | 'position'
  | 'sentence'
  | 'kind'
  | 'old'
  | 'new'
  | 'change'
  | 'judgement'
  | 'stated'
  | 'match'
  | 'remark'
  | 'target'
  | 'due'
  | 'outcome'
  | 'result'
  | 'gap';
