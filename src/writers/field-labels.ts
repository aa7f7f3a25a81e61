/** What a column is called in Chinese, for readers of the data who do not know the fields; empty where it says so itself, as periods do. */
export function labelOf(name: string): string {
  const own = FIELD_LABELS[name] ?? RECORD_LABELS[name];
  if (own !== undefined) return own;
  const [owner = '', ...field] = name.split('.');
  const label = FIELD_LABELS[field.join('.')];
  return label === undefined ? '' : [OWNER_LABELS[owner], label].filter(Boolean).join(' · ');
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  id: '编号',
  'metric.name': '指标',
  'metric.raw': '指标原文',
  'metric.id': '指标代码',
  'metric.domain': '领域',
  value: '数值',
  min: '下限',
  max: '上限',
  exact: '精确数值',
  bound: '界限',
  'unit.text': '单位',
  'unit.code': '单位代码',
  'unit.dimension': '量纲',
  'base.value': '基本单位数值',
  'base.unit': '基本单位',
  role: '数值类型',
  annualised: '是否年均',
  status: '状态',
  force: '约束性',
  'period.text': '期间原文',
  'period.start': '期间起',
  'period.end': '期间止',
  'period.from': '期间依据',
  'deadline.text': '期限原文',
  'deadline.date': '期限',
  'deadline.from': '期限依据',
  'basis.kind': '比较类型',
  'basis.date': '比较时点',
  'basis.text': '比较原文',
  'scope.text': '地点原文',
  'scope.name': '地点',
  'scope.code': '行政区划代码',
  'scope.from': '地点依据',
  'source.path': '文件',
  'source.line': '行',
  'source.column': '列',
  'source.start': '起始位置',
  'source.end': '结束位置',
  'source.text': '数值原文',
  'source.sentence': '所在句子',
  'source.headings': '所在标题',
  'source.table.row': '表格行名',
  'source.table.column': '表格列名',
  'document.title': '文件标题',
  'document.date': '文件日期',
  'document.issuer': '发文单位',
  'document.place': '文件地点',
  confidence: '可信度',
  rules: '所用规则',
};

/** The same of what is found by comparing figures, of documents, and of the columns that only a workbook has. */
const RECORD_LABELS: Readonly<Record<string, string>> = {
  kind: '类别',
  from: '旧值',
  to: '新值',
  delta: '差额',
  ratio: '变动比例',
  better: '评价',
  'stated.value': '文中所述',
  'stated.unit': '所述单位',
  'stated.consistent': '所述是否相符',
  'stated.arithmetic': '核对算式',
  'match.score': '配对把握',
  'match.reason': '配对理由',
  message: '说明',
  due: '到期情况',
  outcome: '完成情况',
  gap: '差距',
  consistent: '是否相符',
  computed: '算得',
  arithmetic: '算式',
  figures: '所据数值',
  sources: '出处',
  sentence: '所在句子',
  scope: '地点',
  detail: '细分',
  conflicts: '不同说法',
  row: '所在行',
  ids: '编号',
  side: '哪一方',
  path: '文件',
  code: '代码',
  format: '格式',
  encoding: '编码',
  title: '标题',
  date: '日期',
  place: '地点',
  issuer: '发文单位',
  number: '文号',
  topic: '主题',
  name: '对象',
  label: '中文',
  note: '英文',
};

/** Whose field it is: old.value. */
const OWNER_LABELS: Readonly<Record<string, string>> = {
  old: '旧',
  new: '新',
  target: '目标',
  result: '结果',
  figure: '所据数值',
};

/** What the values of the columns with a fixed choice say. */
export const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bound: { eq: '等于', ge: '不低于', gt: '高于', le: '不超过', lt: '低于', approx: '约' },
  role: { level: '水平值', change: '增减量', growth: '增速', rank: '位次' },
  status: { actual: '结果', target: '目标', forecast: '预期', reference: '参照' },
  force: { binding: '约束性', expected: '预期性' },
  'basis.kind': { yoy: '同比', mom: '环比', date: '较某一时点', other: '其他' },
  '*.from': { stated: '句中写明', inferred: '由上下文推定' },
};

/** How the sheets of a workbook are to be read. */
export const READING_LABELS = {
  figures: '每行一个数值；先列常用字段，其余字段在右侧。字段名与 csv 相同，含义见本表 field 各行。',
  targets: '状态为目标的数值，按期限排列，没有期限的在最后。',
  percent: '百分数按原文记：22 与单位 % 表示 22%，不是 0.22。',
  change: '下降的增减量和增速为负数；界限按原文的大小，不计正负号。',
  links: '数值原文链接到它所在的句子，sentences 表的 row 链接回来。排序后链接可能错位，可按编号查找。',
  days: '日期为真正的日期；1900年3月1日以前的写成文字，因为 Excel 没有这些日期。',
  view: '每行一条记录，字段名与 csv 相同。',
  cited: '带链接的单元格指向它所依据的句子，sentences 表的 row 链接回来。排序后链接可能错位。',
} as const;
