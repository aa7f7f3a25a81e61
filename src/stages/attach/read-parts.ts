import type { Span } from '../../model/document.js';
import type { Quantity } from '../../model/draft.js';
import { constructionMatcher } from '../../packs/construction-matcher.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import type { ClauseText, Item } from './clause-text.js';
import { chooseForm, isCounting, numberLetter, spell } from './form-letters.js';
import type { LeftReading, Token } from './left-reading.js';
import { conditionOf } from './name-grant.js';
import type { FormedGroup, Part, SentenceReading } from './part.js';
import { closeItem, type GroupReading, type OpenItem, openItem } from './read-item.js';
import { type LeftTask, readLeft, readLefts } from './read-left.js';

/**
 * Fills in what the parts say themselves. One kind of reading goes over all parts before the next begins: the code of one
 * stays near the processor, that of all together does not, and a twentieth of the time went into fetching it again.
 */
export function readParts(sentences: readonly SentenceReading[]): void {
  const parts: Part[] = [];
  for (const sentence of sentences) for (const part of sentence.parts) parts.push(part);
  const all = [...parts];
  for (const { brackets } of parts) for (const bracket of brackets) all.push(...bracket.parts);
  const groups = readGroups(all);
  shareActions(sentences, groups);
  for (const [i, part] of all.entries()) {
    const read = groups[i]!;
    if (read.length > 0) part.groups = read.map((group) => formGroup(part.clause, group));
  }
  for (const part of parts) part.condition = conditionOf(part.clause, part.item);
}

/** Of each part its groups, in the order of the parts. */
function readGroups(parts: readonly Part[]): readonly (readonly GroupReading[])[] {
  const open: (OpenItem | null)[] = [];
  const lefts: LeftTask[] = [];
  for (const { clause, item } of parts) {
    const opened = item.groups.length === 0 ? null : openItem(clause, item);
    if (opened !== null) for (const left of opened.lefts) lefts.push(left);
    open.push(opened);
  }
  readLefts(lefts);
  return open.map((item, i) => (item === null ? NO_GROUPS : closeItem(parts[i]!.clause, item)));
}
const NO_GROUPS: readonly GroupReading[] = [];

/** 创建|省级森林城镇2个、|森林乡村20个: the verb that opens an item is that of those listed behind it. */
function shareActions(
  sentences: readonly SentenceReading[],
  groups: readonly (readonly GroupReading[])[],
): void {
  let at = 0;
  for (const { parts } of sentences) {
    let action: Token | null = null;
    let unit: string | null = null;
    for (const { clause, item } of parts) {
      const [first] = groups[at]!;
      at += 1;
      if (item.separator !== 'list') action = null;
      if (first !== undefined)
        first.tokens = withSharedAction(clause, first.left, item, first.group.members[0]!, action, unit);
      action = openingAction(clause, item, first) ?? action;
      unit = item.groups.at(-1)?.members.at(-1)?.unit.text ?? null;
    }
  }
}

/** The verb an item opens with; read again only where its first number was left out. */
function openingAction(clause: ClauseText, item: Item, reading: GroupReading | undefined): Token | null {
  const first = item.groups[0];
  if (first === undefined) return null;
  const left = reading?.group === first ? reading.left : readLeft(clause, item.start, first.members[0]!);
  const [token] = left.tokens;
  return token?.type === 'ACT' ? token : null;
}

/** The verb of the first item of a list holds for those that have none of their own. */
function withSharedAction(
  clause: ClauseText,
  left: LeftReading,
  item: Item,
  quantity: Quantity,
  action: Token | null,
  unit: string | null,
): Token[] {
  const bare = left.noun.start === item.start && left.tokens.every(({ type }) => type === 'NP');
  const shares =
    action !== null && bare && quantity.unit.text === unit && !isRival(clause, action, left.noun);
  return shares ? [action, ...left.tokens] : left.tokens;
}

/** 新增|债券380亿元、再融资|债券262亿元: a name that ends as that before it does is told from it by its own first words. */
function isRival({ text }: ClauseText, { end }: Token, noun: Span): boolean {
  let to = end;
  while (to < noun.start && !startsNumeral(text.charCodeAt(to))) to += 1;
  const before = text.slice(end, to);
  const own = noun.end - noun.start - before.length;
  return before.length > 1 && own > 0 && text.startsWith(before, noun.start + own);
}

function formGroup(clause: ClauseText, { group, left, right: behind, tokens }: GroupReading): FormedGroup {
  const first = group.members[0]!;
  // 余下33个|本月内进场: when it is done is no noun.
  const rests =
    isCounting(first) &&
    tokens.at(-1)?.word?.rule.id === 'action.rest' &&
    clause.periodsByStart.has(first.to);
  const right = rests || reachesLevel(tokens) ? [] : behind;
  const letters = spell(tokens, numberLetter(first, left.tokens, right), right);
  const chosen = chooseForm(constructionMatcher(clause.packs), letters);
  return {
    group,
    left,
    right,
    letters,
    form: chosen?.form ?? null,
    matched: chosen?.matched ?? [],
  };
}

/**
 * 公务员编制减至|188000个职位, 供应目标维持|308000个单位, 相等于|十个月的开支: what was said to get there is the metric, and the
 * noun its measure.
 */
function reachesLevel(tokens: readonly Token[]): boolean {
  const link = tokens.at(-1);
  if (link?.type !== 'LINK' || tokens.length > 2) return false;
  const { id } = link.word.rule;
  if (id === 'link.equal') return true;
  return tokens[0]!.type === 'NP' && (id === 'link.become' || id === 'link.keep' || id.endsWith('.reached'));
}
