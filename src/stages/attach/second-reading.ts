import type { Role } from '../../model/figure.js';
import { constructionMatcher } from '../../packs/construction-matcher.js';
import { decideRole } from './decide-role.js';
import { chooseNextForm } from './form-letters.js';
import type { GroupTask } from './group-task.js';
import { nameGroup } from './name-group.js';

/** What a number would be by the construction that came second. */
export interface SecondReading {
  /** Where the number begins, in the normal text. */
  start: number;
  /** The construction that won, and the one that would have without it. */
  won: string;
  rule: string;
  name: string;
  role: Role;
}

/** The second-best reading of each number of a group; none where only one construction fits. Leaves the task as it is. */
export function readSecond(task: GroupTask): SecondReading[] {
  const { clause, form, left, right, letters, members, register } = task;
  if (form === null) return [];
  const next = chooseNextForm(constructionMatcher(clause.packs), letters, form);
  if (next === null) return [];
  const role = decideRole(members[0]!, left, right, next.form);
  // Naming takes notes, on copies here.
  const names = nameGroup({
    ...task,
    ...next,
    role,
    left: { ...left, noun: { ...left.noun }, rules: [...left.rules] },
    register: { ...register, subjects: [...register.subjects] },
  });
  return members.map(({ start }, i) => ({
    start,
    won: form.rule.id,
    rule: next.form.rule.id,
    name: names[Math.min(i, names.length - 1)]!.text,
    role,
  }));
}
