import { borneTitle } from '../borne-title.js';
import type { XmlHandler } from '../xml.js';
import type { Package } from './package.js';

/** The title that the properties tell, where the text bears it too. */
export async function titleOf(file: Package, text: string): Promise<string | null> {
  const part = (await file.relationsOf('')).find(({ type }) => type === 'core-properties')?.part ?? null;
  if (part === null || file.find(part) === null) return null;
  const reader = new TitleReader();
  await file.parse(part, reader);
  return borneTitle(reader.title, text);
}

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
