/**
 * How an image of built matchers lies in a file: head, tables of numbers, then nodes.
 *
 * - head: eight 32-bit numbers, see `HEAD`, then the hash of the content as 64 letters;
 * - names: JSON of an object that tells the node of each root;
 * - tables: the typed arrays of all matchers, used where they lie;
 * - ends: for each node where it ends, in 16-bit units from where the nodes begin;
 * - nodes: JSON of one value each, in UTF-16, since to decode Chinese from UTF-8 takes half as long as to parse it.
 *
 * A node is parsed when it is first asked for. What JSON has no sign for stands as an object with the one key `$`, see `Marked`.
 */
export const HEAD = {
  magic: 0,
  /** Length of the file in bytes: one that was cut off is told by it. */
  length: 1,
  namesAt: 2,
  namesEnd: 3,
  endsAt: 4,
  nodes: 5,
  nodesAt: 6,
} as const;
export const HEAD_NUMBERS = 8;
export const HASH_LETTERS = 64;
/** Raised when the layout changes. */
export const MAGIC = 0x7a6d0002;

/** Kinds of tables, by the number that stands for them. */
export const TABLES = [Int32Array, Uint32Array, Uint16Array, Uint8Array] as const;
export type Table = InstanceType<(typeof TABLES)[number]>;

export const MARK = '$';

/** What stands for undefined; a number from 0 on stands for the node of that number. */
export const UNDEFINED = -1;

/** What stands for what JSON does not have. */
export type Marked =
  | number
  | readonly ['number', string]
  | readonly ['bigint', string]
  | readonly ['table', kind: number, at: number, length: number]
  | readonly ['map', (readonly [unknown, unknown])[]]
  | readonly ['set', unknown[]]
  | readonly ['regexp', source: string, flags: string]
  /** Values that are made when asked for: a table of their nodes. */
  | readonly ['values', unknown]
  | readonly ['object', name: string, fields: Record<string, unknown>]
  /** The node of an object with the same keys, and what is otherwise in this one: of the thirty keys of a rule most say nothing. */
  | readonly ['like', node: number, fields: Record<string, unknown>];
