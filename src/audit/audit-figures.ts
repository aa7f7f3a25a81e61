import type { Audit, Disagreement } from '../model/audit.js';
import { AUDIT_GROUNDS, type AuditGround, type AuditKind } from '../model/audit-kinds.js';
import type { Note } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { faultOfPlace } from './audit-place.js';
import { faultOfTime } from './audit-time.js';
import { faultOfUnit } from './audit-unit.js';
import { faultOfSign, proveValue } from './audit-value.js';
import { type Given, givenOf } from './given.js';
import { describeSpan } from './read-span.js';
import type { AuditWords } from './words.js';

/** A document whose figures are to be audited. */
export interface Audited {
  figures: readonly Figure[];
  /** The text as read. */
  text: string;
  notes: readonly Note[];
}

/** Every figure of a document held against its text by a reader of its own. */
export function auditFigures({ figures, text, notes }: Audited, words: AuditWords): Audit {
  const audit = noAudit();
  if (figures.length === 0) return audit;
  const given = givenOf(text, notes, words);
  for (const figure of figures) addFigure(audit, figure, given);
  return audit;
}

export function noAudit(): Audit {
  const grounds = Object.fromEntries(Object.keys(AUDIT_GROUNDS).map((ground) => [ground, 0]));
  return { figures: 0, alone: 0, grounds: grounds as Record<AuditGround, number>, disagreements: [] };
}

/** The audits of several documents as one. */
export function joinAudits(audits: Iterable<Audit>): Audit {
  const whole = noAudit();
  for (const { figures, alone, grounds, disagreements } of audits) {
    whole.figures += figures;
    whole.alone += alone;
    for (const [ground, count] of Object.entries(grounds)) whole.grounds[ground as AuditGround] += count;
    whole.disagreements.push(...disagreements);
  }
  return whole;
}

function addFigure(audit: Audit, figure: Figure, given: Given): void {
  audit.figures += 1;
  const place = faultOfPlace(figure, given);
  if (place !== null) audit.disagreements.push(disagreement('span', figure, place));
  const time = faultOfTime(figure);
  if (time !== null) audit.disagreements.push(disagreement('time', figure, time));
  const unit = faultOfUnit(figure, given.words);
  if (unit !== null) audit.disagreements.push(disagreement('unit', figure, unit));
  const proof = proveValue(figure, given);
  const sign = proof === null ? null : faultOfSign(figure, given);
  const computed = describeSpan(figure.source.text, given.words);
  if (proof === null) audit.disagreements.push(unproved(figure, computed));
  else if (sign !== null) audit.disagreements.push(disagreement('value', figure, sign, computed));
  else if (proof.grounds.length === 0) audit.alone += 1;
  else for (const ground of proof.grounds) audit.grounds[ground] += 1;
}

function unproved(figure: Figure, computed: string | null): Disagreement {
  const read = computed === null ? 'is no number' : `says ${computed}`;
  return disagreement('value', figure, `it ${read}, the record ${describeRecord(figure)}`, computed);
}

function describeRecord({ exact, value, min, max, unit, bound }: Figure): string {
  const number = exact ?? (value === null ? `${min} to ${max}` : String(value));
  return `${number}${unit.text === '' ? '' : ` ${unit.text}`} (${bound})`;
}

function disagreement(
  kind: AuditKind,
  figure: Figure,
  fault: string,
  computed: string | null = null,
): Disagreement {
  const { path, line, column, text } = figure.source;
  const message = `${path}:${line}:${column}: ${kind} of ${figure.metric.name} ${JSON.stringify(text)}: ${fault}`;
  return { kind, figure, computed, message };
}
