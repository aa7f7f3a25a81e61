// By name, what may be done to a document, and what stays the same. Each gives pairs of readings: figures as they are, and as they are
// afterwards. A document is { path, text, format }.
import { inBothScripts, inEncoding, inFullWidth, inHalfWidth, inScript, withLineEnds } from './changes.mjs';
import { factsOf } from './facts.mjs';
import { inFormat } from './formats.mjs';
import { gapsOf, isWrapped } from './layout.mjs';
import { sectionPairs } from './sections.mjs';
import { swapPairs } from './swaps.mjs';

/** Says nothing: no number, no day, no place, and nothing that another sentence could be about. */
const NEUTRAL = '以下内容供有关方面参考使用。';
const END = '（以上内容供参考）';

/** The text is changed as a whole, and all is read as before. */
const textual = (change) => ({
  pairs(document, { read }) {
    const text = change(document.text);
    if (text === null || text === document.text) return [];
    return [{ before: read(document), after: read({ ...document, text }) }];
  },
});

/** One sign of twenty is another one in simplified script. */
function isTraditional(text) {
  const simplified = inScript(text, 't', 'cn');
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (text[i] !== simplified[i]) count += 1;
  return count > text.length / 20;
}

const unlessWrapped = ({ pairs }) => ({
  pairs: (document, readings) => (isWrapped(readings.draft(document)) ? [] : pairs(document, readings)),
});

const ofSimplified = (change) => textual((text) => (isTraditional(text) ? null : change(text)));

const encoded = (encoding) => ({
  async pairs(document, { read, readAs }) {
    const bytes = inEncoding(document.text, encoding);
    return bytes === null ? [] : [{ before: read(document), after: await readAs(bytes, document) }];
  },
});

/** Title, day, place, issuer and kind are given, since what stands first or last may tell them. */
const withFacts = (change) => ({
  pairs(document, { read, draft }) {
    const found = draft(document);
    if (found.facts.title === null) return [];
    const options = factsOf(found);
    const changed = change(document.text, found);
    if (changed.text === document.text) return [];
    const before = read(document, options);
    const after = read({ ...document, text: changed.text }, options);
    return [{ before, after, moves: changed.moves }];
  },
});

export const RELATIONS = {
  traditional: ofSimplified((text) => inScript(text, 'cn', 't')),
  'of Taiwan': ofSimplified((text) => inScript(text, 'cn', 'tw')),
  'of Hong Kong': ofSimplified((text) => inScript(text, 'cn', 'hk')),
  'both scripts': ofSimplified(inBothScripts),
  simplified: textual((text) => (isTraditional(text) ? inScript(text, 't', 'cn') : null)),
  // Lines broken at a column are known by their width, which is another one then.
  'full width': unlessWrapped(textual(inFullWidth)),
  'half width': unlessWrapped(textual(inHalfWidth)),
  CRLF: textual((text) => withLineEnds(text, '\r\n')),
  CR: textual((text) => withLineEnds(text, '\r')),
  'mixed line ends': textual((text) => withLineEnds(text, 'mixed')),
  'UTF-8 with a mark': encoded('utf8'),
  'UTF-16LE': encoded('utf-16le'),
  'UTF-16BE': encoded('utf-16be'),
  GB18030: encoded('gb18030'),
  Big5: {
    async pairs(document, { read, readAs }) {
      const text = isTraditional(document.text) ? document.text : inScript(document.text, 'cn', 'tw');
      const bytes = inEncoding(text, 'big5');
      return bytes === null
        ? []
        : [{ before: read({ ...document, text }), after: await readAs(bytes, document) }];
    },
  },
  // Every figure stands as much farther on as the sentence is long.
  'a sentence before': withFacts((text) => {
    const before = `${NEUTRAL}\n\n`;
    return { text: before + text, moves: (offset) => offset + before.length };
  }),
  'a paragraph after': withFacts((text) => ({
    text: `${text.replace(/\s+$/, '')}\n\n${END}\n`,
    moves: (offset) => offset,
  })),
  'blank lines': withFacts((text, draft) => {
    const gaps = gapsOf(draft);
    const moves = (offset) => offset + gaps.filter((gap) => gap <= offset).length;
    return {
      text: gaps.reduceRight((whole, gap) => `${whole.slice(0, gap)}\n${whole.slice(gap)}`, text),
      moves,
    };
  }),
  'as Markdown': inFormat('md'),
  'as a page': inFormat('html'),
  'as a Word file': inFormat('docx'),
  'as an OFD': inFormat('ofd'),
  'paragraphs swapped': { pairs: swapPairs },
  'sections alone': { pairs: sectionPairs },
};
