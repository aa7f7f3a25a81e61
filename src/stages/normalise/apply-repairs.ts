import type { Note } from '../../model/document.js';
import type { NormalText } from '../../model/draft.js';
import type { PatternMatch } from '../../packs/regex.js';
import type { Repair, RepairMatcher } from '../../packs/repair-matcher.js';
import { type Edit, sourceSpan } from '../../text/offset-map.js';

/** An edit and the rule that wants it. */
interface Finding extends Edit {
  repair: Repair;
}

/** Noise of scanning, as edits in ascending order; where two meet, the first rule has its way. `begins` are the places where one may begin. */
export function findRepairs(
  normal: NormalText,
  matcher: RepairMatcher,
  begins: readonly number[],
): Finding[] {
  const findings: Finding[] = [];
  const places = placesOf(normal.text, matcher, begins);
  for (const repair of matcher.repairs) {
    for (const match of matchesOf(repair, normal.text, places)) {
      const { start, end } = match.span('fix') ?? match;
      if (findings.some((other) => start < other.end && other.start < end)) continue;
      findings.push({ start, end, text: repair.to, repair });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** Where some repair matches: few places, so they are found once for all. */
function placesOf(text: string, { screens }: RepairMatcher, begins: readonly number[]): number[] {
  return begins.filter((at) => screens.get(text.charCodeAt(at))?.testAt(text, at) !== false);
}

function matchesOf({ match, begins }: Repair, text: string, places: readonly number[]): PatternMatch[] {
  const found: PatternMatch[] = [];
  let from = 0;
  const take = (next: PatternMatch): void => {
    found.push(next);
    from = Math.max(next.end, next.start + 1);
  };
  if (begins === null) {
    for (let next = match.search(text); next !== null; next = match.search(text, from)) take(next);
    return found;
  }
  for (const at of places) {
    const next = at < from || !begins.has(text.charAt(at)) ? null : match.matchAt(text, at);
    if (next !== null) take(next);
  }
  return found;
}

/** What was repaired, for the record. */
export function repairNotes(normal: NormalText, findings: readonly Finding[]): Note[] {
  return findings.map(({ start, end, text, repair }) => ({
    code: 'W-REPAIR',
    message: `${normal.text.slice(start, end)} → ${text}: ${repair.why}`,
    span: sourceSpan(normal, start, end),
  }));
}
