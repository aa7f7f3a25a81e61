import type { PlacedRules } from '../../packs/merge.js';
import { RULE_KINDS } from '../../packs/schema.js';
import type { ExampleList, Outcome } from './judge-rule.js';

/** `file:line:col: verdict id text`, then what was expected and what came. */
export function formatFailure({ entry, list, index, example, verdict, expected, got }: Outcome): string {
  const { path, line, column } = entry.parsed.problem([entry.kind, entry.index, list, index], '', '');
  const head = `${path}:${line}:${column}: ${verdict} ${entry.rule.id} ${example.text}`;
  return `${head}\n  expected ${expected}\n  got      ${got}\n`;
}

const LIST_NAMES: Record<ExampleList, string> = {
  examples: 'examples',
  counter_examples: 'counter-examples',
  known_gaps: 'known gaps',
};

/** How many rules of each kind and how many examples were looked at, and what came of them. */
export function formatCounts(placed: PlacedRules, outcomes: readonly Outcome[]): string {
  const rules = RULE_KINDS.map((kind) => `${placed[kind].length} ${kind}`);
  const lists = (Object.keys(LIST_NAMES) as ExampleList[]).map(
    (list) => `${outcomes.filter((outcome) => outcome.list === list).length} ${LIST_NAMES[list]}`,
  );
  const failed = (['missing', 'wrong', 'noisy', 'promoted'] as const)
    .map((verdict) => ({ verdict, count: outcomes.filter((outcome) => outcome.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  const verdict =
    failed.length === 0 ? 'all ok' : failed.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  return `${rules.join(', ')}\n${lists.join(', ')}: ${verdict}\n`;
}
