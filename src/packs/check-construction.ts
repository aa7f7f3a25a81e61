import { ELEMENT_LETTERS } from './construction-matcher.js';

/** The elements that are the number of the form: any number, or one of a kind. */
const NUMBERS = ['Q', 'COUNT', 'MEASURE', 'PERCENT', 'ORDER', 'THRESHOLD'];
const ELEMENTS = [...new Set([...Object.keys(ELEMENT_LETTERS), 'Q'])];

interface Fault {
  key: 'form' | 'name';
  what: string;
  hint: string;
}

/** What is wrong with a construction's form or name, or null. docs/patterns.md says how they are written. */
export function constructionFault(form: string, name: string): Fault | null {
  const tokens = tokensOf(form);
  const said = formFault(tokens);
  if (said !== null) return { key: 'form', ...said };
  const named = nameFault(name, tokens);
  return named === null ? null : { key: 'name', ...named };
}

function formFault(tokens: readonly string[]): { what: string; hint: string } | null {
  const unknown = tokens.find((token) => !/^[?*|()^$]$/.test(token) && !ELEMENTS.includes(token));
  if (unknown !== undefined) {
    return {
      what: `the form has the unknown element ${unknown}`,
      hint: `the elements are ${ELEMENTS.join(' ')}`,
    };
  }
  const from = tokens[0] === '^' ? 1 : 0;
  const to = tokens.at(-1) === '$' ? tokens.length - 1 : tokens.length;
  const inner = tokens.slice(from, to);
  if (inner.includes('^') || inner.includes('$')) {
    return { what: 'an anchor stands inside the form', hint: '^ stands first and $ last' };
  }
  const reading = readAlternatives(inner, 0);
  if (typeof reading === 'string' || reading.next < inner.length) {
    const what = typeof reading === 'string' ? reading : 'the brackets do not match';
    return { what, hint: 'write it as in NP ACT? LINK? (MEASURE | PERCENT)' };
  }
  if (reading.least === 1 && reading.most === 1) return null;
  const what =
    reading.most === 0 ? 'the form has no number' : 'the form does not always have exactly one number';
  return { what, hint: `write one of ${NUMBERS.join(' ')}, neither optional nor twice` };
}

/** A stretch of a form: where it ends and how many numbers it can hold. A text is what is wrong with it. */
type Reading = { next: number; least: number; most: number } | string;

function readAlternatives(tokens: readonly string[], at: number): Reading {
  let all = readSequence(tokens, at);
  while (typeof all !== 'string' && tokens[all.next] === '|') {
    const other = readSequence(tokens, all.next + 1);
    if (typeof other === 'string') return other;
    all = { next: other.next, least: Math.min(all.least, other.least), most: Math.max(all.most, other.most) };
  }
  return all;
}

function readSequence(tokens: readonly string[], at: number): Reading {
  let whole = { next: at, least: 0, most: 0 };
  while (whole.next < tokens.length && tokens[whole.next] !== '|' && tokens[whole.next] !== ')') {
    const item = readRepeated(tokens, whole.next);
    if (typeof item === 'string') return item;
    whole = { next: item.next, least: whole.least + item.least, most: whole.most + item.most };
  }
  return whole.next === at ? 'a bracket or | has nothing beside it' : whole;
}

function readRepeated(tokens: readonly string[], at: number): Reading {
  const item = readItem(tokens, at);
  if (typeof item === 'string') return item;
  const sign = tokens[item.next];
  if (sign !== '?' && sign !== '*') return item;
  const most = sign === '*' && item.most > 0 ? Number.POSITIVE_INFINITY : item.most;
  return { next: item.next + 1, least: 0, most };
}

function readItem(tokens: readonly string[], at: number): Reading {
  const token = tokens[at]!;
  if (token === '?' || token === '*') return `${token} has nothing before it`;
  if (token !== '(') {
    const numbers = NUMBERS.includes(token) ? 1 : 0;
    return { next: at + 1, least: numbers, most: numbers };
  }
  const group = readAlternatives(tokens, at + 1);
  if (typeof group === 'string') return group;
  return tokens[group.next] === ')' ? { ...group, next: group.next + 1 } : 'the brackets do not match';
}

/** The name lists elements of the form, NP2 being the second NP, and @subject. */
function nameFault(name: string, form: readonly string[]): { what: string; hint: string } | null {
  const usable = [...new Set(form.filter((token) => ELEMENTS.includes(token) && !NUMBERS.includes(token)))];
  const hint = `use ${[...usable, '@subject'].join(' ')}; NP2 is the second NP`;
  const parts = name.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0) return { what: 'the name is empty', hint };
  const wrong = parts.find((part) => part !== '@subject' && !standsIn(part, form, usable));
  return wrong === undefined ? null : { what: `the name has ${wrong}, which the form has not`, hint };
}

function standsIn(part: string, form: readonly string[], usable: readonly string[]): boolean {
  const [, element = '', nth = '1'] = /^([A-Z]+)([1-9])?$/.exec(part) ?? [];
  return usable.includes(element) && form.filter((token) => token === element).length >= Number(nth);
}

function tokensOf(form: string): string[] {
  return form.match(/[\p{L}\p{N}_@]+|\S/gu) ?? [];
}
