/** Undecodable bytes of a text. */
export interface Damage {
  count: number;
  /** Byte offset of the first; -1 when there is none. */
  first: number;
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Length of the well-formed sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]!;
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return isTail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead < 0xf0) {
    if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second >= 0xa0)) return 0;
    return isTail(second) && isTail(bytes[at + 2]) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead < 0xf5) {
    if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second >= 0x90)) return 0;
    return isTail(second) && isTail(bytes[at + 2]) && isTail(bytes[at + 3]) ? 4 : 0;
  }
  return 0;
}

/** How far bytes are from UTF-8, and how many characters beyond ASCII are well formed. */
export function inspectUtf8(bytes: Uint8Array): Damage & { multibyte: number } {
  const found = { count: 0, first: -1, multibyte: 0 };
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length > 1) found.multibyte += 1;
    if (length === 0) {
      if (found.count === 0) found.first = i;
      found.count += 1;
    }
    i += length === 0 ? 1 : length;
  }
  return found;
}
