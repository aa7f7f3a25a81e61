import type { Candidate, PeriodMention, Quantity } from '../../model/draft.js';
import { type Cell, type ColumnKind, type Heading, NO_HEADING } from './grid.js';
import { changes, type Labels, sharesMeasure } from './name-figure.js';
import type { PlanYears } from './plan-years.js';
import type { ApartUnit } from './read-unit.js';

/** A value of a table with everything that its headers say of it. */
export interface Value extends Labels {
  cell: Cell;
  quantity: Quantity;
  /** 累计下降 in the cell itself. */
  said: Heading | null;
  /** The period that the cell itself or the note on its mark tells. */
  period: PeriodMention | null;
  /** 单位：亿元 above the table. */
  tableUnits: readonly ApartUnit[];
  /** （千公顷、万吨）: the one of them that is of the column, where there are as many. */
  listed: ApartUnit | null;
  /** What the row says of the force of its targets. */
  force: Candidate['force'];
  /** The year the document stands in, to tell which columns lie ahead. */
  year: number | null;
  /** The single years that head columns, or rows where no column has one; ascending. */
  years: readonly number[];
  plan: PlanYears | null;
  /** The period within a year that the caption, or else the title of the document names. */
  told: PeriodMention | null;
  /** The rules by which a note or header says that brackets as those of the cell hold totals. */
  explained: readonly string[];
  /** The values of the row in single years. */
  levels: readonly Quantity[];
}

/** The label next to the value; 氨氮 beside 污染物排放量下降（%） is told as that says. */
export function rowOf({ labels }: Labels): Heading {
  // 属性 may stand between the names and the values.
  const naming = labels.filter((label) => !has(label, 'binding', 'expected'));
  const [outer, inner] = [naming.at(-2), naming.at(-1)];
  if (inner === undefined) return NO_HEADING;
  if (outer === undefined || !sharesMeasure(outer, inner)) return inner;
  const { units, sign, comparison } = outer;
  return { ...inner, units, sign, comparison, kinds: new Set([...inner.kinds, ...outer.kinds]) };
}

export const has = (heading: Heading, ...kinds: ColumnKind[]): boolean =>
  kinds.some((kind) => heading.kinds.has(kind));

/** [25] and 累计下降20% are of all years of the plan; so is what stands under 五年累计. */
export function isTotal({ cell, explained, own, said, plan }: Value): boolean {
  if (said !== null && has(said, 'cumulative')) return true;
  if (cell.bracket !== '') return explained.length > 0 || has(own, 'cumulative') || plan !== null;
  return has(own, 'cumulative') && !own.annualised && own.period === null && plan !== null;
}

/** Under 年均增长, or in a row that counts a yearly growth. */
export function isAverage(value: Value): boolean {
  return (
    !isTotal(value) &&
    (value.own.annualised ||
      value.said?.annualised === true ||
      (rowOf(value).annualised && value.own.period === null))
  );
}

/** What the column says of this value: 年均增长[累计] says 年均增长 of no value in brackets. */
export function ownOf(value: Value): Heading {
  const { own } = value;
  if (!own.annualised || !isTotal(value)) return own;
  return { ...own, kinds: new Set(), units: [], comparison: null, annualised: false };
}

/** Of the cell, its column and its row, the one that tells of a change: 增长（%） may head either. */
export function sayingOf(value: Value): Heading {
  const told = [value.said ?? NO_HEADING, ownOf(value), rowOf(value)].find((heading) => changes(heading));
  return told ?? sayingOfCaption(value);
}

/** 比上年涨跌幅度（%） above the table holds where no column has a unit of its own. */
function sayingOfCaption(value: Value): Heading {
  const { caption, tableUnits } = value;
  const own = ownOf(value);
  const plain = own.units.length === 0 && rowOf(value).units.length === 0;
  const told = changes(caption) && tableUnits.length === 1 && !caption.kinds.has('rank');
  return plain && told ? { ...caption, units: [...tableUnits] } : own;
}
