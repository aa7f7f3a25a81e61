import { addScript } from '../text/script-table.js';
import { Trie } from '../text/trie.js';
import { buildWidthTable } from '../text/width.js';
import { kept, memoised, type Packs } from './packs.js';

/** Unit → unit with width, signs and script folded; 0 for invisible units, a blank for white space. */
export const foldTable = memoised(buildFoldTable);

/** Wordings to be written in another way, found in folded text; one that stays as it is shields its letters: 接着名列. */
export interface VariantMatcher {
  /** The units that some wording begins with. */
  readonly begins: string;
  readonly forms: Trie<string>;
}

export const variantMatcher = kept('variants', buildVariantMatcher);

/** Single characters of equal length are folded with the table; the rest needs the trie. */
function buildFoldTable(packs: Packs): Uint16Array {
  const table = buildWidthTable();
  addScript(table, packs.script);
  for (const { from, to } of packs.rules.variants) {
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

function fold(text: string, table: Uint16Array): string {
  return Array.from(text, (char) =>
    char.length === 1 ? String.fromCharCode(table[char.charCodeAt(0)]!) : char,
  ).join('');
}

function buildVariantMatcher(packs: Packs): VariantMatcher {
  const table = foldTable(packs);
  const begins = new Set<string>();
  const forms = new Trie<string>();
  for (const { from, to } of packs.rules.variants) {
    if (from.length === 1 && to.length === 1) continue;
    const folded = fold(from, table);
    forms.add(folded, to);
    begins.add(folded.charAt(0));
  }
  return { begins: [...begins].join(''), forms };
}
