import type { Figure } from '../../model/figure.js';
import { basisText, FIELD_TESTS, FIELDS, type Field, periodText, RECORD_FIELDS } from './compare-fields.js';
import type { PlacedGold } from './gold.js';
import { matchFigures } from './match.js';

/** What was counted, for one document or for all. */
export interface Counts {
  gold: number;
  predicted: number;
  /** Value and unit right. */
  quantity: number;
  /** The whole record right. */
  record: number;
}

export interface DocumentScore extends Counts {
  name: string;
  fields: Partial<Record<Field, { right: number; asked: number }>>;
  /** What differs, a line each. */
  differences: string[];
  /** Each figure that was asked for: how sure it said it was, and the fields it had wrong. */
  judged: { figure: Figure; wrong: Field[] }[];
}

/** Scores the figures of one document against its annotation. */
export function scoreDocument(
  name: string,
  golds: readonly PlacedGold[],
  figures: readonly Figure[],
): DocumentScore {
  const { pairs, extra } = matchFigures(golds, figures);
  const score: DocumentScore = {
    name,
    gold: pairs.length,
    predicted: extra.length,
    quantity: 0,
    record: 0,
    fields: {},
    differences: [],
    judged: [],
  };
  for (const { gold, figure } of pairs) {
    if (figure === null) score.differences.push(`${name}:${gold.line} missed ${gold.text} [${gold.metric}]`);
    else countPair(score, gold, figure);
  }
  for (const { source, metric } of extra) {
    score.differences.push(`${name}:${source.line} not a figure: ${source.text} [${metric.name}]`);
  }
  return score;
}

function countPair(score: DocumentScore, gold: PlacedGold, figure: Figure): void {
  const wrong: Field[] = [];
  for (const field of FIELDS) {
    const right = gold.skip?.includes(field) ? null : FIELD_TESTS[field](gold, figure);
    if (right === null) continue;
    const counts = score.fields[field] ?? { right: 0, asked: 0 };
    score.fields[field] = { right: counts.right + (right ? 1 : 0), asked: counts.asked + 1 };
    if (!right) wrong.push(field);
  }
  score.predicted += 1;
  score.judged.push({ figure, wrong });
  if (!wrong.includes('value') && !wrong.includes('unit')) score.quantity += 1;
  if (!wrong.some((field) => RECORD_FIELDS.includes(field))) score.record += 1;
  const told = wrong.filter((field) => RECORD_FIELDS.includes(field) || field === 'span');
  if (told.length > 0) score.differences.push(tellDifference(score.name, told, gold, figure));
}

function tellDifference(name: string, fields: readonly Field[], gold: PlacedGold, figure: Figure): string {
  const { value, min, max, metric, unit, role, status, bound, deadline, source } = figure;
  const said: Partial<Record<Field, unknown>> = {
    value: value ?? [min, max],
    unit: unit.text,
    metric: metric.name,
    role,
    status,
    bound,
    period: periodText(figure),
    deadline: deadline?.date ?? null,
    basis: basisText(figure),
    span: source.text,
  };
  const want: Partial<Record<Field, unknown>> = {
    ...gold,
    value: gold.value ?? [gold.min, gold.max],
    span: gold.text,
  };
  const parts = fields.map(
    (field) => `${field}: ${JSON.stringify(said[field])} for ${JSON.stringify(want[field] ?? null)}`,
  );
  return `${name}:${gold.line} ${gold.text} [${gold.metric}] ${parts.join('; ')}`;
}
