/** A text as a cell of a workbook takes it. */
export interface CellText {
  text: string;
  /** Characters it had, where it was too long. */
  cutFrom: number | null;
}

/**
 * What XML cannot hold is shown as \u{7}; what is too long ends in `…`. `_x0041_` is how a workbook writes the character A, so
 * a text that looks like it has its first sign written so.
 */
export function cellText(text: string, limit: number): CellText {
  const shown = text.replace(UNWRITABLE, spell);
  const kept = shown.length <= limit ? shown : `${wholeCharacters(shown.slice(0, limit - 1))}…`;
  return {
    text: kept.replace(ESCAPE_LIKE, '_x005F_'),
    cutFrom: kept === shown ? null : text.length,
  };
}

// Half a character at the end would be a lone surrogate.
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff\p{Cs}]/gu;
const ESCAPE_LIKE = /_(?=x[\dA-Fa-f]{4}_)/g;

function spell(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
