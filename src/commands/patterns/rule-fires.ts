import type { DocumentResult } from '../../model/document.js';
import { expandMacros } from '../../packs/compile-period.js';
import type { PlacedRule, PlacedRules } from '../../packs/merge.js';
import { compileRegex } from '../../packs/regex.js';

/** Does a rule take part in what became of a text? */
export function ruleFires(entry: PlacedRule, text: string, result: DocumentResult): boolean {
  const direct = DIRECT[entry.kind];
  if (direct !== undefined) return direct(entry, text);
  const { id } = entry.rule;
  if (entry.kind === 'lookalikes') return result.rejected.some(({ rule }) => rule === id);
  return result.figures.some(({ rules, metric }) => metric.id === id || rules.includes(id));
}

/**
 * Rules on the text itself or on the whole document leave no id in a figure; whether they fire is told by trying them
 * on the example, line by line where they are about lines.
 */
const DIRECT: Partial<Record<PlacedRule['kind'], (entry: PlacedRule, text: string) => boolean>> = {
  variants: (entry, text) => text.includes((entry as PlacedRules['variants'][number]).rule.from),
  repairs: (entry, text) => searches((entry as PlacedRules['repairs'][number]).rule, text),
  facts: (entry, text) =>
    linesOf(text).some((line) => searches((entry as PlacedRules['facts'][number]).rule, line)),
  periods: (entry, text) => {
    const { forms, match, trusted = true } = (entry as PlacedRules['periods'][number]).rule;
    return (
      forms.some((form) => text.includes(form)) || (match !== undefined && searches({ match, trusted }, text))
    );
  },
  furniture: (entry, text) =>
    linesOf(text).some((line) =>
      wholeLine((entry as PlacedRules['furniture'][number]).rule, line.replace(/\s/g, '')),
    ),
  kinds: (entry, text) => {
    const { title, decides, body, trusted = true } = (entry as PlacedRules['kinds'][number]).rule;
    // The kind without cues is what every text is taken for that shows none.
    if (title.length + decides.length + body.length === 0) return true;
    const titled = linesOf(text).some((line) =>
      [...title, ...decides].some((match) => searches({ match, trusted }, line)),
    );
    return titled || body.some((match) => searches({ match, trusted }, text));
  },
};

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

function searches({ match, trusted = true }: { match: string; trusted?: boolean }, text: string): boolean {
  return compileRegex(expandMacros(match), { trusted }).test(text);
}

function wholeLine({ match, trusted = true }: { match: string; trusted?: boolean }, line: string): boolean {
  return searches({ match: `^(?:${match})$`, trusted }, line);
}
