import { z } from 'zod';
import { CHANGE_KINDS } from './change-kinds.js';
import { figureSchema } from './figure.js';

const metricSchema = z.strictObject({
  name: z.string(),
  id: z.string().nullable().describe('Lexicon id when known'),
  domain: z.string().nullable(),
});
const matchSchema = z.strictObject({
  score: z.number().min(0).max(1).describe('1 is the same name, place and kind of period'),
  reason: z.string().describe('Why the two belong together, or what keeps the nearest one apart'),
});

/** One metric side by side in two documents or folders. Absent things are `null`, never missing; keys keep this order. */
export const changeSchema = z.strictObject({
  kind: z
    .enum(CHANGE_KINDS)
    .describe(
      'restated: the same value in another unit or rounding; redefined: measured over something else; target-silent: promised and then not mentioned',
    ),
  metric: metricSchema,
  unit: z
    .strictObject({ text: z.string(), code: z.string().nullable() })
    .nullable()
    .describe('The unit of from, to and delta'),
  old: figureSchema.nullable(),
  new: figureSchema.nullable(),
  from: z.number().nullable().describe('The old value in `unit`; null for a range'),
  to: z.number().nullable().describe('The new value in `unit`; null for a range'),
  delta: z.number().nullable().describe('to - from'),
  ratio: z.number().nullable().describe('(to - from) / |from|; null when from is 0'),
  better: z.enum(['better', 'worse']).nullable().describe('By the direction the lexicon gives the metric'),
  stated: z
    .strictObject({
      value: z.number(),
      unit: z.string(),
      consistent: z.boolean().describe('Within the rounding that the texts use'),
      arithmetic: z.string(),
    })
    .nullable()
    .describe('What the later text says of the change, held against the two values'),
  match: matchSchema.nullable(),
  message: z.string(),
});

export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];
export type Match = z.infer<typeof matchSchema>;

/** A target, when it falls due, and what became of it. */
export const trackedTargetSchema = z.strictObject({
  due: z
    .enum(['overdue', 'this-year', 'later', 'undated'])
    .describe('The deadline against the day asked for: before it, in its year, in a later year, or none'),
  outcome: z
    .enum(['met', 'missed', 'pending', 'silent'])
    .nullable()
    .describe('pending: not yet due; silent: due and no result found; null: no results were given'),
  metric: metricSchema,
  unit: z.strictObject({ text: z.string(), code: z.string().nullable() }),
  target: figureSchema,
  result: figureSchema
    .nullable()
    .describe('The result it is judged by, or for a pending one the latest state'),
  gap: z
    .number()
    .nullable()
    .describe('Result minus the nearest value that meets the target, in `unit`; 0 when that is met exactly'),
  match: matchSchema.nullable(),
  message: z.string(),
});

export type TrackedTarget = z.infer<typeof trackedTargetSchema>;

/** A statement of a text held against the numbers it follows from. */
export const checkSchema = z.strictObject({
  kind: z
    .enum(['change', 'share', 'rate', 'sum'])
    .describe(
      'change: level and earlier level; share: part and whole; rate: done and all; sum: parts and whole',
    ),
  consistent: z.boolean().describe('Within the rounding that the text uses'),
  metric: metricSchema,
  stated: z.strictObject({ value: z.number(), unit: z.string() }),
  computed: z.number().describe('What the other numbers give, in the unit of the statement'),
  arithmetic: z.string(),
  figures: z.array(figureSchema).describe('The statement first, then what it was computed from'),
  message: z.string(),
});

export type Check = z.infer<typeof checkSchema>;

/** One number of a panel: a metric at a place in a period. */
export const panelEntrySchema = z.strictObject({
  metric: metricSchema,
  scope: z.string().nullable(),
  detail: z
    .string()
    .nullable()
    .describe('What tells the row from others of its name: a section, or the place in the sentence as 2/3'),
  role: figureSchema.shape.role,
  status: figureSchema.shape.status,
  unit: z.strictObject({ text: z.string(), code: z.string().nullable() }).describe('One unit per row'),
  period: z.strictObject({ start: z.string(), end: z.string() }),
  value: z.number(),
  bound: figureSchema.shape.bound,
  figure: figureSchema.describe('Where the value comes from'),
  others: z.array(figureSchema).describe('Statements of another value for the same cell: a conflict'),
});

export type PanelEntry = z.infer<typeof panelEntrySchema>;

/** A panel as a wide table: one row a metric, place and manner, one column a period. */
export interface PanelTable {
  /** ISO days, both inclusive; by their end, longer ones first. */
  periods: { start: string; end: string }[];
  rows: PanelRow[];
}

export interface PanelRow {
  metric: PanelEntry['metric'];
  scope: string | null;
  detail: string | null;
  role: PanelEntry['role'];
  status: PanelEntry['status'];
  unit: PanelEntry['unit'];
  /** One for each period of the table; null where nothing is stated. */
  cells: (PanelEntry | null)[];
}
