import { isTotalHeader, quarterOfHeader, roleOfHeader, type ColumnRole } from '#core/notice/lexicon/headers';

/** Column headers of official tables. */
const HEADERS: Readonly<Record<Exclude<ColumnRole, 'total' | 'district' | 'quarter'>, readonly string[]>> = {
  no: ['序号', '序 号', '编号', '任务序号', '序'],
  section: ['事项分类', '类别', '工作领域', '板块', '项目类型', '一级指标'],
  task: ['事项名称', '工作内容', '重点任务', '项目名称', '实事项目', '主要指标', '任务清单'],
  detail: ['目标任务', '工作目标', '年度目标', '建设内容', '具体内容', '工作措施', '目标要求'],
  leader: ['牵头领导', '责任领导', '分管副市长', '召集人', '市级牵头领导', '包联领导'],
  lead: ['牵头单位', '牵头责任单位', '主办单位', '主责部门', '市级牵头单位', '第一责任单位'],
  unit: ['责任单位', '责任部门', '实施单位', '落实单位', '承办单位', '市级责任单位', '责任分工'],
  assist: ['配合单位', '协办单位', '参与部门', '协同单位', '配合责任单位'],
  due: ['完成时限', '完成时间', '时间节点', '办结时限', '推进期限'],
  progress: ['半年度完成情况', '完成情况', '进展情况', '工作进展情况', '目前进展', '落实情况', '推进情况'],
  note: [
    '备注',
    '责任人及联系方式',
    '联系人',
    '联系电话',
    '资金来源',
    '存在问题',
    '下一步打算',
    '完成率',
    '灯号',
  ],
  yearPlan: ['推进方案', '年度工作推进方案'],
  measure: ['单位', '计量单位'],
};

test.each(
  Object.entries(HEADERS).flatMap(([role, headers]) => headers.map((header) => [header, role] as const)),
)('%s heads %s', (header, role) => {
  expect(roleOfHeader(header)).toBe(role);
});

test.each([
  ['一季度', 1],
  ['第二季度工作目标', 2],
  ['三季度末形象进度', 3],
  ['2031年四季度目标任务', 4],
  ['6月底前', 2],
  ['7—9月', 3],
  ['1-12月目标', 4],
  ['11月', 4],
  ['前三季度', 3],
  ['上半年目标', 2],
  ['一季度完成情况', null],
  ['全年目标', null],
  ['季度', null],
  ['13月', null],
] as const)('"%s" is planned for quarter %s', (header, quarter) => {
  expect(quarterOfHeader(header)).toBe(quarter);
});

const UNKNOWN = [
  '',
  '定海区',
  '市本级',
  '高新区',
  '一季度',
  '建设道路20公里。',
  '这一栏的标题实在是太长了不可能是标题',
];

test.each(UNKNOWN)('"%s" is a district, a quarter or no header', (header) => {
  expect(roleOfHeader(header)).toBeNull();
});

test.each([
  ['全市目标任务', true],
  ['目标任务', true],
  ['任务数', true],
  ['合计', true],
  ['全县总任务', true],
  ['年度目标', true],
  ['责任单位', false],
  ['定海区', false],
  ['', false],
] as const)('"%s" is a header of a total: %s', (header, total) => {
  expect(isTotalHeader(header)).toBe(total);
});
