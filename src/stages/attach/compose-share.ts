import type { Span } from '../../model/document.js';
import { memoised } from '../../packs/packs.js';
import { formsOfClass, formsOfWord } from '../../packs/word-lists.js';
import { isInsideWord, type Word } from '../../packs/word-matcher.js';
import { isAt } from '../../text/unit-at.js';
import type { ClauseText } from './clause-text.js';
import type { GroupTask, Name } from './group-task.js';
import { PARTICLE, type WordToken } from './left-reading.js';
import { recall } from './register.js';

/** 占…比重: the whole that is left out is the last one named (第一产业就业人员占22.8%); 占比 where there was none. */
export function shareText(
  { clause, left, register, context }: GroupTask,
  { start, end, word }: WordToken,
): string {
  const { opener, heads } = wordsOfShare(clause.packs);
  // 社会评价权重占15%: the name says that it is a share.
  if (left.noun.end > left.noun.start && heads.some((head) => clause.text.endsWith(head, left.noun.end)))
    return '';
  const stated = statedWhole(clause, left.whole);
  if (stated !== '') {
    const verb = doneOf(clause, word, stated);
    if (verb !== null) return verb + stated + (heads[1] ?? '');
    return shareOf(stated, clause);
  }
  const { brokenDown } = register;
  const whole = brokenDown?.sentence === context.sentence ? brokenDown.name : register.whole;
  if (whole !== null) return shareOf(whole, clause);
  const said = clause.text.slice(start, end);
  const named = heads.some((head) => said.endsWith(head));
  return named ? said : (heads.find((head) => head.startsWith(opener)) ?? said);
}

/** 占全国就业人员|比重; 占|全国就业人员比重|63.5% names the share itself. */
function shareOf(whole: string, { packs }: ClauseText): string {
  const { opener, heads } = wordsOfShare(packs);
  return opener + whole + (heads.some((head) => whole.includes(head)) ? '' : (heads[0] ?? ''));
}

/** 完成年计划的102.5%: done of what was to be done, where 达到…的5% reads 占…比重. Null for a part of a whole. */
function doneOf(clause: ClauseText, { rule, form }: Word, whole: string): string | null {
  if (rule.class === 'action') return form;
  // 为预算的98.4%, 相当于年计划的103%: so much of it is done too, where 占预算的12% is a part of it.
  const planned = clause.words.endings.thing.longest(whole, whole.length)?.value.rule.id === 'thing.planned';
  return planned && rule.class === 'link' ? wordsOfShare(clause.packs).done : null;
}

/** 占公路总里程的96.4%，所占比重提高0.5个百分点: the subject is that share already. */
export function saysNothingNew({ clause, left }: GroupTask, subject: string): boolean {
  const { heads } = wordsOfShare(clause.packs);
  return statedWhole(clause, left.whole) === '' && heads.some((head) => subject.endsWith(head));
}

/** 床位945万张，其中78.5%|设在|医院: what stands there of the subject, as a share of it where the number is one. */
export function locatedName({ clause, matched, members }: GroupTask, subject: string): Name {
  const { opener, heads } = wordsOfShare(clause.packs);
  const raw = { start: matched[0]!.start, end: matched.at(-1)!.end };
  const head = clause.words.endings.head.longest(subject, subject.length);
  const whose = head?.value.rule.dependent === true ? subject.slice(head.start) : subject;
  const alone = members[0]!.kind === 'percent' ? (heads.find((form) => form.startsWith(opener)) ?? '') : '';
  return { text: clause.text.slice(raw.start, raw.end) + whose + alone, raw, part: null };
}

/** 公交车3200辆，超过六成|为|新能源车: a part of what was counted. 完成率80%，90%以上|为|优秀 says what a rate amounts to. */
export function namedPart(task: GroupTask, subject: string): Name {
  const { clause, matched, members, register, role, context, item } = task;
  const { opener, heads } = wordsOfShare(clause.packs);
  const noun = matched.at(-1)!;
  const raw = { start: noun.start, end: noun.end };
  const found = recall(register, members[0]!, role, context.sentence, item.bracketed);
  if (found === null || found.unit === '' || found.unit === '%') return { text: subject, raw, part: null };
  return { text: clause.text.slice(raw.start, raw.end) + opener + subject + heads[0], raw, part: null };
}

/** The whole that a share names, without fillers. Empty where it names none: 占, 所占比重. */
export function statedWhole(clause: ClauseText, whole: Span | null): string {
  if (whole === null) return '';
  const text = trimWhole(clause, whole);
  return wordsOfShare(clause.packs).heads.includes(text) ? '' : text;
}

interface WordsOfShare {
  opener: string;
  heads: readonly string[];
  done: string;
}

/** 占, and the nouns of a share, of which the first is put behind a whole; 完成. */
const wordsOfShare = memoised(
  (packs): WordsOfShare => ({
    done: formsOfWord(packs, 'action.finish')[0] ?? '',
    opener: formsOfClass(packs, 'share')[0] ?? '',
    heads: formsOfWord(packs, 'head.share'),
  }),
);

/** The whole without the fillers at its ends: 占|当年|国家财政支出|的. */
function trimWhole(clause: ClauseText, whole: Span): string {
  let { start, end } = whole;
  const limit = isAt(clause.mask, end - 1, PARTICLE) ? end - 1 : end;
  for (;;) {
    const period = clause.periodsByStart.get(start);
    const hit = clause.words.openers.longest(clause.mask, start, limit);
    if (period !== undefined && period.end < limit) start = period.end;
    else if (
      hit !== null &&
      hit.end < limit &&
      hit.value.rule.class !== 'action' &&
      hit.value.rule.class !== 'place' &&
      !isInsideWord(clause.mask, hit)
    )
      start = hit.end;
    else break;
  }
  const closing = clause.words.closers.longest(clause.mask, end, start);
  if (closing !== null && !isInsideWord(clause.mask, closing)) end = closing.start;
  return clause.text.slice(start, isAt(clause.mask, end - 1, PARTICLE) ? end - 1 : end);
}
