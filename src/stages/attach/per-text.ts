import type { Quantity } from '../../model/draft.js';
import type { ClauseText } from './clause-text.js';

/** 每人每月 of 每人每月1200元, where the unit does not say it; else empty. */
export function perText({ text }: ClauseText, { per }: Quantity): string {
  return per === null ? '' : text.slice(per.start, per.end);
}
