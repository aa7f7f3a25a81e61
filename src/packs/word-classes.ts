/** What the closed-class words of the clause grammar are for. */
export const WORD_CLASSES = [
  'action', // verbs of doing: 完成 新增 查处
  'link', // 达到 为 稳定在 降至: the number is the level
  'direction', // 增长 下降: the number is the change
  'share', // 占
  'rank', // 居 位列 排名
  'adverb', // 共 累计 分别 均
  'conjunction', // 其中 同时 并
  'place', // 全市 全省 我市: the document's own place
  'event', // right-edge event nouns: 整治 建设 验收 改造
  'predicate', // what may follow a counted noun: 得到 实现 达到
  'head', // right-edge heads of attributes: 率 产量 增加值
  'thing', // right-edge heads of counted things: 断面 企业 项目
  'distribution', // 分别 均 各: how a list of numbers meets a list of subjects
  'breakdown', // 分类别看 其中: names that follow are parts
  'trim', // words cut from the edges of a name
  'tail', // what may end a metric’s wording without changing it: 总量 情况
  'particle', // what weighs nothing inside a metric’s wording: 的
  'genitive', // 之: reads as 的
  'preposition', // 将 为 对 由 从 before a noun or a number
  'part', // right edges of names that are parts of a whole: 类 业 级 居民
  'style', // words that tell tasks from results by their manner
  'topic', // 情况 工作 汇报: after a part of a year, what the document reports on
  'announcement', // 发布 通报 介绍: before a year that is over, what the document reports on
  'season', // 暑期 假期 汛期: stretches of time that the brackets behind them date
  'comparison', // 比 较 与 高于: opens what a change is against
  'region-suffix', // 省 市 县: what may fall off the name of a region
  'area', // 华东 长江经济带: places of no code
  'nationality', // 藏族: inside the official names of regions, left out in daily ones
  'region-lookalike', // 城区 白银时代: begin like a region and are none
  'grant', // 奖励 补助 罚款: what is given to, or imposed on, who meets a condition
  'sharing', // 分担 出资: what several bear by a ratio
  'anaphor', // 前者 后者 前两类: subjects named before, by their place in the list
  'manner', // 每 一次性 单个: how it is given, before the word itself
  'column', // 指标 单位 比上年增长 合计: what the header of a table says of the cells under it or beside it
] as const;
