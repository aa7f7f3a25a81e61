import type { Cut } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { LIMITS, type Limits } from '../model/limits.js';
import { addPiece, readChunk } from './docx/chunk.js';
import { type Item, textOf, writeItems } from './docx/items.js';
import { Numbering } from './docx/numbering.js';
import type { Context } from './docx/paragraph.js';
import { StoryReader } from './docx/read-story.js';
import type { NoteKind, Story } from './docx/story.js';
import { Styles } from './docx/styles.js';
import { ListCounter } from './lists/list-counter.js';
import { mainPart, openPackage, type Package, type Relation } from './ooxml/package.js';
import { titleOf } from './ooxml/title.js';
import { NO_FACTS, type Reading } from './reading.js';
import { TextBuilder } from './text-builder.js';
import type { XmlHandler } from './xml.js';

/** A Word document since 2007 (ECMA-376), also as WPS and LibreOffice write it. */
export async function readDocx(bytes: Uint8Array, path: string, limits: Limits = LIMITS): Promise<Reading> {
  const file = await openPackage(bytes, path, limits);
  const main = await mainPart(file, 'word/document.xml');
  const document: Word = {
    file,
    relations: await file.relationsOf(main),
    page: new TextBuilder(),
    cut: null,
  };
  const context = await contextOf(document);
  const body = await readStory(document, main, context);
  await writeBody(document, body.items);
  for (const kind of ['footnote', 'endnote'] as const) await writeNotes(document, context, body, kind);
  if (isScan(document, body)) throw scanned(path);
  tellLeftOut(document, body);
  const { page, cut } = document;
  const facts = { ...NO_FACTS, title: await titleOf(file, page.text) };
  return { text: page.text, blocks: page.blocks, facts, notes: page.notes, cut: cut ?? page.cut };
}

interface Word {
  file: Package;
  /** Of the main part. */
  relations: readonly Relation[];
  page: TextBuilder;
  cut: Cut | null;
}

/** The one part of a type; null where the document has none. */
function partOf({ file, relations }: Word, type: string): string | null {
  const part = relations.find((relation) => relation.type === type)?.part ?? null;
  return part === null ? null : file.find(part);
}

async function contextOf(document: Word): Promise<Context> {
  const read = async <T extends XmlHandler>(type: string, handler: T): Promise<T> => {
    const part = partOf(document, type);
    if (part !== null) await document.file.parse(part, handler);
    return handler;
  };
  return {
    styles: await read('styles', new Styles()),
    numbering: await read('numbering', new Numbering()),
    counter: new ListCounter(),
  };
}

async function readStory({ file }: Word, part: string, context: Context): Promise<Story> {
  const reader = new StoryReader(context);
  await file.parse(part, reader);
  return reader.story;
}

async function writeBody(document: Word, items: readonly Item[]): Promise<void> {
  const { file, relations, page } = document;
  const chunks = new Map(
    await Promise.all(
      relations
        .filter(({ type }) => type === 'aFChunk')
        .map(async ({ id, part }) => [id, await readChunk(file, part)] as const),
    ),
  );
  writeItems(items, page, {
    addChunk: ({ relation }) => {
      const piece = chunks.get(relation) ?? null;
      if (piece === null) leaveOut(document, 'a document within the document was not read');
      else addPiece(piece, page);
    },
    tellCut: () => {
      document.cut ??= { code: 'E-LIMIT-TABLE', message: 'a table has more rows than the limit' };
    },
  });
}

/** Notes in the order of their marks, one paragraph each. */
async function writeNotes(document: Word, context: Context, body: Story, kind: NoteKind): Promise<void> {
  const ids = body.marks.filter((mark) => mark.kind === kind).map(({ id }) => id);
  if (ids.length === 0) return;
  const part = partOf(document, `${kind}s`);
  if (part === null) return leaveOut(document, `the ${kind}s are missing`);
  const story = await readStory(document, part, context);
  for (const id of new Set(ids)) {
    const text = textOf(story.notes.get(id) ?? []);
    if (text !== '') document.page.add(text, 'paragraph');
  }
}

function leaveOut(document: Word, message: string): void {
  document.page.warn('W-PART', message);
  document.cut ??= { code: 'W-PART', message };
}

const isScan = ({ page }: Word, { pictures }: Story): boolean => pictures > 0 && page.text.trim() === '';

function scanned(path: string): ZhibiaoError {
  return new ZhibiaoError('E-NO-TEXT', 'the document holds pictures and no text', {
    where: { path },
    hint: 'read its text with an OCR program first',
  });
}

function tellLeftOut({ file, page }: Word, { hasHidden, characterPictures }: Story): void {
  if (characterPictures > 0)
    page.warn('W-PICTURE', `pictures stand for characters and were not read: ${characterPictures}`);
  if (hasHidden) page.warn('W-HIDDEN', 'hidden or struck text was left out');
  if (file.names.some((name) => name.endsWith('vbaProject.bin')))
    page.warn('W-MACRO', 'the document holds macros, which were not run');
}
