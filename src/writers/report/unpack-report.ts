import type { Change, TrackedTarget } from '../../model/change.js';
import type { Block, DocumentRecord, Rejected, Span } from '../../model/document.js';
import type { Alternative, Evidence, ExplainedField, LostFrame } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import { assembleEvidence } from '../evidence.js';
import { unpackBlocks } from './pack-blocks.js';
import { type PackedFigure, unpackFigures } from './pack-figures.js';
import type { PackedDocument, PackedStatement, Payload } from './payload.js';
import type { PageLanguage, SideKey } from './report.js';

/** What a page shows, as its views want it. */
export interface PageReport {
  title: string;
  language: PageLanguage | null;
  documents: PageDocument[];
  /** Every figure, document by document in reading order. */
  figures: Figure[];
  /** The document of each figure. */
  documentOf: (figure: Figure) => number;
  /** Where its sentence stands in the text; null where that has it not in one piece. */
  sentenceOf: (figure: Figure) => Span | null;
  /** Figures that the list shows. */
  listed: Figure[];
  changes: Change[] | null;
  targets: TrackedTarget[];
  asOf: string | null;
  tracked: boolean;
  series: PageSeries[];
  /** Wholes, and then their parts. */
  sums: Figure[][];
  remarks: string[];
  domainTitles: ReadonlyMap<string, string>;
  evidenceOf: (figure: Figure) => Evidence[];
  secondOf: (figure: Figure) => Alternative | null;
}

export interface PageDocument {
  side: SideKey;
  record: DocumentRecord;
  kind: string;
  text: string;
  blocks: () => Block[];
  rejected: Rejected[];
}

export interface PageSeries extends Omit<Payload['series'][number], 'points'> {
  points: { start: string; end: string; value: number; figure: Figure }[];
}

/** The way back from `packReport`: the same figures, comparisons and explanations. */
export function unpackReport(payload: Payload): PageReport {
  const { documents, changes, targets, series, sums } = payload;
  const figures = unpackFigures(payload.figures, documents, payload.shared);
  const places = new Map(figures.map((figure, place) => [figure, place]));
  const placeOf = (figure: Figure): number => places.get(figure)!;
  const documentOf = (figure: Figure): number => payload.figures[placeOf(figure)]![1];
  const at = (place: number): Figure => figures[place]!;
  const atIfAny = (place: number | null): Figure | null => (place === null ? null : at(place));
  const unlisted = new Set(payload.unlisted);
  return {
    title: payload.title,
    language: payload.language,
    documents: documents.map((document) => unpackDocument(document, payload)),
    figures,
    documentOf,
    sentenceOf: (figure) => sentenceOf(payload.figures[placeOf(figure)]!),
    listed: figures.filter((_, place) => !unlisted.has(place)),
    changes:
      changes?.map((each) => ({ ...each, old: atIfAny(each.old), new: atIfAny(each.new) }) as Change) ?? null,
    targets: targets.map(
      (each) => ({ ...each, target: at(each.target), result: atIfAny(each.result) }) as TrackedTarget,
    ),
    asOf: payload.asOf,
    tracked: payload.tracked,
    series: series.map((each) => ({
      ...each,
      points: each.points.map(([start, end, value, place]) => ({ start, end, value, figure: at(place) })),
    })),
    sums: sums.map((sum) => sum.map(at)),
    remarks: payload.remarks,
    domainTitles: new Map(Object.entries(payload.domainTitles)),
    evidenceOf: (figure) => evidenceOf(figure, placeOf(figure), documents[documentOf(figure)]!, payload),
    secondOf: (figure) => secondOf(placeOf(figure), payload),
  };
}

function sentenceOf([, , start, , before, size]: PackedFigure): Span | null {
  return typeof before === 'string' ? null : { start: start - before, end: start - before + size };
}

function unpackDocument(
  { side, record, kind, text, blocks, rejected }: PackedDocument,
  { rules }: Payload,
): PageDocument {
  return {
    side,
    record,
    kind,
    text,
    // A document that is never opened is never laid out.
    blocks: () => unpackBlocks(blocks),
    rejected: rejected.map(([start, length, rule, why]) => ({
      start,
      end: start + length,
      text: text.slice(start, start + length),
      rule: rules[rule]![0],
      why,
    })),
  };
}

function evidenceOf(
  figure: Figure,
  place: number,
  { statements, text }: PackedDocument,
  { traces, rules }: Payload,
): Evidence[] {
  const [won, lost] = traces[place]!;
  const fields = new Map(rules);
  const told = (places: readonly number[], field: ExplainedField): LostFrame[] =>
    places
      .map((each) => statements[each]!)
      .filter(([about]) => about === field)
      .map((each) => unpackStatement(each, text, rules));
  return assembleEvidence(
    figure,
    (rule) => fields.get(rule) ?? 'other',
    (field) => ({
      words: told(won, field).map(({ words, rule }) => ({ ...(words ?? NOWHERE), rule })),
      lost: told(lost, field),
    }),
  );
}

const NOWHERE = { text: '', start: 0, end: 0 };

function unpackStatement(
  [, says, span, from, to, rule]: PackedStatement,
  text: string,
  rules: Payload['rules'],
): LostFrame {
  const [start, length] = span ?? [0, 0];
  const words =
    span === null ? null : { text: text.slice(start, start + length), start, end: start + length };
  return { says, words, reach: { start: from, end: to }, rule: rules[rule]![0] };
}

function secondOf(place: number, { traces, rules }: Payload): Alternative | null {
  const second = traces[place]![2];
  return second === undefined ? null : { rule: rules[second[0]]![0], name: second[1], role: second[2] };
}
