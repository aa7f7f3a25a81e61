import { collapse } from './white-space.js';

/** A title stands near the top of its document. */
const HEAD = 2000;
const SHORTEST = 4;
const FILE_NAME = /\.\w{2,5}$/;

/**
 * The title that a file tells of itself, where its text bears it too: most are left from what this one was begun as a copy of, last year's
 * among them, or are the name of a file or a program.
 */
export function borneTitle(told: string | null, text: string): string | null {
  const title = collapse(told ?? '');
  if (title.length < SHORTEST || FILE_NAME.test(title) || !/\p{Script=Han}/u.test(title)) return null;
  return bare(text.slice(0, HEAD)).includes(bare(title)) ? title : null;
}

const bare = (text: string): string => text.replace(/\s/g, '');
