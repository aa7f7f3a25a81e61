import type { z } from 'zod';
import { nearestWord } from './check-nearest.js';
import { loadZod } from './load-slowly.js';
import { packSchema } from './schema.js';

/** Keys and indexes from the top of a file down to a value. */
export type PathInPack = readonly (string | number)[];

/** A fault of a pack's shape, in words that tell the writer of the pack what to do. */
interface ShapeFault {
  at: PathInPack;
  what: string;
  hint: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema's issues mean for the file they were found in. */
export function shapeFaults(issues: readonly Issue[], file: unknown, above: PathInPack = []): ShapeFault[] {
  return issues.flatMap((issue) => {
    const steps = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
    return faultsOf(issue, [...above, ...steps], file);
  });
}

function faultsOf(issue: Issue, at: PathInPack, file: unknown): ShapeFault[] {
  const value = valueAt(file, at);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, at));
  if (issue.code === 'invalid_union') {
    // The only union is one wanted figure or a list of them; the branch that was meant is told by the brackets.
    const branch = issue.errors[Array.isArray(value) ? 1 : 0] ?? [];
    return shapeFaults(branch, file, at);
  }
  return [{ at, ...wordsOf(issue, keyOf(at), value) }];
}

function unknownKey(key: string, at: PathInPack): ShapeFault {
  const known = keysAt(at);
  const near = nearestWord(key, known);
  const hint = near === null ? `the keys here are ${known.join(', ')}` : `did you mean ${near}?`;
  return { at: [...at, key], what: `unknown key ${key}`, hint };
}

function wordsOf(issue: Issue, key: string, value: unknown): { what: string; hint: string } {
  const said = JSON.stringify(value);
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined)
        return { what: `the key ${key} is missing`, hint: `add ${key}: ${article(issue.expected)}` };
      return {
        what: `${key} is not ${article(issue.expected)}`,
        hint:
          issue.expected === 'string'
            ? 'put the value into quotation marks'
            : `write ${article(issue.expected)}`,
      };
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (value === undefined)
        return { what: `the key ${key} is missing`, hint: `add ${key}: one of ${values.join(', ')}` };
      const near = nearestWord(String(value), values);
      return {
        what: `${key} cannot be ${said}`,
        hint: near === null ? `one of ${values.join(', ')}` : `did you mean ${near}?`,
      };
    }
    case 'too_small':
      return { what: `${key} is empty`, hint: 'write at least one, or remove it' };
    case 'invalid_format':
      return { what: `${key} cannot be ${said}`, hint: FORMAT_HINTS[key] ?? issue.message };
    default:
      return { what: `${key}: ${issue.message}`, hint: 'the keys of each kind are in docs/patterns.md' };
  }
}

const FORMAT_HINTS: Record<string, string> = {
  id: 'lower case words joined by . or -, each beginning with a letter: ecology.air.pm25, never pm-2',
  pack: 'lower case words joined by . or -: domains.ecology',
  date: 'write a day as "2024-01-31"',
  year: 'document or frame, either with a number of years on, such as frame-1, or a year in quotation marks',
  from: 'write a day of the year as "06-30"',
  to: 'write a day of the year as "06-30"',
};

/** `forms` for the list, `an entry of forms` for what stands in it. */
function keyOf(at: PathInPack): string {
  const last = at.at(-1);
  return typeof last === 'number' ? `an entry of ${at.at(-2)}` : (last ?? 'the file');
}

function article(type: string): string {
  if (type === 'array') return 'a list';
  if (type === 'object') return 'a map';
  if (type === 'string') return 'a text';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function valueAt(file: unknown, at: PathInPack): unknown {
  let value = file;
  for (const step of at) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys the schema knows at a place, for the hint about a mistyped one. */
function keysAt(at: PathInPack): string[] {
  const z = loadZod();
  let schema: unknown = packSchema(z);
  for (const step of at) {
    schema = unwrap(schema);
    if (schema instanceof z.ZodUnion) schema = schema.options[typeof step === 'number' ? 1 : 0];
    if (schema instanceof z.ZodArray) schema = schema.element;
    else if (schema instanceof z.ZodObject) schema = schema.shape[String(step)];
  }
  schema = unwrap(schema);
  if (schema instanceof z.ZodUnion) schema = schema.options[0];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function unwrap(schema: unknown): unknown {
  const z = loadZod();
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema;
}
