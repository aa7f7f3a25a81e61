import { z } from 'zod';
import { figureSchema } from '../model/figure.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';

/** The JSON Schema (draft 2020-12) of a figure, as every format carries it. */
export function figureJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(figureSchema, { target: 'draft-2020-12' });
  return { $schema, title: 'Figure', $comment: `schemaVersion ${SCHEMA_VERSION}`, ...rest };
}

interface SchemaNode {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
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
