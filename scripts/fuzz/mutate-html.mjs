// Changes to pages: as markup mostly, as a text with tokens of the field sometimes.
import { mutateTextBytes } from './mutate-text.mjs';
import { mutateXml } from './mutate-xml.mjs';

const PIECES = [
  '<table>',
  '</table>',
  '<td rowspan=65535 colspan=100000>',
  '<td rowspan=-1>',
  '<sup>2</sup>',
  '<sub>2.5</sub>',
  '<br>',
  '<del>',
  '<script>',
  '<style>',
  '<!--',
  '-->',
  '<%',
  '%>',
  '<plaintext>',
  '<svg><p>',
  '<math><mi>',
  '<template>',
  '<select><option>',
  '<meta charset=gbk>',
  '<a href=x>',
  '<p hidden>',
  '&#0;',
  '&#xd800;',
  '&nbsp',
  '<![CDATA[',
];

export function mutateHtml(bytes, random, other) {
  if (random.chance(0.3)) return mutateTextBytes(bytes, random, other);
  let page = mutateXml(bytes.toString('utf8'), random, other.toString('utf8'));
  for (let left = random.below(4); left > 0; left -= 1) {
    const at = random.below(page.length + 1);
    page =
      page.slice(0, at) +
      random.pick(PIECES).repeat(random.chance(0.1) ? random.few(2000) : 1) +
      page.slice(at);
  }
  return Buffer.from(page);
}
