import type { Quantity } from '../../model/draft.js';

/** 三分之二, 八成: so much of something, in Chinese numerals. */
export function isFraction({ kind, chinese, value }: Quantity): boolean {
  return kind === 'number' && chinese && value !== null && value.exponent < 0;
}
