// Word boundaries and times of both segmenters over seeds/; run by compare-segmenters.sh, which makes nodejieba findable.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openSegmenter } from '../dist/packs/segmenter.js';

const folder = new URL('../seeds/', import.meta.url);
const texts = readdirSync(folder)
  .filter((file) => /\.(?:txt|md)$/.test(file))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

const runs = ['jieba', 'nodejieba'].map((name) => {
  const begun = performance.now();
  const segmenter = openSegmenter(name);
  // nodejieba reads its dictionary at the first word.
  segmenter.cut('指标');
  const opened = performance.now();
  const boundaries = texts.map((text) => new Set(segmenter.cut(text).map(({ end }) => end)));
  const done = performance.now();
  console.log(
    `${name.padEnd(10)} loads in ${(opened - begun).toFixed(0)} ms, cuts ${texts.length} documents in ${(done - opened).toFixed(0)} ms`,
  );
  return boundaries;
});

const [ours, theirs] = runs;
let shared = 0;
let all = 0;
ours.forEach((ends, i) => {
  const others = theirs[i];
  const common = [...ends].filter((end) => others.has(end)).length;
  shared += common;
  all += ends.size + others.size - common;
});
if (all === 0) throw new Error('no text to cut in seeds/');
console.log(`boundaries both set: ${shared} of ${all} (${((100 * shared) / all).toFixed(1)} %)`);
