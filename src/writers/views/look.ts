import type { DomainTitles } from './group-by-domain.js';

/** How a view will be looked at. */
export interface Look {
  domainTitles: DomainTitles;
  /** Count what asks for nothing instead of listing it. */
  brief: boolean;
  /** There may be too little room for long texts in rows. */
  narrow: boolean;
}

/** A pair that scores less is shown as unsure: what it lacks is more than another wording or a day for a year. */
export const SURE = 0.95;
