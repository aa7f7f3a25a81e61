/** What a part of an archive may be told falsely, or be. */
export interface Part {
  content: string | Uint8Array;
  /** The size that the directory tells instead of the true one. */
  toldSize?: number;
  encrypted?: true;
  /** Its name as bytes of another encoding, without the mark of UTF-8. */
  rawName?: Uint8Array;
}

/** The bytes of a zip archive with these parts, in this order; a name may come twice. */
export function zipOf(parts: readonly (readonly [string, Part | string | Uint8Array])[]): Buffer;
