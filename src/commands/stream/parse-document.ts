import type { ExtractOptions } from '../../model/draft.js';
import { ZhibiaoError } from '../../model/errors.js';
import { isIsoDay } from '../../text/calendar.js';

/** A document as it comes in a stream. */
export interface StreamDocument {
  id: string | number;
  /** The text itself, or the path of a file. */
  text?: string;
  path?: string;
  options: ExtractOptions;
}

const FACTS = ['date', 'place', 'title', 'issuer'] as const;
const KEYS: readonly string[] = ['id', 'text', 'path', ...FACTS];

/**
 * A line as a document.
 * @throws ZhibiaoError E-STREAM that says what is wrong with the line
 */
export function parseDocument(line: string): StreamDocument {
  const value = parseJson(line);
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw wrong(`there is no key “${unknown}”`, `the keys are ${KEYS.join(', ')}`);
  const { id, text, path, date } = value;
  if (!isId(id)) throw wrong('the id is missing, or neither a text nor a number');
  if ((text === undefined) === (path === undefined))
    throw wrong(text === undefined ? 'there is neither text nor path' : 'there is both text and path');
  const given = [...FACTS, 'text', 'path'].filter((key) => value[key] !== undefined && value[key] !== null);
  const odd = given.find((key) => typeof value[key] !== 'string' || value[key] === '');
  if (odd !== undefined && value[odd] !== '') throw wrong(`${odd} is no text`);
  if (typeof date === 'string' && !isIsoDay(date))
    throw wrong(`“${date}” is no day`, 'write a day as 2023-12-31');
  const facts = FACTS.filter((key) => typeof value[key] === 'string' && value[key] !== '');
  return {
    id,
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof path === 'string' ? { path } : {}),
    options: Object.fromEntries(facts.map((key) => [key, value[key]])),
  };
}

/** The id of a line that is wrong otherwise, so that its sender knows which it was. */
export function idOf(line: string): string | number | null {
  try {
    const { id } = parseJson(line);
    return isId(id) ? id : null;
  } catch {
    return null;
  }
}

function parseJson(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong('the line is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('the line is no object');
  return value as Record<string, unknown>;
}

function isId(id: unknown): id is string | number {
  return typeof id === 'number' || (typeof id === 'string' && id !== '');
}

function wrong(
  message: string,
  hint = 'give one object a line: {"id": …, "text": …} or {"id": …, "path": …}',
): ZhibiaoError {
  return new ZhibiaoError('E-STREAM', message, { hint });
}
