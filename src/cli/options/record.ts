import type { ParseValue } from '../parse-values.js';

/** All there is to say of an option. */
export interface OptionRecord {
  flags: string;
  docs: string;
  default?: unknown;
  parse?: ParseValue<unknown>;
  /** May be given several times; the values are gathered. */
  repeats?: true;
  /** How often it was given is its value. */
  counts?: true;
  /** All that it takes, for the shell to complete. */
  choices?: readonly string[];
  /** Takes several choices, joined by commas. */
  several?: true;
  /** What its value names, for the shell to complete; a configuration gives it relative to itself. */
  names?: 'file' | 'folder';
  /** May stand in a configuration; what writes files or is of one run only may not. */
  config?: false;
  /** Variable of the environment that sets it. */
  env?: string;
  /** Shown by the short help. */
  usual?: true;
  group: OptionGroup;
}

/** Headings of the help, in its order. */
export const OPTION_GROUPS = [
  'Output',
  'Documents',
  'Filter',
  'Comparison',
  'Exit status',
  'Patterns',
  'Messages',
  'Configuration',
] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

/** Options under one heading. */
export function inGroup<K extends string>(
  group: OptionGroup,
  records: Record<K, Omit<OptionRecord, 'group'>>,
): Record<K, OptionRecord> {
  const entries = Object.entries<Omit<OptionRecord, 'group'>>(records);
  return Object.fromEntries(entries.map(([name, record]) => [name, { ...record, group }])) as Record<
    K,
    OptionRecord
  >;
}
