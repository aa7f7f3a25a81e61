import type { ClauseText } from './clause-text.js';
import type { GroupTask } from './group-task.js';

/** 注册护士2.6万人，|护士|增长5.6%: a name this short may still be the last word of another. */
const SHORTEST = 2;

/**
 * 注册护士2.6万人，护士比上年末增长5.6%: what grows is what was told just before, though only its last word is said again. Where two
 * names end so, the short one is of both.
 */
export function inFull({ clause, register, context, role, form, left }: GroupTask, name: string): string {
  if (form?.rule.id !== 'change.subject' || (role !== 'growth' && role !== 'change')) return name;
  if (name.length < SHORTEST || left.agent !== null) return name;
  let full: string | null = null;
  for (const subject of register.subjects) {
    if (subject.sentence < context.sentence - 1 || subject.role !== 'level' || subject.share) continue;
    if (subject.bracketed || !subject.name.endsWith(name)) continue;
    if (full !== null && full !== subject.name) return name;
    full = subject.name;
  }
  return full === null || cutsWord(clause, full, full.length - name.length) ? name : full;
}

/** 进|出口, 存|贷款余额: what begins inside a word is not said again. */
function cutsWord({ words }: ClauseText, full: string, at: number): boolean {
  if (at === 1) return true;
  for (const name of ['head', 'thing', 'distribution'] as const) {
    const hit = words.byClass[name].longest(full, at - 1);
    if (hit !== null && hit.end > at) return true;
  }
  return false;
}
