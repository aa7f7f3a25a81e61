import { type Decimal, negate, toNumber, toText } from '../model/decimal.js';
import type { Candidate, Draft } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import type { OffsetMap } from '../model/offset-map.js';
import type { Packs } from '../packs/packs.js';
import { digitsOf, EMPTY_HASH, hashDocument, hashNumber, hashText, keyOf } from '../text/hash64.js';
import { lineStarts, placeOf } from '../text/line-starts.js';
import { toBase } from './match-lexicon.js';
import { rateConfidence } from './rate-confidence.js';
import { currencyOf, inCurrency } from './settle-currency.js';

/** The records of a finished draft, in reading order; offsets are taken back to the text as read. */
export function makeFigures(draft: Draft, packs: Packs): Figure[] {
  const paper = paperOf(draft, packs);
  const identify = identifier(draft.source.text);
  return draft.candidates.map((candidate) => {
    const figure = figureOf(paper, candidate);
    figure.id = identify(figure);
    return figure;
  });
}

/** What every figure is told by. Of one shape always, which a draft is not: it gains fields from stage to stage. */
interface Paper {
  path: string;
  text: string;
  /** Offsets in `text` by those in the normal text. */
  map: OffsetMap;
  lines: readonly number[];
  /** To cite it by. */
  document: Figure['document'];
  sentences: Draft['sentences'];
  /** By number, as they stand in the source; written when the first of their figures is told. */
  told: (string | undefined)[];
  sections: Draft['sections'];
  kind: string;
  /** What 元 is here. */
  currency: string | null;
  packs: Packs;
}

function paperOf({ source, normal, facts, sentences, sections, kind }: Draft, packs: Packs): Paper {
  const { path, text } = source;
  const { map } = normal;
  const { title, date, issuer, place } = facts;
  const document = { title, date, issuer, place };
  const lines = lineStarts(text);
  const currency = currencyOf(place, packs);
  return { path, text, map, lines, document, sentences, told: [], sections, kind, currency, packs };
}

/** Ids from the document, span, role and name. Two figures that agree in all (a number read twice) get the next id. */
function identifier(documentText: string): (figure: Figure) => string {
  const seen = new Set<number>();
  const document = hashDocument(EMPTY_HASH, documentText);
  return ({ source, role, metric }) => {
    const span = hashNumber(hashNumber(document, source.start), source.end);
    const first = hashText(hashText(span, role), metric.name);
    let hash = first;
    for (let count = 1; seen.has(keyOf(hash)); count += 1) hash = hashNumber(first, count);
    seen.add(keyOf(hash));
    return digitsOf(hash);
  };
}

function figureOf(paper: Paper, candidate: Candidate): Figure {
  const { quantity } = candidate;
  const value = signed(quantity.value, candidate.sign);
  const [min, max] = signedRange(quantity.min, quantity.max, candidate.sign);
  return {
    id: '',
    metric: {
      name: candidate.name,
      raw:
        candidate.raw === null ? candidate.name : sourceText(paper, candidate.raw.start, candidate.raw.end),
      id: candidate.metricId ?? null,
      domain: candidate.domain ?? null,
    },
    value: finite(value),
    min: finite(min),
    max: finite(max),
    exact: value === null ? null : toText(value),
    bound: quantity.bound,
    unit: inCurrency(quantity.unit, paper.currency),
    base: toBase(value, quantity, paper.packs),
    role: candidate.role,
    annualised: candidate.annualised,
    status: candidate.status,
    force: candidate.force,
    period: candidate.period,
    deadline: candidate.deadline,
    basis: candidate.basis,
    scope: candidate.scope,
    source: sourceOf(paper, candidate),
    document: paper.document,
    confidence: rateConfidence(candidate, paper.kind),
    rules: withoutRepeats(candidate.rules),
  };
}

/** A number of more than 308 digits is none that a double holds; `exact` has it. */
function finite(value: Decimal | null): number | null {
  const number = value === null ? null : toNumber(value);
  return number === null || Number.isFinite(number) ? number : null;
}

/** Most lists have none and are taken as they are. */
function withoutRepeats(rules: string[]): string[] {
  // Not by `includes`, a call that takes longer than to look at the few there are.
  for (let at = 1; at < rules.length; at += 1) {
    for (let before = 0; before < at; before += 1) {
      if (rules[before] === rules[at]) return [...new Set(rules)];
    }
  }
  return rules;
}

/** 下降-3.2% says the fall twice, as tables do: it stays one. */
function signed(value: Decimal | null, sign: 1 | -1): Decimal | null {
  return value === null || sign === 1 || value.digits < 0n ? value : negate(value);
}

/** 下降3%—5%: from -5 to -3. */
function signedRange(
  min: Decimal | null,
  max: Decimal | null,
  sign: 1 | -1,
): [Decimal | null, Decimal | null] {
  const falls = sign === -1 && (max === null || max.digits >= 0n);
  return falls ? [signed(max, sign), signed(min, sign)] : [min, max];
}

function sourceText({ text, map }: Paper, start: number, end: number): string {
  return text.slice(map.startOf(start), map.endOf(end - 1));
}

function sourceOf(paper: Paper, { quantity, sentence: index, table }: Candidate): Figure['source'] {
  const start = paper.map.startOf(quantity.start);
  const end = paper.map.endOf(quantity.end - 1);
  const sentence = paper.sentences[index]!;
  const { line, column } = placeOf(paper.lines, start);
  paper.told[index] ??= sourceText(paper, sentence.start, sentence.end);
  return {
    path: paper.path,
    line,
    column,
    start,
    end,
    text: paper.text.slice(start, end),
    sentence: paper.told[index],
    headings: paper.sections[sentence.section]!.headings,
    table,
  };
}
