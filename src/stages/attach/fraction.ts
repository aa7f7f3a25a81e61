import type { Quantity } from '../../model/draft.js';

/** 5%, of which the wording does not tell what it is: 翻番 is a growth. */
export function isBarePercentage({ kind, role }: Quantity): boolean {
  return kind === 'percent' && role === null;
}

/** 三分之二, 八成: so much of something, in Chinese numerals. */
export function isFraction({ kind, chinese, value }: Quantity): boolean {
  return kind === 'number' && chinese && value !== null && value.exponent < 0;
}
