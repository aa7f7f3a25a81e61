import type { ChangeKind, Check, TrackedTarget } from '../model/change.js';
import type { Role, Status } from '../model/figure.js';

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
/** Words that stand beside a number. */
export interface ValueWords {
  yoy: string;
  mom: string;
  against: string;
  annualised: string;
  rank: (rank: string) => string;
}
export const VALUE_WORDS: ValueWords = {
  yoy: '同比',
  mom: '环比',
  against: '较',
  annualised: '年均',
  rank: (rank) => `第${rank}位`,
};
export const NO_FIGURES_LABEL = '没有数值';

export const VIEW_TITLES = {
  changes: '数值比较',
  targets: '目标进展',
  panel: '指标面板',
  checks: '数值核对',
} as const;
export const VIEW_COLUMN_LABELS = {
  ...COLUMN_LABELS,
  old: '旧',
  new: '新',
  change: '变化',
  judgement: '评',
  stated: '核',
  remark: '说明',
  target: '目标',
  outcome: '结局',
  result: '结果',
  gap: '差距',
  deadline: '期限',
  force: '约束',
  kind: '类别',
  unit: '单位',
  trend: '走势',
  claimed: '所述',
  computed: '算得',
  arithmetic: '算式',
  others: '另有',
  sources: '出处',
} as const;

export const CHANGE_KIND_LABELS: Record<ChangeKind, string> = {
  changed: '变动',
  unchanged: '未变',
  added: '新增',
  dropped: '消失',
  restated: '换算',
  redefined: '口径变化',
  'target-raised': '目标上调',
  'target-lowered': '目标下调',
  'target-met': '目标完成',
  'target-missed': '目标未达',
  'target-silent': '目标未提及',
};
export const JUDGEMENT_LABELS = { better: '改善', worse: '变差' } as const;
export const DUE_LABELS: Record<TrackedTarget['due'], string> = {
  overdue: '已逾期',
  'this-year': '今年到期',
  later: '以后到期',
  undated: '无期限',
};
export const OUTCOME_LABELS: Record<NonNullable<TrackedTarget['outcome']>, string> = {
  met: '完成',
  missed: '未达',
  pending: '未到期',
  silent: '未见结果',
};
export const CHECK_KIND_LABELS: Record<Check['kind'], string> = {
  change: '增减',
  share: '占比',
  rate: '比率',
  sum: '合计',
};
export const ROLE_LABELS: Record<Role, string> = { level: '', change: '增减', growth: '增速', rank: '位次' };
export const OTHER_DOMAIN_LABEL = '其他';
export const SIDE_LABELS = {
  old: '旧',
  new: '新',
  targets: '目标',
  against: '结果',
  documents: '文件',
} as const;
export const NO_SCRIPT_LABEL = '本页需要运行脚本才能显示；它不访问网络。';
export const REMARKS_LABEL = '提示';
export const INCONSISTENT_LABEL = '所述与数值不符：';
export const CONFLICTS_LABEL = '同一数值有不同说法：';
export const NO_RECORDS_LABELS = {
  changes: '没有可比较的数值',
  targets: '没有目标',
  panel: '没有可列入的数值',
  checks: '没有可核对的数值',
} as const;

export const unchangedLabel = (count: number): string => `未变 ${count} 项`;
export const consistentLabel = (count: number): string => `相符 ${count} 项`;
export const countLabel = (count: number): string => `${count} 项`;
export const asOfLabel = (day: string): string => `截至 ${day}`;
export const moreDocumentsLabel = (count: number): string => `另有 ${count} 份`;
export const leftColumnsLabel = (labels: readonly string[]): string =>
  `宽度不够，未列出：${labels.join('、')}`;
