// Changes to compound files, where what they say of themselves stands: the head, the records of a workbook, the first fields of a
// Word document. Streams lie in one piece in what office programs save, so they are changed where they lie.
import { mutateBytes } from './mutate-bytes.mjs';

const SECTOR = 512;
const ODD = [0, 1, 2, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff];

/** The file with a few changes; `find` gives the places of its fields. */
const mutator = (find) => (bytes, random, other) => {
  if (random.chance(0.3)) return mutateBytes(bytes, random, other);
  const changed = Buffer.from(bytes);
  const places = find(changed);
  if (places.length === 0) return mutateBytes(bytes, random, other);
  for (let left = random.few(6); left > 0; left -= 1) {
    const at = random.pick(places);
    const value = random.chance(0.6) ? random.pick(ODD) : random.below(0x10000);
    if (at + 2 <= changed.length) changed.writeUInt16LE(value, at);
  }
  return changed;
};

/** A sector that begins with this. */
function sectorWith(bytes, mark) {
  for (let at = SECTOR; at + 4 <= bytes.length; at += SECTOR) if (bytes.readUInt16LE(at) === mark) return at;
  return null;
}

/** Types, sizes and fields of records. */
function recordPlaces(bytes) {
  const places = [];
  let at = sectorWith(bytes, 0x0809);
  if (at === null) return places;
  while (at + 4 <= bytes.length) {
    const size = bytes.readUInt16LE(at + 2);
    for (let field = 0; field < Math.min(size + 4, 40); field += 2) places.push(at + field);
    at += 4 + size;
  }
  return places;
}

/** The offsets and sizes at the beginning of a Word document. */
function fieldPlaces(bytes) {
  const at = sectorWith(bytes, 0xa5ec);
  return at === null
    ? []
    : Array.from({ length: 700 }, (_, i) => at + i * 2).filter((place) => place + 2 <= bytes.length);
}

export const mutateWorkbook = mutator(recordPlaces);
export const mutateWord = mutator(fieldPlaces);
