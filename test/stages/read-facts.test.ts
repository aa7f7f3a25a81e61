import { describe, expect, test } from 'vitest';
import type { ExtractOptions } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { emptyDraft } from '../../src/pipeline.js';
import { readText } from '../../src/readers/index.js';
import { normalise } from '../../src/stages/normalise.js';
import { readFacts } from '../../src/stages/read-facts.js';

const packs = loadPacks();

function factsOf(lines: readonly string[], options: ExtractOptions = {}) {
  const source = readText(lines.join('\n'), 'input.txt', 'txt');
  const context = { packs, options };
  const draft = normalise(emptyDraft(source), context);
  const { facts, year, topicYear } = readFacts(draft, context);
  return { ...facts, year, topicYear };
}

const BODY = '各位代表，现在我代表市人民政府向大会报告工作，请予审议，并请政协委员提出意见。'.repeat(4);

describe('facts of a document', () => {
  test('a work report bears the day of the speech and the place of the congress', () => {
    const facts = factsOf([
      '政府工作报告',
      '——2024年2月19日在泸州市第九届人民代表大会第四次会议上',
      '来源：泸州日报',
      '时间：2024-03-01',
      BODY,
    ]);
    expect(facts).toMatchObject({
      title: '政府工作报告',
      date: '2024-02-19',
      place: '泸州市',
      year: 2024,
      topicYear: null,
    });
  });

  test.each([
    ['临政发〔2023〕12号', '临政发〔2023〕12号'],
    ['临政办函[2023] 7 号 签发人：李明', '临政办函[2023]7号'],
    ['索引号：A1 文号：临政规〔2023〕4号 公开日期：2023-05-06', '临政规〔2023〕4号'],
    ['根据《临江市湿地条例》（临政发〔2020〕3号）规定，制定本办法。', null],
  ])('the number of %s', (line, number) => {
    expect(factsOf(['临江市人民政府关于加强湿地保护的通知', line, '各区人民政府：', BODY])).toMatchObject({
      number,
    });
  });

  test('the letterhead is no title', () => {
    const lines = [
      '临江市人民政府文件',
      '临政发〔2023〕12号',
      '关于同意设立湿地公园的批复',
      '市林业局：',
      BODY,
    ];
    expect(factsOf(lines)).toMatchObject({
      title: '关于同意设立湿地公园的批复',
      number: '临政发〔2023〕12号',
    });
  });

  test('a year of the Republic in a title is known by the text under it', () => {
    const lines = ['臨海市政府新聞稿：113年施政成果', '113年12月20日', '新增托育床位1,860床。'];
    expect(factsOf(lines)).toMatchObject({
      title: '临海市政府新闻稿：113年施政成果',
      date: '2024-12-20',
      year: 2024,
    });
    expect(factsOf(['新增113年', '新增托育床位1,860床。'])).toMatchObject({ year: null });
  });

  test('a bulletin reports on the year of its title, whenever it was printed', () => {
    const facts = factsOf([
      '2023年东莞市国民经济和社会发展统计公报',
      '发布日期：2024-04-12 浏览次数：18',
      BODY,
    ]);
    expect(facts).toMatchObject({ date: '2024-04-12', place: '东莞市', year: 2024, topicYear: 2023 });
  });

  test('a bulletin without a day does not say what 今年 is', () => {
    expect(factsOf(['2021年水利发展统计公报', '截至2021年底，全国水库9.7万座。'])).toMatchObject({
      date: null,
      year: null,
      topicYear: 2021,
      place: '全国',
    });
  });

  test('a notice is signed at its end', () => {
    const facts = factsOf([
      '包头市人民政府办公室关于印发节水行动方案的通知',
      '各旗县区人民政府：',
      `${BODY}${BODY}`,
      '包头市人民政府办公室',
      '2022年4月14日',
    ]);
    expect(facts).toMatchObject({
      title: '包头市人民政府办公室关于印发节水行动方案的通知',
      issuer: '包头市人民政府办公室',
      date: '2022-04-14',
      place: '包头市',
      year: 2022,
    });
  });

  test('a dateline takes its year from what the meeting plans', () => {
    const facts = factsOf(['2月21日，四川省水利工作会议召开，总结2022年工作，部署2023年重点任务。', BODY]);
    expect(facts).toMatchObject({ date: '2023-02-21', place: '四川省', year: 2023 });
  });

  test('a report of the State Council is about the nation', () => {
    const facts = factsOf([
      '政府工作报告',
      '——2024年3月5日在第十四届全国人民代表大会第二次会议上',
      '国务院总理 李强',
      BODY,
    ]);
    expect(facts).toMatchObject({ date: '2024-03-05', place: '全国', issuer: '国务院' });
  });

  test('Chinese numerals and traditional script read alike', () => {
    const facts = factsOf([
      '2026年甘肅省政府工作報告',
      '——二〇二六年一月二十七日在甘肅省第十四屆人民代表大會上',
      BODY,
    ]);
    expect(facts).toMatchObject({
      title: '2026年甘肃省政府工作报告',
      date: '2026-01-27',
      place: '甘肃省',
      topicYear: null,
    });
  });

  test.each([
    [['同志们：', '总结202x年工作，部署全年任务。', BODY]],
    [['近年来，XX市加大环境保护。', BODY]],
    [['2023年7生态文明建设总结', '近年来，口市加大环境保护。']],
  ])('nothing is made of blanks: %j', (lines) => {
    expect(factsOf(lines)).toMatchObject({ date: null, place: null, year: null, topicYear: null });
  });

  test('what the caller says comes first', () => {
    const told = { date: '2020-01-02', place: '重庆市', title: '题', issuer: '某局' };
    expect(factsOf(['2023年东莞市统计公报', '发布日期：2024-04-12', BODY], told)).toMatchObject({
      ...told,
      year: 2020,
    });
  });

  test.each([
    ['白石坪镇2025年工作总结及2026年工作打算', '白石坪镇', 2025],
    ['桐岭县2024年国民经济和社会发展统计公报', '桐岭县', 2024],
    ['2025年上半年洪川市经济运行分析', '洪川市', 2025],
    ['老旧小区改造实施方案', null, null],
    ['农村社区卫生服务中心建设规划', null, null],
    ['城市轨道交通运营管理规定', null, null],
  ])('the title %s names the place %s', (title, place, topicYear) => {
    expect(factsOf([title, BODY])).toMatchObject({ title, place, topicYear });
  });

  test.each([
    [
      ['政府统计处新闻公布', '2025年5月零售业销货额数字', '政府统计处今日（7月2日）发表最新数字。'],
      '2025-07-02',
      '香港',
    ],
    [['外贸规模再创新高', '本报清河4月22日电 记者获悉，2025年一季度进出口总值增长6%。'], '2025-04-22', null],
    [['稳中有进 结构待优', '——2023年上半年桐岭县经济运行分析', '2023年7月26日'], '2023-07-26', '桐岭县'],
    [['重点项目跑出加速度', '2025-09-12 07:15 来源：绍兴日报 记者 沈某'], '2025-09-12', '绍兴市'],
    [
      ['行政长官施政报告（节录）', '2023年10月25日发表', '香港特区政府会继续增加土地。'],
      '2023-10-25',
      '香港',
    ],
  ] as const)('%j is dated %s and speaks of %s', (lines, date, place) => {
    expect(factsOf([...lines, BODY])).toMatchObject({ date, place });
  });

  test('a title goes on in its second line', () => {
    const lines = ['稳中有进结构待优', '——2023年上半年桐岭县经济运行分析', '桐岭县统计局'];
    expect(factsOf([...lines, BODY])).toMatchObject({
      title: '稳中有进结构待优——2023年上半年桐岭县经济运行分析',
      topicYear: 2023,
    });
    const report = ['政府工作报告', '——2024年2月19日在泸州市第九届人民代表大会上'];
    expect(factsOf([...report, BODY]).title).toBe('政府工作报告');
  });

  test('an address for a fiscal year of Macau is read in the year before', () => {
    expect(factsOf(['二〇二五年财政年度施政报告', '澳门居民的生活得到改善。', BODY])).toMatchObject({
      year: 2024,
      place: '澳门',
    });
  });

  test('a sentence or a salutation at the top is no title', () => {
    expect(factsOf(['各位记者朋友们：', BODY]).title).toBeNull();
    expect(factsOf(['今年以来，全市经济平稳增长。', BODY]).title).toBeNull();
  });
});
