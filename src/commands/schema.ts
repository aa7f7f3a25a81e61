import { z } from 'zod';
import { figureSchema } from '../model/figure.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';

/** The JSON Schema (draft 2020-12) of a figure, as every format carries it. */
export function figureJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(figureSchema, { target: 'draft-2020-12' });
  return { $schema, title: 'Figure', $comment: `schemaVersion ${SCHEMA_VERSION}`, ...rest };
}
