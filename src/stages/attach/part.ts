import type { PeriodMention, Sentence } from '../../model/draft.js';
import type { Construction } from '../../packs/construction-matcher.js';
import type { Bracketed } from '../../text/mask.js';
import type { ClauseText, Group, Item } from './clause-text.js';
import type { Letters } from './form-letters.js';
import type { LeftReading, Token } from './left-reading.js';
import type { Owner } from './register.js';

/** A group of numbers with what stands around it and the form that fits. */
export interface FormedGroup {
  group: Group;
  left: LeftReading;
  right: Token[];
  letters: Letters;
  /** Null where no form fits. */
  form: Construction | null;
  /** The tokens the form took. */
  matched: readonly Token[];
}

/** One predication and all that its own wording says; what it leaves to those before it is found later. */
export interface Part {
  clause: ClauseText;
  item: Item;
  groups: readonly FormedGroup[];
  /** Whom or what the terms behind it are for. */
  condition: string | null;
  /** It has a number, be it in brackets. */
  measured: boolean;
  /** The brackets in it that hold numbers. */
  brackets: readonly BracketReading[];
}

export interface BracketReading {
  bracket: Bracketed;
  parts: Part[];
  /** The period of all it holds, which it opens with: （2025年：93.6%）. */
  label: PeriodMention | null;
}

/** A sentence of a paragraph that holds numbers, in parts. */
export interface SentenceReading {
  sentence: Sentence;
  index: number;
  /** The heading it stands under, without its number. */
  heading: string;
  /** None where it has no number itself. */
  parts: Part[];
  /** Where all its numbers stand in brackets: the name before them, if it is one. */
  standing: { owner: Owner | null } | null;
}
