import { recordJsonSchema, type SchemaNode } from './json-schema.js';
import type { RecordName } from './record-names.js';

/** A field of a record, nested ones by their path: `source.start`. */
export interface RecordField {
  path: string;
  type: string;
  meaning: string;
}

/** The fields of a record, in its order, as its schema has them. */
export function recordFields(name: RecordName): RecordField[] {
  return fieldsBelow(recordJsonSchema(name) as SchemaNode, '');
}

/** Those of a figure as rows of a Markdown table. */
export function recordTable(): string {
  const rows = recordFields('figure').map(
    ({ path, type, meaning }) => `| \`${path}\` | ${type} | ${meaning} |`,
  );
  return ['| Field | Type | Meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

function fieldsBelow(node: SchemaNode, prefix: string): RecordField[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = [field, ...(field.anyOf ?? [])].find(({ properties }) => properties !== undefined);
    const own = { path, type: typeOf(field), meaning: field.description ?? '' };
    return inner === undefined ? [own] : [own, ...fieldsBelow(inner, `${path}.`)];
  });
}

function typeOf(field: SchemaNode): string {
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(typeOf))].join(', ');
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  return [field.type ?? []].flat().join(', ');
}
