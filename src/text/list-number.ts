/** 131.我先交代…: speeches number their paragraphs. A figure has no Chinese behind its point. */
const NUMBER = /\d{1,3}[.．](?=[\p{Script=Han}“「《])/uy;

/** Where the text of a paragraph begins, behind the number that it bears. */
export function afterNumber(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (unit < 0x30 || unit > 0x39) return start;
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : start;
}
