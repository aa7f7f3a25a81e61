const LONGEST_HEADING = 60;

/** Whole paragraphs bear the style of a heading where their writer liked its looks: a heading is short and no sentence. */
export function isHeadingText(text: string): boolean {
  return text.length <= LONGEST_HEADING && !text.includes('\u3002');
}
