import { fromInteger } from '../../model/decimal.js';
import type { Span } from '../../model/document.js';
import type { Candidate, PartialDay, PeriodMention, Quantity } from '../../model/draft.js';
import type { Role } from '../../model/figure.js';
import type { Packs } from '../../packs/packs.js';
import { unitMatcher } from '../../packs/unit-matcher.js';
import type { Cell } from './grid.js';
import { changes, isPlace, type Labels, nameFigure } from './name-figure.js';
import { type ColumnKind, type Heading, NO_HEADING } from './read-heading.js';
import { type ApartUnit, inUnit } from './read-unit.js';

/** A value of a table with everything that its headers say of it. */
export interface Value extends Labels {
  cell: Cell;
  quantity: Quantity;
  /** 单位：亿元 above the table. */
  tableUnits: readonly ApartUnit[];
  /** What the row says of the force of its targets. */
  force: Candidate['force'];
  /** The year the document stands in, to tell which columns lie ahead. */
  year: number | null;
  /** The earliest year that heads a column. */
  firstYear: number | null;
}

const CONFIDENCE = { named: 0.85, unnamed: 0.5 };

/** The figure in the making; null where nothing says what the number is. */
export function makeCandidate(value: Value, packs: Packs): Candidate | null {
  const name = nameFigure(value, packs);
  const say = sayingOf(value);
  const role = roleOf(value, say, packs);
  if (name === '') return null;
  const quantity = quantityOf(value, role, say, packs);
  const isChange = role === 'change' || role === 'growth';
  const comparison = isChange ? (say.comparison ?? value.own.comparison ?? rowOf(value).comparison) : null;
  return {
    quantity,
    sentence: value.cell.sentence,
    clause: clauseOf(value, packs),
    name,
    raw: rawOf(value, packs),
    role,
    sign: signOf(value, role),
    annualised: value.own.annualised || rowOf(value).annualised,
    comparison: comparison === null ? null : { ...comparison, sentence: value.cell.sentence },
    basis: null,
    cumulative: false,
    fromValue: false,
    threshold: false,
    term: false,
    continues: false,
    modal: null,
    ownPeriod: periodOf(value),
    status: 'actual',
    force: null,
    period: null,
    deadline: null,
    scope: null,
    table: tableOf(value.labels, value.own),
    headed: headedOf(value),
    confidence: name.length > 1 ? CONFIDENCE.named : CONFIDENCE.unnamed,
    metricId: null,
    domain: null,
    rules: [...quantity.rules, 'table.cell', ...value.own.rules],
  };
}

/** The headers beside and above, as written. */
export function tableOf(labels: readonly Heading[], own: Heading): NonNullable<Candidate['table']> {
  return { row: labels.map(({ text }) => text).join(' '), column: own.text };
}

function rowOf({ labels }: Labels): Heading {
  return labels.at(-1) ?? NO_HEADING;
}

/** Of a row and its column, the one that tells of a change: 增长（%） may head either. */
function sayingOf(value: Value): Heading {
  return [value.own, rowOf(value)].find((heading) => changes(heading)) ?? sayingOfCaption(value);
}

/** 比上年涨跌幅度（%） above the table holds where no column has a unit of its own. */
function sayingOfCaption({ own, caption, tableUnits, ...value }: Value): Heading {
  const plain = own.units.length === 0 && rowOf({ own, caption, ...value }).units.length === 0;
  const told = changes(caption) && tableUnits.length === 1 && !caption.kinds.has('rank');
  return plain && told ? { ...caption, units: [...tableUnits] } : own;
}

const has = (heading: Heading, ...kinds: ColumnKind[]): boolean =>
  kinds.some((kind) => heading.kinds.has(kind));

function roleOf(value: Value, say: Heading, packs: Packs): Role {
  if (value.quantity.kind === 'rank') return 'rank';
  if (!changes(say)) return value.quantity.kind === 'percent-point' ? 'change' : 'level';
  if (has(say, 'rank') && !has(say, 'change')) return 'rank';
  const stated = value.quantity.unit.text === '' ? unitOf(value, say, null, packs) : null;
  const kind = stated?.kind ?? value.quantity.kind;
  if (kind === 'percent-point') return 'change';
  if (kind === 'percent' || has(say, 'growth')) return 'growth';
  if (has(say, 'change')) return 'change';
  return kind === 'number' ? 'growth' : 'change';
}

/** The cell, its column, its row, the unit column, the caption: the nearest that tells a unit. */
function unitOf(value: Value, say: Heading, role: Role | null, packs: Packs): ApartUnit | null {
  const row = rowOf(value);
  const own = say.units[0] ?? null;
  if (own !== null) return own;
  if (changes(say) && !has(say, 'change')) return role === 'growth' ? percent(packs) : null;
  const listed = value.tableUnits.find(({ kind }) => kind !== 'percent') ?? value.tableUnits[0];
  return (
    value.own.units[0] ??
    row.units[0] ??
    value.row.unit(value.cell.column) ??
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
  if (role === 'rank')
    return { ...value.quantity, kind: 'rank', unit: rankUnit(packs) ?? value.quantity.unit };
  return inUnit(value.quantity, unitOf(value, say, role, packs));
}

function rankUnit(packs: Packs): Quantity['unit'] | null {
  const rule = packs.rules.numerals.find(({ role, unit }) => role === 'rank' && unit !== '');
  return rule === undefined ? null : (unitMatcher(packs).named(rule.unit)?.unit ?? null);
}

/** 降幅 2.5 is a fall; -2.5 under 增长 carries its own sign, and so does ↓2.5. */
function signOf(value: Value, role: Role): 1 | -1 {
  if (role !== 'growth' && role !== 'change') return 1;
  if (/^[↓▼]/.test(value.cell.text)) return -1;
  const falls = value.own.sign === -1 || rowOf(value).sign === -1;
  return falls && !/^[-−]/.test(value.cell.text) ? -1 : 1;
}

function periodOf(value: Value): PeriodMention | null {
  if (has(value.own, 'same-period') && value.base.period !== null) return aYearBefore(value.base.period);
  const fromRow = value.labels.find(({ period }) => period !== null)?.period ?? null;
  return value.own.period ?? fromRow ?? (changes(value.own) ? value.base.period : null);
}

/** 上年同期 beside 一季度 is the first quarter of the year before. */
function aYearBefore(mention: PeriodMention): PeriodMention {
  const before = (day: PartialDay): PartialDay => ({
    ...day,
    year:
      day.year.kind === 'stated'
        ? { kind: 'stated', year: day.year.year - 1 }
        : { ...day.year, offset: day.year.offset - 1 },
  });
  return { ...mention, from: before(mention.from), to: before(mention.to) };
}

/** The place in a label is the scope: the clause opens with it. */
function clauseOf({ labels, cell }: Value, packs: Packs): Span {
  const place = labels.find((label) => isPlace(label, packs))?.cell ?? null;
  const label = labels.at(-1)?.cell ?? null;
  const from = place ?? (label !== null && label.row === cell.row ? label : null);
  return { start: Math.min(from?.start ?? cell.start, cell.start), end: cell.end };
}

/** A place over the column is the scope; else the label of the row, else what the column is called. */
function rawOf(value: Value, packs: Packs): Span | null {
  const label = [...value.labels].reverse().find((each) => each.name !== '' && !isPlace(each, packs));
  const cell = (isPlace(value.own, packs) ? value.own : (label ?? value.own)).cell;
  return cell === null ? null : { start: cell.start, end: cell.end };
}

/** 目标值 over the column or beside the row; a force in the row holds for the years ahead, and what lies behind is no target. */
function headedOf(value: Value): Candidate['headed'] {
  const { own, force, year, firstYear } = value;
  const row = rowOf(value);
  const heading = has(own, 'target', 'forecast') ? own : row;
  if (has(heading, 'forecast')) return { status: 'forecast', force: null, rule: ruleOf(heading) };
  if (has(heading, 'target')) return { status: 'target', force, rule: ruleOf(heading) };
  const columnYear = statedYear(own);
  if (columnYear === null) return null;
  // A plan without a date of its own: the first of its years is where it starts from.
  const isPast = year === null ? force !== null && columnYear === firstYear : columnYear < year;
  if (isPast) return { status: 'actual', force: null, rule: 'table.past-year' };
  const isAhead = force !== null && columnYear > (year ?? firstYear ?? columnYear);
  return isAhead ? { status: 'target', force, rule: 'table.force' } : null;
}

/** The year a column is headed by. */
export function statedYear({ period }: Heading): number | null {
  return period?.to.year.kind === 'stated' ? period.to.year.year : null;
}

function ruleOf({ rules }: Heading): string {
  return rules.at(-1) ?? 'table.target';
}
