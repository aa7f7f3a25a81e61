/** A bulletin with results, a growth. */
export const BULLETIN = `云河市2023年国民经济和社会发展统计公报

云河市统计局
2024年3月20日

一、农业
2023年，全市粮食总产量126万吨，同比增长5%。农膜回收率为84%。
二、环境
全市PM2.5平均浓度为30微克/立方米。森林覆盖率为40.5%。
三、目标
到2025年，全市粮食总产量达到130万吨以上。到2030年，森林覆盖率达到45%以上。
`;

/** The same place a year before. */
export const BULLETIN_BEFORE = `云河市2022年国民经济和社会发展统计公报

云河市统计局
2023年3月20日

一、农业
2022年，全市粮食总产量120万吨。农膜回收率为84%。
二、环境
全市PM2.5平均浓度为31微克/立方米。森林覆盖率为40.1%。
三、目标
到2023年，全市粮食总产量达到125万吨以上，PM2.5平均浓度控制在28微克/立方米以内。
`;

/** A table with merged heads, as Markdown cannot have but HTML can. */
export const TABLE_PAGE = `<!doctype html><html><head><title>云河市主要指标</title></head><body>
<h1>云河市2023年主要指标</h1>
<table>
<tr><th rowspan="2">指标</th><th rowspan="2">单位</th><th colspan="2">数值</th></tr>
<tr><th>2022年</th><th>2023年</th></tr>
<tr><td>粮食总产量</td><td>万吨</td><td>120</td><td>126</td></tr>
<tr><td>常住人口</td><td>万人</td><td>301.5</td><td>302.8</td></tr>
</table></body></html>`;

/** Shares that make a whole. */
export const SHARES = `云河市2023年能源情况

2024年3月1日

2023年，全市能源消费结构中，煤炭占比52%，油品占比18%，天然气占比10%，非化石能源占比20%。
`;
