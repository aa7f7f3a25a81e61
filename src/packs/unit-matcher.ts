import type { Hit } from '../text/trie.js';
import { isAt, unitAt } from '../text/unit-at.js';
import { memoised, type Packs } from './packs.js';
import { JOINTS, readDenominators, readPer } from './unit-compounds.js';
import {
  buildTables,
  type Piece,
  readSecond,
  readSimple,
  type SecondUnit,
  type Tables,
  type UnitEntry,
  type UnitParts,
  type UnitReading,
} from './unit-tables.js';

export interface UnitMatcher {
  /** The longest unit that begins at `at`, compounds such as 微克/立方米 and brackets as in 家（次） included. */
  read(text: string, at: number): UnitReading | null;
  /** The same without compounds, as the table has it; `end` of the unit found there says nothing. */
  simple(text: string, at: number): Hit<UnitEntry> | null;
  /** 每人每月|1200元: the unit with the denominators said before its number, which end at `end`; null without any. */
  readPer(text: string, end: number, unit: UnitReading): (UnitReading & { start: number }) | null;
  /** Does a unit begin here? Asked where a magnitude could: 千瓦, 兆瓦, 百分点. */
  starts(text: string, at: number): boolean;
  /** Can a unit begin with this UTF-16 unit? Quicker than `starts`, and mostly none can. */
  mayStart(unit: number): boolean;
  /** Does a unit begin here that two digits may stand before, the second its tenths: 八五折? */
  takesTenths(text: string, at: number): boolean;
  /** The characters behind a number that a second unit begins with, and those behind a unit that join another: 块, 元|/人. */
  readonly further: readonly number[];
  /** Null for most units and for all compounds. */
  partsOf(unit: UnitReading): UnitParts | null;
  /** 块 is a piece and may be money, 分 a score and may be minutes. */
  second(text: string, at: number): SecondUnit | null;
  /** The unit of that name, as figures carry it. */
  named(name: string): UnitReading | null;
}

export const unitMatcher = memoised(buildUnitMatcher);

function buildUnitMatcher(packs: Packs): UnitMatcher {
  const tables = buildTables(packs.rules.units);
  return {
    read: (text, at) => readUnit(text, at, tables),
    simple: (text, at) => tables.trie.longest(text, at),
    readPer: (text, end, unit) => readPer(text, end, unit, tables),
    starts: (text, at) => (tables.trie.longest(text, at)?.value.known ?? null) !== null,
    mayStart: (unit) => tables.trie.mayBegin(unit),
    takesTenths: (text, at) => tables.trie.longest(text, at)?.value.known?.rule.tenths_before === true,
    partsOf: ({ rules }) => (rules.length === 1 ? (tables.parts.get(rules[0]!) ?? null) : null),
    further: [...tables.furtherUnits, ...JOINTS].map((sign) => sign.charCodeAt(0)),
    second: (text, at) => readSecond(text, at, tables),
    named: (name) => {
      const known = tables.names.get(name);
      return known?.piece ?? null;
    },
  };
}

function readUnit(text: string, at: number, tables: Tables): UnitReading | null {
  const first = readSimple(text, at, tables);
  if (first === null) return null;
  const head = readBracket(text, first, tables);
  return readDenominators(text, head, tables);
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
