import { CHANGE_KINDS } from '../../model/change-kinds.js';
import { oneOf, someOf } from '../parse-values.js';
import type { OptionRecord } from './record.js';

/** What a script can be stopped by. */
export const CHANGE_FAULTS = [...CHANGE_KINDS, 'inconsistent'] as const;
export const TARGET_FAULTS = ['missed', 'silent', 'overdue'] as const;
/** Statements that do not follow, and figures that are not what their text says. */
export const CHECK_FAULTS = ['inconsistent', 'disagreement'] as const;
export const READING_FAULTS = ['warning', 'error', 'empty'] as const;

/** What `schema` prints. */
export const SCHEMA_FORMATS = ['json-schema', 'ts', 'sql'] as const;

type Choices = Pick<OptionRecord, 'choices' | 'several' | 'parse'>;

/** An option that takes one of these. */
export function one(choices: readonly string[]): Choices {
  return { choices, parse: oneOf(choices) };
}

/** An option that takes some of these, joined by commas. */
export function some(choices: readonly string[]): Choices {
  return { choices, several: true, parse: someOf(choices) };
}
