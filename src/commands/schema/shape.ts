import { recordJsonSchema, type SchemaNode } from './json-schema.js';
import { RECORD_NAMES } from './record-names.js';

/** The shape of all records: the type of each field by record and path. What it says is promised for a schemaVersion. */
export type Shape = Record<string, Record<string, string>>;

/** That of the records as they are now. */
export function recordShape(): Shape {
  return Object.fromEntries(
    RECORD_NAMES.map((name) => [name, Object.fromEntries(fields(recordJsonSchema(name) as SchemaNode, ''))]),
  );
}

/** What stands between two shapes: nothing, what a minor version may bring, or what only a major one may. */
export type ShapeChange = 'same' | 'minor' | 'major';

/** A minor version adds fields at the end of their record or part, and nothing else. */
export function compareShapes(before: Shape, after: Shape): ShapeChange {
  if (JSON.stringify(before) === JSON.stringify(after)) return 'same';
  const kept = Object.entries(before).every(([record, own]) => {
    const later = Object.entries(after[record] ?? {}).filter(([path]) => path in own);
    return JSON.stringify(Object.fromEntries(later)) === JSON.stringify(own);
  });
  return kept ? 'minor' : 'major';
}

function fields(node: SchemaNode, prefix: string): [string, string][] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]): [string, string][] => {
    const path = prefix + name;
    return [[path, typeOf(field)], ...innerFields(field, path)];
  });
}

function innerFields(field: SchemaNode, path: string): [string, string][] {
  const inner = [field, ...(field.anyOf ?? [])].find(({ properties }) => properties !== undefined);
  if (inner !== undefined) return fields(inner, `${path}.`);
  return field.items?.properties === undefined ? [] : fields(field.items, `${path}[].`);
}

function typeOf({ anyOf, enum: values, const: only, items, type }: SchemaNode): string {
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (items !== undefined) return `list of ${typeOf(items)}`;
  return [type ?? 'any'].flat().join(' | ');
}
