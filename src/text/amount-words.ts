/** What stands behind a number for its size, the largest first. */
export const MAGNITUDES = [
  { power: 12, label: '万亿' },
  { power: 8, label: '亿' },
  { power: 4, label: '万' },
] as const;

/** What a difference between two values of the unit is measured in. */
export const POINT_UNITS: Readonly<Record<string, string>> = { '%': '个百分点', '‰': '个千分点' };
