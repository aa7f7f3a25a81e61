import type { Span } from '../../model/document.js';
import type { Candidate, Quantity } from '../../model/draft.js';
import type { Role } from '../../model/figure.js';
import type { Word } from '../../packs/word-matcher.js';
import type { ClauseText } from './clause-text.js';
import { isCounting } from './form-letters.js';

/** A metric named before, to which an elided clause may refer: 同比增加6天, 居全国第一. */
export interface Subject {
  name: string;
  raw: Span | null;
  unit: string;
  role: Role;
  share: boolean;
  bracketed: boolean;
  counted: boolean;
  /** It was granted or imposed. */
  granted: boolean;
  /** Of its unit. */
  dimension: string | null;
  sentence: number;
  /** It named only a part of a whole: 衣着类. */
  part: string | null;
  /** Its number was where the metric came from. */
  from: boolean;
  /** The word that said how it changed. */
  direction: Word | null;
  /** Where its number stands. */
  at: number;
  /** Numbers that were stated as one list share it: where the first of them stands. */
  list: number;
}

/** What a clause without numbers says of how something grows; the bare percentages behind it are that growth. */
export interface Growing {
  /** The noun or verb of growth. */
  word: Word;
  /** Where what grows is named. */
  noun: Span;
  /** Where the names of the parts begin: 价格下跌的有|衣履（3.8%）. */
  parts: number | null;
  sentence: number;
}

/**
 * A clause or a whole sentence without numbers that was passed. What it says is read when a number behind it may need it: half of the clauses
 * of a report have none, and no number asks what most of them say.
 */
export interface Passed {
  clause: ClauseText;
  item: Span;
  sentence: number;
  /** Not a clause of a sentence with numbers. */
  isSentence: boolean;
  /** It has a number in brackets. */
  measured: boolean;
  /** The document's own place, which is no topic. */
  place: string | null;
}

/** What a paragraph remembers from clause to clause. */
export interface Register {
  subjects: Subject[];
  comparison: Candidate['comparison'];
  /** The whole of the last share: 占全国就业人员. */
  whole: string | null;
  /** What 其中 breaks down; it is the whole of that sentence's shares. */
  brokenDown: { name: string; unit: string; sentence: number } | null;
  /** Whose床位 or 收入 a bare attribute is: the last counted thing or the topic of a clause without numbers. */
  owner: Owner | null;
  /** What a clause without numbers of the same sentence is about. */
  topic: Owner | null;
  /** What a whole sentence without numbers was about, 消费价格与上年持平。, to be broken down by those behind it. */
  base: Owner | null;
  /** What 分行业看， divides, in its sentence. */
  divided: { name: string; sentence: number } | null;
  /** 医院按经济类型分，, 企业中，: what the bare kinds behind it are kinds of. */
  sorted: { name: string; sentence: number } | null;
  /** All that the last clause without numbers says: 提升设备能源利用效率|，约需1280亿元. */
  said: Span | null;
  /** 地方税|以房屋税、地价税及使用牌照税为大宗: what such a clause lists. */
  listed: { raw: Span; sentence: number } | null;
  /** 进口、出口分别下降3%和|增长5%: the subjects of a list whose numbers are parted by their own verbs. */
  pending: { names: string[]; sentence: number } | null;
  /** What a clause ending in 分别为： says of each name after it: 各区域|销售额占全国的比重. */
  header: { text: string; sentence: number } | null;
  /** Who or what a clause sets its terms for, 逾期不改正的，, where that clause ends, and whether it holds a number. */
  condition: { text: string; sentence: number; end: number; measured: boolean } | null;
  /** What the paragraph says at its head it is about, 1.县域内住院率（10分）。 */
  standing: Owner | null;
  /** The growth that a clause without numbers tells of: 升幅最大，. */
  growing: Growing | null;
  /** The last thing granted or imposed: 奖励, 罚款. */
  grant: string | null;
  /** What has been passed and not yet been read. */
  passed: Passed[];
  /** Of that, what belongs to earlier sentences and was not yet asked for its topic. */
  unasked: Passed[];
}

export interface Owner {
  /** What it was named beside (另有, 其中): the owner again after the next semicolon. */
  aside?: Owner | null;
  /** 财产收入|因可处分土地渐少: why is told before what. */
  caused?: boolean;
  name: string;
  raw: Span;
  sentence: number;
}

export function emptyRegister(): Register {
  return {
    subjects: [],
    comparison: null,
    whole: null,
    brokenDown: null,
    owner: null,
    topic: null,
    base: null,
    divided: null,
    sorted: null,
    said: null,
    listed: null,
    pending: null,
    header: null,
    condition: null,
    standing: null,
    growing: null,
    grant: null,
    passed: [],
    unasked: [],
  };
}

/** So many at least are remembered: no text refers back farther, and every number of a table in one paragraph would search them all. */
const REMEMBERED = 256;

/** Puts a subject behind the others; those farthest back are forgotten. */
export function addSubject(register: Register, subject: Subject): void {
  if (register.subjects.length === 2 * REMEMBERED) register.subjects = register.subjects.slice(-REMEMBERED);
  register.subjects.push(subject);
}

/** Where the last number stands. */
export function lastPlace({ subjects }: Register): number {
  return subjects.at(-1)?.at ?? -1;
}

/** The topic of the sentence if it came after the last counted thing, else that thing. */
export function ownerAt(register: Register, sentence: number): Owner | null {
  const { owner, topic } = register;
  if (topic?.sentence !== sentence) return owner;
  return owner === null || owner.raw.start < topic.raw.start ? topic : owner;
}

/** The subject an elided clause most likely means, by agreement of dimension. */
export function recall(
  register: Register,
  quantity: Quantity,
  role: Role,
  sentence: number,
  bracketed: boolean,
): Subject | null {
  const visible = register.subjects.filter((subject) => bracketed || !subject.bracketed);
  const near = visible.filter((subject) => subject.sentence === sentence);
  return agreeing(near, quantity, role) ?? agreeing(visible, quantity, role) ?? visible.at(-1) ?? null;
}

/** 5亿元以上的，奖励30万元；20亿元以上的，: the next tier is of what the first one measures, not of what it gives. */
export function withoutGrants(register: Register, sentence: number): Register {
  const subjects = register.subjects.filter(({ granted }) => !granted);
  return subjects.some((subject) => subject.sentence === sentence) ? { ...register, subjects } : register;
}

/** 共批准申请57宗，其中两宗位于……，其余55宗: what is left over is of what was counted first in the sentence. */
export function recallWhole({ subjects }: Register, { unit }: Quantity, sentence: number): Subject | null {
  return (
    subjects.find(
      (subject) =>
        subject.sentence === sentence && subject.counted && !subject.bracketed && subject.unit === unit.text,
    ) ?? null
  );
}

function agreeing(subjects: readonly Subject[], quantity: Quantity, role: Role): Subject | undefined {
  const unit = quantity.unit.text;
  // 占比38.5%。出口增长2.3%，增幅回落1.5个百分点: points are of a rate or of how something grows.
  if (quantity.kind === 'percent-point')
    return subjects.findLast((subject) => isRate(subject) || subject.role === 'growth');
  if (role === 'change')
    return subjects.findLast((subject) => subject.unit === unit && subject.role === 'level');
  if (role === 'growth')
    return (
      subjects.findLast((subject) => !subject.share && !isRate(subject)) ??
      subjects.findLast(({ share }) => !share)
    );
  if (role === 'rank') return subjects.findLast((subject) => subject.role === 'level') ?? subjects.at(-1);
  const last = subjects.at(-1);
  // 由47%上升到71%: what it rose to is of the same metric, share or not.
  if (last?.from === true && last.unit === unit) return last;
  // 计划改造85个，惠及居民3.1万户，已完工52个: like is counted with like.
  // 95%以上的得10分: points that are given are not those that a grade begins at.
  const scored = quantity.unit.code === '{score}' && quantity.bound === 'eq' && quantity.min === null;
  const other =
    isCounting(quantity) &&
    !scored &&
    last?.role === 'level' &&
    last.unit !== unit &&
    last.dimension !== 'time';
  const like = other ? subjects.findLast((subject) => !subject.share && subject.unit === unit) : undefined;
  return like ?? subjects.findLast(({ share }) => !share);
}

function isRate(subject: Subject): boolean {
  return (subject.unit === '%' || subject.unit === '‰') && subject.role === 'level';
}

/** The members of the last list of at least `count` subjects, for 分别增加542个、67.9万平方米. */
export function recallList(
  register: Register,
  quantities: readonly Quantity[],
  role: Role,
): Subject[] | null {
  const levels = register.subjects.filter((subject) => subject.role !== 'rank' && !subject.bracketed);
  const count = quantities.length;
  for (let end = levels.length; end >= count; end -= 1) {
    const window = levels.slice(end - count, end);
    const fits = window.every((subject, i) =>
      role === 'change'
        ? subject.unit === quantities[i]!.unit.text
        : subject.role === 'level' && !subject.share,
    );
    if (fits) return window;
  }
  return levels.length >= count ? levels.slice(-count) : null;
}
