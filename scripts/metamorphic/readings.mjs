// How documents are read, once as they are and once as they are changed. The library is handed in, built or as sources.

/** Readings of texts, of bytes, and the draft with all that was found. */
export function readingsOf({ readText, readBytes, extractDocument, draftDocument, packs }) {
  return {
    read: ({ path, text, format }, options = {}) =>
      extractDocument(readText(text, path, format), packs, options).figures,
    readAs: async (bytes, { format }, options = {}) =>
      extractDocument(await readBytes(bytes, `a.${format}`), packs, options).figures,
    draft: ({ path, text, format }, options = {}) =>
      draftDocument(readText(text, path, format), packs, options),
  };
}
