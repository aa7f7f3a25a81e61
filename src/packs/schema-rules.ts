import type { z as Zod } from 'zod';
import type { Parts } from './schema-common.js';
import { WORD_CLASSES } from './word-classes.js';

/**
 * The shape of a pattern pack: one YAML map with `pack`, a title, and one list per kind of rule.
 * Unknown keys are refused. What a shape cannot say (ids unique, dimensions known) is in check.ts. zod is handed in,
 * because loading it takes longer than extracting a document: see load-slowly.ts.
 */

type Z = typeof Zod;

export function quantityKinds(z: Z, { common, forms }: Parts) {
  /** A metric of a domain's lexicon: gives id, dimension, direction; never decides the name. */
  const metricSchema = z.strictObject({
    ...common,
    name: z.string().min(1),
    forms: forms.describe('Simplified wordings, the name need not be repeated'),
    dimension: z.string().describe('A dimension of the units pack, or count, index, rank'),
    better: z.enum(['higher', 'lower']).nullable().default(null),
    except: z.array(z.string().min(1)).default([]),
  });
  /** A unit or classifier. `forms` are simplified; width and 每 are already normalised. */
  const unitSchema = z.strictObject({
    ...common,
    name: z.string().describe('The simplified text that figures carry'),
    forms,
    dimension: z.string(),
    code: z.string().nullable().default(null).describe('UCUM where it has one, else own code'),
    /** One of it in the base unit of the dimension: an exact decimal, or a fraction of two (2000/3). */
    factor: z.string().nullable().default(null),
    /** Words that begin like the unit and are none: 个 but not 个体. */
    except: z.array(z.string().min(1)).default([]),
    /** May a unit with / follow or precede it: 元/吨, 万吨/年. */
    compound: z.enum(['numerator', 'denominator', 'both', 'none']).default('both'),
    parts: z
      .record(z.string(), z.number().int().min(2))
      .default({})
      .describe('What may follow with a number of its own, and how many of it make one: 2小时30分'),
    tenths: z.boolean().default(false).describe('Bare digits behind it are decimals of it: 1米8'),
    tenths_before: z.boolean().default(false).describe('Two digits before it are one and its tenths: 八五折'),
    second: z
      .boolean()
      .default(false)
      .describe(
        'Its forms are another unit’s; they are this one where a part follows (5分30秒) or `before` fits',
      ),
    before: z.string().optional().describe('second: what stands before the number, an expression'),
  });
  /** A word that stands for a number: 一半, 两成, 翻番, 零增长. */
  const numeralSchema = z.strictObject({
    ...common,
    forms,
    value: z.string().describe('Exact decimal; {n} is the number inside, -{n} the same below zero'),
    unit: z.string().default('').describe('Unit the figure carries; {u} is the one that stands behind'),
    role: z.enum(['level', 'growth', 'rank']).nullable().default(null),
    bound: z.enum(['eq', 'ge', 'gt', 'le', 'lt', 'approx']).default('eq'),
    /** Text right of the numeral that has to follow, or must not, as regular expressions. */
    after: z.string().optional(),
    not_after: z.string().optional(),
    before: z.string().optional(),
    not_before: z.string().optional(),
  });
  /** A bound or approximation beside a number. */
  const modifierSchema = z.strictObject({
    ...common,
    forms,
    place: z.enum(['before', 'after', 'inside']),
    bound: z.enum(['eq', 'ge', 'gt', 'le', 'lt', 'approx']),
    except: z.array(z.string().min(1)).default([]),
    /** 控制在…以内: the second half, to be swallowed after the number. */
    closes: z.array(z.string().min(1)).default([]),
    /** 不低于全国平均值的40%: may the whole of a share stand between it and the number. */
    spans: z.boolean().default(false),
    /** 最高, 最低: a limit with these dimensions only, a plain result with any other. */
    dimensions: z.array(z.string()).default([]),
    leads: z
      .array(z.string().min(1))
      .default([])
      .describe('Of a bound before: words that also stand before the verb of the number: 至少新建20个'),
  });
  return { metrics: metricSchema, units: unitSchema, numerals: numeralSchema, modifiers: modifierSchema };
}

export function clauseKinds(z: Z, { common, forms }: Parts) {
  /** A closed-class word of the clause grammar. */
  const wordSchema = z.strictObject({
    ...common,
    class: z.enum(WORD_CLASSES),
    forms,
    except: z.array(z.string().min(1)).default([]),
    /** Still longer words in which a form is itself although one of `except` is in them. */
    despite: z.array(z.string().min(1)).default([]),
    /** Directions: which way. */
    sign: z.union([z.literal(1), z.literal(-1)]).optional(),
    keep: z.boolean().optional().describe('actions: does the verb stay in the metric’s name'),
    annualised: z.boolean().optional(),
    about: z.boolean().optional().describe('adverbs: 约增5.1% is a bound, though the verb stands between'),
    scope: z.enum(['document', 'nation']).optional(),
    spread: z.enum(['zip', 'each']).optional().describe('distribution words'),
    expand: z.array(z.string().min(1)).optional().describe('城乡 → 城镇, 农村'),
    edge: z
      .enum(['left', 'right', 'both', 'inside'])
      .default('both')
      .describe('where in a clause the word may stand'),
    adds: z
      .boolean()
      .optional()
      .describe('actions: 新增 qualifies what it adds, other verbs can stand for it'),
    splits: z
      .boolean()
      .optional()
      .describe('actions and prepositions: a word that never stands inside a name: 共有 形成 把'),
    from: z.boolean().optional().describe('prepositions: 由 从 mark the value a metric comes from'),
    meta: z.boolean().optional().describe('trims: behind a number the word names nothing: 突破30万吨大关'),
    dependent: z.boolean().optional().describe('heads: 床位 says little without its owner'),
    flow: z.boolean().optional().describe('heads: 产量 runs over a period, 床位 stands at a day'),
    growth: z.boolean().optional().describe('heads: 增速 涨幅 tell a growth as a noun'),
    column: z
      .enum([
        'label',
        'unit',
        'ordinal',
        'aside',
        'value',
        'actual',
        'average',
        'cumulative',
        'bracket',
        'category',
        'month',
        'to-date',
        'whole-year',
        'origin',
        'place',
        'prose',
        'growth',
        'change',
        'by-unit',
        'target',
        'forecast',
        'rank',
        'total',
        'mark',
        'binding',
        'expected',
        'same-period',
        'share',
        'deadline',
      ])
      .optional()
      .describe('columns: what stands in the cells of a column or row of that name'),
    picks: z
      .number()
      .int()
      .optional()
      .describe('anaphors: how many of the subjects before, from the first (2) or the last (-1); 0 is all'),
    cumulative: z
      .boolean()
      .optional()
      .describe('adverbs: 累计 turns a flow into a snapshot at the end of its period'),
    told: z
      .boolean()
      .optional()
      .describe('comparisons: 同比 is said of results only, so that its paragraph tells what has been'),
    basis: z
      .enum(['yoy', 'mom', 'other'])
      .optional()
      .describe('directions: 高于 compares with another place or value'),
  });
  /** A sentence form over findings of one clause. See docs/patterns.md for the letters. */
  const constructionSchema = z.strictObject({
    ...common,
    form: z.string(),
    name: z.string().describe('Elements of the form in order, or @subject'),
    role: z.enum(['level', 'change', 'growth', 'rank', 'by-unit']).default('level'),
    sets: z.enum(['subject']).optional(),
    confidence: z.number().int().min(1).max(5).default(4),
  });
  /** A number that is no figure. `match` is tried where a number was found; {n} stands for it. */
  const lookalikeSchema = z.strictObject({
    ...common,
    match: z.string(),
    why: z.string(),
  });
  return { words: wordSchema, constructions: constructionSchema, lookalikes: lookalikeSchema };
}

export function contextKinds(z: Z, { common, forms }: Parts) {
  /** A cue of status; where it stands decides how far it reaches. */
  const statusSchema = z.strictObject({
    ...common,
    status: z.enum(['actual', 'target', 'forecast', 'reference']),
    forms,
    place: z
      .enum(['heading', 'label', 'section', 'sentence', 'clause', 'preface', 'item', 'predicate'])
      .describe(
        'heading: in a heading, holds for its section; label: at the end of a label before a colon; section: at the head of a sentence, for the rest of the section; ' +
          'sentence, clause: at the head of a clause, for the rest of it; item: anywhere before the number; predicate: behind what is counted',
      ),
    force: z.enum(['binding', 'expected']).optional(),
    weight: z.number().int().default(1),
    verbs: z.boolean().optional().describe('Only before a verb: 计划|新建'),
    tasks: z.boolean().optional().describe('Only in kinds of documents that set tasks among their terms'),
    except: z.array(z.string().min(1)).default([]),
  });
  /** A kind of document, its cues and what it takes for granted. */
  const kindSchema = z.strictObject({
    ...common,
    name: z.string(),
    title: z.array(z.string().min(1)).default([]).describe('Regular expressions on the title'),
    decides: z
      .array(z.string().min(1))
      .default([])
      .describe('Expressions on the title that leave nothing to the other cues'),
    body: z.array(z.string().min(1)).default([]).describe('Expressions on the text; each hit counts one'),
    status: z.enum(['actual', 'target', 'forecast', 'reference']),
    period: z
      .enum(['previous-year', 'title', 'document-year', 'none'])
      .describe('Where an unsaid period comes from'),
    deadline: z.enum(['year-end', 'plan-end', 'none']),
    tasks: z
      .boolean()
      .optional()
      .describe('Terms are mixed with tasks, which bare verbs tell: 安排资金2亿元'),
  });
  return { status: statusSchema, kinds: kindSchema };
}

export function textKinds(z: Z, { common }: Parts) {
  /** Characters and words written in another way: traditional words, machine-made characters. */
  const variantSchema = z.strictObject({
    ...common,
    from: z.string().min(1),
    to: z.string(),
  });
  /** Noise of scanning repaired where the context proves it; `match` has a group named fix. */
  const repairSchema = z.strictObject({
    ...common,
    match: z.string(),
    to: z.string(),
  });
  /** Text of a page that is not text of the document: navigation, page numbers, editors. */
  const furnitureSchema = z.strictObject({
    ...common,
    match: z.string().describe('On a whole line'),
  });
  /** What can be read of the document itself. Group `value`. */
  const factSchema = z.strictObject({
    ...common,
    fact: z
      .enum(['title', 'date', 'issuer', 'place', 'year', 'topic', 'number'])
      .describe('year: what 今年 means; topic: the year reported on'),
    match: z.string().describe('On a paragraph; the group value is the fact'),
    means: z.string().optional().describe('Where the value points to the fact: 国务院总理 means 全国'),
    in: z
      .enum(['title', 'issuer', 'first', 'head', 'foot', 'page'])
      .default('head')
      .describe('Which paragraphs: title or issuer as found, the first, the first 40, the last 8; furniture'),
    years: z.int().default(0).describe('years: 今年 is so many years from the one named'),
    named: z.boolean().default(false).describe('places: a name by its shape, in the table of regions or not'),
    unless: z.string().optional().describe('Not where this is found in any of the first paragraphs'),
  });
  return { variants: variantSchema, repairs: repairSchema, furniture: furnitureSchema, facts: factSchema };
}
