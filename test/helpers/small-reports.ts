/** Two bulletins of one place: grain and its rate agree, the rate of PM2.5 does not, one metric went and one came. */
export const THIS_YEAR = `云河市2022年国民经济和社会发展统计公报

云河市统计局
2023年3月20日

一、农业
2022年，全市粮食总产量120万吨。农膜回收率为84%。全市造林面积3万亩。
二、环境
全市PM2.5平均浓度为31微克/立方米。森林覆盖率为40.5%。
`;

export const NEXT_YEAR = `云河市2023年国民经济和社会发展统计公报

云河市统计局
2024年3月20日

一、农业
2023年，全市粮食总产量126万吨，同比增长5%。农膜回收率为84%。
二、环境
全市PM2.5平均浓度为30微克/立方米，同比下降10%。森林覆盖率为40.5%。新增城市绿地50公顷。
`;

/** What was promised for the second of the two years, and for later. */
export const PROMISES = `云河市2023年政府工作报告

2023年1月10日

2023年工作目标：粮食总产量达到125万吨以上。PM2.5平均浓度控制在28微克/立方米以内。到2030年，森林覆盖率达到45%以上。
`;

/** A rate that does not follow from its own two counts. */
export const WRONG_RATE = `云河市2023年信访工作情况

2024年3月1日

2023年，全市共收到群众信访举报1564项，完成整改1533项，整改完成率90%。
`;
