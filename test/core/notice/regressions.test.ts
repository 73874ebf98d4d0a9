import { readRegistry } from '#core/read';
import { textDocument } from '../../support/documents/text-document.ts';

/** Regressions: shapes that were once read wrongly, with the expected fields of each task. */
interface Expected {
  readonly no: string;
  readonly content: string;
  readonly leadUnits?: readonly string[];
  readonly units?: readonly string[];
  readonly groupUnits?: readonly string[];
  readonly leaders?: readonly string[];
}

const TITLE = '2031年重点任务清单';
const PARK = '建设公园一座。';
const SCHOOL = '新建学校2所。';

const CASES: readonly (readonly [string, readonly string[], readonly Expected[]])[] = [
  [
    'a table with one cell per line ends at the signature',
    [
      '序号',
      '任务名称',
      '责任单位',
      '1',
      PARK,
      '市交通局',
      '2',
      SCHOOL,
      '市教育局',
      '海州市人民政府办公室',
      '2031年3月1日',
    ],
    [
      { no: '1', content: PARK, units: ['市交通局'] },
      { no: '2', content: SCHOOL, units: ['市教育局'] },
    ],
  ],
  [
    'a page number with dashes inside such a table is no cell',
    ['序号', '任务名称', '责任单位', '1', PARK, '市交通局', '— 3 —', '2', SCHOOL, '市教育局'],
    [
      { no: '1', content: PARK, units: ['市交通局'] },
      { no: '2', content: SCHOOL, units: ['市教育局'] },
    ],
  ],
  [
    'an unknown header is a note',
    [
      '序号',
      '主要任务',
      '牵头单位',
      '协同单位',
      '是否达序',
      '1',
      PARK,
      '市城管局',
      '市住建局',
      '是',
      '2',
      SCHOOL,
      '市教育局',
      '市发改委',
      '否',
    ],
    [
      { no: '1', content: PARK, leadUnits: ['市城管局'], units: ['市城管局', '市住建局'] },
      { no: '2', content: SCHOOL, leadUnits: ['市教育局'], units: ['市教育局', '市发改委'] },
    ],
  ],
  [
    'brackets that name collectives only',
    [
      `1.${PARK}（市交通局牵头）`,
      '2.深化改革。（各县（市、区）政府负责）',
      '3.抓好落实。（各有关部门按职责分工负责）',
    ],
    [
      { no: '1', content: PARK, leadUnits: ['市交通局'] },
      { no: '2', content: '深化改革。', units: [], groupUnits: ['各县（市、区）政府'] },
      { no: '3', content: '抓好落实。', units: [], groupUnits: ['各有关部门'] },
    ],
  ],
  [
    'a row of a typed table broken inside a cell',
    [
      '序号\t工作任务\t牵头单位\t配合单位\t完成时限',
      '1\t建设',
      '道路20公里。\t市交通局\t市财政局\t年底前',
      `2\t${SCHOOL}\t市教育局\t市财政局\t年底前`,
    ],
    [
      { no: '1', content: '建设道路20公里。', leadUnits: ['市交通局'] },
      { no: '2', content: SCHOOL, leadUnits: ['市教育局'] },
    ],
  ],
  [
    'a typed table of two columns',
    ['任务名称\t责任单位', `${PARK}\t市交通局`, `${SCHOOL}\t市教育局`],
    [
      { no: '', content: PARK, units: ['市交通局'] },
      { no: '', content: SCHOOL, units: ['市教育局'] },
    ],
  ],
  [
    'a noun in brackets is no unit',
    ['1.改扩建村卫生室（社区卫生服务站）。（市卫健委）', '2.培育领军人才（团队）。（市委组织部）'],
    [
      { no: '1', content: '改扩建村卫生室（社区卫生服务站）。', units: ['市卫健委'] },
      { no: '2', content: '培育领军人才（团队）。', units: ['市委组织部'] },
    ],
  ],
  [
    'labels glued to the name before them',
    [`1.${PARK}`, '牵头单位：市发改委责任单位：市财政局'],
    [{ no: '1', content: PARK, leadUnits: ['市发改委'], units: ['市发改委', '市财政局'] }],
  ],
  [
    'a name and a collective joined by 及',
    [`1.${PARK}`, '责任单位：市教育局及有关部门'],
    [{ no: '1', content: PARK, units: ['市教育局'], groupUnits: ['有关部门'] }],
  ],
  [
    'the last name before 等 and the collectives after it',
    [`1.${PARK}（财政部、人民银行等国务院相关部门及各地区按职责分工负责）`],
    [{ no: '1', content: PARK, units: ['财政部', '人民银行'], groupUnits: ['国务院相关部门', '各地区'] }],
  ],
  [
    'rules after the full stop in a bracket',
    [`1.${PARK}（责任单位：市教育局、市财政局，各县区政府。以下任务均需各县区政府落实，不再单独列出）`],
    [{ no: '1', content: PARK, units: ['市教育局', '市财政局'], groupUnits: ['各县区政府'] }],
  ],
  [
    'the rule about the first unit takes precedence over 负责 alone',
    [
      `1.${PARK}（省发改委、省科技厅等负责，列第一位者为牵头单位，下同）`,
      `2.${SCHOOL}（省财政厅、省科技厅负责）`,
    ],
    [
      { no: '1', content: PARK, leadUnits: ['省发改委'], units: ['省发改委', '省科技厅'] },
      { no: '2', content: SCHOOL, leadUnits: ['省财政厅'], units: ['省财政厅', '省科技厅'] },
    ],
  ],
  [
    'dates in a bracket of leads',
    [
      `1.${PARK}（市府办牵头，市法制局协助，2031年完成）`,
      `2.${SCHOOL}（由市府办组织市监察局、市编办进行，2030年完成）。`,
    ],
    [
      { no: '1', content: PARK, leadUnits: ['市府办'], units: ['市府办', '市法制局'] },
      { no: '2', content: SCHOOL, leadUnits: ['市府办'], units: ['市府办', '市监察局', '市编办'] },
    ],
  ],
  [
    'persons next to units',
    [
      '序号 | 工作任务 | 责任单位及责任人 | 完成时限 |',
      `1 | ${PARK} | 市民政局 伍泽国 | 年底 |`,
      `2 | ${SCHOOL} | 市教育局 陈大伟 | 年底 |`,
    ],
    [
      { no: '1', content: PARK, units: ['市民政局'] },
      { no: '2', content: SCHOOL, units: ['市教育局'] },
    ],
  ],
  [
    'a heading per leader that names his field',
    ['一、洪帆副市长分管领域重点工作', `1.${PARK}`, '责任单位：市交通局'],
    [{ no: '1', content: PARK, leaders: ['洪帆'] }],
  ],
  [
    'a sentence that begins like a button of a page',
    ['1.分享经济快速发展，新建平台3个。', '责任单位：市发改委'],
    [{ no: '1', content: '分享经济快速发展，新建平台3个。' }],
  ],
];

test.each(CASES)('%s', (_, lines, expected) => {
  const { tasks } = readRegistry([
    { name: 'notice.txt', document: textDocument([TITLE, ...lines].join('\n')) },
  ]);
  const read = tasks.map((task) => ({ ...task, leaders: task.leaders.map(({ name }) => name) }));
  expect(read).toHaveLength(expected.length);
  expect(read).toMatchObject(expected);
});
