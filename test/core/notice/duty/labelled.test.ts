import { findLabels, hasDutyLabel, labelAt, labelledParts } from '#core/notice/duty/labelled';
import { roleOfLabel, type LabelRole } from '#core/notice/lexicon/labels';

/** Labels as offices compose them. */
const LABELS: Readonly<Record<LabelRole, readonly string[]>> = {
  leader: [
    '牵头领导',
    '责任领导',
    '分管领导',
    '包抓领导',
    '市级牵头领导',
    '县分管领导',
    '分管省领导',
    '召集人',
    '总召集人',
    '分管副市长',
    '牵头人',
    '挂钩领导',
  ],
  lead: [
    '牵头单位',
    '牵头部门',
    '主办单位',
    '牵头责任单位',
    '市级牵头单位',
    '第一责任单位',
    '牵头实施单位',
    '总牵头单位',
    '主责单位',
    '牵头',
    '主办',
  ],
  unit: [
    '责任单位',
    '责任部门',
    '落实单位',
    '实施单位',
    '责任科室',
    '市级责任单位',
    '县直责任单位',
    '责任（配合）单位',
    '牵头及配合单位',
    '部门分工',
    '责任分工',
  ],
  assist: [
    '配合单位',
    '协办单位',
    '协同单位',
    '参与单位',
    '协同责任单位',
    '配合责任部门',
    '成员单位',
    '配合',
  ],
  due: ['完成时限', '完成时间', '时限要求', '办理时限', '时间节点', '进度安排', '计划完成时间'],
  content: ['目标任务', '工作目标', '工作内容', '主要任务', '年度目标', '建设内容', '重点任务', '工作措施'],
  title: ['任务名称', '项目名称', '事项名称'],
  note: ['备注', '责任人', '联系人', '联系电话', '督办单位', '责任人及联系方式'],
};

test.each(Object.entries(LABELS).flatMap(([role, labels]) => labels.map((label) => [label, role] as const)))(
  '%s introduces %s',
  (label, role) => {
    expect(roleOfLabel(label)).toBe(role);
  },
);

const WORDS = [
  '建设',
  '通知如下',
  '电子邮箱地址',
  '其中',
  '单位',
  '各单位',
  '一是',
  '注',
  '现将有关事项通知如下',
];

test.each(WORDS)('%s is no label', (word) => {
  expect(roleOfLabel(word)).toBeNull();
});

const AT: readonly (readonly [text: string, role: LabelRole | null, value: string])[] = [
  ['牵头单位：市发改委', 'lead', '市发改委'],
  ['牵头单位:市发改委', 'lead', '市发改委'],
  ['【牵头单位】市发改委', 'lead', '市发改委'],
  ['【牵头单位】：市发改委', 'lead', '市发改委'],
  ['〔责任单位〕市发改委', 'unit', '市发改委'],
  ['责任（配合）单位：市发改委', 'unit', '市发改委'],
  ['牵头单位', null, ''],
  ['[牵头单位:市府办]', null, ''],
  ['（牵头单位：市府办）', null, ''],
  ['联系方式如下：', null, ''],
  ['', null, ''],
];

test.each(AT)('%s begins with a label: %s', (text, role, value) => {
  const label = labelAt(text, 0);
  expect(label?.role ?? null).toBe(role);
  expect(label ? text.slice(label.valueStart) : '').toBe(value);
});

type Part = readonly [role: LabelRole, value: string];

const PARTS: readonly (readonly [text: string, parts: readonly Part[]])[] = [
  [
    '牵头领导：洪碧，责任单位：市卫健委',
    [
      ['leader', '洪碧'],
      ['unit', '市卫健委'],
    ],
  ],
  [
    '牵头单位：市住建局；配合单位：市财政局、市水务集团',
    [
      ['lead', '市住建局'],
      ['assist', '市财政局、市水务集团'],
    ],
  ],
  ['责任单位：市府办（市数据局）、市发改委。', [['unit', '市府办（市数据局）、市发改委']]],
  [
    '牵头单位：市财政局责任单位：市商务局',
    [
      ['lead', '市财政局'],
      ['unit', '市商务局'],
    ],
  ],
  [
    '责任单位：市住建局；完成时限：2031年6月底前',
    [
      ['unit', '市住建局'],
      ['due', '2031年6月底前'],
    ],
  ],
  ['市发改委牵头', []],
];

test.each(PARTS)('%s', (text, parts) => {
  expect(labelledParts(text).map(({ role, value }) => [role, value])).toEqual(parts);
});

test('labels are found left to right and do not overlap', () => {
  const text = '牵头领导：洪碧。牵头单位：市卫健委，配合单位：市教育局';
  const found = findLabels(text);
  expect(found.map(({ start, valueStart }) => text.slice(start, valueStart))).toEqual([
    '牵头领导：',
    '牵头单位：',
    '配合单位：',
  ]);
});

test.each([
  ['牵头领导：洪碧', true],
  ['完成时限：年底前', false],
  ['目标任务：建设', false],
  ['市发改委', false],
] as const)('%s has a label for a leader or unit: %s', (text, hasLabel) => {
  expect(hasDutyLabel(text)).toBe(hasLabel);
});
