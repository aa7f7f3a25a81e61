import type { DocumentRecord, DocumentResult } from '../../src/model/document.js';
import type { Figure } from '../../src/model/figure.js';

type Partly<T> = {
  [K in keyof T]?: T[K] extends string[] | null
    ? T[K]
    : T[K] extends object | null
      ? Partly<T[K]> | null
      : T[K];
};

/** A whole figure from the few fields that a test is about. */
export function makeFigure(given: Partly<Figure> = {}): Figure {
  const value = given.value === undefined ? 84 : (given.value ?? null);
  return {
    ...PLAIN,
    exact: value === null ? null : String(value),
    ...given,
    metric: { ...PLAIN.metric, ...given.metric },
    unit: { ...PLAIN.unit, ...given.unit },
    source: { ...PLAIN.source, ...given.source },
    document: { ...PLAIN.document, ...given.document },
    value,
  } as Figure;
}

const PLAIN: Figure = {
  id: 'f',
  metric: { name: '农膜回收率', raw: '农膜回收率', id: null, domain: null },
  value: 84,
  min: null,
  max: null,
  exact: '84',
  bound: 'eq',
  unit: { text: '%', code: '%', dimension: 'ratio' },
  base: null,
  role: 'level',
  annualised: false,
  status: 'actual',
  force: null,
  period: null,
  deadline: null,
  basis: null,
  scope: null,
  source: {
    path: 'a.txt',
    line: 1,
    column: 1,
    start: 0,
    end: 3,
    text: '84%',
    sentence: '',
    headings: [],
    table: null,
  },
  document: { title: null, date: null, issuer: null, place: null },
  confidence: 0.8,
  rules: [],
};

/** The result of a document that was read, with these figures. */
export function makeResult(figures: Figure[], record: Partial<DocumentRecord> = {}): DocumentResult {
  const document: DocumentRecord = {
    path: 'a.txt',
    status: 'ok',
    code: null,
    message: null,
    format: 'txt',
    encoding: 'utf-8',
    title: null,
    date: null,
    place: null,
    issuer: null,
    number: null,
    figures: figures.length,
    ...record,
  };
  return { document, figures, rejected: [], notes: [] };
}
