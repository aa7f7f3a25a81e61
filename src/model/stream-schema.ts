import { z } from 'zod';
import { documentSchema } from './document-schema.js';
import { figureSchema } from './figure.js';

const streamId = z.union([z.string(), z.number()]);

/** A line of `zhibiao stream` that tells a figure. */
export const streamFigureSchema = z.strictObject({
  type: z.literal('figure'),
  documentId: streamId.describe('The id that the document came with; `id` is the figure’s own'),
  ...figureSchema.shape,
});

/** The line of `zhibiao stream` that ends the answer to a document. */
export const streamDocumentSchema = z.strictObject({
  type: z.literal('document'),
  documentId: streamId
    .nullable()
    .describe('The id that the document came with; null where its line does not tell'),
  id: streamId.nullable().describe('The same: on every line `id` is that of what the line tells'),
  line: z.number().int().describe('Number of the line that it came as, from 1'),
  ...documentSchema.shape,
  notes: z
    .array(
      z.strictObject({
        code: z.string(),
        message: z.string(),
        span: z.strictObject({ start: z.number().int(), end: z.number().int() }).nullable(),
      }),
    )
    .describe('What was mended or may be missing; docs/errors.md has all codes'),
});
