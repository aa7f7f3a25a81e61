import { FormTable } from '../text/form-table.js';
import { buildGazetteer, type Gazetteer } from '../text/region.js';
import { Trie } from '../text/trie.js';
import { kept, type Packs } from './packs.js';
import type { WordClass, WordRule } from './schema.js';

/** Regions, and the words that point to the document's own place. */
export interface RegionMatcher {
  gazetteer: Gazetteer;
  /** 全市 我省 全国. */
  places: Trie<PlaceWord | 'lookalike'>;
  /** Verbs of doing: a place before one is its doer. */
  doings: Trie<true>;
  /** Words between places told together. */
  joins: Trie<true>;
}

export interface PlaceWord {
  rule: WordRule;
  /** Longer words in which this is something else: 市级文明. */
  except: readonly string[];
}

/** Built once for a set of packs. */
export const regionMatcher = kept('regions', buildRegionMatcher);

function buildRegionMatcher(packs: Packs): RegionMatcher {
  const formsOf = (name: WordClass) =>
    packs.rules.words.filter((rule) => rule.class === name).flatMap((rule) => rule.forms);
  const lookalikes = formsOf('region-lookalike');
  const gazetteer = buildGazetteer(packs.regions, {
    suffixes: formsOf('region-suffix'),
    areas: formsOf('area'),
    nationalities: formsOf('nationality'),
    lookalikes,
  });
  const doings = trieOf(formsOf('action'));
  const joins = trieOf(formsOf('conjunction'));
  return { gazetteer, places: placeWords(packs, lookalikes), doings, joins };
}

function trieOf(forms: readonly string[]): Trie<true> {
  const trie = new Trie<true>();
  for (const form of forms) trie.add(form, true);
  return trie;
}

function placeWords(packs: Packs, lookalikes: readonly string[]): RegionMatcher['places'] {
  const places: RegionMatcher['places'] = new Trie();
  for (const rule of packs.rules.words) {
    if (rule.class !== 'place') continue;
    for (const form of rule.forms) {
      places.add(form, { rule, except: rule.except.filter((word) => word.startsWith(form)) });
    }
  }
  // 全国平均 is longer than 全国 and wins.
  for (const form of lookalikes) places.add(form, 'lookalike');
  return places;
}

/** The full names of regions. */
export const regionNames = kept(
  'region-names',
  ({ regions }) => new FormTable([...new Map(regions.map(([, name]) => [name, true]))]),
);
