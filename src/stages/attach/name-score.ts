import { isInsideWord } from '../../packs/word-matcher.js';
import { cleanName } from './clean-name.js';
import type { GroupTask, Name } from './group-task.js';
import { SHORTEST_NOUN } from './left-reading.js';

/** 每项, 每例: what is counted there has been named before. */
const LONGEST_EACH = 2;

/**
 * Points given or taken: 达到90%以上|得|10分 are 得分 of what is measured, 每发现一起违规行为|扣|2分 are 扣分 of it. Null
 * for any other number. `elided` finds what the clause leaves out.
 */
export function scoreName(task: GroupTask, elided: () => Name | null): Name | null {
  const { clause, left, members, context } = task;
  const { unit } = members[0]!;
  if (unit.code !== POINT) return null;
  const verb = left.tokens.findLast(({ type }) => type === 'LINK');
  const word = verb === undefined || verb.start < left.noun.end ? null : verb.word;
  // 最多|加5分: the verb stands within the bound.
  const within = clause.words.endings.link.longest(clause.mask, members[0]!.start, members[0]!.from);
  const given = [word, within?.value ?? null].find((said) => said?.rule.id.startsWith('link.score') === true);
  if (given == null) return null;
  const said = cleanName(clause.text.slice(left.noun.start, left.noun.end), context.place);
  const own: Name | null = saysItself(task, said) ? { text: said, raw: { ...left.noun }, part: null } : null;
  const found = own ?? (isEach(task, said) || said === '' ? conditionBefore(task) : null) ?? elided();
  const stem = found === null ? null : ownerOfValue(task, found);
  if (stem === null || stem.text === '') return null;
  const { form, rule } = given;
  const points = (rule.id === 'link.score.full' ? form.slice(0, 1) : form) + unit.text;
  const text = stem.stem ?? stem.text;
  return { ...stem, text: text.endsWith(points) ? text : text + points, stem: text };
}

const POINT = '{score}';

/** Not 达到的|得8分, which says nothing of what was reached, nor 每项|加2分. */
function saysItself(task: GroupTask, said: string): boolean {
  const { words } = task.clause;
  if (said.length < SHORTEST_NOUN || isEach(task, said)) return false;
  const verb = words.byClass.link.longest(said, 0);
  return verb === null || verb.end < said.length || isInsideWord(said, verb);
}

/** 支出率（15分）。目标值为75%，每低于|目标值|1个百分点扣1分: a word for a value is one of what the paragraph is about. */
function ownerOfValue({ clause, register }: GroupTask, stem: Name): Name {
  const { standing } = register;
  const value = clause.words.byClass.column.longest(stem.text, 0);
  const bare = value !== null && value.end === stem.text.length;
  return bare && standing !== null ? { text: standing.name, raw: standing.raw, part: null } : stem;
}

function isEach({ clause }: GroupTask, said: string): boolean {
  return said.length <= LONGEST_EACH && clause.words.byClass.manner.longest(said, 0) !== null;
}

/** 发生医疗事故的，每例扣10分; what says how much of something (下降不足5%的，得15分) is no name. */
function conditionBefore({ register, context, left, item }: GroupTask): Name | null {
  const { condition } = register;
  if (condition?.sentence !== context.sentence || condition.text === '' || condition.measured) return null;
  if (condition.end + 1 !== item.start) return null;
  return { text: condition.text, raw: { ...left.noun }, part: null };
}
