/** The words of reasons and messages. Nothing here decides what is paired. */
export const REASONS = {
  sameName: '名称相同',
  sameId: (id: string): string => `同一指标（${id}）`,
  sameThing: (old: string, now: string): string => `同一指标的两种说法：${old}、${now}`,
  sameDeed: (target: string, result: string): string => `做的是同一件事：${target}、${result}`,
  alike: (old: string, now: string): string => `名称相近：${old}、${now}`,
  contrast: (old: string, now: string): string => `不是同一指标：${old || '（无）'}与${now || '（无）'}`,
  otherSet: (old: string, now: string): string =>
    `统计范围不同：${old || '（未说明）'}、${now || '（未说明）'}`,
  otherAside: (old: string, now: string): string => `括注不同：${old || '（无）'}、${now || '（无）'}`,
  otherPlace: (old: string, now: string): string => `地点不同：${old}、${now}`,
  placeUnsaid: '一方没有说明地点',
  otherKind: '期间长短不同',
  otherTime: '期间不对应',
  timeUnsaid: '一方没有说明期间',
  snapshot: '一方是期末时点，一方是整个期间',
  sameTime: '同一期间',
  sameOffset: '上一期与本期相当',
  otherCount: (name: string, old: string, now: string): string => `口径变化：${name}由${old}变为${now}`,
  bare: '名称过于笼统，上下文又不同',
  confirmed: '文中所述的变化与两个数值相符',
  learned: '同名的另一数值与文中所述的变化相符',
  leap: '数值相差十倍以上，宜核对',
  outdone: '对方已与更合适的数值配对',
  several: '同名的数值不止一个，按上下文配对',
} as const;

/** Sums written out. The texts of the numbers are those of the documents. */
export const ARITHMETIC = {
  growth: (from: string, to: string, computed: string, said: string): string =>
    `${to} ÷ ${from} − 1 = ${computed}，文中为${said}`,
  change: (from: string, to: string, computed: string, said: string): string =>
    `${to} − ${from} = ${computed}，文中为${said}`,
  ratio: (part: string, whole: string, computed: string, said: string): string =>
    `${part} ÷ ${whole} = ${computed}，文中为${said}`,
  sum: (parts: readonly string[], computed: string, said: string): string =>
    `${parts.join(' + ')} = ${computed}，文中为${said}`,
} as const;

export const MESSAGES = {
  roles: { level: '', change: '增减', growth: '增速', rank: '位次' },
  statuses: { actual: '', target: '目标', forecast: '预期', reference: '标准' },
  bounds: { eq: '', approx: '约', ge: '不低于', gt: '高于', le: '不高于', lt: '低于' },
  moved: (from: string, to: string, delta: string): string => `${from} → ${to}${comma(delta)}`,
  unmoved: (to: string): string => `${to}，未变`,
  restated: (from: string, to: string): string => `${from} 与 ${to} 是同一数值`,
  redefined: (from: string, to: string): string => `${from} → ${to}，口径不同，不宜直接比较`,
  added: (to: string): string => `新增：${to}`,
  dropped: (from: string): string => `不再提及：${from}`,
  silent: (from: string): string => `目标${from}，后来没有找到对应的结果`,
  met: (target: string, result: string, gap: string): string =>
    `目标${target}，结果${result}，已完成，超出${gap}`,
  metExactly: (target: string, result: string): string => `目标${target}，结果${result}，已完成`,
  missedByNothing: (target: string, result: string): string => `目标${target}，结果${result}，未完成`,
  missed: (target: string, result: string, gap: string): string =>
    `目标${target}，结果${result}，未完成，差${gap}`,
  raised: (from: string, to: string, delta: string): string => `目标由${from}提高到${to}${comma(delta)}`,
  lowered: (from: string, to: string, delta: string): string => `目标由${from}降低到${to}${comma(delta)}`,
  consistent: (arithmetic: string): string => `；${arithmetic}，相符`,
  inconsistent: (arithmetic: string): string => `；${arithmetic}，不符`,
  constantPrices: '；增速按可比价格计算，不与两年的绝对数核对',
  pending: (target: string): string => `目标${target}，尚未到期`,
  pendingAt: (target: string, result: string): string => `目标${target}，尚未到期，目前${result}`,
  open: (target: string): string => `目标${target}，没有说明期限`,
  overdue: (target: string): string => `目标${target}，已到期`,
  checked: (name: string, arithmetic: string, consistent: boolean): string =>
    `${name}：${arithmetic}，${consistent ? '相符' : '不符'}`,
} as const;

function comma(text: string): string {
  return text === '' ? '' : `，${text}`;
}
