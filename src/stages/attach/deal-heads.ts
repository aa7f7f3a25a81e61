import type { GroupTask } from './group-task.js';
import type { Register, Subject } from './register.js';

/**
 * 学校12所、医院3家，投资额分别为3亿元和5亿元; 三次产业增加值……，对经济增长的贡献率分别为5.4%、48.9%和45.7%: a head that is dealt to as
 * many numbers as there were subjects is of each of them. Null for any other name.
 */
export function dealtHeads(task: GroupTask, name: string): string[] | null {
  const { clause, left, members, register, context } = task;
  if (left.spread !== 'zip' || members.length < 2) return null;
  const head = clause.words.endings.head.longest(name, name.length);
  const related = left.rules.includes('preposition.target');
  if (head === null || !(head.start === 0 || related)) return null;
  const owners = ownersOf(register, context.sentence, members.length);
  if (owners === null || owners.some((owner) => owner.name === name)) return null;
  return owners.map((owner) => stemOf(task, owner.name) + name);
}

/** The last subjects of the sentence, one for each number. */
function ownersOf({ subjects }: Register, sentence: number, count: number): Subject[] | null {
  const near = subjects.filter(
    (subject) => subject.sentence === sentence && !subject.bracketed && subject.role !== 'rank',
  );
  const listed = near.filter(({ list }) => list === near.at(-1)?.list);
  const owners = listed.length > 1 ? listed : near.slice(-count);
  const names = new Set(owners.map(({ name }) => name));
  return owners.length === count && names.size === count ? owners : null;
}

/** 第一产业|增加值: what is measured of it gives way to what is measured now. */
function stemOf({ clause }: GroupTask, owner: string): string {
  const head = clause.words.endings.head.longest(owner, owner.length);
  return head === null || head.start < 2 ? owner : owner.slice(0, head.start);
}
