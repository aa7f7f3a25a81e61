// The paragraphs of a document in files of other formats, with its title, day, place and kind given: which line is the title each
// format tells in its own way. Documents with tables are left to fixtures/same-text and fixtures/tables, which have them in all formats.
import { htmlOf, textOf } from '../same-text/blocks.mjs';
import { ofdOf } from '../same-text/ofd.mjs';
import { docxOf } from './docx.mjs';
import { factsOf } from './facts.mjs';
import { paragraphsOf } from './layout.mjs';

/** What Markdown would take for a sign of its own. */
const MARKUP = /[*_`<>#|[\]~\\]|^(?:[-+=]|\d{1,3}[.)])\s/m;

const WRITERS = {
  md: (blocks) => (blocks.some(({ text }) => MARKUP.test(text)) ? null : Buffer.from(textOf(blocks))),
  html: (blocks) => Buffer.from(htmlOf(blocks)),
  docx: docxOf,
  ofd: ofdOf,
};

/** The relation between the text and its file of a format. */
export const inFormat = (format) => ({
  async pairs(document, { readAs, draft }) {
    const found = draft(document);
    const paragraphs = paragraphsOf(found);
    if (found.facts.title === null || paragraphs.some(({ kind }) => kind === 'cell')) return [];
    const blocks = paragraphs
      .filter(({ text }) => text !== '')
      .map(({ text }) =>
        text === found.facts.title ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text },
      );
    const bytes = WRITERS[format](blocks);
    if (bytes === null) return [];
    const options = factsOf(found);
    const before = await readAs(Buffer.from(textOf(blocks)), { format: 'txt' }, options);
    return [{ before, after: await readAs(bytes, { format }, options) }];
  },
});
