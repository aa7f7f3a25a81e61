import { ZhibiaoError } from '../model/errors.js';
import { isIsoDay } from '../text/calendar.js';
import { daysOf } from '../text/iso-period.js';
import { nearest } from './nearest.js';

/** Turns what follows an option into its value, or says what the option takes. */
export type ParseValue<T> = (value: string, option: string) => T;

function refuse(value: string, option: string, takes: string, meant: string | null = null): ZhibiaoError {
  const question = meant === null ? '' : `did you mean ${meant}? `;
  return new ZhibiaoError('E-USAGE', `${option} does not take “${value}”`, {
    hint: `${question}it takes ${takes}`,
  });
}

export function oneOf<T extends string>(choices: readonly T[]): ParseValue<T> {
  return (value, option) => {
    const choice = choices.find((known) => known === value);
    if (choice === undefined) throw refuse(value, option, choices.join(', '), nearest(value, choices));
    return choice;
  };
}

/** Several choices, joined by commas. */
export function someOf<T extends string>(choices: readonly T[]): ParseValue<T[]> {
  const one = oneOf(choices);
  return (value, option) => value.split(',').map((part) => one(part.trim(), option));
}

export const parseDay: ParseValue<string> = (value, option) => {
  if (!isIsoDay(value)) throw refuse(value, option, 'a day such as 2023-12-31');
  return value;
};

/** A year, a month, a day, or two of them joined by a slash, to the days they cover. */
export const parsePeriod: ParseValue<{ start: string; end: string }> = (value, option) => {
  const days = daysOf(value);
  if (days === null) {
    throw refuse(
      value,
      option,
      'a year, month or day (2023, 2023-06, 2023-06-30), or two of them with a slash between',
    );
  }
  return days;
};

export const parseShare: ParseValue<number> = (value, option) => {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw refuse(value, option, 'a number from 0 to 1');
  return share;
};

export const parseCount: ParseValue<number> = (value, option) => {
  if (!/^\d{1,6}$/.test(value)) throw refuse(value, option, 'a whole number');
  return Number(value);
};

/** Memory with the letter of its unit: 512M, 1.5G. */
export const parseMemory: ParseValue<number> = (value, option) => {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)([MG])(?:i?B)?$/i.exec(value) ?? [];
  const bytes = Number(amount) * (unit.toUpperCase() === 'G' ? 1024 ** 3 : 1024 ** 2);
  if (amount === '' || bytes < LEAST_MEMORY)
    throw refuse(value, option, 'a size from 320M, such as 800M or 2G');
  return bytes;
};

/** The program itself with one thread and its patterns takes most of it. */
const LEAST_MEMORY = 320 * 1024 ** 2;

/** Seconds, parts of them too; beyond a day nobody waits. */
export const parseSeconds: ParseValue<number> = (value, option) => {
  const seconds = /^\d{1,5}(?:\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (seconds <= 0 || seconds > DAY) throw refuse(value, option, 'seconds up to 86400, such as 120 or 0.5');
  return seconds;
};

const DAY = 86_400;

/** At least one. */
export const parseFewest: ParseValue<number> = (value, option) => {
  const count = parseCount(value, option);
  if (count === 0) throw refuse(value, option, 'a whole number from 1');
  return count;
};

/** 2/8, the second of eight parts. */
export const parseShard: ParseValue<{ index: number; count: number }> = (value, option) => {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count) throw refuse(value, option, 'a part of so many, from 1/n to n/n: 2/8');
  return { index, count };
};
