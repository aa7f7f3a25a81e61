import type { Change, Match } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';
import { metricOf, valuesOf } from './compare.js';
import { Converter } from './convert.js';
import { findResults, type ResultOptions } from './find-results.js';
import { judge, type Verdict } from './judge.js';
import { say, sayAmount } from './message.js';
import type { Comparable, Side } from './sides.js';
import { MESSAGES } from './wording.js';

/** A target of one side and the result that the other side tells. */
export interface Tracked {
  target: Comparable;
  result: Comparable;
  targetIsOld: boolean;
  match: Match;
  verdict: Verdict;
}

/** Targets of either side against results of the other, where the side of the target does not tell the result itself. */
export function trackAcross(old: Side, now: Side, options: ResultOptions): Tracked[] {
  return [...trackOneWay(old, now, true, options), ...trackOneWay(now, old, false, options)];
}

function trackOneWay(
  promising: Side,
  telling: Side,
  targetIsOld: boolean,
  options: ResultOptions,
): Tracked[] {
  const known = new Set(promising.items.filter(isResult).map(resultKey));
  const targets = promising.items.filter(
    (item) => item.figure.status === 'target' && !known.has(resultKey(item)),
  );
  return findResults(targets, telling.items.filter(isResult), options).flatMap(({ target, result }) => {
    if (result === null) return [];
    const verdict = verdictOf(target, result.item, options.lexicon);
    return verdict === null
      ? []
      : [{ target, result: result.item, targetIsOld, match: result.match, verdict }];
  });
}

function isResult({ figure }: Comparable): boolean {
  return figure.status === 'actual';
}

function resultKey({ nature, name, months, place }: Comparable): string {
  return [nature, name.key, months?.end, place].join('\n');
}

/** Null where either is told in no single number that could be held against the other. */
export function verdictOf(target: Comparable, result: Comparable, lexicon: PairingLexicon): Verdict | null {
  const value = resultValue(result.figure);
  if (value === null) return null;
  const converter = new Converter(result.figure.unit, target.figure.unit, lexicon);
  const { id, name } = { id: target.figure.metric.id ?? target.name.id, name: target.figure.metric.name };
  const better = lexicon.isCeiling(name) ? 'lower' : lexicon.better({ id, name });
  return judge(target.figure, { value: converter.number(value), bound: result.figure.bound }, better);
}

/** A result that is a range is taken by its nearer end: nothing is claimed that is not said. */
function resultValue({ value, min, max }: Figure): number | null {
  return value ?? min ?? max;
}

/** The change that a target and its result make. */
export function trackedChange(tracked: Tracked, lexicon: PairingLexicon): Change {
  const { target, result, targetIsOld, match, verdict } = tracked;
  const [old, now] = targetIsOld ? [target, result] : [result, target];
  return {
    kind: verdict.met ? 'target-met' : 'target-missed',
    metric: metricOf(now),
    unit: { text: now.figure.unit.text, code: now.figure.unit.code },
    old: old.figure,
    new: now.figure,
    ...valuesOf(old.figure, now.figure, lexicon),
    better: verdict.gap === 0 ? null : verdict.met ? 'better' : 'worse',
    stated: null,
    match,
    message: describeVerdict(target, result, verdict),
  };
}

/** 目标282亿元（2013年），结果253.7亿元（2013年），未完成，差28.3亿元 */
export function describeVerdict(target: Comparable, result: Comparable, { met, gap }: Verdict): string {
  const subject = `${target.figure.metric.name}${MESSAGES.roles[target.figure.role]}`;
  const [promised, reached] = [say(target.figure), say(result.figure)];
  if (gap === 0)
    return `${subject}：${(met ? MESSAGES.metExactly : MESSAGES.missedByNothing)(promised, reached)}`;
  const distance = sayAmount(Math.abs(gap), target.figure).slice(1);
  return `${subject}：${(met ? MESSAGES.met : MESSAGES.missed)(promised, reached, distance)}`;
}
