import type { Quantity } from '../../model/draft.js';
import { CLASS, firstWord, isInsideWord, lastWord, wordText } from '../../packs/word-matcher.js';
import type { ClauseText } from './clause-text.js';
import type { GroupTask } from './group-task.js';
import { noteRule } from './left-reading.js';
import { toldTopics } from './passed.js';
import type { Register } from './register.js';
import { withoutVerb } from './without-verb.js';

/** 示范园50家，其中国家级1家; 医院按经济类型分，公立60所: a bare rank or kind takes the whole that was counted. */
export function asCountedPart({ clause, register, context, members, left }: GroupTask, name: string): string {
  const { sentence } = context;
  const part = partAtEnd(clause, name);
  if (part === null) return name;
  // 企业国有25家: the kind behind what it is of.
  const before = part.kind === null ? null : clause.words.byClass.thing.longest(name, 0, part.start);
  if (before !== null && before.end === part.start) {
    const thing = name.slice(0, part.start);
    // ……，集体12家: and what the next ones are of.
    register.sorted = { name: thing, sentence };
    noteRule(left, part.rule);
    return part.kind + thing;
  }
  if (part.start > 0 || !(part.rank || part.kind !== null)) return name;
  const whole = countedWhole(clause, register, sentence, part.rank ? null : members[0]!);
  if (whole === null || whole.includes(name)) return name;
  // 国有控股180家、私营356家: one kind is not of another.
  const other = part.kind === null ? null : partAtEnd(clause, whole);
  if (other !== null && other.kind !== null && other.start === 0) return name;
  noteRule(left, part.rule);
  // 评出|星级单位198家，其中五星级11家: the verb told of all of them.
  const thing = withoutVerb(clause, whole);
  // 省级示范园50家，其中国家级1家: one grade takes the place of the other.
  const grade = part.rank ? clause.words.byClass.part.longest(thing, 0) : null;
  const graded = grade?.value.rule.id === 'part.rank' && grade.end < thing.length;
  // 第二、三产业法人单位|从业人员: whose they are goes without saying where they are told by sex.
  const people = part.sex ? clause.words.endings.head.longest(thing, thing.length) : null;
  return (part.kind ?? name) + thing.slice(people?.start ?? (graded ? grade.end : 0));
}

/** What a bare part of the sentence is of. A kind, which many names are, is of what was counted alike. */
function countedWhole(
  clause: ClauseText,
  register: Register,
  sentence: number,
  kind: Quantity | null,
): string | null {
  const { brokenDown, sorted } = register;
  // 评出单位198家，其中学校104所；五星级11家: both break the same down.
  if (brokenDown?.sentence === sentence && (kind === null || brokenDown.unit === kind.unit.text))
    return brokenDown.name;
  if (sorted?.sentence === sentence) return sorted.name;
  const whole = wholeOf(clause, register, sentence);
  if (whole === null || !whole.counted) return null;
  return kind === null || (whole.sentence === sentence && whole.unit === kind.unit.text) ? whole.name : null;
}

/** What a name ends with that tells a part: a rank (国家级), or a kind (公立, 男) in the wording of the name. */
interface Part {
  start: number;
  rank: boolean;
  kind: string | null;
  sex: boolean;
  rule: string;
}

export function partAtEnd(clause: ClauseText, name: string): Part | null {
  const hit = clause.words.endings.part.longest(name, name.length);
  if (hit === null || isInsideWord(name, hit)) return null;
  const { id, expand } = hit.value.rule;
  const sex = id.startsWith('part.sex');
  const kind = sex || id === 'part.kind';
  return {
    start: hit.start,
    rank: id === 'part.rank',
    kind: kind ? (expand?.[0] ?? hit.value.form) : null,
    sex,
    rule: id,
  };
}

/** Of what a part is; counted in which unit and where. */
interface Whole {
  name: string;
  counted: boolean;
  unit: string;
  sentence: number;
}
const UNCOUNTED = { counted: false, unit: '', sentence: -1 };

/** The last whole that had a number, or what a clause without one is about: 消费价格与上年持平，衣着类…. */
export function wholeOf(clause: ClauseText, register: Register, sentence: number): Whole | null {
  const { subjects, divided } = register;
  if (divided?.sentence === sentence) return { ...UNCOUNTED, name: divided.name };
  const last =
    subjects.findLast(({ share, bracketed, part }) => !share && !bracketed && part === null) ?? null;
  // 消费价格与上年持平。食品烟酒类持平，衣着类…: a part that has no number either is not the whole.
  const { topic, base } = toldTopics(register);
  const whole = [topic, base].find((said) => said !== null && headOfWhole(clause, said.name) !== '');
  return whole != null && (last === null || whole.raw.start > last.at)
    ? { ...UNCOUNTED, name: whole.name }
    : last;
}

/** 规模以上服务业企业|营业收入, 商品房|销售面积: what is measured, without whose it is; all of it where it has no owner. */
export function headOfWhole(clause: ClauseText, whole: string): string {
  if (clause.words.endings.head.longest(whole, whole.length) === null) return '';
  const words = wordText(clause.words, whole);
  const owner = lastWord(words, CLASS.part, 0, whole.length - 1);
  if (owner !== null) return whole.slice(owner.end);
  // 区财政安排|专项资金: who gives it is no part of what is divided.
  const verb = firstWord(words, CLASS.link, 1, whole.length - SHORTEST_HEAD);
  return verb?.value.rule.id === 'link.budget' ? whole.slice(verb.end) : whole;
}

/** What is left of a whole has to be a word. */
const SHORTEST_HEAD = 2;
