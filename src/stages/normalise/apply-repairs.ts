import type { Note } from '../../model/document.js';
import type { NormalText } from '../../model/draft.js';
import type { Repair } from '../../packs/repair-matcher.js';
import { type Edit, sourceSpan } from '../../text/offset-map.js';

/** An edit and the rule that wants it. */
interface Finding extends Edit {
  repair: Repair;
}

/** Noise of scanning, as edits in ascending order; where two meet, the first rule has its way. */
export function findRepairs(normal: NormalText, repairs: readonly Repair[]): Finding[] {
  const findings: Finding[] = [];
  for (const repair of repairs) {
    let from = 0;
    for (
      let match = repair.match.search(normal.text);
      match !== null;
      match = repair.match.search(normal.text, from)
    ) {
      from = Math.max(match.end, match.start + 1);
      const { start, end } = match.span('fix') ?? match;
      if (findings.some((other) => start < other.end && other.start < end)) continue;
      findings.push({ start, end, text: repair.to, repair });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** What was repaired, for the record. */
export function repairNotes(normal: NormalText, findings: readonly Finding[]): Note[] {
  return findings.map(({ start, end, text, repair }) => ({
    code: 'W-REPAIR',
    message: `${normal.text.slice(start, end)} → ${text}: ${repair.why}`,
    span: sourceSpan(normal, start, end),
  }));
}
