// Two lists of figures as two years' reports would state them, as long as wanted: names put together from parts, two places,
// two years each, one name in ten worded anew. The same lists on every machine.

const OWNERS = [
  '全市',
  '城区',
  '县域',
  '规模以上',
  '限额以上',
  '民营',
  '国有',
  '外资',
  '农村',
  '城镇',
  '重点',
  '新兴',
  '传统',
  '沿江',
  '山区',
];
const THINGS = [
  '粮食',
  '蔬菜',
  '水果',
  '生猪',
  '家禽',
  '水产品',
  '茶叶',
  '油料',
  '木材',
  '中药材',
  '水泥',
  '钢材',
  '发电',
  '汽车',
  '家电',
  '服装',
  '纸制品',
  '集成电路',
  '软件',
  '快递',
  '旅游',
  '住宿',
  '餐饮',
  '物流',
  '港口',
  '公路',
  '铁路',
  '航空',
  '医院',
  '学校',
  '养老',
  '文化',
  '体育',
  '科技',
  '专利',
  '商品房',
  '污水',
  '垃圾',
  '绿地',
  '供水',
  '燃气',
  '电力',
  '保险',
  '存款',
  '贷款',
  '税收',
];
const MEASURES = [
  '产量',
  '产值',
  '增加值',
  '销售额',
  '营业收入',
  '利润总额',
  '投资额',
  '从业人数',
  '企业数',
  '处理量',
  '覆盖面积',
  '服务人次',
  '库存',
  '出口额',
  '进口额',
  '用电量',
  '平均价格',
  '合格率',
  '利用率',
  '普及率',
];
const RENAMED = [
  ['产量', '总产量'],
  ['产值', '总产值'],
  ['销售额', '销售总额'],
  ['从业人数', '从业人员'],
  ['覆盖面积', '面积'],
  ['率', '比率'],
];
const PLACES = ['云河市', '青溪市'];
const UNITS = { 率: ['%', '%', 'percent'], 人: ['人', '{person}', 'count'], 数: ['家', '{unit}', 'count'] };
const FIGURES_A_NAME = 4;

/** Both sides of `size` figures; the new one a year later. */
export function syntheticSides(size, seed = 4) {
  const random = randomOf(seed);
  const names = namesFor(Math.ceil(size / FIGURES_A_NAME), random);
  const renamed = names.map((name) => (random() < 0.1 ? reword(name) : name));
  return [2022, 2023].map((year, side) =>
    [...(side === 0 ? names : renamed)].flatMap((name) => figuresOf(name, year, random)).slice(0, size),
  );
}

/** Different names, in no order. */
function namesFor(count, random) {
  const all = OWNERS.flatMap((owner) =>
    THINGS.flatMap((thing) => MEASURES.map((measure) => owner + thing + measure)),
  );
  if (count > all.length) throw new Error(`there are only ${all.length} names`);
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all.slice(0, count);
}

function reword(name) {
  const [from, to] = RENAMED.find(([word]) => name.endsWith(word)) ?? ['', '情况'];
  return name.slice(0, name.length - from.length) + to;
}

/** This year's and last year's value at both places. */
function figuresOf(name, year, random) {
  return PLACES.flatMap((place) =>
    [year, year - 1].map((of) => figure({ name, place, year, of, share: random() })),
  );
}

function figure({ name, place, year, of, share }) {
  const [text, code, dimension] = Object.entries(UNITS).find(([end]) => name.includes(end))?.[1] ?? [
    '亿元',
    'CNY',
    'money',
  ];
  const value = dimension === 'count' ? Math.round(share * 9_000) : Math.round(share * 1_000) / 10;
  const words = `${value}${text}`;
  return {
    id: `${place}${year}${name}${of}`,
    metric: { name, raw: name, id: null, domain: null },
    value,
    min: null,
    max: null,
    exact: String(value),
    bound: 'eq',
    unit: { text, code, dimension },
    base: null,
    role: 'level',
    annualised: false,
    status: 'actual',
    force: null,
    period: { text: `${of}年`, start: `${of}-01-01`, end: `${of}-12-31`, from: 'stated' },
    deadline: null,
    basis: null,
    scope: { text: place, name: place, code: null, from: 'stated' },
    source: {
      path: `${place}-${year}.txt`,
      line: 1,
      column: 1,
      start: 0,
      end: words.length,
      text: words,
      sentence: `${of}年，${place}${name}${words}。`,
      headings: [],
      table: null,
    },
    document: { title: null, date: `${year + 1}-03-01`, issuer: null, place },
    confidence: 0.85,
    rules: [],
  };
}

function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
