import type { Span } from '../../model/document.js';
import type { Candidate, Quantity } from '../../model/draft.js';
import { constructionMatcher } from '../../packs/construction-matcher.js';
import { startsNumeral } from '../../text/numeral-signs.js';
import { withBound } from '../quantities/copy-quantity.js';
import type { ClauseText, Item } from './clause-text.js';
import { dealPeriods } from './deal-periods.js';
import { decideRole } from './decide-role.js';
import { echoChange, listsGrowth } from './echo-change.js';
import { chooseForm, isCounting, numberLetter, spell } from './form-letters.js';
import type { GroupTask, ItemContext } from './group-task.js';
import { growsOn } from './growth-topic.js';
import type { LeftReading, Token } from './left-reading.js';
import { makeCandidate } from './make-candidate.js';
import { nameGroup } from './name-group.js';
import { type GroupReading, readItem } from './read-item.js';
import { readLeft } from './read-left.js';
import type { Register } from './register.js';
import {
  compareWith,
  forgetAside,
  rememberAgent,
  rememberBrokenDown,
  rememberSubject,
  rememberWhole,
} from './remember.js';

/** An item read: its numbers with their metrics, and the verb it opens with, which a list may share. */
export interface Attached {
  candidates: Candidate[];
  action: Token | null;
}

/** Gives every number of an item its metric and remembers the subjects; the register is updated in place. */
export function attachItem(
  clause: ClauseText,
  item: Item,
  context: ItemContext,
  register: Register,
): Attached {
  const candidates: Candidate[] = [];
  const readings = readItem(clause, item);
  readings.forEach((reading, i) => {
    const tokens =
      i === 0
        ? withSharedAction(clause, reading.left, item, reading.group.members[0]!, context)
        : reading.left.tokens;
    attachGroup(taskOf(clause, item, context, register, reading, tokens), candidates);
  });
  return { candidates, action: openingAction(clause, item, readings[0]) };
}

/** 创建|省级森林城镇2个、|森林乡村20个: the verb that opens an item, read again only where its first number was left out. */
function openingAction(clause: ClauseText, item: Item, reading: GroupReading | undefined): Token | null {
  const first = item.groups[0];
  if (first === undefined) return null;
  const left = reading?.group === first ? reading.left : readLeft(clause, item.start, first.members[0]!);
  const [token] = left.tokens;
  return token?.type === 'ACT' ? token : null;
}

function taskOf(
  clause: ClauseText,
  item: Item,
  context: ItemContext,
  register: Register,
  { group, left, right: behind }: GroupReading,
  tokens: Token[],
): GroupTask {
  const first = group.members[0]!;
  // 余下33个|本月内进场: when it is done is no noun.
  const rests =
    isCounting(first) &&
    tokens.at(-1)?.word?.rule.id === 'action.rest' &&
    clause.periodsByStart.has(first.to);
  const right = rests || reachesLevel(tokens) ? [] : behind;
  const letters = spell(tokens, numberLetter(first, left.tokens, right), right);
  const chosen = chooseForm(constructionMatcher(clause.packs), letters);
  const form = chosen?.form ?? null;
  const echoes =
    echoChange(register, context.sentence, first, left, right) ||
    growsOn(register, context.sentence, first, left, right) ||
    listsGrowth(clause, item, register, context.sentence, first, left);
  if (echoes && chosenIsElided(form)) left.growthHead = true;
  const role = echoes
    ? 'growth'
    : baseRole(decideRole(first, left, right, form), form, first, left, register);
  const members = withBoundOfShare(shareBound(group.members, left), left.bound);
  return {
    clause,
    item,
    context,
    register,
    members,
    left,
    right,
    letters,
    form,
    matched: chosen?.matched ?? [],
    role,
  };
}

function chosenIsElided(form: GroupTask['form']): boolean {
  return form?.elided === true;
}

/** 增长1.8%，较上一季的3.2%放缓: the earlier value is a growth as the later one; so is an average over years: 增长8.6%，两年平均5.9%. */
function baseRole(
  role: GroupTask['role'],
  form: GroupTask['form'],
  { unit, kind }: Quantity,
  left: LeftReading,
  { subjects }: Register,
): GroupTask['role'] {
  const last = subjects.at(-1);
  // 提高出生津贴至6500元: what it is raised to is its level.
  const link = left.tokens.find(({ type }) => type === 'LINK');
  if (form?.rule.id === 'change.object' && link?.word?.rule.id === 'link.become') return 'level';
  const averages = left.annualised && left.tokens.length === 0 && kind === 'percent';
  if (averages && (last?.role === 'growth' || last?.role === 'change')) return 'growth';
  const grows = form?.rule.id === 'level.base' && last?.role === 'growth' && last.unit === unit.text;
  return grows ? 'growth' : role;
}

/**
 * 公务员编制减至|188000个职位, 供应目标维持|308000个单位, 相等于|十个月的开支: what was said to get there is the metric, and the
 * noun its measure.
 */
function reachesLevel(tokens: readonly Token[]): boolean {
  const link = tokens.at(-1);
  const { id } = link?.word?.rule ?? { id: '' };
  if (link?.type !== 'LINK' || tokens.length > 2) return false;
  if (id === 'link.equal') return true;
  return tokens[0]!.type === 'NP' && (id === 'link.become' || id === 'link.keep' || id.endsWith('.reached'));
}

function attachGroup(task: GroupTask, candidates: Candidate[]): void {
  const { clause, register, left, right, context, members } = task;
  forgetAside(task);
  rememberAgent(task);
  rememberBrokenDown(task);
  context.watch?.(task);
  const names = nameGroup(task);
  left.comparison ??= comparisonBehind(clause, right);
  const comparison = compareWith(clause.packs, clause.text, register, left, context.sentence);
  rememberWhole(task);
  const list = register.subjects.length;
  const alike = names.every(({ text }) => text === names[0]!.text);
  const periods = alike ? dealPeriods(task) : null;
  members.forEach((quantity, i) => {
    const name = names[Math.min(i, names.length - 1)]!;
    rememberSubject(task, quantity, name, list);
    const candidate = makeCandidate(task, quantity, name, comparison);
    if (periods !== null) candidate.ownPeriod = periods[i]!;
    candidates.push(candidate);
  });
}

/** 录得4.0%的|按年|升幅. */
function comparisonBehind(clause: ClauseText, right: readonly Token[]): LeftReading['comparison'] {
  const head = right.find(({ type }) => type === 'HEAD');
  const hit =
    head === undefined ? null : clause.words.byClass.comparison.longest(clause.mask, head.start, head.end);
  const kind = hit?.value.rule.basis;
  if (hit === null || kind === undefined) return null;
  return { start: hit.start, end: hit.end, kind, period: null, rule: hit.value.rule.id };
}

/** 分别达到40%、30%以上: the bound behind the last number holds for the list. 约增5.1%, 约需6亿元: that before the verb for all. */
function shareBound(
  quantities: readonly Quantity[],
  { spread, about, tokens }: LeftReading,
): readonly Quantity[] {
  const doubtful = about && tokens.some(({ type, word }) => type === 'DIR' || word?.rule.id === 'link.need');
  const members = doubtful ? quantities.map(approximate) : quantities;
  if (members.length === 1) return members;
  const last = members.at(-1)!;
  const plain = members.every(({ bound }, i) => bound === 'eq' || i === members.length - 1);
  // 11.5%、8.7%和三成多: 多 belongs to its own number.
  const shared = spread === 'zip' && last.to > last.end && last.bound !== 'gt' && plain;
  return shared ? members.map((quantity) => withBound(quantity, last.bound)) : members;
}

const approximate = (quantity: Quantity): Quantity =>
  quantity.bound === 'eq' ? withBound(quantity, 'approx') : quantity;

/** 约占销售总额的86%. */
function withBoundOfShare(members: readonly Quantity[], bound: LeftReading['bound']): readonly Quantity[] {
  if (bound === null) return members;
  return members.map((quantity) => (quantity.bound === 'eq' ? withBound(quantity, bound) : quantity));
}

/** The verb of the first item of a list holds for those that have none of their own. */
function withSharedAction(
  clause: ClauseText,
  left: LeftReading,
  item: Item,
  quantity: Quantity,
  { action, unit }: ItemContext,
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
