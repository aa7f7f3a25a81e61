/** Shows what could steer a terminal or turn the writing direction as `\u{1b}`, so that a document cannot forge output. */
export function escapeControls(text: string): string {
  return text.replace(STEERING, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// C0, DEL, C1; marks, embeddings, overrides and isolates of direction; line and paragraph separators; BOM; lone surrogates.
const STEERING = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;
