import { describe, expect, test } from 'vitest';
import { tellLeft } from './clause-of.js';

type Row = [text: string, told: string];

const tellEach = (rows: Row[]) =>
  test.each(rows)('%s', (text, told) => expect(tellLeft(text).join(' | ')).toBe(told));

describe('links and how they spread', () => {
  tellEach([
    ['覆盖率达到85%', 'NP 覆盖率 | LINK 达到'],
    ['覆盖率均达到85%', 'NP 覆盖率 | LINK 均达到'],
    ['覆盖率分别达到85%', 'NP 覆盖率 | LINK 达到 | zip'],
    ['进口、出口分别为5亿元', 'NP 进口、出口 | LINK 为 | zip'],
    ['东部覆盖率（含城区）达到85%', 'NP 东部覆盖率 | LINK 达到'],
    ['营业额总计5亿元', 'NP 营业额 | LINK 总计'],
    ['产值近5亿元', 'NP 产值'],
    ['目标为85%', 'LINK 为'],
    ['覆盖率目标85%', 'NP 覆盖率'],
    ['12项主要预期指标中仍有3项', 'NP 12项主要预期指标 | LINK 仍有'],
    ['总预算5亿元', 'NP 总预算'],
    ['不低于95%', ''],
  ]);
});

describe('periods', () => {
  tellEach([
    ['2025年覆盖率达到85%', 'NP 覆盖率 | LINK 达到 | in 2025年'],
    ['覆盖率2025年达到85%', 'NP 覆盖率 | LINK 达到 | in 2025年'],
    ['到2025年，覆盖率达到85%', 'NP 覆盖率 | LINK 达到 | in 到2025年'],
    ['上年产值的5%', 'NP 产值 | DE 的 | in 上年'],
    ['累计1至6月接单5亿元', 'NP 接单 | in 1至6月'],
    ['1至6月累计接单5亿元', 'NP 接单 | in 1至6月 | cumulative'],
    [
      '零售业在今年8月至10月的雇员数目5万人',
      'NP 零售业在今年8月至10月的雇员数目 | in 今年8月至10月 | without 在今年8月至10月的',
    ],
    ['离岸风电2025年累计设置5吉瓦', 'NP 离岸风电 | ACT 设置 | in 2025年 | cumulative'],
    ['政府打算在未来三年内把其中12幅', 'in 未来三年内'],
    ['今后五年产值年均增长8%', 'NP 产值 | DIR 增长 | in 今后五年 | goes 增长 | annualised'],
    ['五年累计新增企业120家', 'ACT 新增 | NP 企业 | in 五年 | cumulative'],
  ]);
});

describe('changes and what they are against', () => {
  tellEach([
    ['产量增长5%', 'NP 产量 | DIR 增长 | goes 增长'],
    ['产量同比增长5%', 'NP 产量 | CMP 同比 | DIR 增长 | against yoy 同比 | goes 增长'],
    ['产量比上年增长5%', 'NP 产量 | CMP 比 | DIR 增长 | against 比上年 | of 上年 | goes 增长'],
    [
      '产量较2023年年底增加5万吨',
      'NP 产量 | CMP 较 | DIR 增加 | against 较2023年年底 | of 2023年年底 | goes 增加',
    ],
    ['比上年净增96家', 'CMP 比上年 | ACT 净增 | against yoy 比上年'],
    ['比上年新增企业120家', 'CMP 比上年 | ACT 新增 | NP 企业 | against yoy 比上年 | of 上年'],
    [
      '较2020年减少贫困村12个',
      'CMP 较2020年 | DIR 减少 | NP 贫困村 | against 较2020年 | of 2020年 | goes 减少',
    ],
    ['浓度均比2015年下降5%', 'NP 浓度 | CMP 比 | DIR 下降 | against 比2015年 | of 2015年 | goes 下降 | each'],
    ['高于国家考核目标3.2个百分点', 'DIR 高于 | against other 高于国家考核目标 | goes 高于'],
    ['增幅高于全国3.2个百分点', 'DIR 高于 | against other 高于全国 | goes 高于 | growthHead'],
    ['比重低于全省平均水平0.4个百分点', 'NP 比重 | DIR 低于 | against other 低于全省平均水平 | goes 低于'],
    ['浓度低于原先估计的330亿元', 'NP 浓度 | BASE 低于原先估计的 | against 低于原先估计的'],
    ['产值达到高于全国的5亿元', 'NP 产值 | LINK 达到 | BASE 高于全国的 | against 高于全国的'],
    [
      '在2025年基础上增长5%',
      'CMP 在2025年基础上 | DIR 增长 | against 在2025年基础上 | of 2025年 | goes 增长',
    ],
    [
      '与2024年同期相比增长5%',
      'CMP 与2024年同期相比 | DIR 增长 | against 与2024年同期相比 | of 2024年同期 | goes 增长',
    ],
    ['与对上三个月比较上升5%', 'CMP 与对上三个月比较 | DIR 上升 | against 与对上三个月比较 | goes 上升'],
    ['年减4.5%', 'CMP 年减 | DIR 年减 | against yoy 年减 | goes 年减'],
    ['产量月增2%', 'NP 产量 | CMP 月增 | DIR 月增 | against mom 月增 | goes 月增'],
    [
      '工业、农业产值分别同比增长5%',
      'NP 工业、农业产值 | CMP 同比 | DIR 增长 | against yoy 同比 | goes 增长 | zip',
    ],
    ['进口受汇率波动影响下降5%', 'NP 进口 | DIR 下降 | goes 下降'],
    ['经营收入扣除价格因素增长5%', 'NP 经营收入 | DIR 增长 | goes 增长'],
    ['年均增长5%', 'DIR 增长 | goes 增长 | annualised'],
    ['约增5.1%', 'DIR 增 | goes 增 | about'],
    ['全年预计增长5%', 'DIR 增长 | in 全年 | goes 增长'],
    ['减少用水5万吨', 'DIR 减少 | NP 用水 | goes 减少'],
    ['增加值占比提高5个百分点', 'NP 增加值占比 | DIR 提高 | goes 提高'],
  ]);
});

describe('where a value comes from', () => {
  tellEach([
    ['由“十五”时期的1.04', 'in “十五”时期 | from'],
    ['由2022年的5%', 'in 2022年 | from'],
    ['从去年第一季（即实施前）的3.5%', 'in 去年第一季 | from'],
    ['从2022年至2030年约需9000亿元', 'LINK 需 | in 从2022年至2030年 | about'],
    ['覆盖率由40%', 'NP 覆盖率 | from'],
    ['把覆盖率由40%', 'NP 覆盖率 | from | manner'],
    ['把平均办理时限由12天', 'NP 平均办理时限 | from | manner'],
    ['产量均由5万吨', 'NP 产量 | each | from'],
    ['覆盖率从2020年的40%', 'NP 覆盖率 | in 2020年 | from'],
    ['提高到2020年的92.5%', 'LINK 提高到 | in 2020年'],
    ['恢复到2019年同期的九成', 'LINK 恢复到'],
  ]);
});

describe('verbs', () => {
  tellEach([
    ['共批准了57宗', 'ACT 批准'],
    ['总共将提供4.9公顷', 'ACT 提供'],
    ['署会增设320个', 'NP 署 | ACT 增设'],
    ['居委会320个', 'NP 居委会'],
    ['会议审议项目5个', 'NP 会议审议项目'],
    ['矿山修复治理完成5处', 'NP 矿山修复治理 | ACT 完成'],
    ['设备安装完成六成', 'NP 设备安装 | ACT 完成'],
    ['改划其余3幅', 'ACT 改划 | ACT 其余'],
    ['补助及协助收入5亿元', 'NP 补助及协助收入'],
    ['营造林5万亩', 'NP 营造林'],
    ['审核时限5天', 'NP 审核时限'],
    ['在边境地区新建棚室5座', 'ACT 新建 | NP 棚室 | manner'],
    ['运用热成像仪查处案件5起', 'ACT 查处 | NP 案件 | manner'],
    ['对个人处5000元', 'NP 个人 | ACT 处 | manner'],
    ['具有硕士学位的达5200人', 'ACT 具有 | NP 硕士学位 | DE 的 | LINK 达'],
    ['投资约完成5亿元', 'NP 投资 | ACT 完成 | about'],
    ['计划新建会展中心5座', 'ACT 新建 | NP 会展中心'],
    ['新增城镇就业5万人', 'ACT 新增 | NP 城镇就业'],
    ['【便民服务】网办率5%', 'NP 网办率'],
    ['——合格率5%', 'NP 合格率'],
    ['省级610家', 'NP 省级'],
    ['按家数计算的动向指数为5%', 'NP 动向指数 | LINK 为'],
    ['扣除碳汇后的净排放量5万吨', 'NP 净排放量'],
  ]);
});

describe('ranks, multiples and shares', () => {
  tellEach([
    ['稳居全国第4位', 'RANK 稳居'],
    ['增速全省排名第五', 'RANK 排名 | growthHead'],
    ['满意度在全市第8位', 'NP 满意度'],
    ['排名跃居全省第3位', 'RANK 跃居'],
    ['排全国8个地方碳市场第3位', 'RANK 排'],
    ['在全市12个县中位列第9位', 'RANK 位列 | manner'],
    ['规上工业增加值增速居第7位', 'NP 规上工业增加值 | RANK 居 | growthHead'],
    ['工业增速居第7位', 'NP 工业增速 | RANK 居 | growthHead'],
    ['总量和增速分别居第7位', 'NP 总量和增速 | RANK 居 | zip'],
    ['规模是挂牌前的4.2倍', 'NP 规模 | LINK 是'],
    ['产量为上年的2.3倍', 'NP 产量 | LINK 为'],
    ['产量上年的2.3倍', 'NP 产量 | in 上年'],
    ['响应能力达到最大负荷的5%', 'NP 响应能力 | SHARE 达到最大负荷的 | whole 最大负荷的'],
    ['支出完成预算的98%', 'NP 支出 | SHARE 完成预算的 | whole 预算的'],
    ['支出完成预算105%', 'NP 支出 | SHARE 完成预算 | whole 预算'],
    ['相当于年计划的103%', 'SHARE 相当于年计划的 | whole 年计划的'],
    ['占公路总里程的96.4%', 'SHARE 占公路总里程的 | whole 公路总里程的'],
    ['约占销售总额的86%', 'SHARE 占销售总额的 | whole 销售总额的 | approx | about'],
    ['占建设经费的六成', 'SHARE 占建设经费的 | whole 建设经费的'],
    ['占全国就业人员比重为5%', 'SHARE 占全国就业人员比重 | LINK 为 | whole 全国就业人员比重'],
    ['支出占比60%', 'NP 支出占比'],
    ['跌幅6.2%', 'goes 跌幅 | growthHead'],
    ['首五个月合计的跌幅5%', 'in 首五个月 | goes 跌幅 | growthHead'],
    ['出口年增率3%', 'ACT 出口 | against yoy 年增率 | growthHead'],
    ['农作物以水稻52万亩为主', 'NP 水稻'],
  ]);
});

describe('who did it', () => {
  tellEach([
    ['群众文化机构共有文艺团体9843个', 'NP 文艺团体 | agent 群众文化机构'],
    ['各级法院审结案件8600件', 'ACT 审结 | NP 案件 | agent 各级法院'],
    ['公安机关今年以来已破获案件120起', 'ACT 破获 | NP 案件 | in 今年以来 | agent 公安机关今年以来已'],
    ['各机关于7月底前陆续提报方案120件', 'ACT 提报 | NP 方案 | agent 各机关于7月底前陆续'],
    ['民政部门登记和管理的机构120个', 'NP 民政部门登记和管理的机构'],
    ['第一产业实现增加值56亿元', 'NP 增加值 | agent 第一产业'],
    ['盾构累计掘进14.2公里', 'NP 盾构累计掘进 | cumulative'],
    ['碳市场累计成交碳排放指标560万吨', 'ACT 成交 | NP 碳排放指标 | agent 碳市场 | cumulative'],
    ['全市今天接待游客5万人次', 'ACT 接待 | NP 游客 | in 今天'],
    ['7月份医院共有护士5万人', 'NP 护士 | in 7月份 | agent 医院'],
  ]);
});
