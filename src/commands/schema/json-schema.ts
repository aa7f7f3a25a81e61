import { z } from 'zod';
import { disagreementSchema } from '../../model/audit.js';
import { changeSchema, checkSchema, panelEntrySchema, trackedTargetSchema } from '../../model/change.js';
import { documentSchema, outputSchema } from '../../model/document-schema.js';
import { figureSchema } from '../../model/figure.js';
import { SCHEMA_VERSION } from '../../model/schema-version.js';
import { streamDocumentSchema, streamFigureSchema } from '../../model/stream-schema.js';
import type { RecordName } from './record-names.js';

/** The schema of each record and its title. */
const RECORDS = {
  figure: { title: 'Figure', schema: figureSchema },
  change: { title: 'Change', schema: changeSchema },
  target: { title: 'TrackedTarget', schema: trackedTargetSchema },
  check: { title: 'Check', schema: checkSchema },
  panel: { title: 'PanelEntry', schema: panelEntrySchema },
  disagreement: { title: 'Disagreement', schema: disagreementSchema },
  document: { title: 'DocumentRecord', schema: documentSchema },
  output: { title: 'Output', schema: outputSchema },
  'stream-figure': { title: 'StreamFigure', schema: streamFigureSchema },
  'stream-document': { title: 'StreamDocument', schema: streamDocumentSchema },
} as const satisfies Record<RecordName, { title: string; schema: z.ZodType }>;

/** A part of a JSON Schema, as far as the records need it. */
export interface SchemaNode {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
}

/** What the type of a record is called. */
export function titleOf(name: RecordName): string {
  return RECORDS[name].title;
}

/** The JSON Schema (draft 2020-12) of a record, as every format carries it. */
export function recordJsonSchema(name: RecordName): Record<string, unknown> {
  const { title, schema } = RECORDS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, title, $comment: `schemaVersion ${SCHEMA_VERSION}`, ...rest };
}

/** That of a figure. */
export function figureJsonSchema(): Record<string, unknown> {
  return recordJsonSchema('figure');
}
