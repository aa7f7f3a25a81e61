import { domainIds } from '../commands/domain-titles.js';
import { oneOf } from './parse-values.js';

/** A domain that no pack has would look like one without figures. */
export function checkDomain(domain: string, flags: { patterns?: readonly string[] }): void {
  oneOf(domainIds(flags))(domain, '--domain');
}
