// What the annotation takes as the same wording. It compares answers and plays no part in reading a text.

/** Ways to write a unit, by the one compared. */
export const UNIT_ALIASES: Readonly<Record<string, string>> = {
  'ug/m3': '微克/立方米',
  'μg/m3': '微克/立方米',
  'mg/m3': '毫克/立方米',
  'mg/L': '毫克/升',
  'mg/l': '毫克/升',
  百分点: '个百分点',
  工作日: '个工作日',
  月: '个月',
  t: '吨',
  公吨: '吨',
  km: '公里',
  千米: '公里',
  km2: '平方公里',
  平方千米: '平方公里',
  m2: '平方米',
  平方公尺: '平方米',
  m3: '立方米',
  立方公尺: '立方米',
  方: '立方米',
  MW: '兆瓦',
  kW: '千瓦',
  kW·h: '千瓦时',
  kWh: '千瓦时',
  度: '千瓦时',
  人民币: '元',
  CNY: '元',
  h: '小时',
  hm2: '公顷',
  ha: '公顷',
  名次: '位',
};

export const PER = { word: '每', sign: '/' } as const;
export const RANK_UNITS: readonly string[] = ['位', '名', ''];

/** Verbs of mere doing may stand before a metric or not. */
export const VERBS_OF_DOING =
  /^(?:(?:已|共|全面|加快|深入|组织|新)?(?:完成|实施|开展|推进|建成|建设|创建|实现|启动|推动))+/;
export const NAME_PUNCTUATION = /[\s的,，、。:：“”"'‘’()（）《》·]/g;
export const KIND_OF_PLACE = /(?:省|市|县|区|自治区|特别行政区)$/;
