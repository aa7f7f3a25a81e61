import { unitAt } from '../text/unit-at.js';
import { hasUnit, unitSet } from '../text/unit-set.js';

/**
 * How much a text looks like Chinese: the share of its ideographs that are among the most frequent ones. Wrongly decoded bytes
 * give ideographs too, but spread evenly over tens of thousands.
 */
const FREQUENT = unitSet(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严亿' +
    '這為個國時來們產種後經進電裡實應開還從業當點與關內線數體無質氣條變結問長義軍題黨員設計統較將組見論運農區戰決則幹隊給導壓領濟階術極聯認權證單風報萬達積議類鬥離華確張馬節話況溫傳許廣記須需處驗斷難礦備辦習響約勞團歷維劃標寫選準號構稱備適屬圓滿縣調參紅細聽該鐵價嚴億歲億編較頒預總額補資環保護監測評審會議員機關務財籌款項項目府台灣香港澳門佔餘徵購創擴際準療織職責貿損獲績縮續築糧綠網緊聲衛規親觀訊訂訓託誠說請諮證譽讀負貨販貧費貸資賠賞質購贊趨踐車軌軟輕輔輪輸轄農遞選遷邊郵鄉醫釋針銷錄錢鎮鏈長閉閱陸陽隊階際隨險難雙雜離電靜響頁項順預頒頓領頭頻題額願類顯風飛飲餐館驗',
);

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
const isIdeograph = (code: number): boolean =>
  code >= 0x3400 && code < 0xfb00 && (code < 0xa000 || code >= 0xe000);

/** From 0 to 1; 1 also for a text without ideographs. Private-use and replacement characters count against it. */
export function scoreChinese(text: string): number {
  let ideographs = 0;
  let frequent = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) ideographs += 2;
    else if (code >= 0x80 && code < 0xa0) ideographs += 1;
    else if (isIdeograph(code) || code >= 0xd800) {
      ideographs += 1;
      if (hasUnit(FREQUENT, code)) frequent += 1;
      // The second half of a character is none of its own.
      if (isHigh(code) && isLow(unitAt(text, at + 1))) at += 1;
    }
  }
  return ideographs === 0 ? 1 : frequent / ideographs;
}
