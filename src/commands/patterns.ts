import { formatProblem, packError } from '../packs/check-problem.js';
import { checkPackFiles, loadPacks } from '../packs/load.js';
import { findPackSources, packFilesOf } from '../packs/load-files.js';
import type { PlacedRule, PlacedRules } from '../packs/merge.js';
import { pairingLexicon } from '../packs/pairing-matcher.js';
import { RULE_KINDS, type RuleKind } from '../packs/schema.js';
import { formatCounts, formatFailure } from './patterns/format-outcome.js';
import { formatTable } from './patterns/format-table.js';
import { judgePairing } from './patterns/judge-pairing.js';
import { judgeRule } from './patterns/judge-rule.js';
import { readExample } from './patterns/read-example.js';
import { ruleTemplate } from './patterns/rule-template.js';

/** What every `patterns` command is told. */
export interface PatternsOptions {
  /** Folders of packs beside those of the package. */
  directories?: readonly string[];
  stdout: { write(text: string): unknown };
}

/** Prints one line a rule: its id, how many wordings and examples it has, and its file. Returns the exit code. */
export function listPatterns({ directories, stdout, kind }: PatternsOptions & { kind?: RuleKind }): number {
  const placed = placedRules(directories);
  const rows = rulesOf(placed, kind === undefined ? RULE_KINDS : [kind]).map(
    ({ kind: own, rule, parsed }) => [
      own,
      rule.id,
      String('forms' in rule ? rule.forms.length : 1),
      String(rule.examples.length + rule.counter_examples.length),
      parsed.file.path,
    ],
  );
  stdout.write(formatTable([['KIND', 'ID', 'FORMS', 'EXAMPLES', 'FILE'], ...rows]));
  return 0;
}

/** Prints what is wrong with the packs, one problem a line. Returns the exit code: 1 when there is any. */
export function checkPatterns({ directories, stdout }: PatternsOptions): number {
  const files = packFilesOf(findPackSources(directories));
  const { placed, problems } = checkPackFiles(files);
  for (const problem of problems) stdout.write(`${formatProblem(problem)}\n`);
  const rules = rulesOf(placed, RULE_KINDS).length;
  if (problems.length === 0) stdout.write(`${files.length} packs, ${rules} rules, no problem\n`);
  return problems.length === 0 ? 0 : 1;
}

/**
 * Runs the examples of every rule through the whole extraction and prints those that fail, then what was looked at.
 * Returns the exit code: 1 when any failed.
 * @throws ZhibiaoError E-PACK when the packs do not pass the check.
 */
export function testPatterns({ directories, stdout }: PatternsOptions): number {
  const placed = placedRules(directories);
  const packs = loadPacks(directories === undefined ? {} : { directories });
  const outcomes = rulesOf(placed, RULE_KINDS).flatMap((entry) =>
    entry.kind === 'pairing'
      ? judgePairing(entry, pairingLexicon(packs))
      : judgeRule(entry, (example) => readExample(example, packs)),
  );
  const failures = outcomes.filter(({ verdict }) => verdict !== 'ok');
  for (const failure of failures) stdout.write(formatFailure(failure));
  stdout.write(formatCounts(placed, outcomes));
  return failures.length === 0 ? 0 : 1;
}

/** Prints a pack with one rule to fill in. Returns the exit code. */
export function newPattern({
  kind,
  id,
  stdout,
}: { kind: RuleKind; id: string } & Pick<PatternsOptions, 'stdout'>): number {
  stdout.write(ruleTemplate(kind, id));
  return 0;
}

/** The rules with their examples, which the loaded packs leave out. */
export function placedRules(directories: readonly string[] = []): PlacedRules {
  const { placed, problems } = checkPackFiles(packFilesOf(findPackSources(directories)));
  if (problems.length > 0) throw packError(problems);
  return placed;
}

/** The rules of some kinds, in order. */
export function rulesOf(placed: PlacedRules, kinds: readonly RuleKind[]): PlacedRule[] {
  return kinds.flatMap((kind) => placed[kind] as PlacedRule[]);
}
