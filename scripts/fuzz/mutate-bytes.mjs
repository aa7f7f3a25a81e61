// Changes to bytes, whatever they mean.

/** Sizes, counts and offsets that break what trusts them. */
const ODD_NUMBERS = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff,
];

const CHANGES = [flip, put, number, cut, drop, repeat, swap, insert, splice];

/** The bytes with a few changes; `other` is what is spliced in. */
export function mutateBytes(bytes, random, other = bytes) {
  let changed = Buffer.from(bytes);
  for (let left = random.few(8); left > 0; left -= 1) changed = random.pick(CHANGES)(changed, random, other);
  return changed.length > bytes.length * 4 + 65_536
    ? changed.subarray(0, bytes.length * 4 + 65_536)
    : changed;
}

function flip(bytes, random) {
  if (bytes.length > 0) bytes[random.below(bytes.length)] ^= 1 << random.below(8);
  return bytes;
}

function put(bytes, random) {
  if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

/** Where headers and tables of sectors, records and streams have their numbers. */
function number(bytes, random) {
  if (bytes.length < 8) return bytes;
  const early = random.chance(0.4) ? Math.min(bytes.length, 1024) : bytes.length;
  const at = random.below(early - 4) & (random.chance(0.7) ? ~1 : ~0);
  const value = random.chance(0.7) ? random.pick(ODD_NUMBERS) : random.below(bytes.length);
  if (random.chance(0.5)) bytes.writeUInt16LE(value & 0xffff, at);
  else bytes.writeUInt32LE(value >>> 0, at);
  return bytes;
}

function cut(bytes, random) {
  return random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

function drop(bytes, random) {
  const [from, to] = random.stretch(bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}

function repeat(bytes, random) {
  const [from, to] = random.stretch(bytes.length, 256);
  const copies = Array(random.few(200)).fill(bytes.subarray(from, to));
  return Buffer.concat([bytes.subarray(0, to), ...copies, bytes.subarray(to)]);
}

function swap(bytes, random) {
  const [a, b, c] = [0, 1, 2].map(() => random.below(bytes.length + 1)).sort((one, two) => one - two);
  return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
}

function insert(bytes, random) {
  const at = random.below(bytes.length + 1);
  const more = Buffer.from(Array.from({ length: random.few(32) }, () => random.below(256)));
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}

function splice(bytes, random, other) {
  const [from, to] = random.stretch(other.length);
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)]);
}
