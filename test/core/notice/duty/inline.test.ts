import { splitByDuty } from '#core/notice/duty/inline';
import { mapText } from '#core/text/mapped-text';

type Group = readonly [text: string, leads: readonly string[] | null];

/** A text with its leads and units; null if no bracket follows it. */
const CASES: readonly (readonly [paragraph: string, groups: readonly Group[]])[] = [
  ['建设道路20公里。', [['建设道路20公里。', null]]],
  ['建设道路20公里。（市交通局）', [['建设道路20公里。', ['市交通局']]]],
  ['建设道路20公里。（责任单位：市交通局）', [['建设道路20公里。', ['市交通局']]]],
  ['建设道路20公里（责任单位：市交通局）。', [['建设道路20公里。', ['市交通局']]]],
  ['建设道路20公里。[牵头单位:市府办(市数据局)]', [['建设道路20公里。', ['市府办(市数据局)']]]],
  ['建设道路20公里（市交通局牵头）；', [['建设道路20公里', ['市交通局']]]],
  [
    '建设道路。（责任单位：市交通局）修缮文物4处。（责任单位：市文旅局）',
    [
      ['建设道路。', ['市交通局']],
      ['修缮文物4处。', ['市文旅局']],
    ],
  ],
  [
    '建设道路。绿化河岸。（责任单位：市交通局）其他说明。',
    [
      ['建设道路。绿化河岸。', ['市交通局']],
      ['其他说明。', null],
    ],
  ],
  ['建设道路。（牵头领导：洪碧）（责任单位：市交通局）', [['建设道路。', ['市交通局']]]],
  // A sentence that goes on behind its bracket, and one that only says who is responsible.
  ['引资3亿元（市投促局牵头），设企业40家。', [['引资3亿元，设企业40家。', ['市投促局']]]],
  [
    '引资3亿元（市投促局牵头），设企业40家（市市场监管局）。',
    [
      ['引资3亿元', ['市投促局']],
      ['设企业40家。', ['市市场监管局']],
    ],
  ],
  ['总产值增长9%。由市海洋局、市发改委负责。', [['总产值增长9%。', ['市海洋局', '市发改委']]]],
  ['成立专班。市海洋局负责统筹全市海洋经济工作。', [['成立专班。市海洋局负责统筹全市海洋经济工作。', null]]],
  // Brackets that belong to the sentence.
  ['发行政府债券（市财政局）并及时拨付。', [['发行政府债券（市财政局）并及时拨付。', null]]],
  [
    '遴选人才（团队）40个。（市委组织部（市委人才办））',
    [['遴选人才（团队）40个。', ['市委组织部（市委人才办）']]],
  ],
  ['实施十项重大工程（以下简称“工程”）。', [['实施十项重大工程（以下简称“工程”）。', null]]],
  ['新（改）建公路20公里。（市交通局）', [['新（改）建公路20公里。', ['市交通局']]]],
  ['建设4个县（区）人民医院。（责任单位：市卫健委）', [['建设4个县（区）人民医院。', ['市卫健委']]]],
  ['建设道路（责任单位：市交通局', [['建设道路（责任单位：市交通局', null]]],
];

test.each(CASES)('%s', (paragraph, groups) => {
  const read = splitByDuty(mapText(paragraph)).map(({ text, duty }): Group => [
    text.text,
    duty && [...duty.leads, ...duty.units],
  ]);
  expect(read).toEqual(groups);
});

test('every character has its source offset, also the stop after a bracket', () => {
  const paragraph = '建设道路20公里（责任单位：市交通局）。修缮文物4处。';
  const [first, second] = splitByDuty(mapText(paragraph));
  expect(first?.text.text).toBe('建设道路20公里。');
  expect(Array.from(first?.text.at ?? [], (at) => paragraph[at]).join('')).toBe(first?.text.text);
  expect(second?.text.at[0]).toBe(paragraph.indexOf('修缮'));
});
