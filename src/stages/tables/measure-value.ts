import { compare, type Decimal, fromInteger, multiply } from '../../model/decimal.js';
import type { Quantity } from '../../model/draft.js';
import type { Role } from '../../model/figure.js';
import type { Packs } from '../../packs/packs.js';
import { unitMatcher } from '../../packs/unit-matcher.js';
import type { Heading } from './grid.js';
import { changes } from './name-figure.js';
import { type ApartUnit, inUnit } from './read-unit.js';
import { has, isTotal, ownOf, rowOf, sayingOf, type Value } from './value.js';

/** Level, change, growth or rank, and the number in the unit that its headers tell. */
export function measureValue(value: Value, packs: Packs): { role: Role; quantity: Quantity } {
  const say = sayingOf(value);
  const role = roleOf(value, say, packs);
  return { role, quantity: quantityOf(value, role, say, packs) };
}

function roleOf(value: Value, say: Heading, packs: Packs): Role {
  const { quantity } = value;
  if (quantity.kind === 'rank') return 'rank';
  if (!changes(say)) return roleOfLevel(value, packs);
  if (has(say, 'rank') && !has(say, 'change')) return 'rank';
  const stated = quantity.unit.text === '' ? unitOf(value, say, null, packs) : null;
  const kind = stated?.kind ?? quantity.kind;
  if (kind === 'percent-point') return 'change';
  // 增幅（百万港元） is an amount.
  if (kind === 'money' || kind === 'quantity') return 'change';
  if (kind === 'percent' || has(say, 'growth')) return 'growth';
  if (has(say, 'change')) return 'change';
  return kind === 'number' ? 'growth' : 'change';
}

function roleOfLevel(value: Value, packs: Packs): Role {
  if (value.quantity.kind === 'percent-point') return 'change';
  if (!isTotal(value)) return 'level';
  // 累计增长 40% of what is counted in 亿元.
  const unit = value.quantity.kind === 'percent' ? unitOf(value, ownOf(value), null, packs) : null;
  if (unit !== null && unit.kind !== 'percent') return 'growth';
  return isStep(value) ? 'change' : 'level';
}

/** 城镇化率 58.3 | 63.5 | [5.2] is how far it rises; 新增就业 3.1 | — | [15] is the sum of the years. */
function isStep({ quantity, levels }: Value): boolean {
  const size = quantity.value ?? quantity.max;
  const known = levels.flatMap(({ value, max }) => value ?? max ?? []);
  if (size === null || known.length === 0) return false;
  const most = known.reduce((best, level) => (compare(level, best) > 0 ? level : best));
  return compare(size, multiply(most, TWO)) < 0;
}
const TWO: Decimal = fromInteger(2);

/** The cell, its column, its row, the unit column, the caption: the nearest that tells a unit. */
function unitOf(value: Value, say: Heading, role: Role | null, packs: Packs): ApartUnit | null {
  const own = say.units[0] ?? null;
  if (own !== null) return own;
  if (changes(say) && !has(say, 'change')) return role === 'growth' ? percent(packs) : null;
  const { tableUnits, row, cell } = value;
  const listed = value.listed ?? tableUnits.find(({ kind }) => kind !== 'percent') ?? tableUnits[0];
  return (
    ownOf(value).units[0] ??
    rowOf(value).units[0] ??
    row.unit(cell.column) ??
    inherited(value) ??
    listed ??
    null
  );
}

/** #黄牛及肉牛 under 大牲畜（万头）: a part is told in the unit of its whole. */
function inherited({ row, labels }: Value): ApartUnit | null {
  if (!row.parted && !labels.some((label) => has(label, 'mark'))) return row.group.units[0] ?? null;
  return row.whole.units[0] ?? row.group.units[0] ?? null;
}

/** 增速 without a sign is in percent wherever it stands. */
function percent(packs: Packs): ApartUnit | null {
  const reading = unitMatcher(packs).read('%', 0);
  return reading === null
    ? null
    : { ...reading, rules: [...reading.rules], kind: 'percent', scale: fromInteger(1) };
}

function quantityOf(value: Value, role: Role, say: Heading, packs: Packs): Quantity {
  const { quantity } = value;
  if (role === 'rank') return { ...quantity, kind: 'rank', unit: rankUnit(packs) ?? quantity.unit };
  const unit = unitOf(value, say, role, packs);
  const ofShare = role === 'change' && !changes(say) && (unit?.kind ?? quantity.kind) === 'percent';
  return ofShare ? inPoints(quantity, packs) : inUnit(quantity, unit);
}

/** A share rises by points. */
function inPoints(quantity: Quantity, packs: Packs): Quantity {
  const rule = packs.rules.units.find(({ dimension }) => dimension === 'percent-point');
  const unit = rule === undefined ? null : unitMatcher(packs).named(rule.name);
  if (unit === null) return quantity;
  const rules = [...quantity.rules, ...unit.rules];
  return { ...quantity, unit: unit.unit, factor: unit.factor, kind: 'percent-point', rules };
}

function rankUnit(packs: Packs): Quantity['unit'] | null {
  const rule = packs.rules.numerals.find(({ role, unit }) => role === 'rank' && unit !== '');
  return rule === undefined ? null : (unitMatcher(packs).named(rule.unit)?.unit ?? null);
}
