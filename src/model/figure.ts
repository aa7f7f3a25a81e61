import { z } from 'zod';

const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const evidence = z.enum(['stated', 'inferred']);

/** One stated quantity of a document. Absent things are `null`, never missing; keys keep this order. */
export const figureSchema = z.strictObject({
  id: z.string().describe('Stable: hash of document hash, source.start, source.end, role and metric.name'),
  metric: z.strictObject({
    name: z.string().describe('Simplified; the shortest phrase that would head a table row'),
    raw: z.string().describe('The wording of the document'),
    id: z.string().nullable().describe('Lexicon id when known'),
    domain: z.string().nullable().describe('Domain of the lexicon entry'),
  }),
  value: z
    .number()
    .nullable()
    .describe('Magnitude words multiplied out; a decrease told as a change is negative; null for a range'),
  min: z.number().nullable().describe('Lower end of a range'),
  max: z.number().nullable().describe('Upper end of a range'),
  exact: z.string().nullable().describe('The value as an exact decimal string'),
  bound: z
    .enum(['eq', 'ge', 'gt', 'le', 'lt', 'approx'])
    .describe('Of the size as written: 下降13.5%以上 is value -13.5, bound ge'),
  unit: z.strictObject({
    text: z
      .string()
      .describe('Simplified, 每 written as /; empty for an index, score or bare count; 位 for a rank'),
    code: z.string().nullable().describe('UCUM or own documented code; money as ISO 4217 by jurisdiction'),
    dimension: z.string().nullable().describe('Dimension of the unit lexicon'),
  }),
  base: z
    .strictObject({ value: z.number(), unit: z.string() })
    .nullable()
    .describe('Value in the base unit of the dimension'),
  role: z
    .enum(['level', 'change', 'growth', 'rank'])
    .describe('Level of the metric, absolute change, relative change, or rank'),
  annualised: z.boolean().describe('A yearly average rate (年均增长)'),
  status: z
    .enum(['actual', 'target', 'forecast', 'reference'])
    .describe('Reported; to be reached; expected without being promised; standard, threshold or parameter'),
  force: z.enum(['binding', 'expected']).nullable().describe('约束性 or 预期性, where the document says'),
  period: z
    .strictObject({ text: z.string().nullable(), start: isoDay, end: isoDay, from: evidence })
    .nullable()
    .describe('Days covered, both inclusive'),
  deadline: z
    .strictObject({ text: z.string().nullable(), date: isoDay, from: evidence })
    .nullable()
    .describe('Last day, only for targets'),
  basis: z
    .strictObject({
      kind: z.enum(['yoy', 'mom', 'date', 'other']),
      date: z.string().nullable(),
      text: z.string(),
    })
    .nullable()
    .describe('What a change is against; date as precise as said'),
  scope: z
    .strictObject({
      text: z.string().nullable(),
      name: z.string(),
      code: z.string().nullable(),
      from: evidence,
    })
    .nullable()
    .describe('Place, with its GB/T 2260 code'),
  source: z.strictObject({
    path: z.string(),
    line: z.number().int().describe('1-based'),
    column: z.number().int().describe('1-based, UTF-16'),
    start: z.number().int().describe('UTF-16 offset in the text as read'),
    end: z.number().int().describe('Half-open'),
    text: z.string().describe('From the numeral to the end of the unit'),
    sentence: z.string(),
    headings: z.array(z.string()),
    table: z.strictObject({ row: z.string(), column: z.string() }).nullable(),
  }),
  document: z.strictObject({
    title: z.string().nullable(),
    date: isoDay.nullable(),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
  }),
  confidence: z.number().min(0).max(1).describe('One of five levels'),
  rules: z.array(z.string()).describe('Ids of the rules that made it, in the order they fired'),
});

export type Figure = z.infer<typeof figureSchema>;
export type Bound = Figure['bound'];
export type Role = Figure['role'];
export type Status = Figure['status'];
export type Basis = NonNullable<Figure['basis']>;
export type ResolvedPeriod = NonNullable<Figure['period']>;
export type ResolvedDeadline = NonNullable<Figure['deadline']>;
export type ResolvedScope = NonNullable<Figure['scope']>;
