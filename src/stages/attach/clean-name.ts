import { PARTICLE } from './left-reading.js';

/** The last touches: no leading particles, no place of the document, no bracket left open. */
export function cleanName(text: string, place: string | null): string {
  let name = text.replace(/^[，、。；：\s\-—.①-⑳⑴-⑽❶-❿]+|[，、。；：\s\-—.]+$/g, '');
  if (place !== null && name.startsWith(place) && name.length > place.length + 1)
    name = name.slice(place.length);
  if (name.startsWith(PARTICLE)) name = name.slice(1);
  return (
    name
      // （2026年6月底前完成，牵头：县工信局）, （托位150个）: what is said of the thing in brackets is no part of its name.
      .replace(/（[^（）]*[，：；][^（）]*）|（[^（）]*\d[^（）]*\p{Script=Han}）$/gu, '')
      .replace(/[（(][^）)]*$/, '')
      .replace(/^(?:\[\d+\])+|(?:\[\d+\])+$/g, '')
      .replaceAll('（', '(')
      .replaceAll('）', ')')
  );
}
