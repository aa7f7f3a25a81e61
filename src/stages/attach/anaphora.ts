import type { Word } from '../../packs/word-matcher.js';
import type { GroupTask, Name } from './group-task.js';
import { noteRule } from './left-reading.js';
import type { Register, Subject } from './register.js';
import { splitConjuncts } from './split-conjuncts.js';

/**
 * 前者减少3.2%，后者增长4.8%; 前两类分别增加1176个、7754个: subjects named before, by their place in the list. `composed`
 * is the name as the clause has it; null where it names no earlier subject.
 */
export function namedBefore(task: GroupTask, composed: string): Name[] | null {
  const { clause, register, members, context } = task;
  const hit = clause.words.byClass.anaphor.longest(composed, 0);
  if (hit === null) return null;
  const picked = pick(candidatesOf(task), hit.value);
  if (picked.length === 0) return null;
  noteRule(task.left, hit.value.rule.id);
  const rest = composed.slice(hit.end);
  const { byClass, endings } = clause.words;
  // 后者|采纳率89.2%
  const says =
    byClass.share.longest(rest, 0) ??
    byClass.head.longest(rest, 0) ??
    endings.head.longest(rest, rest.length) ??
    endings.thing.longest(rest, rest.length);
  const told = says === null ? '' : rest;
  const names = picked.map(({ name, raw }) => ({ text: name + told, raw, part: null }));
  if (members.length === names.length) return names;
  const [first, ...others] = names;
  // 两者分别增长4.2%和|下降1.1%
  if (task.left.spread === 'zip' && members.length === 1 && others.length > 0) {
    register.pending = { names: others.map(({ text }) => text), sentence: context.sentence };
    return [first!];
  }
  return [{ ...first!, text: picked.map(({ name }) => name).join('、') + told }];
}

type Named = Pick<Subject, 'name' | 'raw'>;

/** Those named with numbers, unless a clause since then lists others without. */
function candidatesOf(task: GroupTask): readonly Named[] {
  const { register } = task;
  const before = listBefore(register);
  const listed = register.listed;
  const later = listed !== null && listed.raw.start > (before.at(-1)?.at ?? -1);
  const names = later ? listedBefore(task) : [];
  return names.length === 2 ? names.map((name) => ({ name, raw: listed!.raw })) : before;
}

function pick<T>(list: readonly T[], { rule }: Word): readonly T[] {
  const count = rule.picks ?? 0;
  if (count === 1) return list.slice(-2, -1);
  return count > 0 ? list.slice(0, count) : list.slice(count);
}

/** The subjects of the last sentence that named several, without the whole that they break down. */
function listBefore({ subjects, brokenDown }: Register): readonly Subject[] {
  const levels = subjects.filter(
    ({ role, share, bracketed, name }) =>
      role === 'level' && !share && !bracketed && name !== brokenDown?.name,
  );
  for (let end = levels.length; end > 1; end -= 1) {
    const { sentence } = levels[end - 1]!;
    const list = levels.filter(
      (subject, i) =>
        subject.sentence === sentence &&
        // 前者|床位2.1万张，后者: what was told of one of them is no member of the list.
        levels.findIndex((first) => first.name === subject.name || tellsOf(subject, first)) === i,
    );
    if (list.length > 1) return list;
  }
  return [];
}

function tellsOf({ name, raw }: Subject, first: Subject): boolean {
  return raw !== null && raw.start === first.raw?.start && name.startsWith(first.name);
}

/**
 * 失业率上升主要见于|建造业和餐饮业，前者为5.9%: what the clause before lists, each with the head of what that clause is about.
 */
function listedBefore({ clause, register, context }: GroupTask): string[] {
  const { listed, topic } = register;
  if (listed?.sentence !== context.sentence) return [];
  const names = splitConjuncts(clause, listed.raw, 2);
  if (names.length !== 2 || topic === null || topic.sentence !== context.sentence) return names;
  const apart = topic.raw.end <= listed.raw.start;
  const head = apart ? clause.words.endings.head.longest(topic.name, topic.name.length) : null;
  return head === null ? names : names.map((name) => name + topic.name);
}
