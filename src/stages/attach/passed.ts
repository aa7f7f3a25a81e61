import type { Candidate } from '../../model/draft.js';
import { growingOf } from './growth-topic.js';
import { baseOfClause, topicOf } from './read-topic.js';
import type { Owner, Passed, Register } from './register.js';
import { noteTopic, readTopic, topicOfSentence } from './topic-reading.js';

/** Takes note of what was passed, before a number of this sentence is named. */
export function catchUp(sentence: number, register: Register): void {
  const { passed } = register;
  if (passed.length === 0) return;
  register.passed = [];
  const own = passed.findIndex((each) => each.sentence === sentence);
  const first = own === -1 ? passed.length : own;
  if (first > 0) noteEarlier(passed.slice(0, first), register);
  for (let i = first; i < passed.length; i += 1) {
    const { clause, item } = passed[i]!;
    noteTopic(passed[i]!, readTopic(clause, item, sentence), register);
  }
}

/** Of sentences before this one only the last base, the last growth and, should a part be looked for its whole, the last topic still count. */
function noteEarlier(earlier: readonly Passed[], register: Register): void {
  register.comparison = lastBase(earlier) ?? register.comparison;
  const growing = lastGrowing(earlier);
  if (growing !== undefined) register.growing = growing;
  for (const each of earlier) register.unasked.push(each);
}

/** What numbers of the next paragraph are compared with, if it goes on where this one stops. */
export function comparisonBehind({ passed, comparison }: Register): Candidate['comparison'] {
  return lastBase(passed) ?? comparison;
}

function lastBase(passed: readonly Passed[]): Candidate['comparison'] {
  for (let i = passed.length - 1; i >= 0; i -= 1) {
    const { clause, item, sentence } = passed[i]!;
    const base = baseOfClause(clause, item, sentence);
    if (base !== null) return base;
  }
  return null;
}

/** Undefined where none says anything of it. */
function lastGrowing(passed: readonly Passed[]): Register['growing'] | undefined {
  for (let i = passed.length - 1; i >= 0; i -= 1) {
    const { clause, item, sentence, isSentence, measured } = passed[i]!;
    const growing = isSentence ? null : growingOf(clause, item, sentence);
    // 升幅最大，其次是住屋（2.3%）: a bracket goes on.
    if (growing !== null || !(isSentence || measured)) return growing;
  }
  return undefined;
}

/** The last topics that clauses and sentences without numbers told of, those of earlier sentences too. */
export function toldTopics(register: Register): Pick<Register, 'topic' | 'base'> {
  const { unasked } = register;
  if (unasked.length === 0) return register;
  register.unasked = [];
  let base: Owner | null = null;
  let topic: Owner | null = null;
  for (let i = unasked.length - 1; i >= 0 && (base === null || topic === null); i -= 1) {
    const each = unasked[i]!;
    if (topic !== null && !each.isSentence) continue;
    const told = toldBy(each);
    topic ??= told;
    if (each.isSentence) base ??= told;
  }
  register.base = base ?? register.base;
  // That of a clause of the same sentence was noted before those of earlier ones are asked for.
  if (topic !== null && (register.topic?.raw.start ?? -1) < topic.raw.start) register.topic = topic;
  return register;
}

function toldBy({ clause, item, sentence, isSentence, place }: Passed): Owner | null {
  const growing = isSentence ? null : growingOf(clause, item, sentence);
  const topic = isSentence ? topicOfSentence(clause, item, sentence) : topicOf(clause, growing?.noun ?? item);
  if (topic === null) return null;
  const name = clause.text.slice(topic.start, topic.end);
  if (isSentence) return { name, raw: topic, sentence };
  return name === place ? null : { name, raw: topic, sentence, caused: topic.caused };
}
