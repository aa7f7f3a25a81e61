import { expect, test } from 'vitest';
import { noAudit } from '../../../src/audit/audit-figures.js';
import type { Check } from '../../../src/model/change.js';
import type { View } from '../../../src/writers/index.js';
import { checksView } from '../../../src/writers/views/checks.js';
import { makeCheck } from '../../helpers/make-change.js';
import { makeDocument, show } from '../../helpers/show-view.js';

/** As a terminal shows it, unless told otherwise. */
function view(checks: Check[], { brief = true, narrow = true } = {}): View<Check> {
  return checksView(
    { checks, documents: [makeDocument('a.txt')], audit: noAudit() },
    { domainTitles: { energy: '能源与碳排放' }, brief, narrow },
  );
}

const right = makeCheck({ consistent: true, metric: { name: '甲占比', id: null, domain: null } });

test('what does not follow stands with both numbers and the arithmetic', async () => {
  const text = await show(view([makeCheck()]), 'table', { width: 60 });
  expect(text).toMatch(/绿电占比 +占比 +✗ +50 % +40 % +1:1/);
  expect(text).toContain('\n✗ 绿电占比: 40 / 100 = 40 %\n');
  expect(await show(view([makeCheck()], { narrow: false }), 'markdown')).toMatch(/✗ .* 40 \/ 100 = 40 % /);
});

test('what does follow is counted, and listed after the other where that is asked for', async () => {
  const counted = await show(view([right, makeCheck()]), 'table');
  expect(counted).toContain('相符 1 项');
  expect(counted).not.toContain('甲占比');
  const listed = await show(view([right, makeCheck()], { brief: false }), 'table');
  expect(listed.indexOf('绿电占比')).toBeLessThan(listed.indexOf('甲占比'));
});

test('a computed number is rounded for the eye', async () => {
  expect(await show(view([makeCheck({ computed: 33.333333333333336 })]), 'table')).toContain('33.33 %');
});

test('nothing to check is said, and not when all is right', async () => {
  expect(await show(view([]), 'table')).toContain('没有可核对的数值');
  expect(await show(view([right]), 'table')).not.toContain('没有可核对的数值');
});
