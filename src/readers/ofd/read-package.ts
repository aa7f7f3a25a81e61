import { encrypted } from '../damage.js';
import { parseXml } from '../xml.js';
import type { Archive } from '../zip-archive.js';

/** Where the parts of one document of a package lie; several may be packed together (GB/T 33190 7.4). */
export interface OfdBody {
  title: string | null;
  root: string;
}

export interface Size {
  width: number;
  height: number;
}

/** The pages of a document in their order, and what they are laid upon. */
export interface OfdDocument {
  /** Width and height in millimetres, where a page tells none of its own. */
  size: Size;
  pages: string[];
  templates: ReadonlyMap<string, string>;
}

const ENTRY = 'OFD.xml';

export async function readBodies(archive: Archive, path: string): Promise<OfdBody[]> {
  const bodies: OfdBody[] = [];
  let text = '';
  let title: string | null = null;
  parseXml(
    await archive.read(ENTRY),
    { part: ENTRY, path, deepest: archive.limits.depth },
    {
      open: (name) => {
        text = '';
        if (name === 'DocBody') title = null;
        if (name === 'Encryptions') throw encrypted(path, 'document');
      },
      text: (more) => {
        text += more;
      },
      close: (name) => {
        if (name === 'Title') title = text.trim() || null;
        if (name === 'DocRoot') bodies.push({ title, root: locate(ENTRY, text.trim()) });
      },
    },
  );
  return bodies;
}

export async function readDocumentPart(archive: Archive, part: string, path: string): Promise<OfdDocument> {
  const pages: string[] = [];
  const templates = new Map<string, string>();
  let size = A4;
  let text = '';
  parseXml(
    await archive.read(part),
    { part, path, deepest: archive.limits.depth },
    {
      open: (name, attributes) => {
        text = '';
        const at = locate(part, attributes.BaseLoc ?? '');
        if (name === 'Page') pages.push(at);
        if (name === 'TemplatePage') templates.set(attributes.ID ?? '', at);
      },
      text: (more) => {
        text += more;
      },
      close: (name) => {
        if (name === 'PhysicalBox') size = sizeOfBox(text) ?? size;
      },
    },
  );
  return { size, pages, templates };
}

const A4: Size = { width: 210, height: 297 };

/** "0 0 210 297": left, top, width and height. */
export function sizeOfBox(text: string): Size | null {
  const [, , width, height] = numbersOf(text);
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? { width, height } : null;
}

export function numbersOf(text: string | undefined): number[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map(Number).filter((value) => Number.isFinite(value));
}

/** A path as a part names it: from the root of the package where it begins with /, else from the folder of the part. */
export function locate(part: string, path: string): string {
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
