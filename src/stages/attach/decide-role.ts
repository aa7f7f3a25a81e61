import type { Quantity } from '../../model/draft.js';
import type { Role } from '../../model/figure.js';
import { type Construction, ELEMENT_LETTERS } from '../../packs/construction-matcher.js';
import type { Word } from '../../packs/word-matcher.js';
import { isArabicDigit } from '../../text/numeral-signs.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import type { Letters } from './form-letters.js';
import { isFraction } from './fraction.js';
import { AVERAGE, type LeftReading, PARTICLE, type Token, wordOf } from './left-reading.js';

/** Level, change, growth or rank: by the number itself, a noun of growth beside it, then the form. */
export function decideRole(
  quantity: Quantity,
  left: LeftReading,
  right: readonly Token[],
  form: Construction | null,
): Role {
  if (quantity.kind === 'rank') return 'rank';
  if (quantity.role !== null) return quantity.role;
  if (quantity.kind === 'percent-point') return 'change';
  if (quantity.kind === 'percent' && (left.growthHead || growthNoun(right) !== null)) return 'growth';
  const role = form?.rule.role ?? 'level';
  if (role !== 'by-unit') return role;
  return isRelative(quantity) ? 'growth' : 'change';
}

/** 年均6.6%的|增速, 录得4.0%的|跌幅: the noun right of the number says that it is a growth. */
export function growthNoun(right: readonly Token[]): Word | null {
  return wordOf(right, 'HEAD');
}

/** A percentage, a multiple, or a part of the whole such as 三分之二. */
function isRelative(quantity: Quantity): boolean {
  return quantity.kind === 'percent' || quantity.kind === 'multiple' || isFraction(quantity);
}

/** 300兆瓦以上机组, 140兆瓦……发电项目: the size of a class, or of a project that is not yet running, is a parameter. */
export function isParameter(clause: ClauseText, quantity: Quantity, letters: Letters): boolean {
  return (
    letters.text.includes(ELEMENT_LETTERS.THRESHOLD) ||
    limits(letters) ||
    isCondition(clause, quantity) ||
    isRestriction(clause, quantity, letters) ||
    isClassOfNext(clause, quantity) ||
    isAgeOf(quantity, letters) ||
    isNameplate(clause, quantity, letters)
  );
}

/** 低于70%的|警戒线; 低于6.2‰的|全国平均水平 is a result of another place. */
function limits({ tokens }: Letters): boolean {
  return tokens.some((token) => token.type === 'LIMIT' && token.word.rule.id !== AVERAGE);
}

/** 车辆超过50辆时，应启动预案: a bound that something follows from. */
function isCondition(clause: ClauseText, { bound, to }: Quantity): boolean {
  if (bound === 'eq' || bound === 'approx') return false;
  const mark = clause.words.byClass.trim.longest(clause.mask, to);
  return mark?.value.rule.id === 'trim.condition' && /[，、。；]/.test(clause.mask.charAt(mark.end));
}

/** 使用率|低于|20%|的|敬老院33所, 完成率|低于|85%|的|不得评优: a bound on an attribute tells which are meant. */
function isRestriction(clause: ClauseText, quantity: Quantity, { tokens, numberAt }: Letters): boolean {
  const { bound, from, start, to } = quantity;
  if (from === start || bound === 'eq' || bound === 'approx' || !isAt(clause.mask, to, PARTICLE))
    return false;
  const [particle, noun] = tokens.slice(numberAt);
  // |不足100人|的|小学校: nothing need stand before it.
  if ((numberAt > 0 && tokens[numberAt - 1]!.type !== 'NP') || particle?.type !== 'DE') return false;
  if (noun?.type !== 'NP') return numberAt > 0;
  // 实现超过90%的覆盖率: the noun is what is measured.
  return clause.words.endings.head.longest(clause.mask, noun.end, noun.start) === null;
}

/** 其中|10亿元以上|15个: the size of those that are counted right behind it. */
function isClassOfNext({ mask }: ClauseText, { bound, end, to }: Quantity): boolean {
  return to > end && (bound === 'ge' || bound === 'le') && isArabicDigit(mask.charCodeAt(to));
}

/** 为|35—64岁|妇女提供筛查: an age from which or up to which people are meant. */
function isAgeOf({ rules, min, bound }: Quantity, { tokens, numberAt }: Letters): boolean {
  if (!rules.includes('unit.time.age') || (min === null && (bound === 'eq' || bound === 'approx')))
    return false;
  return tokens[numberAt]?.type === 'NP';
}

function isNameplate(clause: ClauseText, quantity: Quantity, letters: Letters): boolean {
  const measured = letters.text[letters.numberAt] === ELEMENT_LETTERS.MEASURE;
  if (!measured || quantity.kind !== 'quantity' || letters.text.includes(ELEMENT_LETTERS.LINK)) return false;
  const [noun, predicate] = letters.tokens.slice(letters.numberAt);
  if (noun?.type !== 'NP' || predicate?.type === 'PRED') return false;
  const event = clause.words.endings.event.longest(clause.mask, noun.end, noun.start);
  const thing = clause.words.endings.thing.longest(clause.mask, event?.start ?? noun.end, noun.start);
  return thing?.value.rule.id === 'thing.project';
}
