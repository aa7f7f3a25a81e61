import type { Span } from '../../model/document.js';
import type { Candidate, Quantity } from '../../model/draft.js';
import type { Role } from '../../model/figure.js';
import { type Construction, constructionMatcher, ELEMENT_LETTERS } from '../../packs/construction-matcher.js';
import type { ClauseText, Item } from './clause-text.js';
import { cleanName, composeName, isBareHead, type Name, trimWhole } from './compose-name.js';
import { chooseForm, isCounting, type Letters, numberLetter, spell } from './form-letters.js';
import { type GroupReading, readItem } from './read-item.js';
import type { LeftReading, Token } from './read-left.js';
import { ownerAt, recall, recallList, type Register, type Subject } from './register.js';
import { splitConjuncts } from './split-conjuncts.js';

/** Where an item stands, and what it may fall back on. */
export interface ItemContext {
  sentence: number;
  /** The document's own place, left out of names. */
  place: string | null;
  /** The section's heading, without its number. */
  heading: string;
  /** The name that a bracket explains, or the noun before it. */
  bracketSubject: Name | null;
  /** A verb that the items of a list share: 完成|A 2项、|B 3项. */
  action: Token | null;
  /** The unit of the number before, in a list: a shared verb counts like with like. */
  unit: string | null;
}

/** Gives every number of an item its metric and remembers the subjects; the register is updated in place. */
export function attachItem(clause: ClauseText, item: Item, context: ItemContext, register: Register): Candidate[] {
  const candidates: Candidate[] = [];
  for (const reading of readItem(clause, item)) {
    const made = attachGroup(clause, item, reading, context, register, candidates.length === 0);
    candidates.push(...made);
  }
  return candidates;
}

function attachGroup(
  clause: ClauseText,
  item: Item,
  { group, left, right }: GroupReading,
  context: ItemContext,
  register: Register,
  isFirst: boolean,
): Candidate[] {
  const first = group.members[0]!;
  const tokens = isFirst ? withSharedAction(left, item, first, context) : left.tokens;
  const letters = spell(tokens, numberLetter(first, right, left.tokens.some(({ type }) => type === 'LINK' || type === 'DIR')), right);
  const chosen = chooseForm(constructionMatcher(clause.packs), letters);
  const role = roleOf(first, left, right, chosen?.form ?? null);
  if (left.agent !== null) remember(register, clause, left.agent, context);
  const members = shareBound(group.members, left.spread);
  const names = nameGroup(clause, members, chosen?.form ?? null, letters, left, role, context, register, item.bracketed);
  const comparison = compareWith(register, left, context.sentence);
  if (left.whole !== null) {
    const whole = trimWhole(clause, left.whole);
    if (whole !== '') register.whole = whole;
  }
  const list = register.subjects.length;
  return members.map((quantity, i) => {
    const name = names[Math.min(i, names.length - 1)]!;
    register.subjects.push(subjectOf(quantity, name, role, chosen?.form ?? null, context.sentence, item.bracketed, list, left.from));
    if (isCounting(quantity) && role === 'level' && name.raw !== null && !item.bracketed) {
      register.owner = { name: name.text, raw: name.raw, sentence: context.sentence };
    }
    return candidateOf(clause, quantity, item, name, role, left, chosen, letters, context, comparison);
  });
}

/** 分别达到40%、30%以上: the bound behind the last number holds for the list. */
function shareBound(members: readonly Quantity[], spread: LeftReading['spread']): Quantity[] {
  const last = members.at(-1)!;
  const shared = spread === 'zip' && last.to > last.end && members.every(({ bound }, i) => bound === 'eq' || i === members.length - 1);
  return shared ? members.map((quantity) => ({ ...quantity, bound: last.bound })) : [...members];
}

/** The verb of the first item of a list holds for those that have none of their own. */
function withSharedAction(left: LeftReading, item: Item, quantity: Quantity, { action, unit }: ItemContext): Token[] {
  const bare = left.noun.start === item.start && left.tokens.every(({ type }) => type === 'NP');
  return action !== null && bare && quantity.unit.text === unit ? [action, ...left.tokens] : left.tokens;
}

function remember(register: Register, clause: ClauseText, raw: Span, context: ItemContext): void {
  const name = cleanName(clause.text.slice(raw.start, raw.end), context.place);
  if (name.length > 1) register.owner = { name, raw, sentence: context.sentence };
}

function roleOf(quantity: Quantity, left: LeftReading, right: readonly Token[], form: Construction | null): Role {
  if (quantity.kind === 'rank') return 'rank';
  if (quantity.role !== null) return quantity.role;
  if (quantity.kind === 'percent-point') return 'change';
  const role = form?.rule.role ?? 'level';
  if (tellsGrowth(left, right) && quantity.kind === 'percent') return 'growth';
  if (role !== 'by-unit') return role;
  return quantity.kind === 'percent' || quantity.kind === 'multiple' || quantity.unit.dimension === null && quantity.value !== null && isFraction(quantity) ? 'growth' : 'change';
}

/** 录得4.0%的|跌幅. */
function headOf(letters: Letters): Token['word'] {
  return letters.tokens.find(({ type }) => type === 'HEAD')?.word ?? null;
}

/** 140兆瓦……发电项目: the size of a project that is not yet running is a parameter of it. */
function isNameplate(clause: ClauseText, quantity: Quantity, letters: Letters): boolean {
  const number = letters.text.search(/m/);
  if (number === -1 || quantity.kind !== 'quantity' || letters.text.includes(ELEMENT_LETTERS.LINK)) return false;
  const [noun, predicate] = letters.tokens.filter(({ start }) => start >= quantity.to);
  if (noun?.type !== 'NP' || predicate?.type === 'PRED') return false;
  const event = clause.words.endings.get('event')?.longest(clause.mask, noun.end, noun.start) ?? null;
  const thing = clause.words.endings.get('thing')?.longest(clause.mask, event?.start ?? noun.end, noun.start) ?? null;
  return thing?.value.rule.id === 'thing.project';
}

/** 三分之二, 一半: a part of the whole, so a change by it is relative. */
function isFraction(quantity: Quantity): boolean {
  return quantity.kind === 'number' && quantity.chinese && quantity.value !== null && quantity.value.exponent < 0;
}

/** 年均6.6%的增速: the noun right of the number says that it is a growth. */
function tellsGrowth(left: LeftReading, right: readonly Token[]): boolean {
  return left.growthHead || right.some(({ type }) => type === 'HEAD');
}

function nameGroup(
  clause: ClauseText,
  members: readonly Quantity[],
  form: Construction | null,
  letters: Letters,
  left: LeftReading,
  role: Role,
  context: ItemContext,
  register: Register,
  bracketed: boolean,
): Name[] {
  const elided = form === null || form.name.some((part) => 'subject' in part);
  if (elided && members.length > 1) {
    const list = recallList(register, members, role);
    if (list !== null) return list.map(({ name, raw }) => ({ text: name, raw }));
  }
  const restates = bracketed && left.rules.some((rule) => rule.startsWith('preposition.')) && context.bracketSubject !== null;
  if (restates) return [context.bracketSubject!];
  const subject = elided ? subjectFor(register, members[0]!, role, context, bracketed) : null;
  if (form === null) return [orHeading(subject ?? nearestNoun(letters, clause), context)];
  const composed = composeName(clause, form, letters, left, subject?.text ?? null, register);
  const conjuncts = conjunctsOf(clause, form, letters, left, members.length, composed.text);
  if (conjuncts !== null) return conjuncts.map((text) => finish(clause, { text, raw: { ...left.noun } }, form, context, register));
  return [finish(clause, { text: composed.text, raw: composed.raw ?? subject?.raw ?? null }, form, context, register)];
}

function subjectFor(register: Register, quantity: Quantity, role: Role, context: ItemContext, bracketed: boolean): Name | null {
  if (bracketed && context.bracketSubject !== null) return context.bracketSubject;
  const topic = register.topic;
  const last = register.subjects.at(-1)?.at ?? -1;
  // 岁出部分，共编列1,558亿元: a topic named after the last number is what the next level is of.
  if (role === 'level' && topic !== null && topic.sentence === context.sentence && topic.raw.start > last) return { text: topic.name, raw: topic.raw };
  const found: Subject | null = recall(register, quantity, role, context.sentence, bracketed);
  if (found !== null) return { text: found.name, raw: found.raw };
  const owner = ownerAt(register, context.sentence);
  return owner === null ? null : { text: owner.name, raw: owner.raw };
}

/** A number without any noun is about what its section is about. */
function orHeading(name: Name, { heading }: ItemContext): Name {
  return name.text === '' ? { text: heading, raw: name.raw } : name;
}

function nearestNoun(letters: Letters, clause: ClauseText): Name {
  const noun = letters.tokens.find(({ type }) => type === 'NP') ?? letters.tokens.find(({ type }) => type === 'ACT');
  if (noun === undefined) return { text: '', raw: null };
  return { text: clause.text.slice(noun.start, noun.end), raw: { start: noun.start, end: noun.end } };
}

/** 分别: as many subjects as numbers; 均: the same number for each. */
function conjunctsOf(clause: ClauseText, form: Construction, letters: Letters, left: LeftReading, count: number, composed: string): string[] | null {
  const [first, second] = form.name;
  const plain = first !== undefined && 'element' in first && first.element === 'NP' && (second === undefined || ('element' in second && second.element === 'SHARE'));
  if (!plain || count < 2 || letters.tokens.find(({ type }) => type === 'NP')?.start !== left.noun.start) return null;
  const conjuncts = splitConjuncts(clause, left.noun);
  if (conjuncts.length !== count) return null;
  const noun = clause.text.slice(left.noun.start, left.noun.end);
  const rest = second === undefined ? '' : composed.slice(composed.indexOf(noun) + noun.length);
  return conjuncts.map((conjunct) => conjunct + rest);
}

/** 华东36.3% under 销售额占全国的比重分别为：: a bare name and number take the header as head. */
function withHeader(name: string, form: Construction, { sentence }: ItemContext, { header }: Register): string {
  const bare = form.rule.id === 'level.subject' && header !== null && header.sentence === sentence;
  return bare && !name.endsWith(header.text) ? name + header.text : name;
}

function finish(clause: ClauseText, name: Name, form: Construction, context: ItemContext, register: Register): Name {
  const plain = cleanName(name.text, context.place) || (ownerAt(register, context.sentence)?.name ?? context.heading);
  const text = withHeader(plain, form, context, register);
  const owner = ownerAt(register, context.sentence);
  const bare = owner !== null && isBareHead(clause, text) && !owner.name.endsWith(text);
  return { text: bare ? owner.name + text : text, raw: name.raw };
}

/** What the clause compares with, else what was compared with before it: a breakdown inherits the base. */
function compareWith(register: Register, left: LeftReading, sentence: number): Candidate['comparison'] {
  if (left.comparison === null) return register.comparison;
  const { kind, period, start, end, rule } = left.comparison;
  register.comparison = { kind, period, span: { start, end }, rule, sentence };
  return register.comparison;
}

function subjectOf(
  quantity: Quantity,
  name: Name,
  role: Role,
  form: Construction | null,
  sentence: number,
  bracketed: boolean,
  list: number,
  from: boolean,
): Subject {
  return {
    name: name.text,
    raw: name.raw,
    unit: quantity.unit.text,
    role,
    share: form?.rule.id.startsWith('share.') ?? false,
    bracketed,
    counted: isCounting(quantity),
    sentence,
    from,
    at: quantity.start,
    list,
  };
}

const LEVELS = [0.3, 0.5, 0.7, 0.85, 0.95];

function candidateOf(
  clause: ClauseText,
  quantity: Quantity,
  item: Item,
  name: Name,
  role: Role,
  left: LeftReading,
  chosen: { form: Construction } | null,
  letters: Letters,
  context: ItemContext,
  comparison: Candidate['comparison'],
): Candidate {
  const changes = role === 'change' || role === 'growth';
  return {
    quantity,
    sentence: context.sentence,
    clause: { start: item.start, end: item.end },
    name: name.text,
    raw: name.raw,
    role,
    sign: changes && (left.direction ?? headOf(letters))?.rule.sign === -1 ? -1 : 1,
    annualised: left.annualised,
    comparison: (changes && (left.direction !== null || left.comparison !== null)) || left.from || letters.text.includes(ELEMENT_LETTERS.BASE) ? comparison : null,
    basis: null,
    cumulative: left.cumulative,
    fromValue: left.from,
    threshold: letters.text.includes(ELEMENT_LETTERS.THRESHOLD) || isNameplate(clause, quantity, letters),
    ownPeriod: left.periods.at(-1) ?? null,
    status: 'actual',
    force: null,
    period: null,
    deadline: null,
    scope: null,
    table: null,
    confidence: LEVELS[(chosen?.form.rule.confidence ?? 1) - 1]!,
    rules: [...quantity.rules, chosen?.form.rule.id ?? 'fallback.nearest-noun', ...left.rules],
  };
}
