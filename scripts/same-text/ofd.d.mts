/** A block of a text as `blocksOf` gives it. */
export type TextBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] };

/** The bytes of an OFD of these blocks, set as an office sets it. */
export function ofdOf(blocks: readonly TextBlock[]): Buffer;
