import type { z as Zod } from 'zod';
import type { Parts } from './schema-common.js';

type Z = typeof Zod;

/** Periods, and what a change is compared with. */
export function timeKinds(z: Z, { common }: Parts) {
  /** What a change is against. `match` is a regular expression in which {period} stands for a period found before. */
  const comparisonSchema = z.strictObject({
    ...common,
    match: z.string(),
    kind: z.enum(['yoy', 'mom', 'date', 'other']),
    /** For kind date without {period}: which day before the figure's period. */
    date: z.enum(['previous-year-end', 'previous-year']).optional(),
  });
  /**
   * A piece of a period expression: opener? (whole | year? part?) (joiner …)? closer*, each the longest that fits.
   * A match may use the macros <Y> year, <M> month, <D> day, <C> Chinese number, <N> small number;
   * its groups (y y1 y2 yy roc roc2 century decade decade2 m1 m2 d1 d2 wd q q2 nm nq back plan head tail past future) feed calendar-reading.ts.
   */
  const rangeEdge = z.string().regex(/^\d\d-\d\d$/);
  const periodSchema = z.strictObject({
    ...common,
    slot: z
      .enum(['opener', 'whole', 'year', 'part', 'joiner', 'blanked', 'closer', 'name'])
      .default('whole')
      .describe(
        'blanked: before a part, its year is unknown; name: what follows makes the expression part of a name',
      ),
    forms: z.array(z.string().min(1)).default([]).describe('Fixed wordings'),
    match: z.string().optional(),
    begins: z.string().optional().describe('Its first characters, a-b a range; not of closers and names'),
    year: z
      .string()
      .regex(/^(?:(?:document|frame)(?:[+-]\d)?|\d{4})$/)
      .optional()
      .describe('Whose year, and how many on; or the year itself'),
    years: z.number().int().optional().describe('Counted from the document’s day: 0 is 目前'),
    counted: z
      .string()
      .regex(/^(?:day|week|month)(?:[+-]\d)?$/)
      .optional()
      .describe('Counted from the document’s day: day-1 is 昨天, month the month it lies in'),
    from: rangeEdge.optional().describe('MM-DD; of a closer that needs a month only the day counts'),
    to: rangeEdge.optional().describe('Like from; day 31 is any month’s last'),
    mode: z
      .enum(['in', 'at', 'since', 'by'])
      .optional()
      .describe('at: a snapshot, by: a deadline, since: until the document’s date'),
    needs: z.enum(['year', 'month', 'week', 'plan']).optional().describe('Only after a piece that gives it'),
    outside: z.boolean().optional().describe('An opener that is no part of the expression: 力争2025年'),
    final: z.boolean().optional().describe('A closer whose mode outweighs the opener’s: 至6月底止'),
    where: z.array(z.string().min(1)).optional().describe('Only in documents that one of these matches'),
    except: z.array(z.string().min(1)).default([]).describe('Words in which a form is none: 年底层'),
  });
  return { comparisons: comparisonSchema, periods: periodSchema };
}
