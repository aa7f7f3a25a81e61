import type { Draft, Paragraph, Section, Sentence } from '../model/draft.js';
import type { Stage } from '../packs/stage.js';
import { SignScan } from '../text/sign-scan.js';
import { copyDraft } from './copy-draft.js';
import { findHeading, type Heading, isNumbered } from './segment/find-heading.js';

/** Cuts the document into sections by the heading systems of Chinese documents, and paragraphs into sentences. */
export const segment: Stage = (draft) => {
  const numbered = draft.paragraphs.some(({ start }) => isNumbered(draft.normal.text, start));
  const sections: Section[] = [{ start: 0, end: 0, headings: [], level: 0 }];
  const sentences: Sentence[] = [];
  const enders = new SignScan(ENDERS, draft.normal.text);
  let path: Heading[] = [];
  draft.paragraphs.forEach((paragraph, index) => {
    const heading = findHeading(textOf(draft, paragraph), paragraph, {
      next: draft.paragraphs[index + 1] ?? null,
      numbered,
      transcript: draft.kind === 'kind.press-conference',
      title: draft.facts.title,
    });
    if (heading !== null) {
      path = [...path.filter(({ level }) => level < heading.level), heading];
      sections.push({
        start: paragraph.start,
        end: 0,
        headings: path.map(({ text }) => text),
        level: heading.level,
      });
    }
    pushSentences(
      draft.normal.text,
      enders,
      paragraph,
      { paragraph: index, section: sections.length - 1 },
      sentences,
    );
  });
  const cut = copyDraft(draft);
  cut.sections = closeSections(sections, draft.normal.text.length);
  cut.sentences = sentences;
  return cut;
};

function textOf(draft: Draft, paragraph: Paragraph): string {
  return draft.normal.text.slice(paragraph.start, paragraph.end);
}

/** A section ends where the next heading of its level or above begins. */
function closeSections(sections: readonly Section[], end: number): Section[] {
  const closed: Section[] = [];
  // The sections that come next at which one may still end; found backwards, for a document may have a heading every other line.
  const ahead: Section[] = [];
  for (let i = sections.length - 1; i >= 0; i -= 1) {
    const section = sections[i]!;
    while (ahead.length > 0 && ahead.at(-1)!.level > section.level) ahead.pop();
    const { start, headings, level } = section;
    closed.push({ start, end: ahead.at(-1)?.start ?? end, headings, level });
    ahead.push(section);
  }
  return closed.reverse();
}

const CLOSING_QUOTES = '”）》';
const ENDERS = /[。！？]/g;

function pushSentences(
  text: string,
  enders: SignScan,
  paragraph: Paragraph,
  home: { paragraph: number; section: number },
  sentences: Sentence[],
): void {
  let start = paragraph.start;
  for (let at = enders.from(start); at < paragraph.end; at = enders.from(start)) {
    while (at + 1 < paragraph.end && CLOSING_QUOTES.includes(text[at + 1]!)) at += 1;
    sentences.push({ start, end: at + 1, paragraph: home.paragraph, section: home.section });
    start = at + 1;
  }
  if (start < paragraph.end)
    sentences.push({ start, end: paragraph.end, paragraph: home.paragraph, section: home.section });
}
