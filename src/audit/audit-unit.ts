import type { Figure } from '../model/figure.js';
import type { AuditWords } from './words.js';

/** What is wrong with the code of a unit; null when nothing is. Compounds have codes made of those of their parts. */
export function faultOfUnit({ unit: { text, code } }: Figure, { units }: AuditWords): string | null {
  if (text === '') return code === null ? null : `no unit has the code ${code}`;
  const known = units.filter(({ name }) => name === text);
  if (known.length === 0 || known.some((unit) => isCode(code, unit.code))) return null;
  return `${text} has no code ${code}`;
}

/** The money of a place, or none where the document tells no place. */
const CURRENCY = /^[A-Z]{3}$/;

function isCode(code: string | null, own: string | null): boolean {
  if (own === null || !own.startsWith('{yuan}')) return code === own;
  return code === null || CURRENCY.test(code.slice(0, 3));
}
