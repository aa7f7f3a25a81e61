import { z } from 'zod';
import type { DocumentRecord } from './document.js';
import { figureSchema } from './figure.js';

const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** One record per input, whatever became of it. Absent things are `null`, never missing; keys keep this order. */
export const documentSchema = z.strictObject({
  path: z.string().describe('As given or found; within an archive reports.zip/2024/bulletin.docx'),
  status: z
    .enum(['ok', 'partial', 'failed'])
    .describe('partial: what could be read was read, and the code tells what is missing'),
  code: z.string().nullable().describe('Why it is not ok, or W-DUPLICATE; docs/errors.md has all codes'),
  message: z.string().nullable(),
  format: z.string().nullable().describe('What the content is: txt, docx, pdf, …'),
  encoding: z.string().nullable().describe('Of text formats'),
  title: z.string().nullable(),
  date: isoDay.nullable().describe('The day of the document'),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable().describe('文号, as 国发〔2021〕5号'),
  figures: z.number().int().describe('How many figures of it are in the output'),
});

/** What `extract -f json` writes. */
export const outputSchema = z.strictObject({
  schemaVersion: z.string(),
  figures: z.array(figureSchema),
  documents: z.array(documentSchema),
});

/** The schema and the type are one; which codes there are is left to the type. */
type Told = Omit<z.infer<typeof documentSchema>, 'code'>;
true satisfies Told extends Omit<DocumentRecord, 'code'> ? true : false;
true satisfies Omit<DocumentRecord, 'code'> extends Told ? true : false;
