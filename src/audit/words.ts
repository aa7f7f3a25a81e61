/** A unit as the patterns have it. */
export interface UnitWord {
  name: string;
  /** How it is written, simplified. */
  forms: readonly string[];
  code: string | null;
  /** Smaller units that may follow with a number of their own, and how many make one. */
  parts: Readonly<Record<string, number>>;
}

/** What the audit is told: words and how script is folded, but nothing of how numbers are read. */
export interface AuditWords {
  units: readonly UnitWord[];
  /** Words that say that something fell, simplified. */
  falling: readonly string[];
  /** Words that say that something changed, simplified. */
  changing: readonly string[];
  /** Words that head a rank, simplified. */
  ranking: readonly string[];
  simplify(text: string): string;
}
