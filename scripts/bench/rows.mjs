// The rows of the table: what was measured, against what, and the ratio that counts, since absolute times say nothing elsewhere.

/**
 * A row. `ratio` is what counts; `bar` what it is to reach, `held` what `--check` holds it to where the bar is not reached yet.
 * `better: 'more'` is for ratios that shall be large.
 */
export function row(name, ratio, { ours, yardstick, bar = null, held = bar, better = 'less' }) {
  return { name, ratio, ours, yardstick, bar, held, better };
}

/** Is the ratio worse than what it is held to? */
export function isWorse({ ratio, held, better }) {
  if (held === null) return false;
  return better === 'more' ? ratio < held : ratio > held;
}

const HEADS = ['', 'ours', 'yardstick', 'ratio', 'bar', ''];

/** A section as a Markdown table; what is read in a terminal is the same. */
export function tableOf({ title, note, rows }) {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, i) => Math.max(3, ...cells.map((line) => line[i].length)));
  const line = (texts) => `| ${texts.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head, ...body] = cells;
  return [`## ${title}`, '', note, '', line(head), rule, ...body.map(line)].join('\n');
}

function cellsOf(measured) {
  const { name, ratio, ours, yardstick, bar, held, better } = measured;
  const side = better === 'more' ? 'at least' : 'at most';
  return [
    name,
    ours,
    yardstick,
    `${digits(ratio)} ×`,
    bar === null ? '' : `${side} ${bar}`,
    verdict(measured, bar, held),
  ];
}

function verdict(measured, bar, held) {
  if (bar === null) return '';
  if (!isWorse({ ...measured, held: bar })) return 'reached';
  return isWorse(measured) ? `not reached, nor ${held}` : `not reached; held to ${held}`;
}

const digits = (ratio) => (ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(2));

export const milliseconds = (time) => (time >= 100 ? `${time.toFixed(0)} ms` : `${time.toFixed(1)} ms`);

export const speed = (characters, time) =>
  `${Math.round(characters / time).toLocaleString('en-US')}k characters/s`;

export const mebibytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
