/** A metric's name without what does not tell metrics apart. */
export interface ReducedName {
  /** The same for two names of one metric: the lexicon's id in the place of its wording, and what stands around it. */
  key: string;
  /** The wording itself, reduced alike, for telling how near two other names are. */
  plain: string;
  /** The words that say over what it is measured (国考断面), taken out of the key; sorted. */
  sets: readonly string[];
  /** What stood in brackets; sorted. */
  asides: readonly string[];
  /** Lexicon id of what the name comes down to. */
  id: string | null;
  /** The wording without verbs in which a promise and its result may differ: 充电桩 of 新建充电桩; that itself where it has none. */
  core: string;
  /** 项目, 投资: says nothing without what stands around it. */
  bare: boolean;
}

/** What comparing has to know of words and units. Made from the packs, handed to `diff`. */
export interface PairingLexicon {
  /** `dimension` is that of the unit, which decides between metrics of one wording. */
  reduce(name: string, dimension: string | null): ReducedName;
  /** The first word found in `a` and a contrary one in `b`, where these make two metrics: 城镇 and 农村. */
  contrast(a: string, b: string): readonly [string, string] | null;
  /** By the lexicon's entry, else by words such as 事故 in the name. */
  better(metric: { id: string | null; name: string }): 'higher' | 'lower' | null;
  /** Is a target for it a ceiling, though less is not always better: 居民消费价格涨幅3%左右? */
  isCeiling(name: string): boolean;
  /** Is its growth told at constant prices, so that it does not follow from two sums at current ones? */
  atConstantPrices(name: string): boolean;
  /** How many base units of its dimension one of the unit is, as exact decimal; null for an unknown unit. */
  factor(unit: string): string | null;
  /** Does it name the things that a rate may be measured over: 考核断面? */
  namesSet(name: string): boolean;
  /** A bracket that says what is counted (含灵活就业, 按2020年不变价), reduced; null for any other bracket. */
  definition(bracket: string): string | null;
  /** The names of the parts that make up a whole, one list for each way of taking it apart: 进出口 is 出口 and 进口. */
  partsOf(name: string): string[][];
  /** 占 … 比重: splits the name of a share into its part and its whole; null for another name. */
  splitShare(name: string): { part: string; whole: string } | null;
  /** 整改 of 整改完成率, nothing of 办结率; null for a name that is no rate. */
  splitRate(name: string): string | null;
  /** Does a name tell what was done (完成整改, 办结案件) rather than all there was? */
  isDone(name: string): boolean;
}
