import { ZhibiaoError } from '../model/errors.js';
import { IN_BYTES, LIMITS, type LimitName, type Limits } from '../model/limits.js';
import { nearest } from './nearest.js';
import type { ParseValue } from './parse-values.js';

const NAMES = Object.keys(LIMITS) as LimitName[];

/** What no text or file of Node goes beyond. */
const MOST: Partial<Limits> = { file: 500 * 1024 ** 2, text: 500_000_000, inflated: 4 * 1024 ** 3 };

/** file=128M,text=40M: of bytes a letter is so many KiB, MiB or GiB, of the others so many thousands. */
export const parseLimits: ParseValue<Partial<Limits>> = (value, option) => {
  const limits: Partial<Limits> = {};
  for (const part of value.split(',')) {
    const [, name = '', amount = '', unit = ''] = /^([a-z]+)=(\d{1,9})([KMG]?)$/i.exec(part.trim()) ?? [];
    const known = NAMES.find((each) => each === name);
    if (known === undefined) throw refuse(option, part, name);
    const size =
      Number(amount) * (IN_BYTES.includes(known) ? 1024 : 1000) ** ' KMG'.indexOf(unit.toUpperCase() || ' ');
    const most = MOST[known] ?? Number.MAX_SAFE_INTEGER;
    if (size < 1 || size > most) throw outside(option, part, known);
    limits[known] = size;
  }
  return limits;
};

function refuse(option: string, part: string, name: string): ZhibiaoError {
  const meant = name === '' ? null : nearest(name, NAMES);
  const question = meant === null ? '' : `did you mean ${meant}? `;
  return new ZhibiaoError('E-USAGE', `${option} does not take “${part}”`, {
    hint: `${question}it takes NAME=NUMBER, joined by commas, of ${NAMES.join(', ')}: file=128M,text=40M`,
  });
}

function outside(option: string, part: string, name: LimitName): ZhibiaoError {
  const most = MOST[name];
  const upTo = most === undefined ? '' : ` to ${IN_BYTES.includes(name) ? most / 1024 ** 2 : most / 1e6}M`;
  return new ZhibiaoError('E-USAGE', `${option} does not take “${part}”`, {
    hint: `${name} goes from 1${upTo}`,
  });
}
