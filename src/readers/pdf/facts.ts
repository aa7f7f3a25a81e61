/** A title is one that the document's beginning shows too, not the name of a file, a template or a program. */
const BEGINNING = 2000;
const SHORTEST = 4;

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The title that a PDF tells of itself, where its text bears it out. */
export function titleOf(info: unknown, text: string): string | null {
  const title = (info as { Title?: unknown } | null | undefined)?.Title;
  if (typeof title !== 'string' || bare(title).length < SHORTEST) return null;
  return bare(text.slice(0, BEGINNING)).includes(bare(title)) ? title.trim() : null;
}
