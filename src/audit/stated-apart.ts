import type { Figure } from '../model/figure.js';
import { type Exact, exactOf } from './exact.js';
import type { Given } from './given.js';
import { readPlainNumber } from './plain-number.js';
import { powerAtEnd } from './read-side.js';
import { plainSigns, powerOfSigns } from './signs.js';
import type { AuditWords } from './words.js';
import { writesUnit } from './written-unit.js';

/** A unit that stands apart from its number, and of how many the number counts: 万元 over a column. */
export interface Apart {
  ground: 'unit' | 'scale' | 'growth' | 'rank' | 'list';
  scale: Exact;
}

/** Where else than in its span the unit of a figure stands. */
export function unitsApart(figure: Figure, given: Given): Apart[] {
  const { table } = figure.source;
  return table === null ? inList(figure, given) : inHeads(figure, given);
}

/** 1409万、1305万人次: the unit of the members behind, to which a sign of lists leads; 5、8万元 share the power too. */
function inList({ source, unit }: Figure, { text, words }: Given): Apart[] {
  const behind = plain(text.slice(source.end, source.end + REACH).split(/[。；！？]/u)[0] ?? '', words);
  if (!/^[、,和及与至~—-]/u.test(behind)) return [];
  const next = /^[、,和及与]?([\d.]+[十百千万亿兆]*)/u.exec(behind)?.[1] ?? '';
  const stands = formsOf(unit.text, words).some((form) => behind.includes(form));
  if (!stands) return [];
  const power = powerAtEnd(next);
  return [
    { ground: 'unit', scale: exactOf(1) },
    ...(power === 0 ? [] : [{ ground: 'list' as const, scale: exactOf(10n ** BigInt(power)) }]),
  ];
}
const REACH = 60;

/** Over the column, beside the row, or above the table: the nearest that states the unit by itself. */
function inHeads({ source, unit }: Figure, { text, words }: Given): Apart[] {
  const { row, column } = source.table ?? { row: '', column: '' };
  const [heads, line, above] = [
    `${column}\n${row}`,
    text.slice(text.lastIndexOf('\n', source.start) + 1, source.start),
    text.slice(Math.max(0, source.start - ABOVE), source.start),
  ].map((part) => words.simplify(part.normalize('NFKC'))) as [string, string, string];
  const forms = formsOf(unit.text, words);
  for (const part of [heads, line, above]) {
    const found = forms.flatMap((form) => mentions(part, form));
    if (found.length > 0) return found;
  }
  if (forms.some((form) => heads.includes(form))) return [{ ground: 'unit', scale: exactOf(1) }];
  return isOfHeads(unit.text, heads, words)
    ? [{ ground: unit.text === RANK ? 'rank' : 'growth', scale: exactOf(1) }]
    : [];
}
const ABOVE = 4000;

/** A growth is in per cent and a rank is a place, though their heads do not say so. */
function isOfHeads(unit: string, heads: string, { changing, ranking }: AuditWords): boolean {
  const telling = unit === '%' ? changing : unit === RANK ? ranking : [];
  return telling.some((word) => heads.includes(word));
}
const RANK = '位';

/** A unit that stands by itself, in brackets or in a cell, with what it counts: （万元）, 新台币千元. */
function mentions(text: string, form: string): Apart[] {
  const found: Apart[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const [count = ''] = /(?<!\d)(?:10*)?[十百千万亿兆]*$/u.exec(text.slice(0, at)) ?? [];
    const behind = text.slice(at + form.length);
    const [own = '', counted = ''] = /^([十百千万亿兆]*)元/u.exec(behind) ?? [];
    const bounds = `${text.charAt(at - count.length - 1) || ' '}${behind.charAt(own.length) || ' '}`;
    if (!ALONE.test(bounds) && !(SIGN.test(form) && !/^\d/.test(bounds))) continue;
    const written = count === '' ? counted : count;
    found.push({ ground: written === '' ? 'unit' : 'scale', scale: scaleOf(written) });
  }
  return found;
}
/** A sign is no part of a word: 增长%. */
const SIGN = /^[%‰]$/;
const ALONE = /^[\s()[\]【】:：、,，;；/±+-]{2}$/u;

/** What a unit counts: 10万人, 千元. */
function scaleOf(count: string): Exact {
  if (/^[十百千万亿兆]*$/u.test(count)) return exactOf(10n ** BigInt(powerOfSigns(count)));
  return readPlainNumber(count)?.low ?? exactOf(1);
}

/** How a unit may be written; of a compound, as the record has it. Points of a share are headed by its unit. */
function formsOf(unit: string, words: AuditWords): string[] {
  const forms = words.units.filter(({ name }) => name === unit).flatMap((word) => word.forms);
  const points = unit === POINTS ? ['%'] : [];
  return [...new Set([unit, ...forms, ...points])].filter((form) => form !== '');
}

const plain = (text: string, words: AuditWords): string => words.simplify(plainSigns(text));

/** 0.6个、0.2个百分点: things counted are whole, so a fraction of 个 in a list of points is one of them. */
export function isOfPoints({ source, unit }: Figure, { text, words }: Given): boolean {
  if (unit.text !== PIECE || !plainSigns(source.text).includes('.')) return false;
  const behind = plain(text.slice(source.end, source.end + REACH).split(/[，。；！？]/u)[0] ?? '', words);
  return /^[、和及与]/u.test(behind) && behind.includes(POINTS);
}
const PIECE = '个';
const POINTS = '个百分点';

/** 每吨 before 300元: what the unit is said per stands in front. */
export function isSaidPer(figure: Figure, written: string, { text, words }: Given): boolean {
  const [above = '', ...below] = figure.unit.text.split(/[/·]/);
  if (below.length === 0 || !writesUnit(written, above, words)) return false;
  const before = plain(text.slice(Math.max(0, figure.source.start - PER_REACH), figure.source.start), words);
  return below.every((part) => formsOf(part, words).some((form) => before.includes(`每${form}`)));
}
const PER_REACH = 30;
