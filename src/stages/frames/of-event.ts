import type { PeriodMention } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { isInsideWord, wordMatcher } from '../../packs/word-matcher.js';
import { hasUnit, unitSet } from '../../text/unit-set.js';
import { PARTICLE } from '../attach/left-reading.js';

/**
 * 今年|列入计划的162个项目, 7月|启动的专项行动: a verb right behind the period whose clause goes on with 的 tells when the
 * thing was done to which the figures belong, and not when they were counted.
 */
export function isOfEvent(text: string, packs: Packs, { end, mode }: PeriodMention): boolean {
  if (mode !== 'in') return false;
  const { action, predicate } = wordMatcher(packs).byClass;
  const verb = action.longest(text, end) ?? predicate.longest(text, end);
  if (verb === null || isInsideWord(text, verb)) return false;
  for (let at = verb.end; at < Math.min(text.length, verb.end + LONGEST_EVENT); at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === GENITIVE) return !endsWithoutNumber(text, at);
    if (hasUnit(CUTS, unit)) return false;
  }
  return false;
}

/** 2023年进行的上一轮评定，全市共有286家申报: an event that has its clause for itself dates what follows. */
function endsWithoutNumber(text: string, from: number): boolean {
  for (let at = from; at < Math.min(text.length, from + LONGEST_NAME); at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA) return true;
    if (hasUnit(CUTS, unit)) return false;
  }
  return false;
}
const LONGEST_NAME = 20;
const GENITIVE = PARTICLE.charCodeAt(0);
const COMMA = '，'.charCodeAt(0);
const CUTS = unitSet('，。；：、0123456789');

/** 列入计划: a verb and its object, before 的. */
const LONGEST_EVENT = 8;
