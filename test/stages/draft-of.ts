import type { Candidate, Draft, Quantity } from '../../src/model/draft.js';
import { emptyDraft } from '../../src/pipeline.js';
import { readText } from '../../src/readers/index.js';
import { identityMap } from '../../src/text/offset-map.js';

/** What is to be known of one number beside its place. */
export interface Known extends Partial<Omit<Candidate, 'quantity'>> {
  quantity?: Partial<Quantity>;
}

/**
 * The draft of a text whose numbers stand in ⟨⟩, as a stage finds it that settles candidates: a sentence ends with 。, a clause
 * with ，；。, a paragraph with its line. What is known of the numbers comes in their order, what is known of the document last.
 */
export function draftOf(marked: string, known: readonly Known[] = [], document: Partial<Draft> = {}): Draft {
  const text = marked.replace(/[⟨⟩]/g, '');
  const draft: Draft = { ...emptyDraft(readText(text, 'input.txt', 'txt')), kind: 'kind.other' };
  draft.normal = identityMap(text);
  draft.sections = [{ start: 0, end: text.length, headings: [], level: 0 }];
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    const paragraph = draft.paragraphs.length;
    draft.paragraphs.push({ start, end: start + line.length, kind: 'paragraph', level: null, cell: null });
    for (const sentence of line.matchAll(/[^。]+。?/g)) {
      const from = start + sentence.index;
      draft.sentences.push({ start: from, end: from + sentence[0].length, paragraph, section: 0 });
    }
  }
  const places = [...marked.matchAll(/⟨([^⟩]*)⟩/g)];
  draft.candidates = places.map(({ 1: number, index }, i) => {
    const start = index - 2 * i;
    return candidateOf(draft, start, start + number!.length, known[i] ?? {});
  });
  return { ...draft, ...document };
}

function candidateOf(draft: Draft, start: number, end: number, { quantity, ...known }: Known): Candidate {
  const { text } = draft.normal;
  const before = /[^，；。\n]*$/.exec(text.slice(0, start))![0];
  const behind = /^[^，；。\n]*/.exec(text.slice(end))![0];
  return {
    quantity: { ...NUMBER, start, end, from: start, to: end, ...quantity },
    sentence: draft.sentences.findIndex((sentence) => start < sentence.end),
    clause: { start: start - before.length, end: end + behind.length },
    ...UNSETTLED,
    ...known,
  };
}

const NUMBER: Omit<Quantity, 'start' | 'end' | 'from' | 'to'> = {
  kind: 'quantity',
  value: { digits: 3n, exponent: 0 },
  min: null,
  max: null,
  bound: 'eq',
  unit: { text: '个', code: '{item}', dimension: 'count' },
  factor: null,
  role: null,
  chinese: false,
  per: null,
  rules: [],
};

const UNSETTLED: Omit<Candidate, 'quantity' | 'sentence' | 'clause'> = {
  name: '项目',
  raw: null,
  role: 'level',
  sign: 1,
  annualised: false,
  comparison: null,
  basis: null,
  cumulative: false,
  fromValue: false,
  threshold: false,
  term: false,
  continues: false,
  modal: null,
  ownPeriod: null,
  status: 'actual',
  force: null,
  period: null,
  deadline: null,
  scope: null,
  table: null,
  place: null,
  headed: null,
  confidence: 0.95,
  metricId: null,
  domain: null,
  rules: [],
};
