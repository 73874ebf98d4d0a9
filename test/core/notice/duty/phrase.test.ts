import { readDutyPhrase } from '#core/notice/duty/phrase';
import type { Duty } from '#core/notice/duty/duty';

type Stated = Partial<Pick<Duty, 'leads' | 'units' | 'assisting' | 'groups' | 'due'>> & {
  readonly leaders?: readonly string[];
};

/** The duty stated by the inside of a bracket. */
const PHRASES: readonly (readonly [inside: string, stated: Stated])[] = [
  ['市发改委牵头', { leads: ['市发改委'] }],
  ['市发改委、市财政局牵头', { leads: ['市发改委', '市财政局'] }],
  ['由市发改委牵头', { leads: ['市发改委'] }],
  ['市发改委牵头，市财政局、市商务局配合', { leads: ['市发改委'], assisting: ['市财政局', '市商务局'] }],
  ['市发改委牵头,市财政局、市商务局配合', { leads: ['市发改委'], assisting: ['市财政局', '市商务局'] }],
  ['市发改委牵头；市财政局协办', { leads: ['市发改委'], assisting: ['市财政局'] }],
  ['市发改委牵头，市财政局参与', { leads: ['市发改委'], assisting: ['市财政局'] }],
  [
    '市发改委牵头，市财政局、市商务局等按职责分工负责',
    { leads: ['市发改委'], units: ['市财政局', '市商务局'] },
  ],
  ['市发改委、市财政局按职责分工负责', { units: ['市发改委', '市财政局'] }],
  ['市发改委、市财政局等按照职责分工负责', { units: ['市发改委', '市财政局'] }],
  ['市发改委、市财政局分别负责', { units: ['市发改委', '市财政局'] }],
  ['市发改委、市财政局分别牵头', { leads: ['市发改委', '市财政局'] }],
  ['市发改委、市财政局共同牵头', { leads: ['市发改委', '市财政局'] }],
  ['市发改委牵头负责', { leads: ['市发改委'] }],
  ['市发改委负责', { leads: ['市发改委'] }],
  ['市发改委、市财政局负责', { leads: ['市发改委', '市财政局'] }],
  ['市发改委、市财政局', { units: ['市发改委', '市财政局'] }],
  ['市发改委，各县（区）政府', { units: ['市发改委'], groups: ['各县（区）政府'] }],
  ['市水利局牵头，各县（市、区）政府负责落实', { leads: ['市水利局'], groups: ['各县（市、区）政府'] }],
  [
    '市发改委牵头，市财政局配合，2031年6月底前完成',
    { leads: ['市发改委'], assisting: ['市财政局'], due: '2031年6月底前完成' },
  ],
  ['市发改委牵头，持续推进', { leads: ['市发改委'], due: '持续推进' }],
  ['牵头单位：市住建局', { leads: ['市住建局'] }],
  ['牵头单位:市府办(市大数据局)', { leads: ['市府办(市大数据局)'] }],
  [
    '牵头单位：市住建局；配合单位：市财政局、市水务集团',
    { leads: ['市住建局'], assisting: ['市财政局', '市水务集团'] },
  ],
  ['牵头领导：洪碧，责任单位：市卫健委、市教育局', { leaders: ['洪碧'], units: ['市卫健委', '市教育局'] }],
  ['责任单位：各县（区）政府', { groups: ['各县（区）政府'] }],
  ['牵头领导：洪碧', { leaders: ['洪碧'] }],
];

test.each(PHRASES)('（%s）', (inside, stated) => {
  const duty = readDutyPhrase(inside);
  expect({ ...duty, leaders: duty?.leaders.map(({ name }) => name) }).toMatchObject({
    leaders: [],
    leads: [],
    units: [],
    assisting: [],
    groups: [],
    due: null,
    ...stated,
  });
});

/** Brackets that state no duty. */
const OTHER = [
  '',
  '以下简称“十项重大工程”',
  '既要有远期的规划，也要找准近期的突破口',
  '2031年6月底前完成',
  '年底前',
  '至少1个为先进制造业项目',
  '2031—2035年',
  '试行',
  '列第一位者为牵头单位，下同',
  '区块一期',
  '含续建',
  '完成时限：年底前',
  '详见附件',
  '总投资200亿',
  '送审稿',
  '浙舟新招商组〔2021〕2号',
  '群众普遍反映的问题由牵头领导负责',
];

test.each(OTHER)('（%s） states no duty', (inside) => {
  expect(readDutyPhrase(inside)).toBeNull();
});
