import { readNotice } from '#core/notice/read';
import { textDocument } from '../../../support/documents/text-document.ts';

const HEADER = '序号\t事项分类\t事项名称\t全市目标任务\t市本级\t甲区\t乙区\t丙县\t责任单位';

const read = (rows: readonly string[]) =>
  readNotice(textDocument(['2031年市民生实事任务分解表', HEADER, ...rows].join('\n'))).allocations;

type Verdict = true | false | 'not additive';

/** One row each: printed cells, sum, whether the sum equals the total. */
const SUMS: readonly (readonly [name: string, cells: string, sum: number | null, verdict: Verdict])[] = [
  ['parts make the total', '30人\t/\t10\t15\t5', 30, true],
  ['the share of the city itself is a part', '30人\t5\t10\t10\t5', 30, true],
  ['parts fall short', '30人\t/\t10\t15\t4', 29, false],
  ['parts exceed the total', '30人\t/\t10\t15\t6', 31, false],
  ['decimals add up exactly', '0.6公里\t0.1\t0.2\t0.3\t/', 0.6, true],
  ['thousands are printed with commas', '1,200人\t/\t1,000\t200\t/', 1200, true],
  ['a lower bound is compared too', '20家以上\t/\t10\t10\t/', 20, true],
  ['units in every cell', '30人\t/\t10人\t15人\t5人', 30, true],
  ['rates', '≥90%\t/\t≥95%\t≥93%\t100%', null, 'not additive'],
  ['a rate printed without %', '90%\t/\t30\t30\t30', null, 'not additive'],
  ['no parts', '30人\t/\t/\t/\t/', null, 'not additive'],
  ['no total', '全覆盖\t/\t10\t15\t5', 30, 'not additive'],
];

test.each(SUMS)('%s', (_name, cells, sum, verdict) => {
  const [row] = read([`1\t交通\t建设道路\t${cells}\t市交通局`, '2\t交通\t建设码头\t1\t1\t/\t/\t/\t市交通局']);
  expect({ sum: row?.sumOfCells, verdict: row?.reconciles }).toEqual({ sum, verdict });
});

describe('a table over two districts', () => {
  const rows = (heads: string, cells: string, sign: string): ReturnType<typeof readNotice> =>
    readNotice(
      textDocument(
        [
          '2031年市民生实事任务分解表',
          `序号\t事项\t全市目标\t${heads}\t责任单位`,
          `1\t改造公园\t12处\t${cells}\t市住建局`,
          `2\t建设码头\t7座\t${cells}\t市交通局`,
        ]
          .join('\n')
          .replaceAll('\t', sign),
      ),
    );

  test.each(['\t', ' | ', '|', '｜'])('in text with “%s” between the cells is no list of tasks', (sign) => {
    const { allocations, tasks } = rows('东湾区\t西岭县', '7\t5', sign);
    expect(tasks).toEqual([]);
    expect(allocations.map(({ cells }) => cells)).toEqual(
      Array.from({ length: 2 }, () => ({ 东湾区: '7', 西岭县: '5' })),
    );
  });

  test.each(['上半年\t下半年', '去年完成\t今年计划', '东湾区\t建设地点'])('%s are no districts', (heads) => {
    const { allocations, tasks } = rows(heads, '7\t12', '\t');
    expect(allocations).toEqual([]);
    expect(tasks).toHaveLength(2);
  });
});

test('a row cell by cell', () => {
  const [row] = read([
    '1\t交通 出行\t建设 道路\t30 公里\t/\t10\t20\t\t市交通局 市财政局',
    '2\t交通\t码头\t1\t1\t/\t/\t/\t市交通局',
  ]);
  expect(row).toMatchObject({
    seq: '1',
    category: '交通出行',
    item: '建设道路',
    total: { value: 30, unit: '公里', comparator: '=' },
    cells: { 市本级: null, 甲区: '10', 乙区: '20', 丙县: null },
    units: ['市交通局', '市财政局'],
    list: '2031年市民生实事任务分解表',
  });
});

test('merged numbers, categories and units apply to all their rows', () => {
  const rows = read([
    '1\t交通\t建设道路\t3公里\t/\t1\t1\t1\t市交通局',
    '\t\t建设码头\t2座\t/\t1\t1\t/\t',
    '2\t教育\t新建学校\t1所\t1\t/\t/\t/\t市教育局',
  ]);
  expect(rows.map(({ seq, category, units }) => [seq, category, units])).toEqual([
    ['1', '交通', ['市交通局']],
    ['1', '交通', ['市交通局']],
    ['2', '教育', ['市教育局']],
  ]);
});

test('a header repeated on the next page is no row', () => {
  const rows = read([
    '1\t交通\t建设道路\t3公里\t/\t1\t1\t1\t市交通局',
    '',
    HEADER,
    '2\t教育\t新建学校\t1所\t1\t/\t/\t/\t市教育局',
  ]);
  expect(rows.map(({ item }) => item)).toEqual(['建设道路', '新建学校']);
});

test('an item that the layout split in two, with goals of its own', () => {
  const rows = read([
    '1\t卫生\t推进医院建设\t全面深化合作。\t/\t/\t/\t/\t市卫健委',
    '\t\t项目。\t建设2个县人民医院\t2\t/\t1\t1\t/',
    '2\t教育\t新建学校\t1所\t1\t/\t/\t/\t市教育局',
  ]);
  expect(rows.map(({ item, total, cells }) => [item, total?.value ?? null, cells['甲区']])).toEqual([
    ['推进医院建设项目。全面深化合作。', null, null],
    ['推进医院建设项目。建设2个县人民医院', 2, '1'],
    ['新建学校', 1, null],
  ]);
});

test('the span of a row contains its cells', () => {
  const text = ['2031年市民生实事任务分解表', HEADER, '1\t交通\t建设道路\t3公里\t/\t1\t1\t1\t市交通局'].join(
    '\n',
  );
  const [row] = readNotice(textDocument(text)).allocations;
  expect(text.slice(row?.span.start, row?.span.end)).toBe('1\t交通\t建设道路\t3公里\t/\t1\t1\t1\t市交通局');
});

/** Rows are linked to a task only if that is certain. */
const LINKS: readonly (readonly [name: string, contents: readonly string[], task: number | null])[] = [
  ['the only task with its words', ['建设农村公路115公里。', '新建学校4所。'], 0],
  ['two tasks with its words', ['建设农村公路115公里。', '建设农村公路30公里。'], null],
  ['none', ['新建学校4所。', '修缮文物4处。'], null],
];

test.each(LINKS)('linked to %s', (_name, contents, index) => {
  const tasks = contents.flatMap((content, i) => [`${i + 1}.${content}`, '责任单位：市交通局']);
  const text = [
    '2031年任务清单',
    ...tasks,
    '2031年任务分解表',
    HEADER,
    '1\t交通\t建设农村公路\t3公里\t/\t1\t1\t1\t市交通局',
  ];
  const reading = readNotice(textDocument(text.join('\n')));
  expect(reading.tasks).toHaveLength(contents.length);
  expect(reading.allocations.map(({ task }) => task)).toEqual([
    index === null ? null : reading.tasks[index]?.id,
  ]);
});
