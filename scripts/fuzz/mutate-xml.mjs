// Changes to marked-up text that leave it marked up, so that readers come to look at what it says.
import { mutateText } from './mutate-text.mjs';
import { tokensOf } from './tokens.mjs';

const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '65535',
  '4294967296',
  '1e309',
  'NaN',
  '99999999999999999999',
  'A1:XFD1048576',
  '../../etc/passwd',
  '/',
  'ZZZ999999999',
  'rId1',
  'true',
  '一',
  '\ud800',
];
const TAGS = /<[^<>]*>/g;
const ATTRIBUTES = /([\w:.-]+)="([^"]*)"/g;
const CHANGES = [
  changeValue,
  changeValue,
  dropElement,
  repeatElement,
  nestElement,
  moveElement,
  dropTag,
  changeText,
  spliceXml,
];

/** The markup with a few changes. */
export function mutateXml(xml, random, other = xml) {
  let changed = xml;
  for (let left = random.few(8); left > 0; left -= 1) changed = random.pick(CHANGES)(changed, random, other);
  return changed.slice(0, xml.length * 2 + 60_000);
}

function anyOf(text, pattern, random) {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? null : random.pick(found);
}

const replaced = (text, from, to, by) => text.slice(0, from) + by + text.slice(to);

function changeValue(xml, random) {
  const found = anyOf(xml, ATTRIBUTES, random);
  if (found === null) return xml;
  const value = random.chance(0.7) ? random.pick(VALUES) : (anyOf(xml, ATTRIBUTES, random)?.[2] ?? '');
  return replaced(xml, found.index, found.index + found[0].length, `${found[1]}="${value}"`);
}

/** A stretch from an opening tag to its closing tag; of elements within themselves the first that closes. */
function elementOf(xml, random) {
  const found = anyOf(xml, /<([\w:]+)(?:\s[^<>]*)?>/g, random);
  if (found === null) return null;
  if (found[0].endsWith('/>'))
    return { start: found.index, end: found.index + found[0].length, name: found[1] };
  const close = xml.indexOf(`</${found[1]}>`, found.index);
  return close < 0 ? null : { start: found.index, end: close + found[1].length + 3, name: found[1] };
}

function dropElement(xml, random) {
  const element = elementOf(xml, random);
  return element === null ? xml : replaced(xml, element.start, element.end, '');
}

function repeatElement(xml, random) {
  const element = elementOf(xml, random);
  if (element === null) return xml;
  const copy = xml.slice(element.start, element.end);
  return replaced(xml, element.end, element.end, copy.repeat(random.few(300)));
}

function nestElement(xml, random) {
  const element = elementOf(xml, random);
  if (element === null) return xml;
  const depth = random.few(700);
  const open = `<${element.name}>`.repeat(depth);
  const inner = xml.slice(element.start, element.end);
  return replaced(xml, element.start, element.end, open + inner + `</${element.name}>`.repeat(depth));
}

function moveElement(xml, random) {
  const element = elementOf(xml, random);
  if (element === null) return xml;
  const rest = replaced(xml, element.start, element.end, '');
  const tag = anyOf(rest, TAGS, random);
  const at = tag === null ? 0 : tag.index;
  return replaced(rest, at, at, xml.slice(element.start, element.end));
}

function dropTag(xml, random) {
  const tag = random.chance(0.3) ? anyOf(xml, TAGS, random) : null;
  return tag === null ? xml : replaced(xml, tag.index, tag.index + tag[0].length, '');
}

function changeText(xml, random) {
  const found = anyOf(xml, />([^<>]+)</g, random);
  if (found === null) return xml;
  const text = random.chance(0.5) ? tokensOf(random) : mutateText(found[1], random);
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return replaced(xml, found.index + 1, found.index + 1 + found[1].length, escaped);
}

function spliceXml(xml, random, other) {
  const element = elementOf(other, random);
  const tag = anyOf(xml, TAGS, random);
  if (element === null || tag === null) return xml;
  return replaced(xml, tag.index, tag.index, other.slice(element.start, element.end));
}
