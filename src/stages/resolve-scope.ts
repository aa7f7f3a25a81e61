import type { Candidate, Draft, PeriodMention } from '../model/draft.js';
import type { ResolvedScope } from '../model/figure.js';
import { type RegionMatcher, regionMatcher } from '../packs/region-matcher.js';
import type { StageContext } from '../packs/stage.js';
import { PlaceIndex } from '../text/place-index.js';
import {
  chooseRegion,
  findRegion,
  fullName,
  lineOf,
  mayNameRegion,
  type Region,
  regionsAt,
} from '../text/region.js';
import type { Hit } from '../text/trie.js';
import { indexWithin, isAt, unitAt } from '../text/unit-at.js';
import { hasUnit, unitSet } from '../text/unit-set.js';
import { CLAUSE_REACH } from './clause-reach.js';
import { copyCandidate } from './copy-candidate.js';
import { withCandidates } from './copy-draft.js';

/** Says for each candidate what place its figure is about. */
export function resolveScope(draft: Draft, { packs }: StageContext): Draft {
  const matcher = regionMatcher(packs);
  const home = homeOf(draft.facts.place, matcher);
  const search: Search = {
    text: draft.normal.text,
    matcher,
    home,
    periods: new PlaceIndex(draft.normal.text.length, draft.periods, ({ start }) => start),
  };
  const inferred = inferredScope(home);
  const candidates = draft.candidates.map((candidate) => {
    const settled = copyCandidate(candidate);
    settled.scope = statedScope(search, candidate, draft) ?? inferred;
    return settled;
  });
  return withCandidates(draft, candidates);
}

interface Place {
  name: string;
  code: string | null;
}

interface Search {
  text: string;
  matcher: RegionMatcher;
  home: Place | null;
  /** By their start. */
  periods: PlaceIndex<PeriodMention>;
}

function homeOf(place: string | null, { gazetteer }: RegionMatcher): Place | null {
  return place === null ? null : { name: place, code: findRegion(gazetteer, place)?.code ?? null };
}

function inferredScope(home: Place | null): ResolvedScope | null {
  return home === null ? null : { text: null, name: home.name, code: home.code, from: 'inferred' };
}

/** The figure's own wording, then its clause, then what the sentence opens with. */
function statedScope(search: Search, candidate: Candidate, draft: Draft): ResolvedScope | null {
  const { clause, raw, quantity, place } = candidate;
  if (place === 'home') return null;
  if (place !== null) return { text: place.name, name: place.name, code: null, from: 'stated' };
  return (
    (raw === null ? null : placeAt(search, raw.start, raw.end)) ??
    // 排名 stands left of the place in its row.
    placeAfterOpeners(search, clause.start, clause.start > quantity.from ? clause.end : quantity.from) ??
    placeOfDoer(search, clause.start, quantity.from) ??
    placeOfSentence(search, draft.sentences[candidate.sentence]!.start, quantity.from)
  );
}

function placeOfSentence(search: Search, start: number, from: number): ResolvedScope | null {
  const opening = placeAfterOpeners(search, start, from);
  if (opening !== null) return opening;
  const spoken = behindSpeaker(search.text, start);
  return spoken === start ? null : placeAfterOpeners(search, spoken, from);
}

/** 李明：从全国看，……: who speaks, or of what, is no place. */
function behindSpeaker(text: string, start: number): number {
  const colon = indexWithin(text, '：', start, start + LONGEST_SPEAKER + 1);
  return colon === -1 ? start : colon + 1;
}
const LONGEST_SPEAKER = 24;

/** 2023年，泸州市…: periods and signs before the place are passed over. */
function placeAfterOpeners(search: Search, start: number, limit: number): ResolvedScope | null {
  let at = start;
  for (let next = passOpener(search, at); next !== at && next < limit; next = passOpener(search, at))
    at = next;
  return placeAt(search, at, limit);
}

function passOpener({ text, periods }: Search, at: number): number {
  return periods.get(at)?.end ?? (hasUnit(OPENING_SIGNS, unitAt(text, at)) ? at + 1 : at);
}

/** The signs and blanks that may stand before a place. */
const OPENING_SIGNS = unitSet(' \n\t\r\f\v\u00a0\u3000，、：；,:（(—-“·●•');

/** 推动秀山县完成…: within the clause, a place before a verb of doing is the doer. */
function placeOfDoer(search: Search, start: number, limit: number): ResolvedScope | null {
  const { text, matcher } = search;
  const last = Math.min(limit, start + CLAUSE_REACH);
  for (let at = start + 1; at < last; at += 1) {
    if (!mayNameRegion(matcher.gazetteer, text, at)) continue;
    const scope = regionAt(search, at, limit);
    if (scope === null) continue;
    at += (scope.text ?? '').length;
    if (matcher.doings.longest(text, at, limit) !== null) return scope;
    at -= 1;
  }
  return null;
}

function placeAt(search: Search, at: number, limit: number): ResolvedScope | null {
  return placeWordAt(search, at, limit) ?? regionAt(search, at, limit);
}

function placeWordAt({ text, matcher, home }: Search, at: number, limit: number): ResolvedScope | null {
  const hit = matcher.places.longest(text, at, limit);
  if (hit === null || hit.value === 'lookalike' || hit.value.except.some((word) => text.startsWith(word, at)))
    return null;
  const wording = text.slice(at, hit.end);
  const nation = hit.value.rule.scope === 'nation';
  const place = nation
    ? // 我国 is 全国 as well: the first form of the rule is the name.
      { name: hit.value.rule.forms[0]!, code: null }
    : placeOfLevel(matcher, home, wording);
  return place === null ? null : { text: wording, name: place.name, code: place.code, from: 'stated' };
}

/** 全省 in a document of 泸州市 is 四川省: the innermost region whose name ends like the word. */
function placeOfLevel({ gazetteer }: RegionMatcher, home: Place | null, wording: string): Place | null {
  const level = wording.slice(-1);
  if (home === null || home.code === null || home.name.endsWith(level)) return home;
  const region = lineOf(gazetteer, home.code).find(({ name }) => name.endsWith(level));
  return region === undefined ? home : { name: region.name, code: region.code };
}

/** 城口县、酉阳县: places told together are one scope without a code. */
function regionAt(search: Search, at: number, limit: number): ResolvedScope | null {
  const { text, matcher, home } = search;
  const first = regionsAt(matcher.gazetteer, text, at, limit);
  if (first === null) return null;
  const names = [nameOf(search, first)];
  let { end } = first;
  for (let next = nextRegion(search, end, limit); next !== null; next = nextRegion(search, end, limit)) {
    names.push(nameOf(search, next));
    end = next.end;
  }
  const code = names.length === 1 ? (chooseRegion(first.value, home?.code ?? null)?.code ?? null) : null;
  return { text: text.slice(at, end), name: names.join('、'), code, from: 'stated' };
}

function nextRegion({ text, matcher }: Search, end: number, limit: number): Hit<readonly Region[]> | null {
  const joined = isAt(text, end, '、') ? end + 1 : (matcher.joins.longest(text, end, limit)?.end ?? end);
  return joined === end ? null : regionsAt(matcher.gazetteer, text, joined, limit);
}

function nameOf({ text, matcher }: Search, { start, end, value }: Hit<readonly Region[]>): string {
  return fullName(matcher.gazetteer, text.slice(start, end), value);
}
