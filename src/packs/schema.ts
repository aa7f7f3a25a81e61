import type { z as Zod } from 'zod';
import { commonParts } from './schema-common.js';
import { pairingKinds } from './schema-pairing.js';
import { clauseKinds, contextKinds, quantityKinds, textKinds } from './schema-rules.js';
import { timeKinds } from './schema-time.js';

type Z = typeof Zod;

function schemas(z: Z) {
  const parts = commonParts(z);
  const rule = {
    ...quantityKinds(z, parts),
    ...clauseKinds(z, parts),
    ...timeKinds(z, parts),
    ...contextKinds(z, parts),
    ...textKinds(z, parts),
    ...pairingKinds(z, parts),
  };
  const pack = z.strictObject({
    pack: parts.id,
    title: z.string(),
    metrics: z.array(rule.metrics).default([]),
    units: z.array(rule.units).default([]),
    numerals: z.array(rule.numerals).default([]),
    modifiers: z.array(rule.modifiers).default([]),
    words: z.array(rule.words).default([]),
    comparisons: z.array(rule.comparisons).default([]),
    periods: z.array(rule.periods).default([]),
    status: z.array(rule.status).default([]),
    kinds: z.array(rule.kinds).default([]),
    constructions: z.array(rule.constructions).default([]),
    lookalikes: z.array(rule.lookalikes).default([]),
    variants: z.array(rule.variants).default([]),
    repairs: z.array(rule.repairs).default([]),
    furniture: z.array(rule.furniture).default([]),
    facts: z.array(rule.facts).default([]),
    pairing: z.array(rule.pairing).default([]),
  });
  return { ...rule, pack, want: parts.wantSchema, example: parts.exampleSchema };
}

type Schemas = ReturnType<typeof schemas>;
let built: Schemas['pack'] | null = null;

/** The schema of one pack file, built once. */
export function packSchema(z: Z): Schemas['pack'] {
  built ??= schemas(z).pack;
  return built;
}

/** Where a rule comes from. */
export interface Origin {
  /** False for the rules of a user's folder: their regular expressions run in linear time. */
  trusted?: boolean;
}

export type Pack = Zod.infer<Schemas['pack']>;
export type Want = Zod.infer<Schemas['want']>;
export type Example = Zod.infer<Schemas['example']>;
export type MetricRule = Zod.infer<Schemas['metrics']> & Origin & { domain?: string };
export type UnitRule = Zod.infer<Schemas['units']> & Origin;
export type NumeralRule = Zod.infer<Schemas['numerals']> & Origin;
export type ModifierRule = Zod.infer<Schemas['modifiers']> & Origin;
export type WordRule = Zod.infer<Schemas['words']> & Origin;
export type WordClass = WordRule['class'];
export type ComparisonRule = Zod.infer<Schemas['comparisons']> & Origin;
export type PeriodRule = Zod.infer<Schemas['periods']> & Origin;
export type StatusRule = Zod.infer<Schemas['status']> & Origin;
export type KindRule = Zod.infer<Schemas['kinds']> & Origin;
export type ConstructionRule = Zod.infer<Schemas['constructions']> & Origin;
export type LookalikeRule = Zod.infer<Schemas['lookalikes']> & Origin;
export type FactRule = Zod.infer<Schemas['facts']> & Origin;
export type PairingRule = Zod.infer<Schemas['pairing']> & Origin;

/** Kinds of rules, each a list of a pack. */
export const RULE_KINDS = [
  'metrics',
  'units',
  'numerals',
  'modifiers',
  'words',
  'comparisons',
  'periods',
  'status',
  'kinds',
  'constructions',
  'lookalikes',
  'variants',
  'repairs',
  'furniture',
  'facts',
  'pairing',
] as const satisfies readonly (keyof Pack)[];
export type RuleKind = (typeof RULE_KINDS)[number];
