import type { DomainTitles } from './group-by-domain.js';

/** How a view will be looked at. */
export interface Look {
  domainTitles: DomainTitles;
  /** Count what asks for nothing instead of listing it. */
  brief: boolean;
  /** There may be too little room for long texts in rows. */
  narrow: boolean;
}
