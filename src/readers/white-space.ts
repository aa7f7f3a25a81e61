/** White space as a page shows it; blanks that only indent are gone. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}
