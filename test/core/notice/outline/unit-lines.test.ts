import { readRegistry } from '#core/read';
import { textDocument } from '../../../support/documents/text-document.ts';

const read = (lines: readonly string[]) =>
  readRegistry([{ name: 'notice.txt', document: textDocument(lines.join('\n')) }]);
const unitsOf = (lines: readonly string[]): readonly string[] =>
  read(lines).tasks.map(({ units }) => units.join(' '));

/** Units of a label that each have a line of their own, and the units of each task. */
const LISTS: readonly (readonly [name: string, lines: readonly string[], units: readonly string[]])[] = [
  [
    'names that sign notices elsewhere',
    [
      '（一）每季度排查1次。',
      '责任单位：市民政局',
      '市卫生健康委员会',
      '市住房和城乡建设局',
      '（二）培育企业6家。',
      '责任单位：市中级人民法院',
      '市人民检察院',
    ],
    ['市民政局 市卫生健康委员会 市住房和城乡建设局', '市中级人民法院 市人民检察院'],
  ],
  [
    'behind the label of an item on the same line, of two kinds',
    [
      '1.新建公厕8座。牵头单位：县住建局',
      '配合单位：县卫生健康委员会',
      '县残疾人联合会',
      '2.培训农民500人。责任单位：县人社局',
      '县总工会',
      '国网柘浦供电公司',
      '3.造林2万亩。责任单位：县林业局',
    ],
    ['县住建局 县卫生健康委员会 县残疾人联合会', '县人社局 县总工会 国网柘浦供电公司', '县林业局'],
  ],
  [
    'an empty label',
    ['1.新建公厕8座。', '责任单位：', '县住建局', '县城管局', '2.造林2万亩。', '责任单位：', '县林业局'],
    ['县住建局 县城管局', '县林业局'],
  ],
  [
    'not a name broken within a list',
    ['1.新建公厕8座。', '责任单位：县住房和城乡', '建设局、县财政局', '2.造林2万亩。', '责任单位：县林业局'],
    ['县住房和城乡建设局 县财政局', '县林业局'],
  ],
  [
    'not the heading of the next items',
    ['1.新建公厕8座。', '责任单位：县住建局', '县林业局', '1.造林2万亩。', '责任单位：县林场管理处'],
    ['县住建局', '县林场管理处'],
  ],
];

test.each(LISTS)('units on lines of their own: %s', (_, lines, units) => {
  expect(unitsOf(['柘浦县2031年重点任务', ...lines])).toEqual(units);
});

const OFFICES = [
  '柘浦县人民政府',
  '柘浦县乡村振兴领导小组办公室',
  '柘浦县重点工程指挥部办公室',
  '云溪街道办事处',
  '柘浦县民生实事工作专班',
];

test.each(OFFICES)('a signature is no unit and no part of the last item: %s', (office) => {
  for (const after of [[office, '2031年3月9日'], [office], ['', office, '二〇三一年三月九日']]) {
    const named = read([
      '柘浦县2031年度责任分工',
      '1.发展茶园1.2万亩。责任单位：县农业农村局',
      '2.参保率100%。责任单位：县民政局',
      ...after,
    ]);
    expect(named.tasks.map(({ units, content }) => `${content} ${units.join(' ')}`)).toEqual([
      '发展茶园1.2万亩。 县农业农村局',
      '参保率100%。 县民政局',
    ]);
    const nameless = read([
      '柘浦县2031年度民生实事',
      '1.新建停车位300个',
      '2.新建老年食堂2个',
      '3.改造农贸市场1个',
      ...after,
    ]);
    expect(nameless.tasks.map(({ content }) => content)).toEqual([
      '新建停车位300个',
      '新建老年食堂2个',
      '改造农贸市场1个',
    ]);
  }
});

/** Who is named in the sentence of an item: its content, leads, units and leaders. */
const SENTENCES: readonly (readonly [text: string, read: string])[] = [
  ['由市水利局牵头，会同云溪街道，7月10日前完成签约126户。', '市水利局 | 云溪街道 市水利局 | '],
  ['由市财政局负责落实补偿资金1.2亿元。', '市财政局 | 市财政局 | '],
  ['由专人负责落实资金1.2亿元。', ' |  | '],
  ['划定界线8条，责任单位为市水利局、市林业局。', ' | 市林业局 市水利局 | '],
  ['新建驿站3个（党建办6月底前）', ' | 党建办 | '],
  ['调处纠纷20件（司法所、综治中心 全年）', ' | 司法所 综治中心 | '],
  [
    '交房2100套。（市委政法委郭立书记牵头，市住建局、市信访局落实）',
    ' | 市住建局 市信访局 | 市委政法委书记郭立',
  ],
  ['交房2100套。（市委政法委书记郭立牵头，市住建局落实）', ' | 市住建局 | 市委政法委书记郭立'],
  ['入驻学校3所。（柴玉牵头，市教育局、市住建局落实）', ' | 市住建局 市教育局 | 柴玉'],
  ['征迁300户。（吴桐、市住建局、云溪街道）', ' | 云溪街道 市住建局 | 吴桐'],
  ['新增绿地20公顷。（水务牵头，市住建局配合）', ' |  | '],
];

test.each(SENTENCES)('who is named in a sentence: %s', (text, expected) => {
  const { tasks } = read([
    '澜江市2031年重点任务',
    `1.${text}`,
    '2.新建公园2座。（市园林局）',
    '3.植树1万株。（市林业局）',
  ]);
  const [task] = tasks;
  expect(
    `${task?.leadUnits.join(' ')} | ${[...(task?.units ?? [])].sort().join(' ')} | ${task?.leaders.map(({ name, title }) => `${title ?? ''}${name}`).join(' ')}`,
  ).toBe(expected);
});
