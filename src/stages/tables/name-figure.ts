import type { Packs } from '../../packs/packs.js';
import { regionMatcher } from '../../packs/region-matcher.js';
import { formsOfWord } from '../../packs/word-lists.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import type { Heading } from './grid.js';
import { headOf } from './head-of.js';
import { isPlace } from './place.js';
import type { Row } from './read-rows.js';

/** The labels of a value, read once for its whole row and column. */
export interface Labels {
  row: Row;
  labels: readonly Heading[];
  /** The header over the value. */
  own: Heading;
  /** The level that a change in the columns right of it belongs to. */
  base: Heading;
  /** What stands above the table: 主要工业产品产量. */
  caption: Heading;
}

/** The row's name and the column's: 水稻 + 产量. Either alone where the other is a period, a place or 合计. */
export function nameFigure({ row, labels, own, base, caption }: Labels, packs: Packs): string {
  const below = rowName(row, labels, packs);
  const above = columnName(own, base, packs);
  if (above === '' && below === '') return captionName(caption, packs) || totalName(labels);
  if (above === '') return owned(below, row.group, caption, packs);
  if (above.includes(below)) return above;
  if (below.includes(above) || measuresAlike(below, above, packs)) return below;
  if (isShare(own, packs) && !saysWhose(own, packs)) return below + above;
  return headOf(below, packs) !== '' && headOf(above, packs) === '' ? above + below : below + above;
}

/** Is what the heading counts a change, a growth or a rank of something else? */
export function changes({ kinds, comparison }: Heading): boolean {
  return comparison !== null || CHANGING.some((kind) => kinds.has(kind));
}
const CHANGING = ['growth', 'change', 'by-unit', 'rank'] as const;

/** A change is named by what changes, and 比重 by what it is a part of. */
function columnName(own: Heading, base: Heading, packs: Packs): string {
  if (isPlace(own, packs)) return '';
  if (isShare(own, packs) && !saysWhose(own, packs) && !own.name.includes(base.name))
    return placeless(base, packs) + own.name;
  return own.name === '' && changes(own) ? placeless(base, packs) : own.name;
}

function placeless(heading: Heading, packs: Packs): string {
  return isPlace(heading, packs) ? '' : heading.name;
}

function rowName(row: Row, labels: readonly Heading[], packs: Packs): string {
  const named = labels.filter((label) => label.name !== '' && !isPlace(label, packs));
  const inner = named.at(-1);
  if (inner === undefined) return labels.some((label) => changes(label)) ? row.previous.name : '';
  const marked = inner.kinds.has('mark') ? [row.parent] : [];
  const marksOn = inner.kinds.has('mark') && row.parent.name !== '';
  if (named.length === 1 && row.parted && !marksOn && !inner.numbered) return brother(row, inner, packs);
  const outer = named.at(-2);
  if (outer !== undefined && sharesMeasure(outer, inner)) return ofMeasure(outer.name, inner.name, packs);
  return [...named, ...marked]
    .filter((each) => each.name !== inner.name && !isPlace(each, packs))
    .reduceRight(
      (name, each) => ofRepeated(row.repeated.has(inner.text), each.name, name, packs),
      inner.name,
    );
}

/** 普及率 under 城镇 and under 农村 is nothing without them. */
function ofRepeated(repeated: boolean, outer: string, name: string, packs: Packs): string {
  const qualified = qualify(outer, name, packs);
  return repeated && qualified === name ? outer + name : qualified;
}

/** The measure stands in the outer label, its parts in the inner ones: 污染物排放量（吨） | 氨氮. */
export function sharesMeasure(outer: Heading, inner: Heading): boolean {
  return outer.units.length > 0 && inner.units.length === 0 && inner.name !== '';
}

/** 女性 behind 其中：男性 is of the people that 总人口 counts: without a head of its own a row takes that of the whole. */
function brother({ whole }: Row, { name, units }: Heading, packs: Packs): string {
  const head = headOf(whole.name, packs);
  // 一般公共预算收入合计 closes the parts.
  if (wordMatcher(packs).endings.column.longest(name, name.length)?.value.rule.column === 'total')
    return name;
  return units.length === 0 && head.length > 1 && headOf(name, packs) === '' ? name + head : name;
}

function ofMeasure(outer: string, name: string, packs: Packs): string {
  const head = headOf(outer, packs);
  if (head.length > 1) return name.endsWith(head) ? name : name + head;
  return name.includes(outer) ? name : outer + name;
}

/** 总人口 over 非农业: 非农业人口; but 肉类总产量 under 产品产量 says what it is. */
function qualify(outer: string, name: string, packs: Packs): string {
  const head = headOf(outer, packs);
  if (head === '' || headOf(name, packs) !== '') return name;
  // 新增供水能力, of which 调水工程.
  if (wordMatcher(packs).byClass.action.longest(outer, 0)?.value.rule.adds === true) return name + outer;
  if (head.length > 1) return name + head;
  // 铁路 of 货运量.
  return outer.length <= LONGEST_MEASURE ? name + outer : outer + name;
}

/** 货运量, 发电量: a measure without a subject of its own. */
const LONGEST_MEASURE = 3;

/** A name that does not say what is measured asks the group of its row, then the caption. */
function owned(name: string, group: Heading, caption: Heading, packs: Packs): string {
  const grouped = inGroup(group, name, packs);
  return grouped === name ? inCaption(caption, name, packs) : grouped;
}

/** 期末存栏 over 大牲畜: what the rows of a group are measured by, where neither row nor column says it. */
function inGroup(group: Heading, name: string, packs: Packs): string {
  if (group.numbered || group.kinds.has('category') || isPlace(group, packs) || headOf(name, packs) !== '')
    return name;
  return headOf(group.name, packs) === '' ? group.name + name : qualify(group.name, name, packs);
}

/** 主要产品产量 above the table, for rows that name no more than a product. */
function inCaption({ name: caption }: Heading, name: string, packs: Packs): string {
  if (headOf(name, packs) !== '') return name;
  const { endings } = wordMatcher(packs);
  const tail = endings.tail.longest(caption, caption.length);
  const headBefore = (end: number) => endings.head.longest(caption, end);
  const head = headBefore(caption.length) ?? (tail === null ? null : headBefore(tail.start));
  return head === null || head.value.rule.dependent !== true ? name : name + head.value.form;
}

/** 比重, 占全市比重, 完成预算: a share of what the columns beside it count. */
export function isShare({ name }: Heading, packs: Packs): boolean {
  const word = wordMatcher(packs).endings.column.longest(name, name.length);
  if (word !== null && word.value.rule.column === 'share') return true;
  return shareHeads(packs).some((form) => name.endsWith(form));
}

/** 优良天数比例 is a measure of its own; 比重 and 占全市比重 are of what the columns beside them count. */
function saysWhose({ name }: Heading, packs: Packs): boolean {
  const head = shareHeads(packs).find((form) => name.endsWith(form));
  if (head === undefined || head.length === name.length) return false;
  return wordMatcher(packs).byClass.share.longest(name, 0) === null;
}

const shareHeads = (packs: Packs): readonly string[] => formsOfWord(packs, 'head.share');

/** 发电量 under 产量, 教育支出 under 支出合计; but 教育支出 under 基本支出 is a part of it. */
function measuresAlike(below: string, above: string, packs: Packs): boolean {
  const total = wordMatcher(packs).endings.column.longest(above, above.length);
  const bare = total?.value.rule.column === 'total' ? above.slice(0, total.start) : above;
  const head = headOf(bare, packs);
  return head !== '' && head.length >= bare.length - 1 && headOf(below, packs).slice(-1) === bare.slice(-1);
}

/** 粮食产量 over places and years. */
function captionName({ name }: Heading, packs: Packs): string {
  if (headOf(name, packs) === '') return '';
  const bare = name.replace(TABLE_NUMBER, '').trim();
  const place = regionMatcher(packs).places.longest(bare, 0);
  return place === null || place.value === 'lookalike' ? bare : bare.slice(place.end);
}
/** 表4, 专栏2-1. */
const TABLE_NUMBER = /^\p{Script=Han}{1,2}\d{1,2}(?:-\d{1,2})?(?=\P{Nd})/u;

function totalName(labels: readonly Heading[]): string {
  return labels.find(({ kinds }) => kinds.has('total'))?.text.trim() ?? '';
}
