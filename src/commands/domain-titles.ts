import { findPackSources, packFilesOf } from '../packs/load-files.js';

/**
 * Names of the domains of the lexicon, by their ids. Read from the heads of the pack files: the compiled packs have no use for
 * them, and only output for people has.
 */
export function domainTitles({
  patterns = [],
}: {
  patterns?: readonly string[];
} = {}): Record<string, string> {
  const entries = packFilesOf(findPackSources(patterns)).flatMap(({ text }): [string, string][] => {
    const domain = headOf(text, 'pack')?.split('.').at(-1);
    const title = headOf(text, 'title');
    return domain === undefined || title === undefined ? [] : [[domain, title]];
  });
  // A user's pack may add to a domain under a title of its own: the first, which is the package's, names it.
  return Object.fromEntries(entries.reverse());
}

/** Ids of the domains that have metrics, the package's and those of the given folders. */
export function domainIds({ patterns = [] }: { patterns?: readonly string[] } = {}): string[] {
  const ids = packFilesOf(findPackSources(patterns))
    .filter(({ text }) => /^metrics:/m.test(text))
    .flatMap(({ text }) => headOf(text, 'pack')?.split('.').at(-1) ?? []);
  return [...new Set(ids)].sort();
}

function headOf(text: string, key: string): string | undefined {
  const [, value] = new RegExp(`^${key}:[ \\t]*(.+?)[ \\t]*(?:[ \\t]#.*)?\\r?$`, 'm').exec(text) ?? [];
  return value?.replace(/^(["'])(.*)\1$/, '$2');
}
