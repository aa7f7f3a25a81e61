import { type Decimal, divide, parseDecimal } from '../model/decimal.js';
import type { Figure } from '../model/figure.js';
import { PER } from '../text/numeral-part.js';
import { digitOf, isArabicDigit, powerOf } from '../text/numeral-signs.js';
import { Trie } from '../text/trie.js';
import { isAt, unitAt } from '../text/unit-at.js';
import { hasUnit, unitSet } from '../text/unit-set.js';
import { memoised, type Packs } from './packs.js';
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

export interface UnitMatcher {
  /** The longest unit that begins at `at`, compounds such as 微克/立方米 and brackets as in 家（次） included. */
  read(text: string, at: number): UnitReading | null;
  /** 每人每月|1200元: the unit with the denominators said before its number, which end at `end`; null without any. */
  readPer(text: string, end: number, unit: UnitReading): (UnitReading & { start: number }) | null;
  /** Does a unit begin here? Asked where a magnitude could: 千瓦, 兆瓦, 百分点. */
  starts(text: string, at: number): boolean;
  /** Does a unit begin here that two digits may stand before, the second its tenths: 八五折? */
  takesTenths(text: string, at: number): boolean;
  /** Null for most units and for all compounds. */
  partsOf(unit: UnitReading): UnitParts | null;
  /** 块 is a piece and may be money, 分 a score and may be minutes. */
  second(text: string, at: number): SecondUnit | null;
  /** The unit of that name, as figures carry it. */
  named(name: string): UnitReading | null;
}

interface Known {
  rule: UnitRule;
  /** As it is read, but for where it ends. */
  piece: Piece;
}
/** A word that begins like a unit and is none has no unit. */
type Entry = { known: Known | null };

/** A second unit as its table holds it. */
interface Second extends SecondUnit {
  reading: Piece;
}

interface Tables {
  trie: Trie<Entry>;
  names: Map<string, Known>;
  /** By id. */
  rules: Map<string, UnitRule>;
  parts: Map<string, UnitParts>;
  seconds: Trie<Second>;
}

export const unitMatcher = memoised(buildUnitMatcher);

function buildUnitMatcher(packs: Packs): UnitMatcher {
  const tables = buildTables(packs.rules.units);
  return {
    read: (text, at) => readUnit(text, at, tables),
    readPer: (text, end, unit) => readPer(text, end, unit, tables),
    starts: (text, at) => (tables.trie.longest(text, at)?.value.known ?? null) !== null,
    takesTenths: (text, at) => tables.trie.longest(text, at)?.value.known?.rule.tenths_before === true,
    partsOf: ({ rules }) => (rules.length === 1 ? (tables.parts.get(rules[0]!) ?? null) : null),
    second: (text, at) => readSecond(text, at, tables),
    named: (name) => {
      const known = tables.names.get(name);
      return known?.piece ?? null;
    },
  };
}

function buildTables(rules: readonly UnitRule[]): Tables {
  const tables: Tables = {
    trie: new Trie(),
    names: new Map(),
    rules: new Map(),
    parts: new Map(),
    seconds: new Trie(),
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

function addSecond(rule: UnitRule, piece: Piece, { seconds, parts }: Tables): void {
  const before = rule.before === undefined ? null : new RegExp(`(?:${rule.before})$`, 'u');
  for (const form of rule.forms)
    seconds.add(form, { reading: piece, parts: parts.get(rule.id) ?? NO_PARTS, before });
}

function readSecond(text: string, at: number, { seconds }: Tables): Second | null {
  const hit = seconds.longest(text, at);
  if (hit === null) return null;
  const { reading, parts, before } = hit.value;
  const { rule, unit, factor, conversion, rules } = reading;
  return { reading: { rule, end: hit.end, unit, factor, conversion, rules }, parts, before };
}

/** Two rules of one name differ by their factors: the second is told in the unit of the first. */
function describe(rule: UnitRule, namesake: UnitRule | null): Piece {
  const factor = rule.factor === null ? null : parseDecimal(rule.factor);
  const target = namesake?.factor ? parseDecimal(namesake.factor) : null;
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

interface Piece extends UnitReading {
  rule: UnitRule;
}

function readUnit(text: string, at: number, tables: Tables): UnitReading | null {
  const first = readSimple(text, at, tables);
  if (first === null) return null;
  const head = readBracket(text, first, tables);
  return readDenominators(text, head, tables);
}

function readSimple(text: string, at: number, { trie }: Tables): Piece | null {
  const hit = trie.longest(text, at);
  const known = hit?.value.known ?? null;
  if (hit === null || known === null) return null;
  // Field by field: a copy by spreading takes several times as long, and every number comes through here.
  const { rule, unit, factor, conversion, rules } = known.piece;
  return { rule, end: hit.end, unit, factor, conversion, rules };
}

const OPENING = '（'.charCodeAt(0);

/** 家（次）, 辆（艘、架、列）次: classifiers in brackets belong to the classifier. */
function readBracket(text: string, piece: Piece, tables: Tables): Piece {
  if (unitAt(text, piece.end) !== OPENING || piece.rule.dimension !== 'count') return piece;
  let at = piece.end + 1;
  for (;;) {
    const inner = readSimple(text, at, tables);
    if (inner === null || inner.rule.dimension !== 'count') return piece;
    at = inner.end;
    if (text[at] === '）') break;
    if (!isAt(text, at, '、') && !isAt(text, at, '/')) return piece;
    at += 1;
  }
  const tail = readSimple(text, at + 1, tables);
  const end = tail !== null && tail.rule.dimension === 'count' ? tail.end : at + 1;
  const name = piece.unit.text + text.slice(piece.end, end);
  const { rule, unit, factor, conversion, rules } = piece;
  return {
    rule,
    end,
    unit: { text: name, code: null, dimension: unit.dimension },
    factor,
    conversion,
    rules,
  };
}

function readDenominators(text: string, head: Piece, tables: Tables): UnitReading {
  let whole = head;
  for (
    let next = readDenominator(text, whole, tables);
    next !== null;
    next = readDenominator(text, whole, tables)
  )
    whole = next;
  return whole;
}

/** The signs that join a denominator, asked by their codes before any string is made. */
const JOINTS = unitSet(`/·${PER}`);

/** One more `/unit`, `每unit` or, below the stroke, `·unit`: 元/人·月, 人/千人. */
function readDenominator(text: string, whole: Piece, tables: Tables): Piece | null {
  if (!hasUnit(JOINTS, unitAt(text, whole.end))) return null;
  const sign = text.charAt(whole.end);
  const below = whole.unit.text.includes('/');
  const joins = sign === '/' || (sign === PER && measures(whole.rule)) || (sign === '·' && below);
  if (!joins || whole.rule.compound === 'none') return null;
  const from = whole.end + 1;
  const at = skipMagnitude(text, from, tables);
  const unit = readSimple(text, at, tables);
  if (unit === null || (sign === PER && unit.unit.text === whole.unit.text)) return null;
  return join(whole, unit, (sign === PER ? '/' : sign) + text.slice(from, at));
}

/** How far left of a number its denominators may begin: 每人每月, 每平方公里. */
const LONGEST_PER = 12;
const PER_CODE = PER.charCodeAt(0);

function readPer(
  text: string,
  end: number,
  unit: UnitReading,
  tables: Tables,
): (UnitReading & { start: number }) | null {
  const rule = tables.rules.get(unit.rules[0] ?? '');
  if (rule === undefined || rule.compound === 'none' || unit.unit.text.includes('/')) return null;
  let found: (UnitReading & { start: number }) | null = null;
  for (let start = end - 2; start >= Math.max(0, end - LONGEST_PER); start -= 1) {
    if (text.charCodeAt(start) !== PER_CODE) continue;
    const { factor, conversion, rules } = unit;
    const above: Piece = { rule, end: unit.end, unit: unit.unit, factor, conversion, rules };
    const joined = joinPer(text, start, end, above, tables);
    if (joined === null) break;
    const told = joined.physical ? joined.whole : above;
    found = {
      start,
      end: unit.end,
      unit: told.unit,
      factor: told.factor,
      conversion: told.conversion,
      rules: told.rules,
    };
  }
  return found;
}

/** The denominators that fill the text between: 每平方米每年 is /平方米·年. */
function joinPer(
  text: string,
  start: number,
  end: number,
  above: Piece,
  tables: Tables,
): { whole: Piece; physical: boolean } | null {
  let whole = above;
  let physical = true;
  let at = start;
  for (let sign = '/'; at < end; sign = '·') {
    if (text[at] !== PER) return null;
    const from = at + 1;
    const unit = readSimple(text, skipMagnitude(text, from, tables), tables);
    if (unit === null || unit.end > end || unit.rule.compound === 'none') return null;
    const magnitude = text.slice(from, skipMagnitude(text, from, tables));
    whole = join(whole, unit, sign + magnitude);
    physical &&= isPhysical(unit.rule);
    at = unit.end;
  }
  return { whole, physical };
}

/** 每吨100元 is a price with a unit of its own, 元/吨; 每人每月1200元 are yuan, and the metric is per head. */
const isPhysical = ({ dimension }: UnitRule): boolean => !TOLD_IN_NAMES.has(dimension);
const TOLD_IN_NAMES = new Set(['count', 'person', 'household', 'vehicle', 'event', 'time']);

const measures = (rule: UnitRule): boolean => rule.dimension !== 'count' && rule.dimension !== 'time';

/** 人/10万人, 床/千人. */
function skipMagnitude(text: string, from: number, tables: Tables): number {
  let at = from;
  for (;;) {
    const code = unitAt(text, at);
    const counts = isArabicDigit(code) || powerOf(code) > 0 || digitOf(code) > 0;
    if (!counts || (tables.trie.longest(text, at)?.value.known ?? null) !== null) return at;
    at += 1;
  }
}

function join(whole: Piece, unit: Piece, sign: string): Piece {
  const code =
    whole.unit.code !== null && unit.unit.code !== null
      ? codeOf(whole.unit.code, unit.unit.code, sign)
      : null;
  return {
    rule: whole.rule,
    end: unit.end,
    unit: {
      text: whole.unit.text + sign + unit.unit.text,
      code,
      dimension: `${whole.unit.dimension}${sign.startsWith('·') ? '.' : '/'}${unit.unit.dimension}`,
    },
    factor: null,
    conversion: null,
    rules: [...whole.rules, ...unit.rules],
  };
}

/** A magnitude below the stroke has no code of its own. */
function codeOf(above: string, below: string, sign: string): string | null {
  if (sign === '·') return `${above}.${below}`;
  return sign === '/' ? `${above}/${below}` : null;
}
