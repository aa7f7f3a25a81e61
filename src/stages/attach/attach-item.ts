import type { Candidate, Quantity } from '../../model/draft.js';
import { constructionMatcher } from '../../packs/construction-matcher.js';
import type { ClauseText, Item } from './clause-text.js';
import { dealPeriods } from './deal-periods.js';
import { decideRole } from './decide-role.js';
import { chooseForm, numberLetter, spell } from './form-letters.js';
import type { GroupTask, ItemContext } from './group-task.js';
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
        ? withSharedAction(reading.left, item, reading.group.members[0]!, context)
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
  { group, left, right }: GroupReading,
  tokens: Token[],
): GroupTask {
  const first = group.members[0]!;
  const letters = spell(tokens, numberLetter(first, left.tokens, right), right);
  const chosen = chooseForm(constructionMatcher(clause.packs), letters);
  const form = chosen?.form ?? null;
  const role = decideRole(first, left, right, form);
  const members = withBoundOfShare(shareBound(group.members, left.spread), left.bound);
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

function attachGroup(task: GroupTask, candidates: Candidate[]): void {
  const { register, left, context, members } = task;
  forgetAside(task);
  rememberAgent(task);
  rememberBrokenDown(task);
  context.watch?.(task);
  const names = nameGroup(task);
  const comparison = compareWith(register, left, context.sentence);
  rememberWhole(task);
  const list = register.subjects.length;
  const periods = names.length === 1 ? dealPeriods(task) : null;
  members.forEach((quantity, i) => {
    const name = names[Math.min(i, names.length - 1)]!;
    rememberSubject(task, quantity, name, list);
    const candidate = makeCandidate(task, quantity, name, comparison);
    if (periods !== null) candidate.ownPeriod = periods[i]!;
    candidates.push(candidate);
  });
}

/** 分别达到40%、30%以上: the bound behind the last number holds for the list. */
function shareBound(members: readonly Quantity[], spread: LeftReading['spread']): Quantity[] {
  if (members.length === 1) return [...members];
  const last = members.at(-1)!;
  const plain = members.every(({ bound }, i) => bound === 'eq' || i === members.length - 1);
  // 11.5%、8.7%和三成多: 多 belongs to its own number.
  const shared = spread === 'zip' && last.to > last.end && last.bound !== 'gt' && plain;
  return shared ? members.map((quantity) => ({ ...quantity, bound: last.bound })) : [...members];
}

/** 约占销售总额的86%. */
function withBoundOfShare(members: Quantity[], bound: LeftReading['bound']): Quantity[] {
  if (bound === null) return members;
  return members.map((quantity) => (quantity.bound === 'eq' ? { ...quantity, bound } : quantity));
}

/** The verb of the first item of a list holds for those that have none of their own. */
function withSharedAction(
  left: LeftReading,
  item: Item,
  quantity: Quantity,
  { action, unit }: ItemContext,
): Token[] {
  const bare = left.noun.start === item.start && left.tokens.every(({ type }) => type === 'NP');
  return action !== null && bare && quantity.unit.text === unit ? [action, ...left.tokens] : left.tokens;
}
