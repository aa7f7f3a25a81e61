import { describe, expect, test } from 'vitest';
import { normalText } from './normalise-run.js';

const lines = (text: string): string[] => normalText(text).split('\n');

describe('wrapped lines are joined where a sentence goes on', () => {
  test.each([
    ['a clause that goes on', '3月5日,\n全市召开环境工作会议。', ['3月5日，全市召开环境工作会议。']],
    [
      'a count and its noun',
      '服务大局成效明显，办理了许多环评审批手续。在三个月之内又办结了12个\n重点工程项目的审批，推动开工。',
      ['服务大局成效明显，办理了许多环评审批手续。在三个月之内又办结了12个重点工程项目的审批，推动开工。'],
    ],
    [
      'a number and its magnitude',
      '全市就业人员总数为514\n万人，比上年增加。',
      ['全市就业人员总数为514万人，比上年增加。'],
    ],
    ['an open bracket', '建设体育公园（含社区\n公园）12个。', ['建设体育公园（含社区公园）12个。']],
    ['a closing sign', '完成整改项目达到12个\n，其余加快推进。', ['完成整改项目达到12个，其余加快推进。']],
  ])('%s', (_, text, want) => expect(lines(text)).toEqual(want));

  test.each([
    ['a heading', '二、下一步工作\n全市将新建学校5所。'],
    ['a heading with a comma', '强力治污，深入打好攻坚战\n坚持精准治污，新建管网80公里。'],
    ['a heading above a heading', '说成绩\n多项工作走在前列'],
    ['numbered items', '重点抓好以下工作：\n（一）新建学校5所；\n（二）新建医院2所。'],
    ['items by 一是', '一是新建学校5所。\n二是新建医院2所。'],
    ['a salutation after a byline', '大会今天开幕。本报记者张三\n各位代表：\n现在报告工作。'],
    ['speakers', '记者：请介绍有关情况。\n张三：上半年完成投资5亿元。'],
    ['values in lines of their own', '产量\n120\n135'],
  ])('%s keeps its line', (_, text) => expect(lines(text)).toEqual(text.split('\n')));

  test.each(['2025-09-12 07:15', '２０２５-０９-１２ ０７:１５', '２０２５－０９－１２'])(
    'a line of fields that begins with the day %s is no part of the title above it',
    (day) => {
      const [title, date] = lines(
        `开工率96.9%！城建重点项目跑出“加速度”\n${day}　来源：云河日报　记者 张三 通讯员 李四\n　　本报讯　全市开工157个。`,
      );
      expect(title).toBe('开工率96.9%！城建重点项目跑出“加速度”');
      expect(date).toMatch(/^2025-09-12/);
    },
  );

  // A line end is no indent, whichever sign it is.
  test.each(['\r', '\r\n', '\u2028', '\f'])('wrapped lines of which some end with %j', (end) => {
    const full = [
      '市区细颗粒物、可吸入颗粒物、二氧化硫和二氧化氮年均浓度分别',
      '为35、58、8和26微克每立方米，同比分别下降5%和3%；一氧化碳',
      '浓度为1.0毫克每立方米；臭氧浓度为158微克每立方米，同比上升',
      '一成九，达标天数的比例为88.2%，较上年改善0.8个百分点，其中',
      '三个县区之中有两个县区的环境空气质量达到国家二级标准要求，',
    ];
    const wrapped = [...full, ...full, '比上年增加一个。'];
    const mixed = wrapped.map((line, i) => `${line}${i === 10 ? '' : i % 2 === 0 ? end : '\n'}`).join('');
    expect(lines(mixed)).toEqual([wrapped.join('').replaceAll(',', '，')]);
  });

  test('lines wrapped at one column, page marks between them', () => {
    const text = [
      '　　我们将会进一步增加土地的供应数量，以便能够满足房屋以及各',
      '种社会设施的需要，并且要在今后若干年里面陆续推出多幅住宅用',
      '地，预计其中五幅可以在两年之内完成改划，另外还有几幅土地的',
      '规划工作正在进行当中，有关部门会就此继续征询各方面人士的意',
      '议会 ─ 2030年1月16日',
      '',
      '3416',
      '见，以便落实。',
      '　　第二个方面是加快审批程序，我们已经要求各个部门果断地进行',
      '决策，善用土地，将原来用途未能落实的土地，尽快改作房屋用途',
      '或者其他更迫切的用途。',
      '议会 ─ 2030年1月16日',
      '',
      '3417',
      '　　完。',
      '议会 ─ 2030年1月16日',
      '3418',
    ].join('\n');
    expect(lines(text)).toEqual([
      '我们将会进一步增加土地的供应数量，以便能够满足房屋以及各种社会设施的需要，并且要在今后若干年里面陆续推出多幅住宅用地，预计其中五幅可以在两年之内完成改划，另外还有几幅土地的规划工作正在进行当中，有关部门会就此继续征询各方面人士的意见，以便落实。',
      '第二个方面是加快审批程序，我们已经要求各个部门果断地进行决策，善用土地，将原来用途未能落实的土地，尽快改作房屋用途或者其他更迫切的用途。',
      '完。',
    ]);
  });

  test('a text wrapped throughout without indents, a number cut at the line end', () => {
    const text = [
      '全市深入推进各项重点工作并取得了明显成效，完成固定资产投资18',
      '6.5亿元，新建改建各级各类学校25所，其余建设项目进展也很顺利。',
      '下半年继续新建医院12所，持续改善群众的就医条件和就医环境，不',
      '断提高公共服务能力和水平，让人民群众有更多的获得感和幸福感，',
      '统筹推进老旧小区改造与城市更新行动，完善社区养老托育服务设施',
      '布局，加快补齐短板弱项。',
      '同时加强财政资金的统筹使用，切实提高资金使用效益，严格控制一',
      '般性支出，把更多资金用于民生领域，进一步优化财政支出结构和投',
      '向，',
      '推动民生事业再上新的台阶，为全市经济社会高质量发展打下坚实的',
      '基础。',
      '二、工作安排',
    ].join('\n');
    const parts = text.split('\n');
    expect(lines(text)).toEqual([parts.slice(0, 6).join(''), parts.slice(6, -1).join(''), '二、工作安排']);
  });

  test('numbers of web chunks inside sentences are furniture, numbers of items are not', () => {
    const chunk = '全市坚持保护优先，持续推进治理，'.repeat(16);
    const text = `1、${chunk}生态文\n2、明制度更加健全，${chunk}森林公\n3、园建设加快，${chunk}完成。`;
    expect(lines(text)).toEqual([`${chunk}生态文明制度更加健全，${chunk}森林公园建设加快，${chunk}完成。`]);
    const items = '1、新建学校5所。\n2、新建医院2所。\n3、新建公园1个。';
    expect(lines(items)).toEqual(items.split('\n'));
  });
});

describe('page and site furniture', () => {
  test.each([
    '—1—',
    '- 12 -',
    '第3页 共10页',
    '您的位置: 首页 > 新闻',
    '上一页 1 2 3 … 12 下一页',
    '一、总论..........................1',
    '第二章 重点任务…………12',
    '首页 上一页 下一页 尾页 共12页 跳转到 页 确定',
    '【字体：大 中 小】',
    '分享到:',
    '【打印正文】',
    '3c26ee69f6224cc79dc150ba2e1f6cdb.jpg',
    '责任编辑：张三',
    '上一篇：某市工作会议召开',
    '版权所有：某市人民政府',
    '浏览次数：14546',
    '扫一扫在手机打开当前页',
    '附件：考核办法.docx',
  ])('%s is left out', (line) =>
    expect(lines(`某市完成投资5亿元。\n${line}\n下一步加快建设。`)).toEqual([
      '某市完成投资5亿元。',
      '下一步加快建设。',
    ]),
  );

  test.each([
    '发布时间：2024-08-30',
    '来源：某某日报',
    '附件：',
    '单位：亿元',
    '第3页岩气项目投产',
    '分享经济规模达到5亿元',
    '更多群众享受到实惠',
    '技术支持12家企业',
    '未经许可排污的，处5万元罚款。',
    '位置：某区，占地50亩',
  ])('%s stays', (line) => expect(lines(`某市完成投资5亿元。\n${line}`)).toContain(line));

  test('fields of one line are parted, and those of the site left out', () => {
    expect(lines('来源:某局 发布时间:2024-08-30 18:33 浏览次数: 【字体:')).toEqual([
      '来源：某局',
      '发布时间：2024-08-30 18:33',
    ]);
  });

  test('lines of a page are joined only where they pause', () => {
    expect(
      normalText('<p>完成投资5亿元，<br>增长8%</p><p>其中，产业投资2亿元。</p>', 'html').split('\n'),
    ).toEqual(['完成投资5亿元，增长8%', '其中，产业投资2亿元。']);
  });

  test('a lost line break before an article is found again', () => {
    expect(lines('　第一章　总则　　第一条　为规范管理，制定本办法。')).toEqual([
      '第一章总则',
      '第一条为规范管理，制定本办法。',
    ]);
  });
});
