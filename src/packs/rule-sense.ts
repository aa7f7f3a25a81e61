/** What of a rule a table holds that is built from it, or nobody asks while a text is read. */
const WORDINGS = [
  'forms',
  'except',
  'despite',
  'match',
  'begins',
  'why',
  'examples',
  'counter_examples',
  'known_gaps',
] as const;

/** What a rule says beside its wordings. */
export type RuleSense<R> = Omit<R, (typeof WORDINGS)[number]>;

/** For tables that are kept: the wordings are most of what there is to read of a rule when a process begins. */
export function senseOf<R extends object>(rule: R): RuleSense<R> {
  const told = Object.entries(rule).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(told) as RuleSense<R>;
}

const LEFT_OUT: ReadonlySet<string> = new Set(WORDINGS);
