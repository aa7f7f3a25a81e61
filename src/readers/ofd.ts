import type { Cut } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { LIMITS, type Limits } from '../model/limits.js';
import { borneTitle } from './borne-title.js';
import { type Page, pageOf } from './layout/page.js';
import { tooManyPages } from './layout/too-many-pages.js';
import { writePages } from './layout/write-pages.js';
import { type OfdDocument, readBodies, readDocumentPart } from './ofd/read-package.js';
import { PageReader } from './ofd/read-page.js';
import { NO_FACTS, type Reading } from './reading.js';
import { TextBuilder } from './text-builder.js';
import { type Archive, openArchive } from './zip-archive.js';

/** The text of an OFD (GB/T 33190) as its pages read, one packed document after the other; stamps and annotations are no text of it. */
export async function readOfd(bytes: Uint8Array, path: string, limits: Limits = LIMITS): Promise<Reading> {
  const archive = await openArchive(bytes, path, limits);
  const builder = new TextBuilder();
  const missing: string[] = [];
  const empty: number[] = [];
  const bodies = await readBodies(archive, path);
  for (const { root } of bodies) {
    const found = await readPages(archive, await readDocumentPart(archive, root, path), path);
    missing.push(...found.missing);
    empty.push(...writePages(builder, found.pages));
  }
  if (builder.text === '' && missing.length === 0) throw noText(path);
  const facts = {
    ...NO_FACTS,
    title: bodies.length === 1 ? borneTitle(bodies[0]!.title, builder.text) : null,
  };
  return {
    text: builder.text,
    blocks: builder.blocks,
    facts,
    notes: builder.notes,
    cut: cutOf(missing, empty),
  };
}

async function readPages(
  archive: Archive,
  { pages, templates, size }: OfdDocument,
  path: string,
): Promise<{ pages: Page[]; missing: string[] }> {
  const read: Page[] = [];
  const missing: string[] = [];
  const { depth: deepest, pages: most } = archive.limits;
  if (pages.length > most) throw tooManyPages(pages.length, path, most);
  for (const [i, part] of pages.entries()) {
    if (!archive.has(part)) {
      missing.push(part);
      continue;
    }
    const reader = new PageReader(i + 1, size);
    reader.read(await archive.read(part), { part, path, deepest });
    for (const id of reader.templates) {
      const under = templates.get(id);
      if (under !== undefined && archive.has(under))
        reader.read(await archive.read(under), { part: under, path, deepest });
    }
    read.push(pageOf(reader.content));
  }
  return { pages: read, missing };
}

function cutOf(missing: readonly string[], empty: readonly number[]): Cut | null {
  if (missing.length > 0) return { code: 'W-PART', message: `pages are missing: ${missing.join(', ')}` };
  if (empty.length > 0) return { code: 'E-NO-TEXT', message: `pages that are pictures: ${empty.join(', ')}` };
  return null;
}

function noText(path: string): ZhibiaoError {
  return new ZhibiaoError('E-NO-TEXT', 'the document is scanned: its pages hold no text', {
    where: { path },
    hint: 'have an OCR program read it first',
  });
}
