/** A kind of bad input or fault, what comes of it, and its number of two digits. */
export const CASES: readonly { number: string; input: string; expected: string }[];
