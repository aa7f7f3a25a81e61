import { type Decimal, divide, parseFactor } from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import { Trie } from '../text/trie.js';
import type { UnitRule } from './schema.js';

/** A unit as it was read behind a number. */
export interface UnitReading {
  end: number;
  unit: Figure['unit'];
  factor: Decimal | null;
  /** What the number is multiplied with to be in the unit named: 成 is 10 %. */
  conversion: Decimal | null;
  rules: readonly string[];
}

/** What may stand behind a unit as a second part of the same number. */
export interface UnitParts {
  /** Smaller units, longest first, and how many of each make one: 2小时30分, 5元8角. */
  smaller: readonly (readonly [form: string, of: number])[];
  /** Bare digits are decimals: 1米8, 9秒83. */
  tenths: boolean;
}

/** Another unit that the same form can be, and where it is. */
export interface SecondUnit {
  reading: UnitReading;
  parts: UnitParts;
  /** What stands before the number, if that tells: 花了|三十块. */
  before: RegExp | null;
}

interface Known {
  rule: UnitRule;
  /** As it is read, but for where it ends. */
  piece: Piece;
}
/** A word that begins like a unit and is none has no unit. */
export type UnitEntry = { known: Known | null };

/** A second unit as its table holds it. */
interface Second extends SecondUnit {
  reading: Piece;
}

export interface Tables {
  trie: Trie<UnitEntry>;
  names: Map<string, Known>;
  /** By id. */
  rules: Map<string, UnitRule>;
  parts: Map<string, UnitParts>;
  seconds: Trie<Second>;
  /** The forms of `seconds`. */
  furtherUnits: string[];
}

export function buildTables(rules: readonly UnitRule[]): Tables {
  const tables: Tables = {
    trie: new Trie(),
    names: new Map(),
    rules: new Map(),
    parts: new Map(),
    seconds: new Trie(),
    furtherUnits: [],
  };
  for (const rule of rules) {
    tables.rules.set(rule.id, rule);
    const parts = partsOfRule(rule);
    if (parts !== null) tables.parts.set(rule.id, parts);
    const known: Known = { rule, piece: describe(rule, tables.names.get(rule.name)?.rule ?? null) };
    if (rule.second) {
      addSecond(rule, known.piece, tables);
      continue;
    }
    if (!tables.names.has(rule.name)) tables.names.set(rule.name, known);
    for (const form of rule.forms) tables.trie.add(form, { known });
    for (const word of rule.except) tables.trie.add(word, { known: null });
  }
  return tables;
}

const NO_PARTS: UnitParts = { smaller: [], tenths: false };

function partsOfRule({ parts, tenths }: UnitRule): UnitParts | null {
  const smaller = Object.entries(parts).sort(([a], [b]) => b.length - a.length);
  return smaller.length === 0 && !tenths ? null : { smaller, tenths };
}

function addSecond(rule: UnitRule, piece: Piece, { seconds, parts, furtherUnits }: Tables): void {
  furtherUnits.push(...rule.forms);
  const before = rule.before === undefined ? null : new RegExp(`(?:${rule.before})$`, 'u');
  for (const form of rule.forms)
    seconds.add(form, { reading: piece, parts: parts.get(rule.id) ?? NO_PARTS, before });
}

export function readSecond(text: string, at: number, { seconds }: Tables): Second | null {
  const hit = seconds.longest(text, at);
  if (hit === null) return null;
  const { reading, parts, before } = hit.value;
  const { rule, unit, factor, conversion, rules } = reading;
  return { reading: { rule, end: hit.end, unit, factor, conversion, rules }, parts, before };
}

/** Two rules of one name differ by their factors: the second is told in the unit of the first. */
function describe(rule: UnitRule, namesake: UnitRule | null): Piece {
  const factor = rule.factor === null ? null : parseFactor(rule.factor);
  const target = namesake?.factor ? parseFactor(namesake.factor) : null;
  const converts = namesake !== null && namesake.factor !== rule.factor && factor !== null && target !== null;
  return {
    rule,
    end: 0,
    unit: { text: rule.name, code: rule.code, dimension: rule.dimension },
    factor: converts ? target : factor,
    conversion: converts ? divide(factor, target, 12) : null,
    rules: [rule.id],
  };
}

export interface Piece extends UnitReading {
  rule: UnitRule;
}

export function readSimple(text: string, at: number, { trie }: Tables): Piece | null {
  const hit = trie.longest(text, at);
  const known = hit?.value.known ?? null;
  if (hit === null || known === null) return null;
  // Field by field: a copy by spreading takes several times as long, and every number comes through here.
  const { rule, unit, factor, conversion, rules } = known.piece;
  return { rule, end: hit.end, unit, factor, conversion, rules };
}
