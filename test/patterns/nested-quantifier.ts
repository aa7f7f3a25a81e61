/** How an expression could take long: quantifiers without an end, and such quantifiers inside one another. */
export interface Repetition {
  unbounded: number;
  nested: boolean;
}

/** Looks at the structure only: classes and escapes count as one character. */
export function repetitionOf(source: string): Repetition {
  const bare = source
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?(?:<\w+>|[:=!]|<[=!])/g, '(');
  const groups = [false];
  let unbounded = 0;
  let nested = false;
  let closed = false;
  for (let i = 0; i < bare.length; i += 1) {
    const char = bare[i]!;
    const endless = char === '*' || char === '+' || /^\{\d+,\}/.test(bare.slice(i, i + 8));
    if (char === '(') groups.push(false);
    if (endless) {
      unbounded += 1;
      nested ||= closed;
      groups[groups.length - 1] = true;
    }
    // Does the group that has just ended repeat without end inside?
    closed = char === ')' && (groups.pop() ?? false);
    if (closed) groups[groups.length - 1] = true;
  }
  return { unbounded, nested };
}
