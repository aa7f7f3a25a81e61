/** Pairs of traditional and simplified characters as two strings of equal length in code points. */
export interface ScriptPairs {
  traditional: string;
  simplified: string;
}

/** Adds the pairs to a table of units. Pairs outside the basic plane are left as they are. */
export function addScript(table: Uint16Array, pairs: ScriptPairs): void {
  const simplified = [...pairs.simplified];
  for (const [i, char] of [...pairs.traditional].entries()) {
    const simple = simplified[i]!;
    if (char.length === 1 && simple.length === 1) table[char.charCodeAt(0)] = simple.charCodeAt(0);
  }
  for (let code = 0xf900; code <= 0xfaff; code += 1) table[code] = table[table[code]!]!;
}
