import type { Candidate, Draft, Frame } from '../../model/draft.js';
import type { Status } from '../../model/figure.js';
import type { KindRule } from '../../packs/schema.js';
import type { StatusCue } from '../../packs/status-matcher.js';
import type { Word } from '../../packs/word-matcher.js';
import type { Trie } from '../../text/trie.js';

/** The force of a number, and the rule that says so. */
export interface Found {
  status: Status;
  force: Candidate['force'];
  rule: string;
}

/** What is known when the status of a figure is asked for. */
export interface Context {
  draft: Draft;
  kind: KindRule | null;
  cues: Trie<StatusCue> | undefined;
  modals: Trie<StatusCue> | undefined;
  /** The figure before, for what continues it. */
  before: { candidate: Candidate; found: Found } | null;
  /** Paragraphs that tell what has been. */
  told: ReadonlySet<number>;
  /** The day of the document, or where only its year is known the first that it can be. */
  earliest: string | null;
  /** The last day of the months that the document says it reports on. */
  reported: string | null;
  /** Verbs of doing. */
  actions: Trie<Word>;
  /** What sentences open with that tell a forecast. */
  prefaces: readonly Frame[];
}
