/** What the texts of the field are made of, and what breaks those who read them. */
export const TOKENS: readonly string[];
