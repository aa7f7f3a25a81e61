import { SCHEMA_VERSION } from '../../model/schema-version.js';
import { recordJsonSchema, type SchemaNode, titleOf } from './json-schema.js';
import { RECORD_NAMES, type RecordName } from './record-names.js';

/** The records as TypeScript: those named and those they hold, so that the file stands by itself. */
export function recordTypescript(names: readonly RecordName[]): string {
  const nodes = new Map(RECORD_NAMES.map((name) => [name, recordJsonSchema(name) as SchemaNode]));
  const known = new Map([...nodes].map(([name, node]) => [shapeKey(node), name]));
  const wanted = new Set<RecordName>();
  const texts: string[] = [];
  const add = (name: RecordName): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    const refer = (node: SchemaNode): string | null => {
      const inner = known.get(shapeKey(node));
      if (inner === undefined || inner === name) return null;
      add(inner);
      return titleOf(inner);
    };
    texts.push(`export interface ${titleOf(name)} ${objectText(nodes.get(name)!, 0, refer)}\n`);
  };
  for (const name of names) add(name);
  return [
    `/** Records of schemaVersion ${SCHEMA_VERSION}. Absent things are null, never missing. */`,
    ...texts,
  ].join('\n');
}

/** The name of a record that the node is, told again where it is one. */
type Refer = (node: SchemaNode) => string | null;

function shapeKey({ properties }: SchemaNode): string {
  return properties === undefined ? '' : JSON.stringify(properties);
}

function objectText({ properties = {} }: SchemaNode, depth: number, refer: Refer): string {
  const indent = '  '.repeat(depth + 1);
  const lines = Object.entries(properties).flatMap(([name, node]) => {
    const { description } = node;
    return [
      ...(description === undefined ? [] : [`${indent}/** ${description.replaceAll('*/', '*\\/')} */`]),
      `${indent}${name}: ${typeText(node, depth + 1, refer)};`,
    ];
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

function typeText(node: SchemaNode, depth: number, refer: Refer): string {
  const { anyOf, enum: values, const: only, items, type, properties } = node;
  if (anyOf !== undefined) return [...new Set(anyOf.map((each) => typeText(each, depth, refer)))].join(' | ');
  if (values !== undefined) return values.map((value) => literal(value)).join(' | ');
  if (only !== undefined) return literal(only);
  if (items !== undefined) return arrayText(typeText(items, depth, refer));
  if (properties !== undefined) return refer(node) ?? objectText(node, depth, refer);
  return [type ?? 'unknown'].flat().map(plainType).join(' | ');
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function arrayText(item: string): string {
  return /^[\w.]+$/.test(item) ? `${item}[]` : `Array<${item}>`;
}

function plainType(type: string): string {
  return type === 'integer' ? 'number' : type;
}
