import { setImmediate } from 'node:timers/promises';
import type { Cut, DocumentFacts } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import { LIMITS, type Limits } from '../model/limits.js';
import { listPages } from './layout/list-pages.js';
import { type Page, pageOf } from './layout/page.js';
import type { PageContent } from './layout/page-content.js';
import { writePages } from './layout/write-pages.js';
import { titleOf } from './pdf/facts.js';
import { openPdf } from './pdf/open.js';
import { loadPdfjs, type PdfDocument, type Pdfjs } from './pdf/pdfjs.js';
import { readPage } from './pdf/read-page.js';
import { NO_FACTS, type Reading } from './reading.js';
import { TextBuilder } from './text-builder.js';
import { MORE_TIME, TIME_LIMIT } from './time-limit.js';

interface Pages {
  pages: Page[];
  /** Numbers of those that could not be read. */
  broken: number[];
  /** The first that there was no time for; null when all were looked at. */
  untilPage: number | null;
}

/** The text of a PDF as its pages read: columns, paragraphs and tables from where the characters stand. */
export async function readPdf(
  bytes: Uint8Array,
  path: string,
  limits: Limits = LIMITS,
  timeout = TIME_LIMIT,
): Promise<Reading> {
  const deadline = performance.now() + timeout * 1000;
  const loaded = await loadPdfjs(path);
  const { document, close } = await openPdf(loaded, bytes, { path, mostPages: limits.pages });
  try {
    const found = await readPages(document, loaded.pdfjs, deadline);
    return readingOf(found, await document.getMetadata().catch(() => null), { path, seconds: timeout });
  } finally {
    await close();
  }
}

async function readPages(document: PdfDocument, pdfjs: Pdfjs, deadline: number): Promise<Pages> {
  const pages: Page[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (performance.now() > deadline) return { pages, broken, untilPage: number };
    const content = await contentOf(document, number, pdfjs);
    if (content === null) broken.push(number);
    else pages.push(pageOf(content));
    // The package leaves no turn to anything else, signals included.
    await setImmediate();
  }
  return { pages, broken, untilPage: null };
}

async function contentOf(document: PdfDocument, number: number, pdfjs: Pdfjs): Promise<PageContent | null> {
  try {
    const page = await document.getPage(number);
    const content = await readPage(page, number, pdfjs);
    page.cleanup();
    return content;
  } catch {
    return null;
  }
}

function readingOf(
  { pages, broken, untilPage }: Pages,
  metadata: { info: unknown } | null,
  { path, seconds }: { path: string; seconds: number },
): Reading {
  const builder = new TextBuilder();
  const empty = writePages(builder, pages);
  const late = untilPage === null ? null : outOfTime(untilPage, seconds);
  if (builder.text.trim() === '') {
    if (late !== null) throw tooSlow(late, path);
    throw pages.length === 0 ? corrupt(broken, path) : noText(pages, path);
  }
  const facts: DocumentFacts = { ...NO_FACTS, title: titleOf(metadata?.info, builder.text) };
  const cut = late ?? cutOf(empty, broken) ?? unknownCharacters(builder.text);
  return { text: builder.text, blocks: builder.blocks, facts, notes: builder.notes, cut };
}

function outOfTime(page: number, seconds: number): Cut & { code: 'E-TIMEOUT' } {
  const message = `the ${seconds} s of --timeout were over before page ${page}`;
  return { code: 'E-TIMEOUT', message };
}

function tooSlow({ code, message }: ReturnType<typeof outOfTime>, path: string): ZhibiaoError {
  return new ZhibiaoError(code, message, { where: { path }, hint: MORE_TIME });
}

function cutOf(empty: readonly number[], broken: readonly number[]): Cut | null {
  if (broken.length > 0)
    return { code: 'E-CORRUPT', message: `pages that could not be read: ${listPages(broken)}` };
  if (empty.length > 0) return { code: 'E-NO-TEXT', message: `pages that are pictures: ${listPages(empty)}` };
  return null;
}

/** Characters that a font shows and nobody can name: of no code, or of codes for private use. */
const UNKNOWN = /[\p{Co}\ufffd]|(?![\t\n\r])\p{Cc}/gu;
/** Fewer are signs of symbol fonts, or rare characters. */
const MANY_UNKNOWN = 0.05;

function unknownCharacters(text: string): Cut | null {
  const count = text.match(UNKNOWN)?.length ?? 0;
  if (count < text.length * MANY_UNKNOWN) return null;
  return {
    code: 'W-DECODE',
    message: `${count} characters of ${text.length} have no known code in their fonts`,
  };
}

function noText(pages: readonly Page[], path: string): ZhibiaoError {
  const where = { path };
  if (!pages.some(({ pictured }) => pictured))
    return new ZhibiaoError('E-NO-TEXT', 'the pages are blank', {
      where,
      hint: 'check the file in a viewer',
    });
  const message = `the document is scanned: no text on ${pages.length === 1 ? 'its page' : `any of its ${pages.length} pages`}`;
  return new ZhibiaoError('E-NO-TEXT', message, { where, hint: 'have an OCR program add a layer of text' });
}

function corrupt(broken: readonly number[], path: string): ZhibiaoError {
  return new ZhibiaoError(
    'E-CORRUPT',
    `the file is damaged: ${broken.length === 0 ? 'it has no page' : `none of its ${broken.length} pages can be read`}`,
    {
      where: { path },
      hint: 'get the file anew',
    },
  );
}
