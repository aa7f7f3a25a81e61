import type { Span } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import { describeValue } from '../describe-value.js';
import { cellName, type Link, MarkedText, type SheetTable } from './sheet-table.js';

/** A cell of a sheet that shows a figure. */
export interface Citation {
  figure: Figure;
  sheet: string;
  row: number;
  column: number;
}

/** The sentences that figures stand in, and where each figure finds its own. */
export interface Sentences {
  table: SheetTable;
  linkOf(figure: Figure): string;
}

/** One row for each sentence, in the order in which they are cited, with its figures marked and the way back to the first of them. */
export function citeSentences(citations: readonly Citation[]): Sentences {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = keyOf(citation.figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [citation]);
    else group.push(citation);
  }
  const rowOf = new Map([...groups.keys()].map((key, row) => [key, row]));
  const found = [...groups.values()];
  return {
    table: {
      name: NAME,
      columns: COLUMNS,
      rows: found.map(rowOfGroup),
      frozen: 0,
      links: found.map(backLink),
    },
    linkOf: (figure) => `${NAME}!${cellName(rowOf.get(keyOf(figure)) ?? 0, SENTENCE_AT)}`,
  };
}

const NAME = 'sentences';
const BACK_AT = 0;
const SENTENCE_AT = 1;

const COLUMNS: SheetTable['columns'] = [
  { name: 'row' },
  { name: 'source.sentence', wrap: true },
  { name: 'figures', wrap: true },
  { name: 'source.headings', wrap: true },
  { name: 'document.title' },
  { name: 'source.path' },
  { name: 'source.line', kind: 'integer' },
  { name: 'ids' },
];

// The same words in another line are another sentence, as in tables whose rows repeat.
function keyOf({ source }: Figure): string {
  return `${source.path}\n${source.line}\n${source.sentence}`;
}

function rowOfGroup(group: readonly Citation[]): unknown[] {
  const figures = [...new Set(group.map(({ figure }) => figure))];
  const { source, document } = group[0]!.figure;
  return [
    backTo(group),
    new MarkedText(source.sentence, marksOf(figures)),
    figures.map((figure) => `${figure.metric.name} ${describeValue(figure)}`).join('; '),
    source.headings.join(' › '),
    document.title,
    source.path,
    source.line,
    figures.map(({ id }) => id).join(' '),
  ];
}

function backLink(group: readonly Citation[], row: number): Link {
  return { row, column: BACK_AT, to: backTo(group) };
}

/** Cells below each other are chosen together. */
function backTo(group: readonly Citation[]): string {
  const { sheet, row, column } = group[0]!;
  const together = group.filter(
    (other, i) => other.sheet === sheet && other.column === column && other.row === row + i,
  );
  const last = together.length - 1;
  return `${sheet}!${cellName(row, column)}${last === 0 ? '' : `:${cellName(row + last, column)}`}`;
}

/**
 * Where the figures stand in their sentence. Its own place in the document is not known, so it is looked for: the one shift by which every
 * figure falls on its words. Where there are several, or none, nothing is marked rather than the wrong number.
 */
export function marksOf(figures: readonly Figure[]): Span[] {
  const sources = figures.map(({ source }) => source).sort((a, b) => a.start - b.start || a.end - b.end);
  const [first] = sources;
  if (first === undefined) return [];
  const fits = placesOf(first.sentence, first.text).filter((place) =>
    sources.every(({ start, text }) => first.sentence.startsWith(text, place + start - first.start)),
  );
  const [place] = fits;
  if (place === undefined || fits.length > 1) return [];
  const spans = sources.map(({ start, end }) => ({
    start: place + start - first.start,
    end: place + end - first.start,
  }));
  return spans.filter(({ start }, i) => i === 0 || start >= spans[i - 1]!.end);
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
