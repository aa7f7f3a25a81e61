import type { Candidate } from '../../model/draft.js';
import type { KindRule } from '../../packs/schema.js';

/** The rule that figures are told by which are the terms of something. */
export const TERMS = 'status.item.reference';
const GRANTS: ReadonlySet<string> = new Set(['grant.give', 'grant.fine']);

/**
 * 按合同额30%给予补助，单户最高50万元，首次上规的再奖5万元; 按每人每月1800元定额支付: in a plan the terms of a grant are no goals, as its
 * sum would be. A rate, a highest sum, a sum for each tell that they are terms, and what follows them is one.
 */
export function isTermOfGrant(kind: KindRule | null, candidate: Candidate, follows: boolean): boolean {
  const { quantity, rules } = candidate;
  const money = quantity.kind === 'money';
  if (!money && quantity.kind !== 'percent') return false;
  const granted = rules.some((rule) => GRANTS.has(rule));
  if (kind?.status === 'actual') return granted && isToldTerm(candidate);
  if (kind?.status !== 'target') return false;
  const each = quantity.per !== null || quantity.unit.text.includes('/');
  if (!money) return granted;
  if (follows || rules.includes('modifier.highest')) return true;
  return each && (granted || rules.includes('link.by'));
}

/** 设备贷款按50%贴息; 倒房重建每户补助3万至5万元: what a report tells of a grant is a term where no one sum can have been paid. */
function isToldTerm({ quantity, rules }: Candidate): boolean {
  if (quantity.kind === 'percent') return rules.includes('link.by');
  return rules.includes('modifier.highest') || quantity.min !== null;
}
