/** What of a figure may not agree with its document. */
export const AUDIT_KINDS = ['span', 'value', 'unit', 'time'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What besides its span a figure may be proved by, and how that is told. */
export const AUDIT_GROUNDS = {
  sign: 'a word that says it fell',
  unit: 'a unit that stands apart',
  scale: 'a unit apart that counts thousands or more',
  list: 'the magnitude of the next in a list',
  per: 'what the unit is said per, in front',
  growth: 'a head that tells a growth, in per cent',
  rank: 'a word or head that makes a rank of it',
  repair: 'text that was mended',
} as const;
export type AuditGround = keyof typeof AUDIT_GROUNDS;
