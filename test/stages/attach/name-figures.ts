import { extractText } from '../../../src/commands/extract.js';

/** What a row says of one figure: its metric, its value with the unit, and its role where it is no level. */
export type Row = [sentence: string, figures: string[]];

/** The figures of a sentence in the words of a row: 森林覆盖率 | 42 % , 航班量 | -3 % growth. */
export function nameFigures(sentence: string): string[] {
  return extractText(sentence).figures.map(({ metric, value, min, max, unit, role }) => {
    const size = value ?? `${min}~${max}`;
    const told = role === 'level' ? '' : ` ${role}`;
    return `${metric.name} | ${size}${unit.text === '' ? '' : ` ${unit.text}`}${told}`;
  });
}
