import type { Span } from '../../model/document.js';
import { modifierMatcher } from '../../packs/modifier-matcher.js';
import { CLASS, firstWord, lastWord, wordText } from '../../packs/word-matcher.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import { PARTICLE } from './left-reading.js';
import { listSignAt } from './list-sign.js';

/**
 * The subjects a noun phrase names one after the other, each with the head they share: 城市和县城再生水利用率. Of its
 * signs as many part as there are numbers, if that can be told: 教育、社保和就业、卫生健康支出 are three.
 */
export function splitConjuncts(clause: ClauseText, noun: Span, count: number): string[] {
  const cuts = cutsOf(clause, noun);
  const parts = partsBetween(noun, chooseCuts(clause, cuts, count));
  const expanded = parts.length === count ? null : expandPair(clause, noun);
  if (expanded !== null) return expanded;
  if (parts.length < 2) return [clause.text.slice(noun.start, noun.end)];
  const [first] = parts as [Span];
  const within = relationEnd(clause, first, parts.at(-1)!);
  const whose = clause.text.slice(first.start, within);
  const listed = within > first.start ? [{ start: within, end: first.end }, ...parts.slice(1)] : parts;
  const texts = listed.map((part) => clause.text.slice(part.start, part.end));
  return shareOrdinal(texts, shareHead(clause, texts, listed)).map((text) => whose + text);
}

/** 第一、二、三产业: the sign of the first number is that of all. */
function shareOrdinal(stems: readonly string[], names: string[]): string[] {
  const [first, ...others] = stems as [string, ...string[]];
  const isNumber = (text: string): boolean => startsNumeral(text.charCodeAt(0));
  const ordinal = first.length > 1 && !isNumber(first) && [...first.slice(1)].every(isNumber);
  if (!ordinal || !others.every(isNumber)) return names;
  return names.map((name, i) => (i === 0 ? name : first.charAt(0) + name));
}

/** What stands between the signs of a noun phrase, each as it is: 市|与|县（市、区）财政. */
export function plainConjuncts(clause: ClauseText, noun: Span): Span[] {
  return partsBetween(noun, cutsOf(clause, noun));
}

/** 药费在|门诊、住院费用中的占比, 服务业对|投资、消费的贡献率: what stands in relation to each of the list. */
function relationEnd(clause: ClauseText, first: Span, last: Span): number {
  const hit = lastWord(clause, CLASS.preposition, first.start, first.end);
  const named = hit !== null && hit.start - first.start > 1 && hit.end < first.end;
  return named && clause.mask.slice(last.start, last.end).includes(PARTICLE) ? hit.end : first.start;
}

/** 城乡居民人均可支配收入分别增长, 金融机构存贷款余额分别为: the word itself holds two. */
function expandPair(clause: ClauseText, noun: Span): string[] | null {
  const hit = lastWord(clause, CLASS.distribution, noun.start, noun.end);
  const expand = hit?.value.rule.expand;
  if (hit === null || expand === undefined) return null;
  const [before, after] = [clause.text.slice(noun.start, hit.start), clause.text.slice(hit.end, noun.end)];
  return expand.map((part) => before + part + after);
}

function cutsOf({ words, mask }: ClauseText, noun: Span): Span[] {
  const cuts: Span[] = [];
  for (let at = noun.start; at < noun.end; at += 1) {
    const length = listSignAt(words, mask, at, noun.end);
    if (length === 0) continue;
    cuts.push({ start: at, end: at + length });
    at += length - 1;
  }
  return cuts;
}

/** Where there are more signs than numbers need, 、 and the last word of joining part, the words before it do not. */
function chooseCuts(clause: ClauseText, cuts: readonly Span[], count: number): readonly Span[] {
  const needed = count - 1;
  if (cuts.length <= needed) return cuts;
  // 珠宝首饰、钟表及名贵礼物|和|药物及化妆品: of two words that join, the one that stands as often as is needed parts.
  const words = cuts.filter(({ start }) => !isAt(clause.mask, start, '、'));
  const parting = words.filter(({ start }) => timesOf(clause, words, start) === needed);
  if (parting.length === needed && words.length > needed) return parting;
  const signs = cuts.filter(({ start }) => isAt(clause.mask, start, '、'));
  if (signs.length === needed) return signs;
  // 港、澳、台商投资企业|和|外商投资企业: the word parts what the signs list.
  if (needed === 1 && cuts.length - signs.length === 1 && cuts.at(-1)!.start > signs.at(-1)!.start)
    return cuts.slice(-1);
  const last = cuts.at(-1)!;
  const chosen = signs.includes(last) ? signs : [...signs, last];
  return chosen.length === needed ? chosen : cuts;
}

function timesOf({ mask }: ClauseText, words: readonly Span[], at: number): number {
  return words.filter(({ start }) => mask[start] === mask[at]).length;
}

function partsBetween(noun: Span, cuts: readonly Span[]): Span[] {
  const starts = [noun.start, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), noun.end];
  return starts.map((start, i) => ({ start, end: ends[i]! })).filter(({ start, end }) => end > start);
}

/**
 * Gives the earlier conjuncts the head that only the last one carries. After 等 the head is plain to see
 * (食品、石化、医药等|产业增加值); else it is what remains of the last conjunct when a stem as long as the one before
 * is taken away, moved to the edge of a known head where one begins nearby.
 */
function shareHead(clause: ClauseText, texts: string[], parts: readonly Span[]): string[] {
  const last = texts.at(-1)!;
  const others = texts.slice(0, -1);
  const etcetera = firstWord(wordText(clause.words, last), CLASS.particle, 1, last.length - 1);
  if (etcetera?.value.rule.id === 'particle.etcetera') {
    const head = last.slice(etcetera.end);
    return [...others, last.slice(0, etcetera.start)].map((stem) => stem + head);
  }
  if (others.every((text, i) => endsInHead(clause, parts[i]!, text)))
    return [...others, headedLike(clause, last, parts)];
  // 房屋税、地价税及使用牌照税: alike in their ends, each is whole.
  if (others.every((text) => text.length > 1 && text.at(-1) === last.at(-1))) return texts;
  const stem =
    parallelStem(clause, others.at(-1)!, last) ??
    stemLength(clause, last, others.at(-1)!.length, parts.at(-1)!);
  const head = last.slice(stem);
  return [...others.map((text, i) => (endsInHead(clause, parts[i]!, text) ? text : text + head)), last];
}

/** 生产总值总量和|增速: a head alone is of what the first one is of. */
function headedLike(clause: ClauseText, last: string, parts: readonly Span[]): string {
  const heads = clause.words.endings.head;
  const final = parts.at(-1)!;
  const first = parts[0]!;
  const whole = heads.longest(clause.mask, final.end, final.start)?.start === final.start;
  const head = heads.longest(clause.mask, first.end, first.start);
  return whole && head !== null ? clause.text.slice(first.start, head.start) + last : last;
}

function endsInHead(clause: ClauseText, part: Span, text: string): boolean {
  const hit = clause.words.endings.head.longest(clause.mask, part.end, part.start);
  return hit !== null && hit.end - hit.start < text.length;
}

/** 0—14岁、60岁及以上|人口比重, 西药类、中药材类|销售额: the last stem ends as the one before it does. */
function parallelStem(clause: ClauseText, before: string, last: string): number | null {
  const at = last.indexOf(before.slice(-1));
  if (at < 1 || at + 1 >= last.length) return null;
  const bound = modifierMatcher(clause.packs).after(last, at + 1);
  const stem = bound?.end ?? at + 1;
  return stem < last.length ? stem : null;
}

function stemLength(clause: ClauseText, last: string, like: number, part: Span): number {
  const { head, action } = clause.words.endings;
  // 新能源汽车、锂电池、光伏产品|出口: what was done with each is a head too.
  const hit =
    head.longest(clause.mask, part.end, part.start) ?? action.longest(clause.mask, part.end, part.start);
  const byHead = hit === null ? -1 : hit.start - part.start;
  if (byHead > 0 && (byHead <= like + 1 || cutsOf(clause, part).length > 0)) return byHead;
  if (byHead === 0) return last.length;
  // 进口、出口: as short as the one before, it shares nothing.
  return hit === null && like >= last.length ? last.length : Math.min(like, last.length - 1);
}
