import type { DocumentRecord, DocumentResult, Note } from '../model/document.js';
import { isOfMetric } from './filter-figures.js';

/** What is told of a document while a run goes on: as it was read, before figures are left out. */
export interface Glance {
  document: DocumentRecord;
  notes: readonly Note[];
  /** Names of its metrics, where one was asked for. */
  names: string[];
  /** Has it a figure of that metric? */
  isFound: boolean;
}

/** @param metric the one that was asked for */
export function glanceOf({ document, notes, figures }: DocumentResult, metric: string | undefined): Glance {
  if (metric === undefined) return { document, notes, names: [], isFound: figures.length > 0 };
  return {
    document,
    notes,
    names: [...new Set(figures.map((figure) => figure.metric.name))],
    isFound: figures.some((figure) => isOfMetric(figure.metric, { metric })),
  };
}
