import type { Span } from '../../model/document.js';
import type { Candidate, Quantity } from '../../model/draft.js';
import type { ClauseText } from './clause-text.js';
import { cleanName, trimWhole } from './compose-name.js';
import { isCounting } from './form-letters.js';
import type { GroupTask, Name } from './group-task.js';
import type { LeftReading } from './left-reading.js';
import type { Register } from './register.js';

/** What stood before 共有 owns what comes after it. */
export function rememberAgent({ clause, register, context, left }: GroupTask): void {
  if (left.agent === null) return;
  const name = cleanName(clause.text.slice(left.agent.start, left.agent.end), context.place);
  if (name.length > 1) register.owner = { name, raw: left.agent, sentence: context.sentence };
}

/** The whole of a share holds for the shares after it that leave it out. */
export function rememberWhole({ clause, register, left }: GroupTask): void {
  const whole = left.whole === null ? '' : trimWhole(clause, left.whole);
  if (whole !== '') register.whole = whole;
}

/** Puts a named number into the register; `list` is shared by the numbers of one list. */
export function rememberSubject(task: GroupTask, quantity: Quantity, name: Name, list: number): void {
  const { clause, register, context, item, role, form, left } = task;
  register.subjects.push({
    name: name.text,
    raw: name.raw,
    unit: quantity.unit.text,
    role,
    share: form?.rule.id.startsWith('share.') ?? false,
    bracketed: item.bracketed,
    counted: isCounting(quantity),
    sentence: context.sentence,
    from: left.from,
    part: name.part,
    at: quantity.start,
    list,
  });
  const owns = isCounting(quantity) && role === 'level' && !item.bracketed;
  if (owns && name.raw !== null) rememberOwner(clause, register, name.text, name.raw, context.sentence);
}

/** 小学347所 owns the 在校学生 that follow; 普通高中招生2万人 leaves 普通高中 as owner. */
function rememberOwner(
  clause: ClauseText,
  register: Register,
  name: string,
  raw: Span,
  sentence: number,
): void {
  const head = clause.words.endings.get('head')?.longest(name, name.length) ?? null;
  const stem = head?.value.rule.dependent === true ? name.slice(0, head.start) : name;
  if (stem.length < 2 || (stem !== name && register.owner !== null && name.startsWith(register.owner.name)))
    return;
  register.owner = { name: stem, raw, sentence };
}

/** What the clause compares with, else what was compared with before it: a breakdown inherits the base. */
export function compareWith(
  register: Register,
  left: LeftReading,
  sentence: number,
): Candidate['comparison'] {
  if (left.comparison === null) return register.comparison;
  const { kind, period, start, end, rule } = left.comparison;
  register.comparison = { kind, period, span: { start, end }, rule, sentence };
  return register.comparison;
}
