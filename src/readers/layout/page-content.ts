/** A character where it stands, in a frame whose x runs along the text and whose y runs from line to line. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** The line it stands on; y grows towards the end of the page. */
  base: number;
  size: number;
  bold: boolean;
  /** Marked by the writing program as no part of the text: headers, footers, numbers of pages. */
  artifact: boolean;
}

/** Where text runs on the page as it is shown. */
export type Direction = 'right' | 'down' | 'left' | 'up';

/** A straight line that is drawn along x or y. */
export interface Rule {
  horizontal: boolean;
  /** y of a horizontal one, x of a vertical one. */
  at: number;
  from: number;
  to: number;
}

/** All that is shown on a page and of use for reading it. Points of 1/72 inch, y grows downwards. */
export interface PageContent {
  number: number;
  width: number;
  height: number;
  /** Each in the frame of its direction; `addCharacter` puts them there. */
  glyphs: Map<Direction, Glyph[]>;
  /** In the frame of the page as it is shown. */
  rules: Rule[];
  /** Something large is shown that is not text: a scan, or writing as curves. */
  pictured: boolean;
}
