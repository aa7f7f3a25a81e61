import type { Section, Sentence } from '../../model/draft.js';

/** How far what a sentence says may reach. */
export interface Reach {
  holdsFigures: boolean;
  /** The document is a plan: a deadline holds on. */
  plans: boolean;
  /** The day of the document, or the first that it can be. */
  today: string | null;
  /** The document reviews the year before and turns once to its own year. */
  reviews: boolean;
  /** The year that it turns to, where it does. */
  turnsTo: number | null;
  /** The document sets terms: what its preamble tells of the year before ends there. */
  terms: boolean;
  /** The title decides the kind of document by itself, whatever else it names. */
  decided: boolean;
  /** It sets tasks among its terms. */
  tasks: boolean;
  sentence: Sentence;
  /** Places where a clause of the sentence begins. */
  heads: number[];
  /** The same, and those behind a period or place that opens a clause. */
  cues: number[];
  /** The commas and colons of the sentence, where the document gives figures or a period in it. */
  pauses: number[];
  section: Section;
  /** It is a heading, or the first sentence under one. */
  opensSection: boolean;
  /** Its paragraph holds no figure, so that what it says is about what follows. */
  introduces: boolean;
}
