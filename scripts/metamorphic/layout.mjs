// Where the paragraphs and sections of a document stand in its text as read.

/** Stretches of the source, one for each paragraph that is no cell and no furniture, with the lines they fill. */
export function paragraphsOf(draft) {
  const { normal, paragraphs, sentences, sections } = draft;
  return paragraphs.map(({ start, end, kind }, index) => {
    const sentence = sentences.find((one) => one.paragraph === index);
    return {
      kind,
      text: normal.text.slice(start, end),
      section: sentence === undefined ? null : sections[sentence.section],
      start: start === end ? null : normal.map.startOf(start),
      end: start === end ? null : normal.map.endOf(end - 1),
    };
  });
}

/** Where the line of a place begins, and where the next one does. */
export function lineAround(text, { start, end }) {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const found = /\r\n|\r|\n/.exec(text.slice(end));
  return { from, to: found === null ? text.length : end + found.index + found[0].length };
}

/** Ends of lines between two paragraphs of running text, where a blank line changes nothing. */
export function gapsOf(draft) {
  const { text } = draft.source;
  const paragraphs = paragraphsOf(draft);
  return paragraphs.flatMap((one, i) => {
    const next = paragraphs[i + 1];
    if (next === undefined || one.start === null || next.start === null) return [];
    const isRunning = [one, next].every(({ kind }) => kind === 'paragraph' || kind === 'heading');
    const { to } = lineAround(text, one);
    return isRunning && to <= lineAround(text, next).from ? [to] : [];
  });
}

/** Does a paragraph go on in the next line? */
export function isWrapped(draft) {
  return paragraphsOf(draft).some(
    ({ start, end }) => start !== null && /[\r\n]/.test(draft.source.text.slice(start, end)),
  );
}
