import type { z as Zod } from 'zod';
import type { Parts } from './schema-common.js';

type Z = typeof Zod;

export function pairingKinds(z: Z, { common, forms }: Parts) {
  /** What names of one metric may differ in, and what they may not. Examples are two names: 全市粮食产量 = 粮食产量. */
  const pairingSchema = z.strictObject({
    ...common,
    class: z
      .enum([
        'weak',
        'same',
        'contrast',
        'set',
        'partition',
        'done',
        'rate',
        'constant-prices',
        'definition',
        'bare',
        'lower',
        'renamed',
        'ceiling',
        'turned',
        'doing',
      ])
      .describe(
        'weak: may fall away; same: one thing in other words, the first stands for all; contrast: any two of them are two metrics; ' +
          'set: says over what it is measured; partition: parts that make up `whole`; done: verbs of what a rate counts; rate: ends of its name; ' +
          'constant-prices: sums whose growth is told at constant prices: 增加值; definition: opens or marks a bracket that says what is counted: 含, 不含; ' +
          'bare: names that say nothing without what stands around them: 项目; lower: words of metrics of which less is better; ' +
          'renamed: wordings of `whole` as it was defined once; ceiling: words of metrics whose targets are not to be exceeded; ' +
          'turned: verbs that stand before or behind what is done: 改造危桥, 危桥改造; doing: verbs that a promise and its result may differ in: 新建, 建成',
      ),
    forms,
    at: z
      .enum(['start', 'end', 'any'])
      .default('any')
      .describe('weak, definition: where in a name or bracket'),
    except: z
      .array(z.string().min(1))
      .default([])
      .describe('weak: longer words that hold it and stay; partition: words of names that do not add up'),
    whole: z
      .string()
      .optional()
      .describe(
        'partition: what the parts make up, empty where the word falls away; renamed: what stands for all',
      ),
  });
  return { pairing: pairingSchema };
}
