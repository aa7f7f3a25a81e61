/** Figures that are known to differ, by relation and document. */
export const ALLOWED: Readonly<Record<string, Readonly<Record<string, number>>>>;
