import { deflateRawSync } from 'node:zlib';

/** What a part of an archive may be told falsely, or be. */
interface Part {
  content: string | Uint8Array;
  /** The size that the directory tells instead of the true one. */
  toldSize?: number;
  encrypted?: true;
  /** Its name as bytes of another encoding, without the mark of UTF-8. */
  rawName?: Uint8Array;
}

/** The bytes of a zip archive with these parts, in this order; a name may come twice. */
export function zipOf(parts: readonly (readonly [string, Part | string | Uint8Array])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of parts) {
    const part: Part = typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given;
    const bytes = Buffer.from(part.content);
    const stored = deflateRawSync(bytes);
    const nameBytes = Buffer.from(part.rawName ?? Buffer.from(name));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((part.rawName ? 0 : 0x800) | (part.encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32Of(bytes), 10);
    common.writeUInt32LE(stored.length, 14);
    common.writeUInt32LE(part.toldSize ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, stored]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\u0005\u0006'), end]);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32Of(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
