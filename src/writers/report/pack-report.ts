import type { PanelRow } from '../../model/change.js';
import type { Figure } from '../../model/figure.js';
import type { DocumentReading, FigureTrace, Statement } from '../../model/reading.js';
import { Interned } from './interned.js';
import { packBlocks } from './pack-blocks.js';
import { type PackedFigure, packFigure } from './pack-figures.js';
import type { PackedDocument, PackedSeries, PackedStatement, PackedTrace, Payload } from './payload.js';
import type { Report } from './report.js';

type Content = Omit<Payload, 'schemaVersion' | 'title' | 'language'>;

/** A report in as few characters as its parts can be told in. */
export function packReport(report: Report): Content {
  const shared = new Interned<unknown>();
  const rules = new Interned<string>();
  const documents: PackedDocument[] = [];
  const figures: PackedFigure[] = [];
  const traces: PackedTrace[] = [];
  const placeOf = new Map<Figure, number>();
  for (const { key, readings } of report.sides) {
    for (const reading of readings) {
      const document = documents.push(packDocument(reading, key, rules)) - 1;
      for (const figure of figuresOf(reading, report)) {
        placeOf.set(figure, figures.length);
        for (const rule of figure.rules) rules.place(rule);
        figures.push(packFigure(figure, document, reading.text, shared));
        traces.push(packTrace(reading.traces.get(figure.id), rules));
      }
    }
  }
  const place = (figure: Figure): number => placeOf.get(figure)!;
  const placeIfAny = (figure: Figure | null): number | null => (figure === null ? null : place(figure));
  return {
    documents,
    figures,
    shared: shared.values,
    traces,
    rules: rules.values.map((id) => [id, report.fieldOf(id)]),
    unlisted: [...placeOf].filter(([figure]) => !report.listed.has(figure)).map(([, at]) => at),
    changes:
      report.changes?.map((change) => ({
        ...change,
        old: placeIfAny(change.old),
        new: placeIfAny(change.new),
      })) ?? null,
    targets: report.targets.map((each) => ({
      ...each,
      target: place(each.target),
      result: placeIfAny(each.result),
    })),
    asOf: report.asOf,
    tracked: report.tracked,
    series: report.series.map((row) => packSeries(row, place)),
    sums: report.sums.map((sum) => sum.figures.map(place)),
    remarks: [...report.remarks],
    domainTitles: report.domainTitles,
  };
}

/** Those that are listed, and those that something else rests on. */
function figuresOf({ result }: DocumentReading, report: Report): Figure[] {
  return result.figures.filter((figure) => report.listed.has(figure) || report.needed.has(figure));
}

function packDocument(
  { result, text, blocks, kind, statements }: DocumentReading,
  side: PackedDocument['side'],
  rules: Interned<string>,
): PackedDocument {
  return {
    side,
    record: result.document,
    kind,
    text,
    blocks: packBlocks(blocks),
    statements: statements.map((each) => packStatement(each, rules)),
    rejected: result.rejected.map(({ start, end, rule, why }) => [
      start,
      end - start,
      rules.place(rule),
      why,
    ]),
  };
}

function packStatement(
  { field, says, words, reach, rule }: Statement,
  rules: Interned<string>,
): PackedStatement {
  const span: [number, number] | null = words === null ? null : [words.start, words.end - words.start];
  return [field, says, span, reach.start, reach.end, rules.place(rule)];
}

function packTrace(trace: FigureTrace | undefined, rules: Interned<string>): PackedTrace {
  if (trace === undefined) return [[], []];
  const { won, lost, second } = trace;
  return second === null ? [won, lost] : [won, lost, [rules.place(second.rule), second.name, second.role]];
}

function packSeries(row: PanelRow, place: (figure: Figure) => number): PackedSeries {
  const { metric, scope, detail, role, status, unit, cells } = row;
  const points = cells
    .filter((cell) => cell !== null)
    .map(({ period, value, figure }): PackedSeries['points'][number] => [
      period.start,
      period.end,
      value,
      place(figure),
    ]);
  return { metric, scope, detail, role, status, unit, points };
}
