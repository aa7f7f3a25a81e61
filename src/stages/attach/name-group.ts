import type { Span } from '../../model/document.js';
import { CLASS, isInsideWord, lastWord } from '../../packs/word-matcher.js';
import { namedBefore } from './anaphora.js';
import type { ClauseText } from './clause-text.js';
import { cleanName } from './clean-name.js';
import { completeName } from './complete-name.js';
import { composeName, isSilent } from './compose-name.js';
import { cutNoun } from './cut-noun.js';
import { dealtHeads } from './deal-heads.js';
import { type FormedTask, type GroupTask, isFormed, type Name } from './group-task.js';
import { noteRule, verbsOf } from './left-reading.js';
import { describesTerm, grantName } from './name-grant.js';
import { limitName } from './name-limit.js';
import { proportionName } from './name-proportion.js';
import { scoreName } from './name-score.js';
import { sharingNames } from './name-sharing.js';
import { likePart } from './part-order.js';
import {
  lastPlace,
  ownerAt,
  type Register,
  recall,
  recallList,
  recallWhole,
  type Subject,
  withoutGrants,
} from './register.js';
import { plainConjuncts, splitConjuncts } from './split-conjuncts.js';
import { withoutVerb } from './without-verb.js';

/** The names of a group's metrics: one for all its numbers, or one for each. */
export function nameGroup(task: GroupTask): Name[] {
  const { form, register, members, role } = task;
  const elided = form === null || form.elided;
  const shared = sharingNames(task);
  if (shared !== null) return shared;
  const ruled =
    grantName(task) ?? limitName(task) ?? proportionName(task) ?? scoreName(task, () => subjectOf(task));
  if (ruled !== null) return [ruled];
  const listed = elided && members.length > 1 ? listedBefore(task) : null;
  if (listed !== null) return listed;
  const list = elided && members.length > 1 ? recallList(register, members, role) : null;
  // 工业、技改投资分别增长14%、21%，占固定资产投资比重达38%、17%: the share is of each.
  if (list !== null)
    return list.map(({ name, raw }) => ({
      text: saidOf(task, name),
      raw,
      part: null,
    }));
  const dealt = dealtName(task);
  if (dealt !== null) return [dealt];
  const restated = restatement(task);
  if (restated !== null) return [restated];
  const subject = elided ? subjectOf(task) : null;
  if (!isFormed(task)) return [hasNoun(task) ? nearestNoun(task) : (subject ?? nearestNoun(task))];
  const composed = composeName(task, subject?.text ?? '');
  const before = namedBefore(task, composed.text);
  if (before !== null) return before;
  const heads = dealtHeads(task, composed.text);
  if (heads !== null) return heads.map((text) => ({ text, raw: composed.raw, part: null }));
  const conjuncts = conjunctsOf(task, composed.text);
  if (conjuncts !== null)
    return alike(
      task.clause,
      conjuncts.map((text) => completeName(task, { text, raw: { ...task.left.noun }, part: null })),
    );
  const whose = elided ? null : ownersBefore(task);
  if (whose !== null) return whose.map((owner) => ({ ...composed, text: owner + composed.text }));
  return [completeName(task, { ...composed, raw: composed.raw ?? subject?.raw ?? null })];
}

/** 生均占地面积小学、初中分别不低于18平方米、23平方米: what the first part has, the others have. */
function alike(clause: ClauseText, names: Name[]): Name[] {
  const { text: first } = names[0]!;
  return names.map((name) => ({ ...name, text: likePart(clause, name.text, first) ?? name.text }));
}

/** What the clause says of a subject; the subject itself where no form fits. */
function saidOf(task: GroupTask, subject: string): string {
  return isFormed(task) ? composeName(task, subject).text : subject;
}

/** 对于单身青年及新婚家庭，补贴金额分别为1.2倍及1.3倍: the clause before says whose each of the numbers is. */
function ownersBefore({ clause, register, members, left }: GroupTask): string[] | null {
  const listed = listedSince(register);
  if (members.length < 2 || left.spread !== 'zip' || listed === null) return null;
  const names = plainConjuncts(clause, listed).map(({ start, end }) => clause.text.slice(start, end));
  return names.length === members.length ? names : null;
}

/** 地方税以房屋税、地价税及使用牌照税为大宗，依序为21亿元、19亿元及23亿元: the numbers are of what the clause before lists. */
function listedBefore(task: GroupTask): Name[] | null {
  const { clause, register, members, left } = task;
  const listed = listedSince(register);
  if (left.spread !== 'zip' || listed === null) return null;
  const names = splitConjuncts(clause, listed, members.length);
  if (names.length !== members.length) return null;
  return names.map((stem) => ({ text: saidOf(task, stem), raw: listed, part: null, stem }));
}

/** What a clause behind the last number lists. */
function listedSince(register: Register): Span | null {
  const { listed } = register;
  return listed !== null && listed.raw.start > lastPlace(register) ? listed.raw : null;
}

/** 进口、出口分别下降3%和增长5%: each number takes the next of the subjects before 分别. */
function dealtName({ clause, item, left, context, register, members, form }: GroupTask): Name | null {
  const { pending } = register;
  register.pending = null;
  if (members.length > 1) return null;
  const { sentence } = context;
  if (form === null || form.elided) {
    const goesOn = item.separator === 'list' && pending?.sentence === sentence;
    if (!goesOn) return left.spread === 'zip' ? dealtAgain(register, sentence) : null;
    const [text, ...names] = pending.names;
    if (names.length > 0) register.pending = { names, sentence };
    return { text: text!, raw: null, part: null };
  }
  if (left.spread !== 'zip' || !form.name.every(({ element }) => element === 'NP')) return null;
  const [text, ...names] = splitConjuncts(clause, left.noun, 0);
  if (names.length === 0) return null;
  register.pending = { names, sentence };
  return { text: text!, raw: { ...left.noun }, part: null };
}

/** 门诊、住院费用分别为321元和9800元，分别上涨2.1%和下降0.3%: the list named before is dealt again. */
function dealtAgain(register: Register, sentence: number): Name | null {
  const last = register.subjects.at(-1);
  if (last === undefined || last.sentence !== sentence) return null;
  const listed = register.subjects.filter(({ list }) => list === last.list);
  const [first, ...others] = listed.length > 1 ? listed : runBefore(register, last);
  if (others.length === 0) return null;
  register.pending = { names: others.map(({ name }) => name), sentence };
  return { text: first!.name, raw: first!.raw, part: null };
}

/** 医药增长31.2%、电子27.5%、化学9.8%，增速分别比上半年加快4.6个、回落2.1个和回落8.4个百分点: what was told alike, one by one. */
function runBefore({ subjects }: Register, last: Subject): Subject[] {
  const { sentence, role, unit } = last;
  const other = subjects.findLastIndex(
    (subject) => subject.sentence !== sentence || subject.role !== role || subject.unit !== unit,
  );
  return subjects.slice(other + 1);
}

/** 116661元（按年平均汇率折算为16381美元）: the bracket says the same in another unit. */
function restatement({ item, left, context }: GroupTask): Name | null {
  const converts = item.bracketed && left.rules.some((rule) => rule.startsWith('preposition.'));
  return converts ? context.bracketSubject : null;
}

/** What an elided clause is about. */
function subjectOf(task: GroupTask): Name | null {
  const { clause, register, members, role, context, item, matched } = task;
  const { sentence, bracketSubject } = context;
  if (item.bracketed && bracketSubject !== null) return bracketSubject;
  const { topic, said } = register;
  const last = lastPlace(register);
  const needs = matched.some(({ word }) => word?.rule.id === 'link.need');
  if (needs && said !== null && said.start > last) return neededFor(clause, said);
  // 岁出部分，共编列1,558亿元: a topic named after the last number is what the next level is of.
  const term = describesTerm(clause, item, members[0]!) && last >= 0;
  const leads = topic?.sentence === sentence && topic.raw.start > last && !term;
  if (leads && (role === 'level' || topic.caused === true))
    return { text: topic.name, raw: topic.raw, part: null };
  const rest = matched.some(({ word }) => word?.rule.id === 'action.rest');
  const whole = rest ? recallWhole(register, members[0]!, sentence) : null;
  if (whole !== null) return { text: thingOf(clause, whole.name), raw: whole.raw, part: null };
  const found = recall(
    term ? withoutGrants(register, sentence) : register,
    members[0]!,
    role,
    sentence,
    item.bracketed,
  );
  const { standing } = register;
  if (standing !== null && found?.sentence !== sentence)
    return { text: standing.name, raw: standing.raw, part: null };
  if (found !== null) return { text: totalOf(task, found.name), raw: found.raw, part: null };
  const owner = ownerAt(register, sentence);
  return owner === null ? null : { text: owner.name, raw: owner.raw, part: null };
}

/** 搭配大量提升而需|强化智慧电网及储能系统|，约需2078亿元: what it is needed for. */
function neededFor(clause: ClauseText, { start, end }: Span): Name {
  const need = lastWord(clause, CLASS.link, start, end);
  const from = need?.value.rule.id === 'link.need' && end - need.end > 1 ? need.end : start;
  const trim = clause.words.endings.trim.longest(clause.mask, end, from + 1);
  const to = trim === null || trim.value.rule.edge === 'left' ? end : trim.start;
  return { text: clause.text.slice(from, to), raw: { start: from, end: to }, part: null };
}

/** 新增|上市公司8家，累计达到126家: the total is of all there are, not of those that were added. */
function totalOf({ clause, left, role }: GroupTask, name: string): string {
  if (!left.cumulative || role !== 'level') return name;
  const verb = clause.words.byClass.action.longest(name, 0);
  return verb?.value.rule.adds === true && name.length - verb.end > 1 ? name.slice(verb.end) : name;
}

/** 督察检查反馈|问题: what is left over is told by its kind. */
function thingOf(clause: ClauseText, name: string): string {
  const hit = clause.words.endings.thing.longest(name, name.length);
  if (hit === null || isInsideWord(name, hit)) return name;
  // 改造|老旧小区, 规划建设|充电站: its one attribute belongs to it.
  const undone = withoutVerb(clause, withoutVerb(clause, name));
  return undone !== name && hit.start - (name.length - undone.length) <= SHORT_ATTRIBUTE
    ? undone
    : name.slice(hit.start);
}

/** 老旧|小区, 充|电站. */
const SHORT_ATTRIBUTE = 2;

/** Where no form fits: the nearest noun phrase, else what the section is about. Never nothing. */
function nearestNoun({ clause, letters, context, left, members }: GroupTask): Name {
  const found =
    letters.tokens.find(({ type }) => type === 'NP') ?? letters.tokens.find(({ type }) => type === 'ACT');
  if (found === undefined) return { text: context.heading, raw: null, part: null };
  const noun = cutNoun(clause, found, found.end <= members[0]!.from ? 'end' : 'start');
  noteRule(left, 'fallback.segmenter');
  const text = cleanName(clause.text.slice(noun.start, noun.end), context.place);
  return {
    text: text === '' ? context.heading : text,
    raw: { start: noun.start, end: noun.end },
    part: null,
  };
}

function hasNoun({ letters }: GroupTask): boolean {
  return letters.tokens.some(({ type }) => type === 'NP');
}

/** As many subjects as numbers, for a name that is a noun phrase, or one and its share: A、B、C占比重分别为. */
function conjunctsOf(
  { clause, form, left, members, matched }: FormedTask,
  composed: string,
): string[] | null {
  const [first, second] = form.name;
  // 墩柱、盖梁|分别|完成64%和四成: a verb of mere doing adds nothing to either name.
  const shares =
    second === undefined ||
    second.element === 'SHARE' ||
    (second.element === 'ACT' && isSilent(verbsOf(matched)));
  const plain = first!.element === 'NP' && shares;
  if (!plain || members.length < 2 || matched.find(({ type }) => type === 'NP')?.start !== left.noun.start)
    return null;
  const conjuncts = splitConjuncts(clause, left.noun, members.length);
  if (conjuncts.length !== members.length || left.hole !== null || isOrdinal(conjuncts[0]!)) return null;
  const noun = clause.text.slice(left.noun.start, left.noun.end);
  const rest = second === undefined ? '' : composed.slice(composed.indexOf(noun) + noun.length);
  return conjuncts.map((conjunct) => conjunct + rest);
}

/** 第一、二、三名: one word for several places. */
function isOrdinal(text: string): boolean {
  return /^.[一二三四五六七八九十]{1,2}$/.test(text);
}
