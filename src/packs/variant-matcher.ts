import { addScript } from '../text/script-table.js';
import { Trie } from '../text/trie.js';
import { addUnit, type UnitSet, unitSet } from '../text/unit-set.js';
import { buildWidthTable } from '../text/width.js';
import { kept, type Packs } from './packs.js';

/** How units are folded one by one. */
export interface Folding {
  /** The units that stand for another one. */
  readonly units: UnitSet;
  /** Unit → unit with width, signs and script folded; 0 for invisible units, a blank for white space. */
  readonly table: Uint16Array;
}

export const folding = kept('folding', buildFolding);

/** Wordings to be written in another way, found in folded text; one that stays as it is shields its letters: 接着名列. */
export interface VariantMatcher {
  /** The units that some wording begins with. */
  readonly first: UnitSet;
  readonly forms: Trie<string>;
}

export const variantMatcher = kept('variants', buildVariantMatcher);

/** Single characters of equal length are folded with the table; the rest needs the trie. */
function buildFolding(packs: Packs): Folding {
  const table = buildWidthTable();
  addScript(table, packs.script);
  for (const { from, to } of packs.rules.variants) {
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  const units = unitSet([]);
  table.forEach((folded, unit) => {
    if (folded !== unit) addUnit(units, unit);
  });
  return { units, table };
}

function fold(text: string, table: Uint16Array): string {
  return Array.from(text, (char) =>
    char.length === 1 ? String.fromCharCode(table[char.charCodeAt(0)]!) : char,
  ).join('');
}

function buildVariantMatcher(packs: Packs): VariantMatcher {
  const { table } = folding(packs);
  const first = unitSet([]);
  const forms = new Trie<string>();
  for (const { from, to } of packs.rules.variants) {
    const folded = fold(from, table);
    if (from.length === 1 && to.length === 1) continue;
    forms.add(folded, to);
    addUnit(first, folded.charCodeAt(0));
  }
  return { first, forms };
}
