// Texts made to be slow, read and extracted whole: a text four times as long may take about four times as long.
import { Worker } from 'node:worker_threads';
import { check } from 'recheck';

const SIZES = [20_000, 80_000];
/** Sixteen times would be the square. Short times say nothing. */
const MOST_TIMES = 10;
const LEAST_MILLISECONDS = 2_000;
const PATIENCE = 20_000;
const LIMIT = 5_000;

const page = (body, title = '') => `<html><head><title>${title}</title></head><body>${body}</body></html>`;

/** Where a hostile text can stand, and the name of the file it is in. */
const PLACES = [
  ['a.txt', (text) => text],
  ['b.txt', (text) => `2024年，粮食产量${text}12万吨，${text}增长3%。`],
  ['a.html', (text) => page(`<p>${text}</p>`, text)],
  [
    'b.html',
    (text) =>
      page(`<table><tr><td>指标</td><td>${text}</td></tr><tr><td>${text}</td><td>12</td></tr></table>`),
  ],
  ['a.md', (text) => text],
  ['b.md', (text) => `# ${text}\n\n| 甲 | 乙 |\n|---|---|\n| ${text} | 12 |\n`],
  ['a.csv', (text) => `指标,"${text}"\n"${text}",12\n`],
];

/** Shapes that slowed readers down before, beside those that recheck finds. */
const SHAPES = [
  '-- ',
  '（',
  '[1]',
  ' ',
  '\t',
  '*',
  '①',
  '+',
  '/',
  '<!--',
  '<?xml',
  '<%%>',
  '<%',
  '&',
  '"',
  '"a,',
  '1',
  '|',
  '--|',
].flatMap((unit) => [
  (size) => unit.repeat(size / unit.length),
  (size) => `${unit.repeat(size / unit.length)}x_`,
]);

/** @returns {Promise<boolean>} whether time grew with the length alone, for every expression in every place. */
export async function attack(regexes) {
  const found = [];
  for (const { source, flags } of regexes) {
    const { attack: text } = await check(source, flags, { timeout: LIMIT, checker: 'auto' });
    if (text !== undefined && text !== null) found.push((size) => grow(text, size));
  }
  const reader = new Reader();
  let slow = 0;
  for (const shape of [...SHAPES, ...found])
    for (const [name, wrap] of PLACES) {
      const times = [];
      for (const size of SIZES) times.push(await reader.time(name, wrap(shape(size))));
      if (!isSlow(times)) continue;
      slow += 1;
      console.log(
        `${name}: ${times.map(Math.round).join(' and ')} ms for ${SIZES.join(' and ')} of ${JSON.stringify(shape(40))}`,
      );
    }
  await reader.close();
  console.log(
    `${SHAPES.length} shapes and ${found.length} attacks in ${PLACES.length} places: ${slow} slower than their length`,
  );
  return slow === 0;
}

function isSlow([short, long]) {
  if (long === Number.POSITIVE_INFINITY) return true;
  return long >= LEAST_MILLISECONDS && long > MOST_TIMES * short;
}

function grow({ pumps, suffix }, size) {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor(size / length));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** Reads in a thread, which is given up when it takes too long. */
class Reader {
  thread = null;

  async time(name, text) {
    this.thread ??= new Worker(new URL('./read-timed.mjs', import.meta.url));
    const { thread } = this;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(async () => {
        this.thread = null;
        await thread.terminate();
        resolve(Number.POSITIVE_INFINITY);
      }, PATIENCE);
      thread.once('error', reject);
      thread.once('message', (milliseconds) => {
        clearTimeout(timer);
        thread.removeAllListeners('error');
        resolve(milliseconds);
      });
      thread.postMessage({ name, text });
    });
  }

  async close() {
    await this.thread?.terminate();
  }
}
