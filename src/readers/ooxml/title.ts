import { collapse } from '../white-space.js';
import type { XmlHandler } from '../xml.js';
import type { Package } from './package.js';

/** A title stands near the top of its document. */
const HEAD = 2_000;
const FILE_NAME = /\.\w{2,5}$/;

/**
 * The title that the properties tell, where the text bears it too: most are left from the file that this one was begun as a copy of,
 * last year's among them.
 */
export async function titleOf(file: Package, text: string): Promise<string | null> {
  const part = (await file.relationsOf('')).find(({ type }) => type === 'core-properties')?.part ?? null;
  if (part === null || file.find(part) === null) return null;
  const reader = new TitleReader();
  await file.parse(part, reader);
  const title = collapse(reader.title);
  if (title.length < 4 || FILE_NAME.test(title) || !/\p{Script=Han}/u.test(title)) return null;
  return bare(text.slice(0, HEAD)).includes(bare(title)) ? title : null;
}

const bare = (text: string): string => text.replace(/\s/g, '');

class TitleReader implements XmlHandler {
  title = '';
  private inside = false;

  open(name: string): void {
    this.inside = name === 'title';
  }

  close(): void {
    this.inside = false;
  }

  text(text: string): void {
    if (this.inside) this.title += text;
  }
}
