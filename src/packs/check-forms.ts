import type { Problem } from './check-problem.js';
import { type PlacedRule, type PlacedRules, ruleProblem } from './merge.js';

interface Form {
  entry: PlacedRule;
  at: readonly (string | number)[];
  text: string;
  /** Forms are compared within one group: the kind, and what else tells two rules apart. */
  group: string;
}

/** Forms that are blank, and forms by which two rules of a kind could not be told apart. */
export function checkForms(placed: PlacedRules): Problem[] {
  const forms = formsOf(placed);
  return [...forms.filter(({ text }) => text.trim() !== text || text === '').map(blank), ...repeated(forms)];
}

function formsOf(placed: PlacedRules): Form[] {
  const list = (entry: PlacedRule, group: string, forms: readonly string[]): Form[] =>
    forms.map((text, i) => ({ entry, at: ['forms', i], text, group }));
  return [
    ...placed.metrics.flatMap((entry) => [
      ...list(entry, 'metrics', entry.rule.forms),
      // The name is a form as well; a form that repeats it is no second wording.
      ...(entry.rule.forms.includes(entry.rule.name)
        ? []
        : [{ entry, at: ['name'], text: entry.rule.name, group: 'metrics' }]),
    ]),
    ...placed.units.flatMap((entry) =>
      list(entry, entry.rule.second ? 'units second' : 'units', entry.rule.forms),
    ),
    ...placed.numerals.flatMap((entry) => list(entry, contextOf(entry.rule), entry.rule.forms)),
    ...placed.modifiers.flatMap((entry) => list(entry, `modifiers ${entry.rule.place}`, entry.rule.forms)),
    ...placed.words.flatMap((entry) =>
      list(entry, `words ${entry.rule.class} ${entry.rule.edge}`, entry.rule.forms),
    ),
    ...placed.periods.flatMap((entry) => list(entry, `periods ${entry.rule.slot}`, entry.rule.forms)),
    ...placed.status.flatMap((entry) => list(entry, `status ${entry.rule.place}`, entry.rule.forms)),
    ...placed.pairing
      .filter(({ rule }) => rule.class === 'weak' || rule.class === 'same')
      .flatMap((entry) => list(entry, `pairing ${entry.rule.class}`, entry.rule.forms)),
    ...placed.variants.map((entry) => ({ entry, at: ['from'], text: entry.rule.from, group: 'variants' })),
  ];
}

/** One wording may be several numerals, told apart by what stands around it. */
function contextOf({
  after,
  before,
  not_after,
  not_before,
}: PlacedRules['numerals'][number]['rule']): string {
  return JSON.stringify(['numerals', after, before, not_after, not_before]);
}

function blank({ entry, at }: Form): Problem {
  return ruleProblem(entry, at, 'the form is blank or has a space at its edge', 'write the bare wording');
}

function repeated(forms: readonly Form[]): Problem[] {
  const seen = new Map<string, Form>();
  const problems: Problem[] = [];
  for (const form of forms) {
    const key = `${form.group}\n${form.text}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, form);
    else problems.push(repetition(form, earlier));
  }
  return problems;
}

function repetition(form: Form, earlier: Form): Problem {
  const { id } = earlier.entry.rule;
  if (id === form.entry.rule.id) {
    return ruleProblem(
      form.entry,
      form.at,
      `the form ${form.text} stands twice in this rule`,
      'remove one of them',
    );
  }
  const overrides = form.entry.parsed.file.layer > earlier.entry.parsed.file.layer;
  const hint = overrides
    ? `remove it, or give the rule the id ${id} to override that one`
    : 'leave it to one of the two rules';
  return ruleProblem(form.entry, form.at, `the form ${form.text} is also one of ${id}`, hint);
}
