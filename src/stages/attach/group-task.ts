import type { Span } from '../../model/document.js';
import type { Candidate, PeriodMention, Quantity } from '../../model/draft.js';
import type { Construction } from '../../packs/construction-matcher.js';
import type { ClauseText, Item } from './clause-text.js';
import type { Letters } from './form-letters.js';
import type { LeftReading, Token } from './left-reading.js';
import type { Register } from './register.js';

/** A metric's name, and where its wording stands. */
export interface Name {
  text: string;
  raw: Span | null;
  /** The wording of a part that took the head of its whole. */
  part: string | null;
  /** What a score is for, 清扫率|扣分: the subject of what follows. */
  stem?: string;
  /** It names what is granted, whatever the form of the clause. */
  granted?: boolean;
}

/** Where an item stands, and what it may fall back on. */
export interface ItemContext {
  sentence: number;
  /** The document's own place, left out of names. */
  place: string | null;
  /** The section's heading, without its number. */
  heading: string;
  /** The name that a bracket explains, or the noun before it. */
  bracketSubject: Name | null;
  /** Sees every group before it is named; null but for `explain`. */
  watch: ((task: GroupTask) => void) | null;
}

/** Numbers of one predication with what was read around them and the form that fits. */
export interface GroupTask {
  clause: ClauseText;
  item: Item;
  context: ItemContext;
  register: Register;
  members: readonly Quantity[];
  left: LeftReading;
  right: Token[];
  letters: Letters;
  /** Null where no form fits. */
  form: Construction | null;
  /** The tokens the form took. */
  matched: readonly Token[];
  role: Candidate['role'];
}

/** One that a form fits. */
export interface FormedTask extends GroupTask {
  form: Construction;
}

export function isFormed(task: GroupTask): task is FormedTask {
  return task.form !== null;
}

/** A number with its name: all that a candidate is made of. */
export interface Named {
  task: GroupTask;
  quantity: Quantity;
  name: Name;
  comparison: Candidate['comparison'];
  /** The period that was dealt to it. */
  period: PeriodMention | null;
  /** The period of the bracket it stands in, for want of one of its own. */
  label: PeriodMention | null;
  /** It says whom the terms behind it are for. */
  term: boolean;
}
