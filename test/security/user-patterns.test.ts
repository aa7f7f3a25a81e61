import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/index.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** Takes for ever in an engine that tries every way: each 甲 doubles the ways. */
const NESTED = '(?:甲+)+乙';
const SLOW = '甲'.repeat(3_000);
const SENTENCE = '2024年，全市粮食总产量达到512.6万吨，同比增长3.2%。';
const PATIENCE = 120_000;

/** One rule for every key that holds an expression, a line each. */
const rulesWith = (source: string): string => `pack: own.pack
title: 自己的规则
numerals:
  - { id: own.half.after, forms: [整半], value: '0.5', unit: '', after: '${source}', ${EXAMPLES} }
  - { id: own.half.not-after, forms: [全半], value: '0.5', unit: '', not_after: '${source}', ${EXAMPLES} }
  - { id: own.half.before, forms: [大半], value: '0.5', unit: '', before: '${source}', ${EXAMPLES} }
  - { id: own.half.not-before, forms: [小半], value: '0.5', unit: '', not_before: '${source}', ${EXAMPLES} }
units:
  - { id: own.lump, name: 坨坨, forms: [坨坨], second: true, dimension: count, code: '{lump}', factor: '1', before: '${source}', ${EXAMPLES} }
comparisons:
  - { id: own.than, match: '${source}', kind: yoy, ${EXAMPLES} }
periods:
  - { id: own.period, slot: year, match: '${source}(?<y><Y>)', ${EXAMPLES} }
lookalikes:
  - { id: own.like.behind, match: '${source}{n}', why: 试, ${EXAMPLES} }
  - { id: own.like.before, match: '{n}${source}', why: 试, ${EXAMPLES} }
furniture:
  - { id: own.line, match: '${source}', ${EXAMPLES} }
repairs:
  - { id: own.repair, match: '(?<fix>${source})', to: 乙, why: 试, ${EXAMPLES} }
facts:
  - { id: own.fact.match, fact: title, in: first, match: '(?<value>${source})', ${EXAMPLES} }
  - { id: own.fact.unless, fact: title, in: first, match: '(?<value>甲)', unless: '${source}', ${EXAMPLES} }
kinds:
  - { id: kind.own.title, name: own title, title: ['${source}'], status: actual, period: title, deadline: none, ${EXAMPLES} }
  - { id: kind.own.decides, name: own decides, title: [], decides: ['${source}'], status: actual, period: title, deadline: none, ${EXAMPLES} }
  - { id: kind.own.body, name: own body, title: [], body: ['${source}'], status: actual, period: title, deadline: none, ${EXAMPLES} }
`;
const EXAMPLES =
  "examples: [{ text: '粮食产量5吨', want: { value: 5 } }], counter_examples: [{ text: 没有数 }]";
const KEYS = 16;

const packOf = (source: string): string => tempFolder({ 'own.yaml': rulesWith(source) });

describe('case 42: an expression of a user', () => {
  test(
    'cannot take for ever, whatever rule it is of',
    () => {
      const text = `${SLOW}公报\n\n${SLOW}整半吨${SLOW}。5吨${SLOW}3坨坨，${SLOW}5${SLOW}全半大半小半${SLOW}。${SLOW}2024年${SLOW}。\n\n${SENTENCE}`;
      const { figures } = extractText(text, { patterns: [packOf(NESTED)] });
      expect(figures.some(({ value }) => value === 5_126_000)).toBe(true);
    },
    PATIENCE,
  );

  test(
    'is refused in every rule where the linear engine lacks what it uses',
    async () => {
      const folder = packOf('(?<=甲)乙');
      const { code, stdout, stderr } = await runCli(['patterns', 'check', '--patterns', folder]);
      expect(code).toBe(1);
      expect(
        `${stdout}${stderr}`.match(/own\.yaml:\d+:\d+: the regular expression .* lookbehind/g),
      ).toHaveLength(KEYS);
    },
    PATIENCE,
  );

  test(
    'that matches nothing at all makes no endless loop',
    () => {
      expect(extractText(SENTENCE, { patterns: [packOf('(?:甲)*')] }).figures).toBeInstanceOf(Array);
    },
    PATIENCE,
  );

  test(
    'of a megabyte is refused, or runs',
    async () => {
      const rule = `pack: own.pack\ntitle: 自己的\nfurniture:\n  - { id: own.line, match: '${'甲乙|'.repeat(150_000)}丙', ${EXAMPLES} }\n`;
      const folder = tempFolder({ 'own.yaml': rule, 'a.txt': SENTENCE });
      const { code, stdout, stderr } = await runCli(['extract', '--patterns', folder, `${folder}/a.txt`]);
      if (code === 2) expect(stderr).toMatch(/E-PACK/);
      else expect({ code, figures: stdout.trim().split('\n').length }).toEqual({ code: 0, figures: 2 });
    },
    PATIENCE,
  );
});
