import { type Decimal, divide, parseFactor } from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import { FormTable } from '../text/form-table.js';
import { Trie } from '../text/trie.js';
import { compileRegex, type PatternRegex } from './regex.js';
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
  before: PatternRegex | null;
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
  names: FormTable<Known>;
  /** By id. */
  rules: FormTable<UnitRule>;
  parts: FormTable<UnitParts>;
  seconds: Trie<Second>;
  /** The forms of `seconds`. */
  furtherUnits: string[];
}

export function buildTables(rules: readonly UnitRule[]): Tables {
  const [trie, seconds] = [new Trie<UnitEntry>(), new Trie<Second>()];
  const names = new Map<string, Known>();
  const parts = new Map<string, UnitParts>();
  for (const rule of rules) {
    const own = partsOfRule(rule);
    if (own !== null) parts.set(rule.id, own);
    const known: Known = { rule, piece: describe(rule, names.get(rule.name)?.rule ?? null) };
    if (rule.second) {
      addSecond(rule, { reading: known.piece, parts: own ?? NO_PARTS }, seconds);
      continue;
    }
    if (!names.has(rule.name)) names.set(rule.name, known);
    for (const form of rule.forms) trie.add(form, { known });
    for (const word of rule.except) trie.add(word, { known: null });
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    trie,
    names: new FormTable([...names]),
    rules: new FormTable([...byId]),
    parts: new FormTable([...parts]),
    seconds,
    furtherUnits: rules.flatMap(({ second, forms }) => (second ? forms : [])),
  };
}

const NO_PARTS: UnitParts = { smaller: [], tenths: false };

function partsOfRule({ parts, tenths }: UnitRule): UnitParts | null {
  const smaller = Object.entries(parts).sort(([a], [b]) => b.length - a.length);
  return smaller.length === 0 && !tenths ? null : { smaller, tenths };
}

function addSecond(rule: UnitRule, second: Omit<Second, 'before'>, seconds: Trie<Second>): void {
  const before = rule.before === undefined ? null : compileRegex(`(?:${rule.before})$`, rule);
  for (const form of rule.forms) seconds.add(form, { ...second, before });
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
