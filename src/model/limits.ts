/** What one document may come to at most. What is beyond is refused, or read as far as it goes, and always told. */
export interface Limits {
  /** Bytes of a file, and of a part of an archive. */
  file: number;
  /** Characters of the text as read. */
  text: number;
  /** Bytes that the parts of an archive inflate to, together. */
  inflated: number;
  /** Bytes inflated per byte stored, above a MiB. */
  ratio: number;
  /** Parts of an archive. */
  parts: number;
  /** Levels that the elements of a part lie in each other. */
  depth: number;
  pages: number;
  figures: number;
}

/** An office file of a hundred pages has a hundredth of it. */
export const LIMITS: Readonly<Limits> = {
  file: 64 * 1024 * 1024,
  text: 20_000_000,
  inflated: 256 * 1024 * 1024,
  ratio: 200,
  parts: 10_000,
  depth: 512,
  pages: 5_000,
  figures: 100_000,
};

export type LimitName = keyof Limits;

/** All of them, as a caller wants some. */
export function limitsOf(some: Partial<Limits> = {}): Limits {
  return { ...LIMITS, ...some };
}

/** 95.4 MiB, 64 MiB, 10 bytes. */
export function megabytes(bytes: number): string {
  return bytes < 100 * 1024 ? `${bytes} bytes` : `${Number((bytes / 1024 / 1024).toFixed(1))} MiB`;
}

/** How the limit is raised so far that this much is within it, for a hint. */
export function raiseLimit(name: LimitName, needed: number): string {
  return `raise the limit: --limit ${name}=${IN_BYTES.includes(name) ? `${Math.ceil(needed / 1024 / 1024)}M` : needed}`;
}

export const IN_BYTES: readonly LimitName[] = ['file', 'inflated'];
