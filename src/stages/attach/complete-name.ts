import { isInsideWord, lastWord } from '../../packs/word-matcher.js';
import type { ClauseText } from './clause-text.js';
import { cleanName, isBareHead } from './compose-name.js';
import { isCounting } from './form-letters.js';
import type { GroupTask, Name } from './group-task.js';
import { ownerAt, type Register } from './register.js';

/** Gives a name what its clause leaves to the context: the head of a list or whole, or the owner of a bare attribute. */
export function completeName(task: GroupTask, name: Name): Name {
  const { clause, context, register, members } = task;
  const owner = ownerAt(register, context.sentence);
  const plain = cleanName(name.text, context.place) || (owner?.name ?? context.heading);
  const headed = withHeader(task, plain);
  const text = isCounting(members[0]!)
    ? asCountedPart(clause, headed, register)
    : asMeasuredPart(clause, headed, register);
  const bare = owner !== null && isBareHead(clause, text) && !owner.name.endsWith(text);
  return { text: bare ? owner.name + text : text, raw: name.raw, part: text === headed ? null : headed };
}

/** 华东36.3% under 销售额占全国的比重分别为：: a bare name and number take the header as head. */
function withHeader({ form, context, register }: GroupTask, name: string): string {
  const { header } = register;
  const takes =
    form?.rule.id === 'level.subject' && header?.sentence === context.sentence && !name.endsWith(header.text);
  return takes ? name + header.text : name;
}

/** 规模以上工业增加值增长6.9%。其中，内资企业增长8.7%: a name that is only a part takes the head of the whole before it. */
function asMeasuredPart(clause: ClauseText, name: string, register: Register): string {
  const part = partAtEnd(clause, name);
  const whole = wholeOf(register);
  if (part === null || part.rank || whole === null || whole.counted) return name;
  const head = headOfWhole(clause, whole.name);
  return name.endsWith(head) ? name : name + head;
}

/** 示范园50家，其中国家级1家: a bare rank takes the whole that was counted. */
function asCountedPart(clause: ClauseText, name: string, register: Register): string {
  const part = partAtEnd(clause, name);
  const whole = wholeOf(register);
  if (part === null || !part.rank || part.start > 0 || whole === null || !whole.counted) return name;
  return whole.name.includes(name) ? name : name + whole.name;
}

function partAtEnd(clause: ClauseText, name: string): { start: number; rank: boolean } | null {
  const hit = clause.words.endings.get('part')?.longest(name, name.length) ?? null;
  if (hit === null || isInsideWord(name, hit)) return null;
  return { start: hit.start, rank: hit.value.rule.id === 'part.rank' };
}

function wholeOf(register: Register) {
  return (
    register.subjects.findLast(({ share, bracketed, part }) => !share && !bracketed && part === null) ?? null
  );
}

/** 规模以上服务业企业|营业收入, 商品房|销售面积: what is measured, without whose it is; all of it where it has no owner. */
function headOfWhole(clause: ClauseText, whole: string): string {
  if (clause.words.endings.get('head')?.longest(whole, whole.length) == null) return '';
  const owner = lastWord(clause.words, 'part', whole, 0, whole.length - 1);
  return owner === null ? whole : whole.slice(owner.end);
}
