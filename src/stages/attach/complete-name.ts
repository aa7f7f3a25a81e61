import type { Quantity } from '../../model/draft.js';
import { CLASS, firstWord, isInsideWord, wordText } from '../../packs/word-matcher.js';
import { PER } from '../../text/numeral-part.js';
import type { ClauseText } from './clause-text.js';
import { cleanName } from './clean-name.js';
import { asCountedPart, headOfWhole, partAtEnd, wholeOf } from './counted-part.js';
import { isCounting } from './form-letters.js';
import type { GroupTask, Name } from './group-task.js';
import { AVERAGE, noteRule, opensBreakdown } from './left-reading.js';
import { likePart, partFirst } from './part-order.js';
import { perText } from './per-text.js';
import { ownerAt, type Register, type Subject } from './register.js';
import { inFull } from './shortened-name.js';

/** Gives a name what its clause leaves to the context: the head of a list or whole, or the owner of a bare attribute. */
export function completeName(task: GroupTask, name: Name): Name {
  const { context, register, members } = task;
  const average = asAverage(task, name);
  if (average !== null) return average;
  const owner = ownerAt(register, context.sentence);
  const cleaned = withoutUnit(task, cleanName(name.text, context.place));
  const plain = cleaned || (owner?.name ?? context.heading);
  const headed = asPartOf(task, inBracket(task, withHeader(task, withKind(task, plain))));
  const text = isCounting(members[0]!) ? asCountedPart(task, headed) : asMeasuredPart(task, headed);
  const owned = inFull(task, withPer(task, asRatio(task, withOwner(task, text))));
  return { text: owned, raw: name.raw, part: text === headed ? null : headed };
}

/** 毛入学率54.3%，|全国平均水平|为57.8%: the same of another place, which its own wording tells. */
function asAverage(
  { clause, register, context, members, left }: GroupTask,
  { text, raw }: Name,
): Name | null {
  const hit = text === '' ? null : clause.words.byClass.head.longest(text, 0);
  if (hit?.value.rule.id !== AVERAGE || hit.end < text.length || raw === null) return null;
  const place = clause.words.endings.place.longest(clause.mask, raw.start);
  const like = register.subjects.findLast(
    ({ role, unit, sentence, bracketed }) =>
      role === 'level' && unit === members[0]!.unit.text && sentence >= context.sentence - 1 && !bracketed,
  );
  if (like === undefined) return null;
  noteRule(left, AVERAGE);
  return { text: like.name, raw: { start: place?.start ?? raw.start, end: raw.end }, part: null };
}

/** 雨日|天|149天, 参保人数|人|3200人: the unit of a table's head, left behind the noun. */
function withoutUnit({ clause, members }: GroupTask, name: string): string {
  const { text } = members[0]!.unit;
  if (text === '' || !name.endsWith(text)) return name;
  const stem = name.slice(0, -text.length);
  const head = clause.words.endings.head.longest(stem, stem.length)?.value.rule.id;
  // 低收入|户 is what is counted.
  return head === 'head.amount' || head?.startsWith('head.measure') === true ? stem : name;
}

/** 班额小学不超过45人、初中不超过50人: a part that stands behind its attribute, or leaves it out. */
function asPartOf({ clause, register, context, members }: GroupTask, name: string): string {
  const last = register.subjects.at(-1);
  const goes = last?.sentence === context.sentence && last.unit === members[0]!.unit.text;
  return partFirst(clause, name) ?? (goes ? likePart(clause, name, last.name) : null) ?? name;
}

/** 经济房屋|合共3017个|单位: so general a noun takes the one before the number, which says of what. */
function withKind({ clause, context, left, right, form }: GroupTask, name: string): string {
  const thing = clause.words.byClass.thing.longest(name, 0);
  const behind = right.some(({ type }) => type === 'NP');
  if (
    (!behind && left.agent === null) ||
    thing?.value.rule.id !== 'thing.generic' ||
    thing.end !== name.length
  )
    return name;
  if (form === null || left.tokens.some(({ type }) => type !== 'NP' && type !== 'LINK' && type !== 'DE'))
    return name;
  const { start, end } = left.agent ?? left.noun;
  const kind = cleanName(clause.text.slice(start, end), context.place);
  return kind.length < 2 || kind.endsWith(name) || kind.includes('、') ? name : kind + name;
}

/** 优良天数163天（优72天，良91天）: a part of one character takes the head of what the bracket explains. */
function inBracket({ clause, context, item }: GroupTask, name: string): string {
  const whole = context.bracketSubject?.text ?? '';
  if (!item.bracketed || name.length !== 1 || whole === '') return name;
  const head = clause.words.endings.head.longest(whole, whole.length);
  return head === null ? name : name + whole.slice(head.start);
}

/** 研发经费支出78亿元，与|营业收入之比为1.9%; 服务业增加值占54%，对|增长的贡献率为58%: whose it is was told before. */
function asRatio({ clause, register, left, context, item }: GroupTask, name: string): string {
  const head = clause.words.endings.head.longest(name, name.length);
  if (head?.value.rule.id !== 'head.ratio') return name;
  const { end } = left.noun;
  const { conjunction, preposition } = clause.words.endings;
  const join =
    conjunction.longest(clause.mask, end - name.length, item.start) ??
    preposition.longest(clause.mask, end - name.length, item.start);
  const first = register.subjects.at(-1);
  const elided = join?.start === item.start && first?.sentence === context.sentence;
  if (!elided) return name;
  // 服务业增加值|占GDP的比重: whose share it was.
  const share = firstWord(wordText(clause.words, first.name), CLASS.share, 1, first.name.length);
  return first.name.slice(0, share?.start) + clause.text.slice(join.start, join.end) + name;
}

/**
 * 每户每月800元租金补贴 is 每户每月租金补贴; a 标准 or 单价 is per something by itself. Of what is no sum it stands behind, with what is
 * done by it: 孤儿|每人每月, 新建小区|按每百户30平方米|配建养老用房.
 */
function withPer({ clause, members, left, right }: GroupTask, name: string): string {
  const each = perText(clause, members[0]!);
  if (each === '' || name.includes(PER)) return name;
  const [done] = right;
  if (left.rules.includes('link.by') && done?.type === 'NP') {
    const act = clause.text.slice(done.start, done.end);
    // 按每人每月1800元|支付: nothing but what is done has a name.
    return name === act ? each + name : name + each + act;
  }
  const head = clause.words.endings.head.longest(name, name.length);
  if (head?.value.rule.id === 'head.tariff') return name;
  const sum = head ?? clause.words.endings.grant.longest(name, name.length);
  return sum !== null || name.length < LONGEST_SUM ? each + name : name + each;
}
/** 膳食费, 租金: names this short are of what is paid. */
const LONGEST_SUM = 6;

/** A head alone takes the owner of the head before it, the subject before it, or the last counted thing. */
function withOwner(task: GroupTask, text: string): string {
  const { clause, register, context, item, role } = task;
  const head = headAlone(clause, text);
  if (head === null) return text;
  const { rule } = head.value;
  const ranked = role === 'rank' && isMeasure(rule.id) ? lastMeasured(task) : null;
  if (ranked !== null)
    return saysMeasure(clause, ranked, text, rule.id) ? ranked : withoutGeneric(clause, ranked) + text;
  // 重点任务（权重45%）: in brackets it is that of what they explain.
  const explained = item.bracketed ? (context.bracketSubject?.text ?? '') : '';
  if (rule.id === 'head.share' && explained !== '' && !explained.endsWith(text)) return explained + text;
  const near = register.subjects.filter(
    ({ sentence, share, bracketed, role, unit, at }) =>
      sentence === context.sentence &&
      at < item.start &&
      !share &&
      !bracketed &&
      role !== 'rank' &&
      (unit !== '%' || role !== 'level'),
  );
  // 占财政收入的72%，占比提高1.3个百分点: the share just named.
  const told = rule.id === 'head.share' && role !== 'level';
  const share = told ? register.subjects.findLast((subject) => subject.share) : undefined;
  if (share?.sentence === context.sentence) return share.name;
  const sibling = rule.id.startsWith('head.sibling')
    ? stemOfSibling(clause, near.at(-1)?.name ?? '', rule.id)
    : '';
  if (sibling !== '') return sibling + text;
  const account = rule.id.startsWith(COUNTERPART) ? accountBefore(clause, near) : '';
  if (account !== '') return account + text;
  const generic = rule.id.startsWith('head.generic') || rule.id === 'head.share';
  const subject = generic ? (near.at(-1)?.name ?? '') : '';
  if (subject !== '') return rule.edge === 'left' ? text + subject : withoutGeneric(clause, subject) + text;
  const owner = rule.dependent === true ? ownerAt(register, context.sentence) : null;
  return owner === null || owner.name.endsWith(text) || text.startsWith(owner.name)
    ? text
    : owner.name + text;
}

/** 数量, 总额, 水平, 单产: how much there is of something. */
function isMeasure(id: string): boolean {
  return id.startsWith('head.measure') || id.startsWith('head.generic') || id.startsWith('head.rate');
}

/** 专利授权|量, 数量: the name tells already how it is measured. */
function saysMeasure({ words }: ClauseText, name: string, measure: string, id: string): boolean {
  if (name.endsWith(measure)) return true;
  const whole = id.startsWith('head.measure') || id === 'head.generic.whole';
  return whole && words.endings.head.longest(name, name.length) !== null;
}

/** 专利授权量15269件，增长19.0%，|数量|居全省第3位: how much there is of the one told just before. */
function lastMeasured({ register, context, item }: GroupTask): string | null {
  const last = register.subjects.findLast(
    ({ share, bracketed, role, at }) => !share && !bracketed && role !== 'rank' && at < item.start,
  );
  return last?.sentence === context.sentence ? last.name : null;
}

/** 公路|客运量…，客运周转量…: whose the head of the same family before it was. */
function stemOfSibling(clause: ClauseText, name: string, family: string): string {
  const head = clause.words.endings.head.longest(name, name.length);
  return head?.value.rule.id.startsWith(family) === true ? name.slice(0, head.start) : '';
}

/** 社会保险基金|收入158亿元，支出149亿元: what takes in and spends. 税收 of 税收收入 does neither. */
function accountBefore(clause: ClauseText, near: readonly Subject[]): string {
  for (let i = near.length - 1; i >= 0; i -= 1) {
    const stem = stemOfSibling(clause, near[i]!.name, COUNTERPART);
    const thing = stem === '' ? null : clause.words.endings.thing.longest(stem, stem.length);
    if (thing !== null && !isInsideWord(stem, thing)) return stem;
  }
  return '';
}
const COUNTERPART = 'head.counterpart';

/** 税收收入|占比, 发行|专项债券|余额: a generic head of the earlier name and its verb give way. */
function withoutGeneric(clause: ClauseText, name: string): string {
  const head = clause.words.endings.head.longest(name, name.length);
  const verb = clause.words.byClass.action.longest(name, 0);
  const end = head?.value.rule.id.startsWith('head.generic') === true ? head.start : name.length;
  const start = verb === null || isInsideWord(name, verb) || end - verb.end < 2 ? 0 : verb.end;
  return name.slice(start, end);
}

function headAlone(clause: ClauseText, name: string) {
  const hit = clause.words.byClass.head.longest(name, 0);
  return hit !== null && hit.end === name.length ? hit : null;
}

/** 华东36.3% under 销售额占全国的比重分别为：: a bare name and number take the header as head. */
function withHeader({ form, context, register }: GroupTask, name: string): string {
  const { header } = register;
  const takes =
    form?.rule.id === 'level.subject' && header?.sentence === context.sentence && !name.endsWith(header.text);
  return takes ? name + header.text : name;
}

/** 规模以上工业增加值增长6.9%。其中，内资企业增长8.7%: a name that is only a part takes the head of the whole before it. */
function asMeasuredPart({ clause, register, left, form, context, members }: GroupTask, name: string): string {
  const part = partAtEnd(clause, name);
  // 每亩补助150元，其中省级100元: what a grade pays is of the whole.
  if (part?.rank === true && part.start === 0) return ofGrade(register, context.sentence, members[0]!, name);
  const named = part !== null && !part.rank;
  if (!named && !isPartOfRate(clause, left.rules, form?.rule.id ?? '', name)) return name;
  const whole = wholeOf(clause, register, context.sentence);
  if (whole === null || whole.counted || whole.name === name) return name;
  const head = headOfWhole(clause, whole.name);
  return name.endsWith(head) ? name : name + head;
}

/** 不合格率1.4%，其中食用农产品是1.9%: a bare name behind 其中 is a part of what was measured. */
function isPartOfRate(clause: ClauseText, rules: readonly string[], form: string, name: string): boolean {
  if (form !== 'level.subject' || !opensBreakdown(rules) || !rules.includes('link.be')) return false;
  return clause.words.endings.head.longest(name, name.length) === null;
}

function ofGrade({ subjects }: Register, sentence: number, { unit, kind }: Quantity, name: string): string {
  const whole = subjects.findLast((subject) => subject.part === null && !subject.share && !subject.bracketed);
  const like = whole?.sentence === sentence && whole.unit === unit.text && kind === 'money';
  return like && whole.role === 'level' && !whole.name.includes(name) ? name + whole.name : name;
}
