import type { DocumentRecord } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import { lineStarts, placeOf } from '../../text/line-starts.js';
import type { Interned } from './interned.js';

/** What figures have in common with others, each value once. */
export type Shared = Interned<unknown>;

/** A document as its figures are written against it. */
export interface Paper {
  record: DocumentRecord;
  text: string;
}

/**
 * A figure without what its document tells: id, document, start and length, where its sentence begins before it and how long that
 * is (or the sentence itself, where the text has it not in one piece), value, and the places of all else among the shared values.
 */
export type PackedFigure = readonly [
  id: string,
  document: number,
  start: number,
  length: number,
  before: number | string,
  sentence: number,
  value: number | null,
  min: number | null,
  max: number | null,
  exact: string | number | null,
  ...shared: number[],
];

/** Figures of one document, each as far as it cannot be told from the text. */
export function packFigure(figure: Figure, document: number, text: string, shared: Shared): PackedFigure {
  const { source, value, exact } = figure;
  const at = sentenceAt(figure, text);
  return [
    figure.id,
    document,
    source.start,
    source.end - source.start,
    at === -1 ? source.sentence : source.start - at,
    source.sentence.length,
    value,
    figure.min,
    figure.max,
    exact === String(value) ? 0 : exact,
    ...sharedOf(figure).map((each) => shared.place(each)),
  ];
}

function sentenceAt({ source }: Figure, text: string): number {
  const at = text.lastIndexOf(source.sentence, source.start);
  return at !== -1 && at + source.sentence.length >= source.end ? at : -1;
}

function sharedOf(figure: Figure): unknown[] {
  const { metric, unit, base, period, deadline, basis, scope, source } = figure;
  const { role, bound, annualised, status, force, confidence } = figure;
  const manner = { bound, role, annualised, status, force, confidence };
  return [
    metric,
    unit,
    base,
    manner,
    period,
    deadline,
    basis,
    scope,
    source.headings,
    source.table,
    figure.rules,
  ];
}

/** The whole figures again; `papers` are the documents by their places, `shared` the shared values. */
export function unpackFigures(
  packed: readonly PackedFigure[],
  papers: readonly Paper[],
  shared: readonly unknown[],
): Figure[] {
  const lines = papers.map(({ text }) => lineStarts(text));
  return packed.map((each) => {
    const document = each[1];
    return unpackFigure(each, { ...papers[document]!, lines: lines[document]!, shared });
  });
}

interface Unpacking extends Paper {
  lines: readonly number[];
  shared: readonly unknown[];
}

function unpackFigure(packed: PackedFigure, { record, text, lines, shared }: Unpacking): Figure {
  const [id, , start, length, before, size, value, min, max, exact, ...places] = packed;
  const parts = places.map((place) => shared[place]) as SharedParts;
  const [metric, unit, base, manner, period, deadline, basis, scope, headings, table, rules] = parts;
  const { bound, role, annualised, status, force, confidence } = manner;
  const { title, date, issuer, place } = record;
  return {
    id,
    metric,
    value,
    min,
    max,
    exact: exact === 0 ? String(value) : (exact as string | null),
    bound,
    unit,
    base,
    role,
    annualised,
    status,
    force,
    period,
    deadline,
    basis,
    scope,
    source: {
      path: record.path,
      ...placeOf(lines, start),
      start,
      end: start + length,
      text: text.slice(start, start + length),
      sentence: typeof before === 'string' ? before : text.slice(start - before, start - before + size),
      headings,
      table,
    },
    document: { title, date, issuer, place },
    confidence,
    rules,
  };
}

type Manner = Pick<Figure, 'bound' | 'role' | 'annualised' | 'status' | 'force' | 'confidence'>;
type SharedParts = [
  Figure['metric'],
  Figure['unit'],
  Figure['base'],
  Manner,
  Figure['period'],
  Figure['deadline'],
  Figure['basis'],
  Figure['scope'],
  Figure['source']['headings'],
  Figure['source']['table'],
  Figure['rules'],
];
