import { z } from 'zod';
import { changeSchema, checkSchema, panelEntrySchema, trackedTargetSchema } from '../../model/change.js';
import { documentSchema, outputSchema } from '../../model/document-schema.js';
import { figureSchema } from '../../model/figure.js';
import { SCHEMA_VERSION } from '../../model/schema-version.js';

/** The records that have a schema, by the name one asks for, with the title of the schema. */
const RECORDS = {
  figure: { title: 'Figure', schema: figureSchema },
  change: { title: 'Change', schema: changeSchema },
  target: { title: 'TrackedTarget', schema: trackedTargetSchema },
  check: { title: 'Check', schema: checkSchema },
  panel: { title: 'PanelEntry', schema: panelEntrySchema },
  document: { title: 'DocumentRecord', schema: documentSchema },
  output: { title: 'Output', schema: outputSchema },
} as const;

export type RecordName = keyof typeof RECORDS;

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

export const RECORD_NAMES = Object.keys(RECORDS) as RecordName[];

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

/** The fields of a figure as rows of a Markdown table, nested ones by their path: `source.start`. */
export function recordTable(): string {
  const rows = fieldRows(figureJsonSchema() as SchemaNode, '');
  return ['| Field | Type | Meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

function fieldRows(node: SchemaNode, prefix: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = [field, ...(field.anyOf ?? [])].find(({ properties }) => properties !== undefined);
    const row = `| \`${path}\` | ${typeOf(field)} | ${field.description ?? ''} |`;
    return inner === undefined ? [row] : [row, ...fieldRows(inner, `${path}.`)];
  });
}

function typeOf(field: SchemaNode): string {
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(typeOf))].join(', ');
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  return [field.type ?? []].flat().join(', ');
}
