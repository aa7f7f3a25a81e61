// Changes to archives of markup: parts are changed and packed again, since changed bytes of compressed ones mostly do not inflate.
import { zipOf } from '../same-text/zip.mjs';
import { mutateBytes } from './mutate-bytes.mjs';
import { mutateXml } from './mutate-xml.mjs';
import { partsOf } from './zip-parts.mjs';

const PART_CHANGES = [dropPart, copyPart, renamePart, swapParts, lieOfSize];

/** The archive with some of its parts changed, or as bytes. */
export function mutateZip(bytes, random, other) {
  const parts = random.chance(0.15) ? null : partsOf(bytes);
  if (parts === null) return mutateBytes(bytes, random, other);
  const others = partsOf(other) ?? parts;
  for (let left = random.few(4); left > 0; left -= 1) changeContent(parts, random, others);
  if (random.chance(0.2)) random.pick(PART_CHANGES)(parts, random);
  const packed = zipOf(parts);
  return random.chance(0.05) ? mutateBytes(packed, random, other) : packed;
}

function changeContent(parts, random, others) {
  if (parts.length === 0) return;
  const [name, content] = parts.at(random.below(parts.length));
  // What says most is changed most.
  const largest = parts.reduce((one, two) => (two[1].length > one[1].length ? two : one));
  const target = random.chance(0.6) ? largest : [name, content];
  const at = parts.findIndex((part) => part[0] === target[0]);
  const like = others.find((part) => part[0] === target[0]) ?? random.pick(others) ?? target;
  const bytes = Buffer.from(target[1]);
  const changed = random.chance(0.9)
    ? Buffer.from(mutateXml(bytes.toString('utf8'), random, Buffer.from(like[1]).toString('utf8')))
    : mutateBytes(bytes, random);
  parts[at] = [target[0], changed];
}

function dropPart(parts, random) {
  parts.splice(random.below(parts.length), 1);
}

function copyPart(parts, random) {
  parts.push(random.pick(parts));
}

function renamePart(parts, random) {
  const at = random.below(parts.length);
  const [name, content] = parts[at];
  parts[at] = [
    random.pick([name.toUpperCase(), `../${name}`, `/${name}`, name.replaceAll('/', '\\'), `${name}x`, '']),
    content,
  ];
}

function swapParts(parts, random) {
  const [a, b] = [random.below(parts.length), random.below(parts.length)];
  [parts[a], parts[b]] = [
    [parts[a][0], parts[b][1]],
    [parts[b][0], parts[a][1]],
  ];
}

function lieOfSize(parts, random) {
  const at = random.below(parts.length);
  const [name, content] = parts[at];
  parts[at] = [name, { content, toldSize: random.pick([0, 1, content.length * 2, 0x7fffffff, 0xfffffffe]) }];
}
