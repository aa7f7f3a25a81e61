import type { Status } from '../model/figure.js';

/** The words of the tables. Nothing here decides how a text is read. */
export const COLUMN_LABELS = {
  metric: '指标',
  value: '数值',
  status: '状态',
  period: '期间',
  place: '地点',
  position: '位置',
} as const;

export const STATUS_LABELS: Record<Status, string> = {
  actual: '结果',
  target: '目标',
  forecast: '预期',
  reference: '参照',
};
export const FORCE_LABELS = { binding: '约束性', expected: '预期性' } as const;
export const BASIS_LABELS = { yoy: '同比', mom: '环比', against: '较' } as const;
export const ANNUALISED_LABEL = '年均';
export const NO_FIGURES_LABEL = '没有数值';

/** 第2位 */
export const rankLabel = (rank: string): string => `第${rank}位`;

export const MAGNITUDES = [
  { power: 12, label: '万亿' },
  { power: 8, label: '亿' },
  { power: 4, label: '万' },
] as const;
