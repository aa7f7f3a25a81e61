import { describeNumber } from '../../writers/describe-value.js';

/** Numbers of an axis as the tables write them: 3.5万 rather than 35,000. */
export const tickText = (value: number): string => describeNumber(value);
