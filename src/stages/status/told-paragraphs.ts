import type { Draft } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { tellingWords } from '../../packs/word-lists.js';

/** 发送旅客2178万人次，同比增长52.3%: a paragraph with such a comparison is no task, however early in the year. */
export function toldParagraphs(draft: Draft, packs: Packs): Set<number> {
  const rules = tellingWords(packs);
  const paragraphs = new Set<number>();
  for (const { comparison, sentence } of draft.candidates) {
    if (comparison !== null && rules.has(comparison.rule))
      paragraphs.add(draft.sentences[sentence]!.paragraph);
  }
  return paragraphs;
}
