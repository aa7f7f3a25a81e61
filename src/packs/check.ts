import { parseDecimal, parseFactor } from '../model/decimal.js';
import { constructionFault } from './check-construction.js';
import { checkForms } from './check-forms.js';
import { nearestWord } from './check-nearest.js';
import type { Problem } from './check-problem.js';
import { checkRegexes } from './check-regexes.js';
import { type PlacedRule, type PlacedRules, ruleProblem } from './merge.js';
import { type Example, RULE_KINDS, type WordClass } from './schema.js';

/** Dimensions that need no unit: bare counts, indices and scores, places in a ranking. */
const UNITLESS = ['count', 'index', 'rank'];

/** What is wrong with the meaning of rules whose shape is right. */
export function checkRules(placed: PlacedRules): Problem[] {
  const everyRule = RULE_KINDS.flatMap((kind) => placed[kind] as PlacedRule[]);
  return [
    ...checkDimensions(placed),
    ...checkNumbers(placed),
    ...placed.words.flatMap(checkWord),
    ...placed.periods.flatMap(checkPeriod),
    ...placed.constructions.flatMap(checkConstruction),
    ...checkRegexes(placed),
    ...checkForms(placed),
    ...checkExamples(everyRule, new Set(placed.kinds.map(({ rule }) => rule.id))),
  ];
}

function checkDimensions({ metrics, units }: PlacedRules): Problem[] {
  const known = new Set([...UNITLESS, ...units.map(({ rule }) => rule.dimension)]);
  return metrics.flatMap((entry) => {
    const { dimension } = entry.rule;
    if (known.has(dimension)) return [];
    const near = nearestWord(dimension, known);
    const hint = near === null ? `one of ${[...known].sort().join(', ')}` : `did you mean ${near}?`;
    return [ruleProblem(entry, ['dimension'], `no unit has the dimension ${dimension}`, hint)];
  });
}

function checkNumbers({ units, numerals }: PlacedRules): Problem[] {
  const hint = 'write it as an exact decimal in quotation marks: "0.001"';
  const factors = units.filter(({ rule }) => rule.factor !== null && parseFactor(rule.factor) === null);
  const values = numerals.filter(({ rule }) => !isNumeralValue(rule.value, rule.forms));
  return [
    ...factors.map((entry) =>
      ruleProblem(entry, ['factor'], `the factor ${entry.rule.factor} is no decimal`, hint),
    ),
    ...values.map((entry) =>
      ruleProblem(entry, ['value'], `the value ${entry.rule.value} is no decimal`, hint),
    ),
  ];
}

/** {n} is the number that stands in the form: 百分之{n}; -{n} that number below zero: 零下{n}. */
function isNumeralValue(value: string, forms: readonly string[]): boolean {
  return (
    parseDecimal(value) !== null || (/^-?\{n\}$/.test(value) && forms.every((form) => form.includes('{n}')))
  );
}

/** Attributes that mean something for some classes only; the others may stand anywhere. */
const CLASSES_OF = {
  sign: ['direction', 'comparison', 'column', 'head'],
  keep: ['action'],
  scope: ['place'],
  spread: ['distribution'],
  picks: ['anaphor'],
} as const satisfies Record<string, readonly WordClass[]>;

function checkWord(entry: PlacedRules['words'][number]): Problem[] {
  return (Object.keys(CLASSES_OF) as (keyof typeof CLASSES_OF)[]).flatMap((key) => {
    const classes: readonly WordClass[] = CLASSES_OF[key];
    if (entry.rule[key] === undefined || classes.includes(entry.rule.class)) return [];
    const what = `${key} means nothing for a word of the class ${entry.rule.class}`;
    return [ruleProblem(entry, [key], what, `remove it, or use the class ${classes.join(' or ')}`)];
  });
}

function checkPeriod(entry: PlacedRules['periods'][number]): Problem[] {
  const { forms, match } = entry.rule;
  const days = (['from', 'to'] as const).filter((key) => !isMonthDay(entry.rule[key] ?? '01-01'));
  return [
    ...days.map((key) =>
      ruleProblem(entry, [key], `${key} is no day of a year`, 'write it as "MM-DD": "06-30"'),
    ),
    ...(forms.length > 0 || match !== undefined
      ? []
      : [
          ruleProblem(
            entry,
            ['id'],
            'the period has neither forms nor match',
            'add forms: with its wordings',
          ),
        ]),
  ];
}

/** Day 31 stands for any month's last. */
function isMonthDay(text: string): boolean {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function checkConstruction(entry: PlacedRules['constructions'][number]): Problem[] {
  const fault = constructionFault(entry.rule.form, entry.rule.name);
  return fault === null ? [] : [ruleProblem(entry, [fault.key], fault.what, fault.hint)];
}

function checkExamples(rules: readonly PlacedRule[], kinds: ReadonlySet<string>): Problem[] {
  return rules.flatMap((entry) =>
    (['examples', 'counter_examples', 'known_gaps'] as const).flatMap((list) =>
      entry.rule[list].flatMap((example: Example, i) => {
        const fault = exampleFault(example, kinds);
        return fault === null ? [] : [ruleProblem(entry, [list, i, fault.key], fault.what, fault.hint)];
      }),
    ),
  );
}

function exampleFault(
  example: Example,
  kinds: ReadonlySet<string>,
): { key: string; what: string; hint: string } | null {
  if (example.text.trim() === '') return { key: 'text', what: 'the text is empty', hint: 'write a sentence' };
  if (example.date !== undefined && !isDay(example.date)) {
    return { key: 'date', what: `there is no day ${example.date}`, hint: 'write a day as "2024-01-31"' };
  }
  if (example.kind === undefined || kinds.has(example.kind)) return null;
  const near = nearestWord(example.kind, kinds);
  const hint = near === null ? `one of ${[...kinds].sort().join(', ')}` : `did you mean ${near}?`;
  return { key: 'kind', what: `there is no kind of document ${example.kind}`, hint };
}
