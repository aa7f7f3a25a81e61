import { z } from 'zod';
import { AUDIT_KINDS, type AuditGround } from './audit-kinds.js';
import type { DocumentResult } from './document.js';
import { figureSchema } from './figure.js';

/** A figure that its document does not bear out: a fault of this program, whatever the document states. */
export const disagreementSchema = z.strictObject({
  kind: z
    .enum(AUDIT_KINDS)
    .describe(
      'span: where it stands; value: the number; unit: its name or code; time: days that are none or in the wrong order',
    ),
  figure: figureSchema,
  computed: z
    .string()
    .nullable()
    .describe('What the independent reader makes of the span; null where it is no number'),
  message: z.string(),
});

export type Disagreement = z.infer<typeof disagreementSchema>;

/** What an audit of figures came to. */
export interface Audit {
  figures: number;
  /** Figures whose value and unit follow from the span alone. */
  alone: number;
  /** Figures that needed more than their span, by what was needed; one figure may need two things. */
  grounds: Record<AuditGround, number>;
  disagreements: Disagreement[];
}

/** A result and what the audit of its figures came to, before a reader put any of them right. */
export interface AuditedResult {
  result: DocumentResult;
  audit: Audit;
}
