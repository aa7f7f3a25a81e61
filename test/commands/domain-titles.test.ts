import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { domainTitles } from '../../src/commands/domain-titles.js';
import { tempFolder } from '../helpers/temp-folder.js';

test('every domain of the package has a name', () => {
  const titles = domainTitles();
  expect(titles).toMatchObject({ ecology: '生态环境', agriculture: '农业农村' });
  const domains = readdirSync('patterns/domains').map((name) => name.replace(/\.yaml$/, ''));
  expect(domains.length).toBeGreaterThan(10);
  for (const domain of domains) expect(titles[domain], domain).toMatch(/\p{Script=Han}/u);
});

test('a user’s pack names a domain of its own and renames none', () => {
  const folder = tempFolder({
    'tea.yaml': 'pack: mine.tea\ntitle: "茶业" # ours\n',
    'ecology.yaml': 'pack: mine.ecology\ntitle: 我的生态\n',
  });
  expect(domainTitles({ patterns: [folder] })).toMatchObject({ tea: '茶业', ecology: '生态环境' });
});
