import { fileURLToPath } from 'node:url';

/** The package's folder of patterns. */
export const PATTERNS = fileURLToPath(new URL('../../patterns', import.meta.url));
/** The folder that the code lies in. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Folders of the code that compiles packs and builds matchers. By name and not '.', so that they are found from a bundle in a sister folder too. */
export const CODE = ['packs', 'text'] as const;

export const isPack = (name: string): boolean => /\.ya?ml$/.test(name);

export const isCode = (name: string): boolean => /^[^.]+\.[jt]s$/.test(name);
