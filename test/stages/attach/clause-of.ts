import { readNumbers } from '../../../src/commands/recognise.js';
import type { Quantity } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { readText } from '../../../src/readers/index.js';
import { type ClauseText, clauseText } from '../../../src/stages/attach/clause-text.js';
import type { LeftReading, Token } from '../../../src/stages/attach/left-reading.js';
import { readLeft } from '../../../src/stages/attach/read-left.js';
import { readRight } from '../../../src/stages/attach/read-right.js';
import { bracketsOf, maskText } from '../../../src/text/mask.js';

const packs = loadPacks();

/** A text as its clauses are read, with its numbers. */
export function clauseOf(text: string): { clause: ClauseText; quantities: readonly Quantity[] } {
  const { normal, quantities, periods } = readNumbers(readText(text, '-', 'txt'), packs);
  const mask = maskText(normal.text, bracketsOf(normal));
  const whole = [{ start: 0, end: normal.text.length }];
  return {
    clause: clauseText(normal.text, normal.text, mask, whole, periods, null, packs, 'jieba'),
    quantities,
  };
}

/** What stands left of the last number, its findings and what they say of it: NP 覆盖率, LINK 达到, in 2025年. */
export function tellLeft(text: string): string[] {
  const { clause, quantities } = clauseOf(text);
  const reading = readLeft(clause, 0, quantities.at(-1)!);
  return [...tellTokens(clause, reading.tokens), ...sayings(clause, reading)];
}

/** The findings right of the first number. */
export function tellRight(text: string, fronted = false): string[] {
  const { clause, quantities } = clauseOf(text);
  return tellTokens(clause, readRight(clause, quantities[0]!.to, clause.text.length, fronted));
}

function tellTokens({ text }: ClauseText, tokens: readonly Token[]): string[] {
  return tokens.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

function sayings({ text }: ClauseText, reading: LeftReading): string[] {
  const { comparison, direction, whole, agent, hole, bound, spread } = reading;
  const flags = ['from', 'annualised', 'cumulative', 'about', 'growthHead', 'manner'] as const;
  const of = (name: string, span: { start: number; end: number } | null) =>
    span === null ? [] : [`${name} ${text.slice(span.start, span.end)}`];
  return [
    ...reading.periods.flatMap((period) => of('in', period)),
    ...of(`against ${comparison?.kind ?? ''}`.trim(), comparison),
    ...of('of', comparison?.period ?? null),
    ...(direction === null ? [] : [`goes ${direction.form}`]),
    ...of('whole', whole),
    ...of('agent', agent),
    ...of('without', hole),
    ...(bound === null ? [] : [bound]),
    ...(spread === null ? [] : [spread]),
    ...flags.filter((flag) => reading[flag]),
  ];
}
