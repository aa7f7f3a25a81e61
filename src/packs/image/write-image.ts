import { ValueList } from '../../text/value-list.js';
import { CLASSES, MADE_AGAIN } from './classes.js';
import {
  HASH_LETTERS,
  HEAD,
  HEAD_NUMBERS,
  MAGIC,
  MARK,
  type Marked,
  TABLES,
  type Table,
  UNDEFINED,
} from './layout.js';

/** A value in the form it has within a node. */
type Written = unknown;

/**
 * The image of some values under their names, in which what they share stays shared.
 * @throws TypeError where a value holds a function or something else that cannot be kept.
 */
export function writeImage(hash: string, roots: Readonly<Record<string, unknown>>): Uint8Array {
  const writer = new ImageWriter(heldTwice(Object.values(roots)));
  const names = Object.entries(roots).map(([name, value]) => [name, writer.nodeOf(value, name)] as const);
  return assemble(hash, JSON.stringify(Object.fromEntries(names)), writer);
}

class ImageWriter {
  readonly nodes: string[] = [];
  readonly tables: { table: Table; at: number }[] = [];
  tablesLength = 0;
  /** Objects that are nodes of their own because several hold them. */
  private readonly shared: ReadonlySet<object>;
  /** Nodes of objects, and of the texts of primitive values. */
  private readonly known = new Map<unknown, number>();
  private readonly texts = new Map<string, number>();
  private readonly open = new Set<unknown>();
  /** By their keys, the nodes of what objects with many keys mostly hold, and what stands in those. */
  private readonly usual = new Map<string, { node: number; fields: Record<string, string> }>();

  constructor(shared: ReadonlySet<object>) {
    this.shared = shared;
  }

  /** The number of the node that holds a value. */
  nodeOf(value: unknown, where: string): number {
    const key = typeof value === 'object' && value !== null ? value : `${typeof value} ${String(value)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.open.has(key)) throw new TypeError(`${where} holds itself`);
    this.open.add(key);
    const text = JSON.stringify(this.write(value, where));
    this.open.delete(key);
    const number = this.nodeOfText(text);
    this.known.set(key, number);
    return number;
  }

  private write(value: unknown, where: string): Written {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return marked(UNDEFINED);
    if (typeof value === 'bigint') return marked(['bigint', String(value)]);
    if (typeof value === 'number') return Number.isFinite(value) ? value : marked(['number', String(value)]);
    if (typeof value === 'object') return this.writeObject(value, where);
    throw new TypeError(`${where} cannot be kept: ${typeof value}`);
  }

  private writeObject(value: object, where: string): Written {
    if (Array.isArray(value)) return value.map((each, i) => this.inside(each, `${where}[${i}]`));
    if (value instanceof Map) {
      const entries = [...value].map(([key, own]) => [key, this.inside(own, `${where}.${key}`)] as const);
      return marked(['map', entries]);
    }
    if (value instanceof Set) return marked(['set', [...value].map((each) => this.write(each, where))]);
    if (value instanceof RegExp) return marked(['regexp', value.source, value.flags]);
    if (value instanceof ValueList) return this.writeValues(value, where);
    const kind = TABLES.findIndex((table) => value instanceof table);
    return kind >= 0 ? this.writeTable(value as Table, kind) : this.writeFields(value, where);
  }

  private inside(value: unknown, where: string): Written {
    const apart =
      typeof value === 'object' &&
      value !== null &&
      (isRule(value) || (this.shared.has(value) && !isSmall(value)));
    if (apart) return marked(this.nodeOf(value, where));
    const written = this.write(value, where);
    const text = typeof value === 'object' && value !== null ? JSON.stringify(written) : '';
    return text.length < LONG ? written : marked(this.nodeOfText(text));
  }

  /** What is much to read is read once where it stands several times, as it does by each digit that a numeral begins with. */
  private nodeOfText(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const number = this.nodes.push(text) - 1;
    this.texts.set(text, number);
    return number;
  }

  private writeFields(value: object, where: string): Written {
    const name = value.constructor?.name ?? '';
    const plain = Object.getPrototypeOf(value) === Object.prototype;
    if (!plain && CLASSES[name]?.prototype !== Object.getPrototypeOf(value))
      throw new TypeError(`${where} cannot be kept: ${name}`);
    const fields: Record<string, Written> = {};
    for (const [key, own] of Object.entries(value)) {
      if (key === MARK) throw new TypeError(`${where} has a key ${MARK}`);
      fields[key] = !plain && MADE_AGAIN.has(key) ? null : this.inside(own, `${where}.${key}`);
    }
    if (!plain) return marked(['object', name, fields]);
    return Object.keys(fields).length < MANY ? fields : this.writeLike(fields);
  }

  /** By what tells it from the first object with the same keys, without what only that one says. */
  private writeLike(fields: Record<string, Written>): Written {
    const keys = Object.keys(fields);
    const texts = keys.map((key) => [key, JSON.stringify(fields[key])] as const);
    const shape = keys.join();
    let usual = this.usual.get(shape);
    if (usual === undefined) {
      const blank = Object.fromEntries(texts.map(([key, text]) => [key, text === EMPTY ? EMPTY : MISSING]));
      const entries = keys.map((key) => `${JSON.stringify(key)}:${blank[key]}`);
      usual = { node: this.nodeOfText(`{${entries.join()}}`), fields: blank };
      this.usual.set(shape, usual);
    }
    const { node, fields: same } = usual;
    const own = texts.filter(([key, text]) => text !== same[key]).map(([key]) => [key, fields[key]] as const);
    return marked(['like', node, Object.fromEntries(own)]);
  }

  private writeValues(values: ValueList<unknown>, where: string): Written {
    const nodes = Uint32Array.from({ length: values.length }, (_, i) =>
      this.nodeOf(values.at(i), `${where}[${i}]`),
    );
    return marked(['values', this.writeTable(nodes, TABLES.indexOf(Uint32Array))]);
  }

  private writeTable(table: Table, kind: number): Written {
    const at = this.tablesLength;
    this.tables.push({ table, at });
    this.tablesLength = aligned(at + table.byteLength);
    return marked(['table', kind, at, table.length]);
  }
}

const marked = (content: Marked): Record<typeof MARK, Marked> => ({ [MARK]: content });

/** Rules are nodes each, so that the ids are found that have to be the engine's own strings. */
const isRule = (value: object): boolean => 'id' in value && typeof value.id === 'string';

/** Short lists of words: to find one that several hold takes longer than to have it in each. */
function isSmall(value: object): boolean {
  return Array.isArray(value) && value.length <= SMALL && value.every((each) => typeof each === 'string');
}
const SMALL = 4;
/** Keys from which on an object is written by what tells it from others. */
const MANY = 8;
const EMPTY = '[]';
const MISSING = JSON.stringify(marked(UNDEFINED));
const LONG = 200;

/** The objects that two others hold, or one twice. */
function heldTwice(roots: readonly unknown[]): Set<object> {
  const seen = new Set<object>();
  const twice = new Set<object>();
  const waiting = [...roots];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (seen.has(value)) twice.add(value);
    else {
      seen.add(value);
      for (const held of heldBy(value)) waiting.push(held);
    }
  }
  return twice;
}

function heldBy(value: object): unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return [...value.values()];
  if (value instanceof ValueList) return Array.from({ length: value.length }, (_, i) => value.at(i));
  return ArrayBuffer.isView(value) ? [] : Object.values(value);
}

const aligned = (at: number): number => (at + 7) & ~7;

function assemble(hash: string, names: string, { nodes, tables, tablesLength }: ImageWriter): Uint8Array {
  const text = nodes.join('');
  const namesAt = HEAD_NUMBERS * 4 + HASH_LETTERS;
  const namesEnd = namesAt + Buffer.byteLength(names);
  const tablesAt = aligned(namesEnd);
  const endsAt = tablesAt + tablesLength;
  const nodesAt = endsAt + nodes.length * 4;
  const image = Buffer.alloc(nodesAt + text.length * 2);
  const head = new Uint32Array(image.buffer, image.byteOffset, HEAD_NUMBERS);
  head[HEAD.magic] = MAGIC;
  head[HEAD.length] = image.length;
  head[HEAD.namesAt] = namesAt;
  head[HEAD.namesEnd] = namesEnd;
  head[HEAD.endsAt] = endsAt;
  head[HEAD.nodes] = nodes.length;
  head[HEAD.nodesAt] = nodesAt;
  image.write(hash, HEAD_NUMBERS * 4, 'latin1');
  image.write(names, namesAt);
  for (const { table, at } of tables)
    image.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), tablesAt + at);
  const ends = new Uint32Array(image.buffer, image.byteOffset + endsAt, nodes.length);
  let end = 0;
  for (const [i, node] of nodes.entries()) {
    end += node.length;
    ends[i] = end;
  }
  image.write(text, nodesAt, 'utf16le');
  return image;
}
