import type { DocumentResult, SourceDocument } from '../../src/model/document.js';
import type { ExtractOptions } from '../../src/model/draft.js';
import type { Pending } from '../../src/pipeline.js';
import { makeFigure, makeResult } from './make-figure.js';

/** Stands in for the pipeline where a test is about what surrounds it: every run of digits is a figure named by what is left of it. */
export function extractDocument(
  source: SourceDocument,
  _packs: unknown,
  options: ExtractOptions,
): DocumentResult {
  if (source.text.includes('BREAK')) throw new TypeError('broken on purpose');
  if (source.text.includes('STOP')) process.emit('SIGINT');
  const figures = [...source.text.matchAll(/([^\d\n]*)(\d+)/g)].map(([, name = '', digits = ''], i) =>
    makeFigure({
      id: `${source.path}#${i}`,
      metric: { name, raw: name, id: 'test.metric' },
      value: Number(digits),
      unit: { text: '个', code: null },
      status: name.includes('争取') ? 'target' : 'actual',
      confidence: Number(digits) > 50 ? 0.9 : 0.5,
      period: { text: null, start: '2022-01-01', end: '2022-12-31', from: 'inferred' },
      source: { path: source.path, text: digits },
      document: { date: options.date ?? null, place: options.place ?? null },
    }),
  );
  const { path, format, encoding } = source;
  return makeResult(figures, {
    path,
    format,
    encoding,
    date: options.date ?? null,
    place: options.place ?? null,
  });
}

export function extractDocuments(
  documents: readonly Pending[],
  packs: unknown,
  failed: (source: SourceDocument, fault: unknown) => DocumentResult,
): DocumentResult[] {
  return documents.map(({ source, options }) => {
    try {
      return extractDocument(source, packs, options);
    } catch (fault) {
      return failed(source, fault);
    }
  });
}

export function draftDocument(source: SourceDocument): { normal: { text: string } } {
  return { normal: { text: source.text.toUpperCase() } };
}
