import { auditFigures } from '../audit/audit-figures.js';
import type { AuditWords } from '../audit/words.js';
import type { Audit } from '../model/audit.js';
import type { DocumentResult } from '../model/document.js';
import { memoised, type Packs } from '../packs/packs.js';
import { foldTable, variantMatcher } from '../packs/variant-matcher.js';

/** What the audit is told of the patterns: vocabulary, and how script is folded. How numbers are read it knows by itself. */
export const auditWords = memoised(buildAuditWords);

/** The audit of one result by the text it was read from. */
export function auditOf(
  { figures, notes }: Pick<DocumentResult, 'figures' | 'notes'>,
  text: string,
  packs: Packs,
): Audit {
  return auditFigures({ figures, notes, text }, auditWords(packs));
}

function buildAuditWords(packs: Packs): AuditWords {
  const { units, words } = packs.rules;
  return {
    units,
    falling: words.filter(({ sign }) => sign === -1).flatMap(({ forms }) => forms),
    changing: words.filter(({ sign }) => sign !== undefined).flatMap(({ forms }) => forms),
    ranking: words.filter(({ column }) => column === 'rank').flatMap(({ forms }) => forms),
    simplify: simplifier(packs),
  };
}

function simplifier(packs: Packs): (text: string) => string {
  const table = foldTable(packs);
  const { forms } = variantMatcher(packs);
  return (text) => {
    const folded = Array.from({ length: text.length }, (_, at) =>
      foldedUnit(text.charCodeAt(at), table),
    ).join('');
    let written = '';
    for (let at = 0; at < folded.length; ) {
      const hit = forms.longest(folded, at);
      written += hit?.value ?? folded.charAt(at);
      at = hit?.end ?? at + 1;
    }
    return written;
  };
}

/** Blanks and what nobody sees are left as they are. */
function foldedUnit(code: number, table: Uint16Array): string {
  const folded = table[code]!;
  return String.fromCharCode(folded > BLANK ? folded : code);
}
const BLANK = 0x20;
