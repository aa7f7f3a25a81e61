/** Numbers that follow each sign of a path, and the sign by which layouts know it: move, line, curve, close. */
const SIGNS: Readonly<Record<string, { length: number; sign: number }>> = {
  S: { length: 2, sign: 0 },
  M: { length: 2, sign: 0 },
  L: { length: 2, sign: 1 },
  B: { length: 6, sign: 2 },
  Q: { length: 4, sign: 3 },
  C: { length: 0, sign: 4 },
};
const ARC = { length: 7, sign: 3 };

/** The outline that GB/T 33190 9.3 writes as "M 0 0 L 156 0 C", as signs and numbers. An arc is told as a curve to its end. */
export function abbreviatedPath(text: string): number[] {
  const data: number[] = [];
  const words = text.trim().split(/[\s,]+/);
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const { length, sign } = word === 'A' ? ARC : (SIGNS[word] ?? { length: 0, sign: -1 });
    const numbers = words.slice(at + 1, at + 1 + length).map(Number);
    if (sign < 0 || numbers.length < length || numbers.some(Number.isNaN)) return data;
    data.push(sign, ...(word === 'A' ? [...numbers.slice(5), ...numbers.slice(5)] : numbers));
    at += 1 + length;
  }
  return data;
}
