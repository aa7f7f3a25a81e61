import type { z as Zod } from 'zod';

type Z = typeof Zod;

/** What rules of every kind have: an id, and their own examples. */
export function commonParts(z: Z) {
  const id = z
    .string()
    .regex(
      /^[a-z][a-z0-9]*(?:[.-][a-z][a-z0-9]*)*$/,
      'lower case words joined by . or -, never ending in a number',
    );
  const forms = z.array(z.string().min(1)).min(1);
  const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
  /** What an example asks of one figure; only the stated keys are compared. `period` is start/end. */
  const wantSchema = z.strictObject({
    text: z.string().optional(),
    metric: z.string().optional(),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().optional(),
    bound: z.enum(['eq', 'ge', 'gt', 'le', 'lt', 'approx']).optional(),
    role: z.enum(['level', 'change', 'growth', 'rank']).optional(),
    status: z.enum(['actual', 'target', 'forecast', 'reference']).optional(),
    period: z.string().nullable().optional(),
    deadline: z.string().nullable().optional(),
    basis: z.string().nullable().optional(),
    scope: z.string().nullable().optional(),
    annualised: z.boolean().optional(),
  });
  const exampleSchema = z.strictObject({
    text: z.string().min(1),
    /** One figure that has to be there, or several. Absent: the rule merely has to fire. */
    want: z.union([wantSchema, z.array(wantSchema).min(1)]).optional(),
    date: day.optional(),
    place: z.string().optional(),
    kind: z.string().optional(),
    why: z.string().optional(),
  });
  const common = {
    id,
    why: z.string().optional(),
    examples: z.array(exampleSchema).default([]),
    /** Texts on which the rule must not fire; `want` may say what is right instead. */
    counter_examples: z.array(exampleSchema).default([]),
    known_gaps: z.array(exampleSchema).default([]),
  };
  return { id, forms, common, wantSchema, exampleSchema };
}

export type Parts = Pick<ReturnType<typeof commonParts>, 'common' | 'forms'>;
