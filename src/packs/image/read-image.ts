import { ValueList } from '../../text/value-list.js';
import { interned } from '../intern.js';
import { CLASSES } from './classes.js';
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

/** Values that were built before. Each is made when first asked for, and of its tables no copy is made. */
export class Image {
  readonly hash: string;
  private readonly bytes: Buffer;
  private readonly roots: Readonly<Record<string, number>>;
  private readonly tablesAt: number;
  private readonly ends: Uint32Array;
  private readonly nodesAt: number;
  private readonly made = new Map<number, unknown>();

  private constructor(bytes: Buffer, head: Uint32Array) {
    this.bytes = bytes;
    this.hash = bytes.toString('latin1', HEAD_NUMBERS * 4, HEAD_NUMBERS * 4 + HASH_LETTERS);
    this.roots = JSON.parse(bytes.toString('utf8', head[HEAD.namesAt], head[HEAD.namesEnd]));
    this.tablesAt = bytes.byteOffset + ((head[HEAD.namesEnd]! + 7) & ~7);
    this.ends = new Uint32Array(bytes.buffer, bytes.byteOffset + head[HEAD.endsAt]!, head[HEAD.nodes]);
    this.nodesAt = head[HEAD.nodesAt]!;
  }

  /** Null where the file is no whole image of this layout. */
  static open(bytes: Buffer): Image | null {
    if (bytes.length < HEAD_NUMBERS * 4 + HASH_LETTERS || bytes.byteOffset % 8 !== 0) return null;
    const head = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD_NUMBERS);
    return head[HEAD.magic] === MAGIC && head[HEAD.length] === bytes.length ? new Image(bytes, head) : null;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.roots, name);
  }

  /** The value of that name. */
  root(name: string): unknown {
    return this.node(this.roots[name]!);
  }

  private node(number: number): unknown {
    const known = this.made.get(number);
    if (known !== undefined) return known;
    const from = this.nodesAt + (number === 0 ? 0 : this.ends[number - 1]! * 2);
    const text = this.bytes.toString('utf16le', from, this.nodesAt + this.ends[number]! * 2);
    const parsed = JSON.parse(text) as unknown;
    const value = text.includes(SIGN) ? this.revive(parsed) : parsed;
    if (hasId(value)) value.id = interned(value.id);
    this.made.set(number, value);
    return value;
  }

  /** Puts in what the marks stand for. */
  private revive(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i += 1) value[i] = this.revive(value[i]);
      return value;
    }
    const fields = value as Record<string, unknown>;
    const mark = fields[MARK];
    if (mark !== undefined) return this.unmark(mark as Marked);
    for (const key in fields) fields[key] = this.revive(fields[key]);
    return fields;
  }

  private unmark(mark: Marked): unknown {
    if (typeof mark === 'number') return mark === UNDEFINED ? undefined : this.node(mark);
    switch (mark[0]) {
      case 'number':
        return Number(mark[1]);
      case 'bigint':
        return BigInt(mark[1]);
      case 'table':
        return this.table(mark[1], mark[2], mark[3]);
      case 'map':
        return new Map(mark[1].map(([key, value]) => [key, this.revive(value)]));
      case 'set':
        return new Set(mark[1].map((value) => this.revive(value)));
      case 'regexp':
        return new RegExp(mark[1], mark[2]);
      case 'values':
        return this.values(this.revive(mark[1]) as Table);
      case 'object':
        return Object.assign(Object.create(CLASSES[mark[1]]!.prototype), this.revive(mark[2]));
      case 'like':
        return Object.assign({ ...(this.node(mark[1]) as object) }, this.revive(mark[2]));
    }
  }

  private table(kind: number, at: number, length: number): Table {
    return new TABLES[kind]!(this.bytes.buffer as ArrayBuffer, this.tablesAt + at, length);
  }

  private values(nodes: Table): ValueList<unknown> {
    return new ValueList<unknown>(nodes.length, (number) => this.node(nodes[number]!));
  }
}

const SIGN = `{"${MARK}":`;

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}
