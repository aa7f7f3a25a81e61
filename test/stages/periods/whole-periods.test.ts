import { expect, test } from 'vitest';
import type { PartialDay, PeriodMention } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { periodMatcher } from '../../../src/packs/period-matcher.js';
import { wordMatcher } from '../../../src/packs/word-matcher.js';
import { periodsOf } from '../../../src/stages/find-periods.js';
import { foldSeasons } from '../../../src/stages/periods/fold-seasons.js';
import { readWordings } from '../read-wordings.js';

const packs = loadPacks();

/** All that is known of a period: wording, mode, its days before they are resolved, and the rule that read it. */
function tellWhole(text: string, mention: PeriodMention): string {
  const { start, end, mode, from, to, years, counted, rule } = mention;
  const said = [`[${text.slice(start, end)}]`, mode, `${tellDay(from)}..${tellDay(to)}`];
  if (years !== null) said.push(`years:${years}`);
  if (counted !== null) said.push(`counted:${counted.unit}${counted.by},${counted.weekday}`);
  for (const trait of ['named', 'total', 'season', 'day'] as const) if (trait in mention) said.push(trait);
  return [...said, rule].join(' ');
}

function tellDay({ year, month, day }: PartialDay): string {
  return `${year.kind === 'stated' ? year.year : `${year.kind}${year.offset}`}-${month}-${day}`;
}

test.each(readWordings('fixtures/recognise/periods.txt'))('%s', (text, told) => {
  const found = foldSeasons(text, periodsOf(text, periodMatcher(packs)), wordMatcher(packs));
  expect(found.map((mention) => tellWhole(text, mention))).toEqual(told);
});
