/** Pairs of traditional and simplified characters as two strings of equal length in code points. */
export interface ScriptPairs {
  traditional: string;
  simplified: string;
}

/** Units that the table of width folds to an ideograph: radicals, and ideographs that stand twice. */
const LOOKALIKES = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
] as const;

/** Adds the pairs to a table of units. Pairs outside the basic plane are left as they are. */
export function addScript(table: Uint16Array, pairs: ScriptPairs): void {
  const simplified = [...pairs.simplified];
  for (const [i, char] of [...pairs.traditional].entries()) {
    const simple = simplified[i]!;
    if (char.length === 1 && simple.length === 1) table[char.charCodeAt(0)] = simple.charCodeAt(0);
  }
  for (const [first, last] of LOOKALIKES)
    for (let code = first; code <= last; code += 1) table[code] = table[table[code]!]!;
}
