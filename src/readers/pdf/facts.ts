import { borneTitle } from '../borne-title.js';

/** The title that a PDF tells of itself, where its text bears it out. */
export function titleOf(info: unknown, text: string): string | null {
  const title = (info as { Title?: unknown } | null | undefined)?.Title;
  return borneTitle(typeof title === 'string' ? title : null, text);
}
