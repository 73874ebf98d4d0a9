import { endsLikeUnit, isCollective, isUnitList, readUnitList } from '#core/notice/duty/units';

interface Case {
  readonly printed: string;
  readonly units: readonly string[];
  readonly groups?: readonly string[];
}

const CASES: readonly Case[] = [
  { printed: '市发改委', units: ['市发改委'] },
  { printed: '市发改委、市财政局', units: ['市发改委', '市财政局'] },
  { printed: '市发改委，市财政局；市商务局', units: ['市发改委', '市财政局', '市商务局'] },
  { printed: '市发改委,市财政局;市商务局', units: ['市发改委', '市财政局', '市商务局'] },
  { printed: '市发改委 市财政局', units: ['市发改委', '市财政局'] },
  { printed: '市发改委　市财政局', units: ['市发改委', '市财政局'] },
  { printed: '市发改委\n市财政局', units: ['市发改委', '市财政局'] },
  { printed: '市发改委、市发改委、市财政局', units: ['市发改委', '市财政局'] },
  // Trailing and stray separators.
  { printed: '舟山海关、舟山海事局、', units: ['舟山海关', '舟山海事局'] },
  { printed: '、市发改委、、市财政局。', units: ['市发改委', '市财政局'] },
  { printed: '市发改委。', units: ['市发改委'] },
  { printed: '', units: [] },
  { printed: '—', units: [] },
  { printed: '/', units: [] },
  // 等 and what may follow it.
  { printed: '县经信局、县残联等', units: ['县经信局', '县残联'] },
  { printed: '县经信局、县残联等。', units: ['县经信局', '县残联'] },
  { printed: '县经信局、县残联等单位', units: ['县经信局', '县残联'] },
  { printed: '县经信局、县残联等部门', units: ['县经信局', '县残联'] },
  { printed: '县经信局、县残联等相关单位', units: ['县经信局', '县残联'] },
  { printed: '县经信局、县残联等12个部门', units: ['县经信局', '县残联'] },
  // Sub-units in brackets stay with their unit.
  { printed: '市府办（市大数据局）、市发改委', units: ['市府办（市大数据局）', '市发改委'] },
  { printed: '市财政局(市国资委)', units: ['市财政局(市国资委)'] },
  {
    printed: '市财政局（市国资委、市金融办）、市商务局',
    units: ['市财政局（市国资委、市金融办）', '市商务局'],
  },
  { printed: '市“菜篮子”办', units: ['市“菜篮子”办'] },
  // Collectives, some with 、 inside.
  {
    printed: '市府办，各县（区）政府、各功能区管委会、市属有关单位',
    units: ['市府办'],
    groups: ['各县（区）政府', '各功能区管委会', '市属有关单位'],
  },
  { printed: '各县(区)政府', units: [], groups: ['各县(区)政府'] },
  { printed: '市住建局，各区、县级市政府', units: ['市住建局'], groups: ['各区、县级市政府'] },
  { printed: '市住建局、各乡、镇人民政府', units: ['市住建局'], groups: ['各乡、镇人民政府'] },
  { printed: '各县、区人民政府，市住建局', units: ['市住建局'], groups: ['各县、区人民政府'] },
  { printed: '县发改局、各乡镇等', units: ['县发改局'], groups: ['各乡镇'] },
  { printed: '市财政局，市属各国有企业', units: ['市财政局'], groups: ['市属各国有企业'] },
  {
    printed: '各县（区）政府、功能区管委会，市政府直属各单位',
    units: [],
    groups: ['各县（区）政府', '功能区管委会', '市政府直属各单位'],
  },
  {
    printed: '市应急局、市资源规划局，市防指其他成员单位、市森防指其他成员单位',
    units: ['市应急局', '市资源规划局'],
    groups: ['市防指其他成员单位', '市森防指其他成员单位'],
  },
  {
    printed: '县经信局、县制造业高质量发展领导小组其他成员单位等',
    units: ['县经信局'],
    groups: ['县制造业高质量发展领导小组其他成员单位'],
  },
  { printed: '市直各部门、市教育局', units: ['市教育局'], groups: ['市直各部门'] },
  { printed: '市教育局、相关单位', units: ['市教育局'], groups: ['相关单位'] },
  { printed: '市教育局、有关部门', units: ['市教育局'], groups: ['有关部门'] },
  // Two units joined as in a sentence.
  { printed: '市财政局和市商务局', units: ['市财政局', '市商务局'] },
  { printed: '市财政局及市商务局', units: ['市财政局', '市商务局'] },
  { printed: '市财政局以及市商务局', units: ['市财政局', '市商务局'] },
  { printed: '市财政局会同市商务局', units: ['市财政局', '市商务局'] },
  { printed: '市发改委、市财政局和市商务局', units: ['市发改委', '市财政局', '市商务局'] },
  // 和 and 及 inside a name.
  { printed: '市文化和旅游局', units: ['市文化和旅游局'] },
  { printed: '市港航和口岸局、市自然资源和规划局', units: ['市港航和口岸局', '市自然资源和规划局'] },
  { printed: '县海洋与渔业局', units: ['县海洋与渔业局'] },
  { printed: '市住房和城乡建设局', units: ['市住房和城乡建设局'] },
  { printed: '市文化和广电旅游体育局', units: ['市文化和广电旅游体育局'] },
  { printed: '与会单位', units: ['与会单位'] },
  // Rules about all items are no names.
  { printed: '市财政局（列第一位者为牵头单位，下同）', units: ['市财政局'] },
  {
    printed: '市财政局(市国资委)，市属各国有企业(列第一位者为牵头单位，下同)',
    units: ['市财政局(市国资委)'],
    groups: ['市属各国有企业'],
  },
  { printed: '市发改委、市财政局(列第一位者为工作牵头或汇总单位,下同)', units: ['市发改委', '市财政局'] },
  { printed: '市发改委、列第一位的为牵头单位', units: ['市发改委'] },
];

test.each(CASES.map((one) => [one.printed, one] as const))('"%s"', (printed, { units, groups = [] }) => {
  expect(readUnitList(printed)).toMatchObject({ units, groups });
});

const FIRST: readonly (readonly [printed: string, beginsWithGroup: boolean, statesFirstLeads: boolean])[] = [
  ['市发改委、各县（区）政府', false, false],
  ['各县（区）政府、新区招商局', true, false],
  ['市财政局（列第一位者为牵头单位，下同）', false, true],
  ['市财政局（排名第一的为牵头单位，下同）', false, true],
  ['市发改委、列第一位的为牵头单位', false, true],
  ['市财政局（下同）', false, false],
];

test.each(FIRST)(
  '%s begins with a collective: %s, states that the first leads: %s',
  (printed, group, rule) => {
    expect(readUnitList(printed)).toMatchObject({ beginsWithGroup: group, statesFirstLeads: rule });
  },
);

const COLLECTIVES = [
  '各县（区）政府',
  '各功能区管委会',
  '各乡镇（街道）',
  '市属有关单位',
  '市直有关部门',
  '其他成员单位',
  '市级各部门',
  '相关责任单位',
  '县（市、区）政府',
  '乡镇（街道）',
  '功能区管委会',
  '有关县（区）',
  '全体成员单位',
  '市属各国有企业',
];

test.each(COLLECTIVES)('%s is a collective phrase', (name) => {
  expect(isCollective(name)).toBe(true);
});

const NAMES = [
  '市发改委',
  '定海区政府',
  '市市场监管局',
  '自贸区两局一中心',
  '人行舟山市分行',
  '市县共建办',
  '市机关事务管理局',
  '市全民健身中心',
  '沿江镇政府',
  '五河县政府',
  '三门县政府',
  '九江市政府',
];

test.each(NAMES)('%s is one unit', (name) => {
  expect(isCollective(name)).toBe(false);
  expect(endsLikeUnit(name)).toBe(true);
});

const LISTS: readonly (readonly [text: string, isList: boolean])[] = [
  ['市发改委、市财政局', true],
  ['各县（区）政府', true],
  ['市府办（市数据局）', true],
  ['建设道路20公里', false],
  ['市发改委、建设道路', false],
  ['以下简称“十项重大工程”', false],
  ['年底前完成', false],
  ['', false],
];

test.each(LISTS)('%s is a list of units: %s', (text, isList) => {
  expect(isUnitList(text)).toBe(isList);
});
