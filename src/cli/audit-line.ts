import type { Audit } from '../model/audit.js';
import { AUDIT_GROUNDS, type AuditGround } from '../model/audit-kinds.js';
import { countOf } from './count-of.js';

/** What the audit came to, with every reason why a span alone was not enough: how many figures rest on it. */
export function auditLine({ figures, alone, grounds, disagreements }: Audit): string {
  const verdict = `${countOf(figures, 'figure')} audited, ${countOf(disagreements.length, 'disagreement')}`;
  if (figures === 0) return verdict;
  const besides = Object.entries(grounds)
    .filter(([, count]) => count > 0)
    .map(([ground, count]) => `${count} ${AUDIT_GROUNDS[ground as AuditGround]}`);
  return `${verdict} (${[`${alone} by the span alone`, ...besides].join('; ')})`;
}
