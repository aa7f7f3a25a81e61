import { FIELDS, type Field, RECORD_FIELDS } from './compare-fields.js';
import type { Counts, DocumentScore } from './score.js';

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

/** How right all documents together are. */
export interface ScoreSummary {
  gold: number;
  predicted: number;
  quantity: Rates;
  record: Rates;
  attributes: Partial<Record<Field, { right: number; asked: number }>>;
}

export function summarise(documents: readonly DocumentScore[]): ScoreSummary {
  const sum = (key: keyof Counts): number => documents.reduce((total, document) => total + document[key], 0);
  const total: Counts = {
    gold: sum('gold'),
    predicted: sum('predicted'),
    quantity: sum('quantity'),
    record: sum('record'),
  };
  return {
    gold: total.gold,
    predicted: total.predicted,
    quantity: rates('quantity', total),
    record: rates('record', total),
    attributes: Object.fromEntries(
      FIELDS.map((field) => [field, sumField(documents, field)] as const).filter(
        ([, { asked }]) => asked > 0,
      ),
    ),
  };
}

function sumField(documents: readonly DocumentScore[], field: Field): { right: number; asked: number } {
  return documents.reduce(
    (total, { fields }) => ({
      right: total.right + (fields[field]?.right ?? 0),
      asked: total.asked + (fields[field]?.asked ?? 0),
    }),
    { right: 0, asked: 0 },
  );
}

function rates(key: 'quantity' | 'record', counts: Counts): Rates {
  return {
    precision: counts[key] / (counts.predicted || 1),
    recall: counts[key] / (counts.gold || 1),
    f1: f1(key, counts),
  };
}

function f1(key: 'quantity' | 'record', counts: Counts): number {
  const all = counts.gold + counts.predicted;
  return all === 0 ? 0 : (2 * counts[key]) / all;
}

/** The scores as lines for people: each document, the differences asked for, and the whole. */
export function formatScores(documents: readonly DocumentScore[], errors: number): string {
  const { attributes, quantity, record } = summarise(documents);
  const fields = Object.entries(attributes).map(
    ([field, { right, asked }]) => `${field} ${percent(right / asked)} (${right}/${asked})`,
  );
  const lines = [
    ...documents.map(documentLine),
    ...documents.flatMap(({ differences }) => differences).slice(0, errors),
    `attributes of the matched: ${fields.join('  ')}`,
    `quantity (value and unit)  ${formatRates(quantity)}`,
    `record (all of ${RECORD_FIELDS.join(', ')})  ${formatRates(record)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function documentLine(document: DocumentScore): string {
  const { name, gold, predicted } = document;
  const share = (key: 'quantity' | 'record'): string => percent(f1(key, document)).padStart(5);
  const counts = `gold ${String(gold).padStart(4)}  predicted ${String(predicted).padStart(4)}`;
  return `${name.padEnd(28)} ${counts}  quantity F1 ${share('quantity')}  record F1 ${share('record')}`;
}

function formatRates({ precision, recall, f1: both }: Rates): string {
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(both)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
