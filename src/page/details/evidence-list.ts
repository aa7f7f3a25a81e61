import type { Alternative, Evidence, ExplainedField, LostFrame } from '../../model/explanation.js';
import type { Figure } from '../../model/figure.js';
import { button, el } from '../dom.js';
import type { Page } from '../state.js';
import { sayEvidence, sayStatement } from './say-evidence.js';

/** Field by field, what a figure says, by which rules and words, and what could have decided it and did not. */
export function evidenceList(figure: Figure, page: Page): HTMLElement {
  const second = page.report.secondOf(figure);
  return el(
    'dl',
    { class: 'evidence' },
    ...page.report
      .evidenceOf(figure)
      .flatMap((evidence) => [
        el('dt', {}, page.words.details.fields[evidence.field]),
        el(
          'dd',
          {},
          ...fieldNodes(figure, evidence, page),
          ...(evidence.field === 'metric' ? secondNodes(second, page) : []),
        ),
      ]),
  );
}

function fieldNodes(figure: Figure, evidence: Evidence, page: Page): Node[] {
  const { field, from, rules, words, lost } = evidence;
  const says = sayEvidence(figure, evidence, page.words);
  const how = from === null ? '' : page.words.details.from[from];
  return [
    el(
      'div',
      {},
      el('span', { lang: 'zh' }, says),
      how === '' ? null : el('small', {}, ` ${how}`),
      ...rules.map(ruleName),
    ),
    ...words.map(({ text, start, end, rule }) =>
      el('div', {}, wordsButton({ text, start, end }, page), ruleName(rule)),
    ),
    ...lost.map((frame) => lostNode(field, frame, page)),
  ];
}

const ruleName = (rule: string): HTMLElement => el('code', {}, rule);

/** Words of the document, which a click points at there. */
function wordsButton(words: { text: string; start: number; end: number }, { store }: Page): Node | null {
  if (words.text === '') return null;
  return button({ class: 'words', lang: 'zh' }, () => store.set({ words: { ...words } }), `“${words.text}”`);
}

function lostNode(field: ExplainedField, { says, words, reach, rule }: LostFrame, page: Page): HTMLElement {
  const { details } = page.words;
  return el(
    'div',
    { class: 'lost' },
    `${details.passedOver} `,
    el('span', { lang: 'zh' }, sayStatement(field, says, page.words)),
    ' ',
    words === null ? null : wordsButton(words, page),
    el('small', {}, ` ${details.holds(reach.start, reach.end)}`),
    ruleName(rule),
  );
}

function secondNodes(second: Alternative | null, { words }: Page): Node[] {
  if (second === null) return [];
  const { name, role, rule } = second;
  const text = `${words.details.second} ${name} · ${words.roles[role]}`;
  return [el('div', { class: 'lost' }, text, ruleName(rule))];
}
