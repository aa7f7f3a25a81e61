import type { Check } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import { MESSAGES } from './wording.js';

/** The record of a statement and what it was held against. */
export function makeCheck(
  kind: Check['kind'],
  said: Figure,
  from: readonly Figure[],
  { consistent, computed, arithmetic }: { consistent: boolean; computed: number; arithmetic: string },
): Check {
  const { name, id, domain } = said.metric;
  return {
    kind,
    consistent,
    metric: { name, id, domain },
    stated: { value: said.value ?? 0, unit: said.unit.text },
    computed,
    arithmetic,
    figures: [said, ...from],
    message: MESSAGES.checked(name, arithmetic, consistent),
  };
}
