import { createRequire } from 'node:module';
import type { ScriptPairs } from './script-table.js';

const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * The table of characters, derived from opencc: Hong Kong shapes first, then the common ones. Character by character, so that no
 * phrase changes a length; run when packs are compiled, not when documents are read. Taiwan's preset is left out: it turns every
 * 著 into 着 (显著), what 著 stands for is said in the variants.
 */
export function buildScriptPairs(): ScriptPairs {
  const { Converter } = loadConverter();
  const converters = (['hk', 't'] as const).map((from) => Converter({ from, to: 'cn' }));
  const simplify = (char: string): string =>
    converters.map((convert) => convert(char)).find((result) => result !== char && result.length === 1) ??
    char;
  const pairs: ScriptPairs = { traditional: '', simplified: '' };
  for (const [first, last] of IDEOGRAPHS) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCharCode(code);
      const simple = simplify(simplify(char));
      if (simple === char) continue;
      pairs.traditional += char;
      pairs.simplified += simple;
    }
  }
  return pairs;
}

/** Loaded only here: its dictionaries take longer to load than a document to read. */
function loadConverter(): { Converter(options: { from: string; to: string }): (text: string) => string } {
  return createRequire(import.meta.url)('opencc-js/t2cn') as ReturnType<typeof loadConverter>;
}
