import { hasUnit, unitSet } from '../../text/unit-set.js';

/** Shapes with which a heading, an item or a caption begins: 一、 （二） 3. 第四条 五是 ——. Grammar of lists, not vocabulary. */
const MARK = new RegExp(
  [
    '[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4}[、.]',
    '[（(【〔[][一二三四五六七八九十\\d]{1,3}[)）】〕\\]]',
    '\\d{1,3}[、)）]',
    '\\d{1,2}\\.(?=[\\u4e00-\\u9fff“《])',
    '第[一二三四五六七八九十百零\\d]{1,4}[章节条编篇部款]',
    '[一二三四五六七八九十]{1,2}[是要]',
    '[-—]{2}',
    '[①-⑳❶-❿⑴-⑽•●■◆▪◇□○★※·]',
    '[图表]\\d',
  ].join('|'),
  'y',
);

/** What any of them begins with: few lines do. */
const MARK_STARTS = unitSet(
  '一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾（(【〔[0123456789第-—①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽•●■◆▪◇□○★※·图表',
);

/** 第四条、第二章: what a regulation counts its articles by. */
const ARTICLE = /第[一二三四五六七八九十百零\d]{1,4}[章节条款](?:之[一二三四五六七八九十])?[、.：\s]*/y;

/** Where the text of a paragraph begins behind the number of its article; `start` where it has none. */
export function afterArticle(text: string, start: number, end: number): number {
  ARTICLE.lastIndex = start;
  const after = ARTICLE.test(text) ? ARTICLE.lastIndex : start;
  return after < end ? after : start;
}

/** Of a text without white space. */
export function beginsWithMark(text: string): boolean {
  if (!hasUnit(MARK_STARTS, text.charCodeAt(0))) return false;
  MARK.lastIndex = 0;
  return MARK.test(text);
}
