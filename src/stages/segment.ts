import type { Draft, Paragraph, Section, Sentence } from '../model/draft.js';
import type { Stage } from '../packs/stage.js';
import { copyDraft } from './copy-draft.js';
import { findHeading, type Heading, isNumbered } from './segment/find-heading.js';

/** Cuts the document into sections by the heading systems of Chinese documents, and paragraphs into sentences. */
export const segment: Stage = (draft) => {
  const numbered = draft.paragraphs.some(({ start }) => isNumbered(draft.normal.text, start));
  const sections: Section[] = [{ start: 0, end: 0, headings: [], level: 0 }];
  const sentences: Sentence[] = [];
  let path: Heading[] = [];
  draft.paragraphs.forEach((paragraph, index) => {
    const heading = findHeading(textOf(draft, paragraph), paragraph, {
      next: draft.paragraphs[index + 1] ?? null,
      numbered,
      transcript: draft.kind === 'kind.press-conference',
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
  return sections.map((section, i) => {
    const next = sections.slice(i + 1).find(({ level }) => level <= section.level);
    return { ...section, end: next?.start ?? end };
  });
}

const CLOSING_QUOTES = '”）》';
const FULL_STOP = 0x3002;
const EXCLAMATION = 0xff01;
const QUESTION = 0xff1f;

function pushSentences(
  text: string,
  paragraph: Paragraph,
  home: { paragraph: number; section: number },
  sentences: Sentence[],
): void {
  let start = paragraph.start;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== FULL_STOP && code !== EXCLAMATION && code !== QUESTION) continue;
    while (at + 1 < paragraph.end && CLOSING_QUOTES.includes(text[at + 1]!)) at += 1;
    sentences.push({ start, end: at + 1, paragraph: home.paragraph, section: home.section });
    start = at + 1;
  }
  if (start < paragraph.end)
    sentences.push({ start, end: paragraph.end, paragraph: home.paragraph, section: home.section });
}
