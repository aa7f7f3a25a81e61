import { NUMERAL_SIGNS } from '../text/numeral-signs.js';
import { alternatives, parts, signsOf } from './lookalike-edges.js';

/** What the beginning of an expression takes: the signs that can stand first behind numerals alone, and whether it may end so. */
interface Lead {
  signs: Set<string>;
  /** It may take numerals alone, or nothing: what comes next counts too. */
  open: boolean;
}

const NUMERALS: ReadonlySet<string> = new Set(NUMERAL_SIGNS);
const LOOKAHEAD = '(?=';

/**
 * The signs of which one stands first behind the numerals, be they none, with which a match of the expression begins: 年 and 月
 * for \d{1,2}[年月]. Null where that is not plain. Most numbers are no dates, and one look tells.
 */
export function signsAfterNumeral(source: string): Set<string> | null {
  const lead = leadOfGroup(source);
  return lead === null || lead.open ? null : lead.signs;
}

function leadOfGroup(inner: string): Lead | null {
  const whole: Lead = { signs: new Set(), open: false };
  for (const alternative of alternatives(inner)) {
    const lead = leadOfSequence(alternative);
    if (lead === null) return null;
    for (const sign of lead.signs) whole.signs.add(sign);
    whole.open ||= lead.open;
  }
  return whole;
}

function leadOfSequence(source: string): Lead | null {
  const signs = new Set<string>();
  // What has to follow takes no characters, but begins behind the numerals like what does.
  const sequence = parts(source.replaceAll(LOOKAHEAD, '(?:'));
  if (sequence === null) return null;
  for (const part of sequence) {
    const lead = leadOfPart(part.source);
    if (lead === null) return null;
    for (const sign of lead.signs) signs.add(sign);
    if (!lead.open && !part.optional) return { signs, open: false };
  }
  return { signs, open: true };
}

function leadOfPart(source: string): Lead | null {
  if (source.startsWith('(')) return leadOfGroup(source.slice(source.startsWith('(?:') ? 3 : 1, -1));
  const all = signsOf(source, 'first');
  if (all === null) return null;
  const signs = new Set<string>();
  let open = false;
  for (const sign of all) {
    if (NUMERALS.has(sign)) open = true;
    else signs.add(sign);
  }
  return { signs, open };
}
