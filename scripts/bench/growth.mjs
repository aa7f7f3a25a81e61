// What grows faster than the text: every stage on one long document against half of it, and the inputs that are made to hurt.
import { readFileSync } from 'node:fs';
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { extractText, loadPacks } from '../../dist/index.js';
import { emptyDraft, STAGES } from '../../dist/pipeline.js';
import { readText } from '../../dist/readers/index.js';
import { makeFigures } from '../../dist/stages/make-figures.js';
import { inTurn, median } from './measure.mjs';
import { milliseconds, row } from './rows.mjs';
import { longText, textFiles } from './texts.mjs';

const CHARACTERS = 2_000_000;
const ROUNDS = 5;
const BAR = 2.1;
/** What is quadratic comes to 4; stages of a few milliseconds swing by a fifth from run to run. */
const HELD = 3;

/**
 * A document against another of half its length, in turns. On the side of the half two such documents are read at once, stage by stage,
 * and their time halved: then both sides read as much text and hold as many objects, and the collector and the processor's caches
 * meet the same on both. What is proportional comes to 2, what is quadratic to 4. What the collector takes is told apart.
 */
export async function growth() {
  const texts = textFiles().map((file) => readFileSync(file, 'utf8'));
  const [whole, half] = [CHARACTERS, CHARACTERS / 2].map((length) => longText(texts, length));
  const sides = { whole: [whole], halves: [half, half] };
  const rounds = { whole: [], halves: [] };
  // The first round has compiled the code.
  for (let round = 0; round < ROUNDS + 1; round += 1)
    for (const side of ['whole', 'halves'])
      rounds[side].push(await withCollector(() => stageTimes(sides[side])));
  const of = (side, name, kind) => median(rounds[side].slice(1).map((times) => times.get(name)[kind]));
  return {
    title: 'Twice the document',
    note: `Every stage on one document of ${CHARACTERS.toLocaleString('en-US')} characters, against one of half that length. Two of the half are read at once and their time halved, so that memory is as full on both sides. In brackets what of it the garbage collector took.`,
    rows: [...rounds.whole[0].keys()].map((name) => {
      const [long, short] = [of('whole', name, 'all'), of('halves', name, 'all') / 2];
      const collected = [of('whole', name, 'collector'), of('halves', name, 'collector') / 2];
      return row(name, long / short, {
        ours: withShare(long, collected[0]),
        yardstick: withShare(short, collected[1]),
        bar: BAR,
        held: HELD,
      });
    }),
  };
}

const withShare = (all, collector) => `${milliseconds(all)} (${Math.round((100 * collector) / all)} %)`;

/** When each stage ran over the documents, one after the other as the command runs them. */
function stageTimes(texts) {
  const context = { packs: loadPacks(), options: {} };
  const spans = [];
  const timed = (name, run) => {
    const start = performance.now();
    const result = run();
    spans.push({ name, start, end: performance.now() });
    return result;
  };
  let drafts = timed('reading', () => texts.map((text) => emptyDraft(readText(text, 'a.txt', 'txt'))));
  for (const [name, stage] of STAGES)
    drafts = timed(name, () => drafts.map((draft) => stage(draft, context)));
  timed('make-figures', () => drafts.map((draft) => makeFigures(draft, context.packs)));
  return spans;
}

/** Milliseconds of each span and of all together, with what the collector took of them. */
async function withCollector(run) {
  const pauses = [];
  const observer = new PerformanceObserver((list) => pauses.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  const spans = run();
  // Pauses are told of when the event loop comes round.
  await setTimeout(10);
  observer.disconnect();
  const times = new Map();
  const total = { all: 0, collector: 0 };
  for (const { name, start, end } of spans) {
    const within = pauses.filter((pause) => pause.startTime >= start && pause.startTime < end);
    const collector = within.reduce((sum, { duration }) => sum + duration, 0);
    times.set(name, { all: end - start, collector });
    total.all += end - start;
    total.collector += collector;
  }
  return times.set('all', total);
}

const SENTENCE = '全市增加值增长5.2%，其中工业增长6.1%；';

/** Texts that are made to take long, of so many signs each. */
const HOSTILE = [
  ['sentences without a full stop', 200_000, (n) => SENTENCE.repeat(n / SENTENCE.length)],
  [
    'the same, 20 MB of one line',
    6_700_000,
    (n) => SENTENCE.repeat(n / SENTENCE.length),
    { iterations: 1, rounds: 1 },
  ],
  ['full-width zeros', 54_773, (n) => '０'.repeat(n)],
  ['digits', 400_000, (n) => '7'.repeat(n)],
  ['一百万', 30_000, (n) => '一百万'.repeat(n / 3)],
  ['numbers in a list', 60_000, (n) => '12.5%、'.repeat(n / 6)],
  [
    'names and numbers in a list',
    200_000,
    (n) => `${'甲、'.repeat(n / 8)}产量分别为${'12.5吨、'.repeat(n / 8)}`,
  ],
  ['shares of shares', 200_000, (n) => '占全市的12%，'.repeat(n / 8)],
  ['opening brackets', 200_000, (n) => '（'.repeat(n)],
  ['brackets in brackets', 200_000, (n) => '产量（其中：'.repeat(n / 12) + '12吨）'.repeat(n / 12)],
  ['blank lines', 1_000_000, (n) => '\n'.repeat(n)],
  ['spaces', 1_000_000, (n) => ' '.repeat(n)],
  ['one word', 1_000_000, (n) => '其中'.repeat(n / 2)],
  ['dates', 200_000, (n) => '2024年1月5日'.repeat(n / 9)],
  ['clauses of dates', 200_000, (n) => '2024年1月5日，'.repeat(n / 10)],
  ['days in brackets', 200_000, (n) => '完成12个（2024年6月底前）。'.repeat(n / 17)],
  ['headings', 200_000, (n) => '一、工作\n'.repeat(n / 5)],
  ['rows of a table', 200_000, (n) => '| 产量 | 12.5 | 吨 |\n'.repeat(n / 16)],
  ['rows parted by tabs', 200_000, (n) => '产量\t12.5\t吨\n'.repeat(n / 10)],
  ['heads of stacked tables', 200_000, (n) => '指标\n单位\n2023年\n2024年\n'.repeat(n / 18)],
  ['cells in one row', 200_000, (n) => `名\t${'产量\t'.repeat(n / 7)}\n甲\t${'1.5\t'.repeat(n / 7)}\n`],
];

export async function hostile() {
  const rows = [];
  for (const [name, n, make, times = { iterations: 1 }] of HOSTILE) {
    const [whole, half] = [make(n), make(n / 2)];
    const { long, short } = await inTurn(
      { long: () => extractText(whole), short: () => extractText(half) },
      { ...times, warm: 500 },
    );
    rows.push(
      row(`${n.toLocaleString('en-US')} characters: ${name}`, long / short, {
        ours: milliseconds(long),
        yardstick: milliseconds(short),
        bar: 2.2,
        held: 2.6,
      }),
    );
  }
  return { title: 'Inputs made to hurt', note: 'Whole extraction, against half the input.', rows };
}
