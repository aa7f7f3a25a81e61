// What is read while it is timed: the texts at hand, or as much text as wanted made of them, each copy with other numbers.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts in UTF-8 of the package and of the documents beside it, by path. */
export function textFiles(folders = ['seeds', '../shared/seeds', '../shared/documents']) {
  return folders
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /\.(?:txt|md)$/.test(file))
        .sort()
        .map((file) => join(folder, file)),
    )
    .filter((file) => isUtf8(readFileSync(file)));
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The n-th copy of a text: the same words, other numbers of the same length, so that no two copies are one content. */
export function copyOf(text, n) {
  let at = 0;
  let noise = '';
  return text.replace(/[1-9]/g, (digit) => {
    if (at % 64 === 0) noise = createHash('sha512').update(`${n} ${at}`).digest('hex');
    const shift = Number.parseInt(noise[at % 64] ?? '0', 16);
    at += 1;
    // Every third digit, so that years mostly stay years.
    return n === 0 || at % 3 !== 0 ? digit : String(((Number(digit) + shift) % 9) + 1);
  });
}

/** One text of so many characters, of the paragraphs of all. */
export function longText(texts, characters) {
  let text = '';
  for (let n = 0; text.length < characters; n += 1) for (const one of texts) text += `${copyOf(one, n)}\n\n`;
  const end = text.indexOf('\n', characters);
  // Of one piece, as what was decoded from a file is.
  return Buffer.from(text.slice(0, end === -1 ? text.length : end + 1)).toString();
}

/** A folder of so many bytes, in files as long as the texts are, from the n-th copy of them on; gives how many files it has. */
export function makeFolder(folder, texts, bytes, first = 0) {
  mkdirSync(folder, { recursive: true });
  let [written, files] = [0, 0];
  for (let n = first; written < bytes; n += 1) {
    for (const text of texts) {
      if (written >= bytes) break;
      const copy = Buffer.from(copyOf(text, n));
      writeFileSync(join(folder, `${String(files).padStart(6, '0')}.txt`), copy);
      written += copy.length;
      files += 1;
    }
  }
  return files;
}
