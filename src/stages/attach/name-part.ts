import type { Quantity } from '../../model/draft.js';
import { withBound } from '../quantities/copy-quantity.js';
import type { ClauseText } from './clause-text.js';
import { dealPeriods } from './deal-periods.js';
import { decideRole } from './decide-role.js';
import { echoChange, listsGrowth } from './echo-change.js';
import type { GroupTask, ItemContext, Named } from './group-task.js';
import { growsOn } from './growth-topic.js';
import { type LeftReading, type Token, wordOf } from './left-reading.js';
import { nameGroup } from './name-group.js';
import type { FormedGroup, Part } from './part.js';
import { catchUp } from './passed.js';
import type { Register } from './register.js';
import {
  compareWith,
  forgetAside,
  rememberAgent,
  rememberBrokenDown,
  rememberSubject,
  rememberWhole,
} from './remember.js';

/** Adds every number of a part with its metric and remembers the subjects; the register is updated in place. */
export function namePart(part: Part, context: ItemContext, register: Register, found: Named[]): void {
  if (part.groups.length === 0) return;
  catchUp(context.sentence, register);
  for (const group of part.groups) nameNumbers(taskOf(part, group, context, register), found);
}

function taskOf(
  { clause, item }: Part,
  { group, left, right, letters, form, matched }: FormedGroup,
  context: ItemContext,
  register: Register,
): GroupTask {
  const first = group.members[0]!;
  const echoes =
    echoChange(register, context.sentence, first, left, right) ||
    growsOn(register, context.sentence, first, left, right) ||
    listsGrowth(clause, item, register, context.sentence, first, left);
  if (echoes && form?.elided === true) left.growthHead = true;
  const role = echoes
    ? 'growth'
    : baseRole(decideRole(first, left, right, form), form, first, left, register);
  const members = withBoundBefore(shareBound(group.members, left), left.bound);
  return { clause, item, context, register, members, left, right, letters, form, matched, role };
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
  const link = wordOf(left.tokens, 'LINK');
  if (form?.rule.id === 'change.object' && link?.rule.id === 'link.become') return 'level';
  const averages = left.annualised && left.tokens.length === 0 && kind === 'percent';
  if (averages && (last?.role === 'growth' || last?.role === 'change')) return 'growth';
  // 增长6.5%，高于4.6%的全国平均增速: so is that of another place.
  const again = form?.rule.id === 'level.base' || form?.rule.id === 'limit.elided';
  const grows = again && last?.role === 'growth' && last.unit === unit.text;
  return grows ? 'growth' : role;
}

function nameNumbers(task: GroupTask, found: Named[]): void {
  const { clause, register, left, right, context, members } = task;
  forgetAside(task);
  rememberAgent(task);
  rememberBrokenDown(task);
  context.watch?.(task);
  const names = nameGroup(task);
  left.comparison ??= comparisonBehind(clause, right);
  const comparison = compareWith(clause.packs, clause.text, register, left, context.sentence);
  rememberWhole(task);
  const list = members[0]!.start;
  const alike = names.every(({ text }) => text === names[0]!.text);
  const periods = alike ? dealPeriods(task) : null;
  for (let i = 0; i < members.length; i += 1) {
    const quantity = members[i]!;
    const name = names[Math.min(i, names.length - 1)]!;
    rememberSubject(task, quantity, name, list);
    const period = periods?.[i] ?? null;
    found.push({ task, quantity, name, comparison, period, label: null, term: false });
  }
}

/** 录得4.0%的|按年|升幅. */
function comparisonBehind(clause: ClauseText, right: readonly Token[]): LeftReading['comparison'] {
  const head = right.find(({ type }) => type === 'HEAD');
  const hit =
    head === undefined ? null : clause.words.byClass.comparison.longest(clause.mask, head.start, head.end);
  if (hit?.value.rule.basis === undefined) return null;
  const { id, basis } = hit.value.rule;
  return { start: hit.start, end: hit.end, kind: basis, period: null, rule: id };
}

/** 分别达到40%、30%以上: the bound behind the last number holds for the list. 约增5.1%, 约需6亿元: that before the verb for all. */
function shareBound(
  quantities: readonly Quantity[],
  { spread, about, tokens }: LeftReading,
): readonly Quantity[] {
  const doubtful = about && tokens.some(({ type, word }) => type === 'DIR' || word?.rule.id === 'link.need');
  const members = withBoundBefore(quantities, doubtful ? 'approx' : null);
  const last = members.at(-1)!;
  const plain = members.every(({ bound }, i) => bound === 'eq' || i === members.length - 1);
  // 11.5%、8.7%和三成多: 多 belongs to its own number.
  const shared = spread === 'zip' && last.to > last.end && last.bound !== 'gt' && plain;
  return shared ? members.map((quantity) => withBound(quantity, last.bound)) : members;
}

/** 约占销售总额的86%: for those that say none themselves. */
function withBoundBefore(members: readonly Quantity[], bound: LeftReading['bound']): readonly Quantity[] {
  if (bound === null) return members;
  return members.map((quantity) => (quantity.bound === 'eq' ? withBound(quantity, bound) : quantity));
}
