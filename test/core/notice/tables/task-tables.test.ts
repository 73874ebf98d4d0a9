import { readNotice } from '#core/notice/read';
import { textDocument } from '../../../support/documents/text-document.ts';
import { tableDocument, type Printed } from './table-document.ts';

/** A task on one line: number, section, content, lead units and units, time limit. */
const shown = (tasks: ReturnType<typeof readNotice>['tasks']): readonly string[] =>
  tasks.map(({ no, section, content, leadUnits, units, dueText }) =>
    [no, section.join('>'), content, leadUnits.join('、'), units.join('、'), dueText ?? ''].join('|'),
  );

const TITLE = '2031年市政府重点任务分解表';
const ROWS = [
  '1||建设道路20公里。|市交通局|市交通局、市财政局|2031年6月底',
  '2||新建学校2所。|市教育局|市教育局|2031年12月底',
  '3||修缮文物4处。|市文旅局|市文旅局、市财政局|2031年9月底',
];

const CELLS = [
  ['序号', '任务名称', '牵头单位', '配合单位', '完成时限'],
  ['1', '建设道路20公里。', '市交通局', '市财政局', '2031年6月底'],
  ['2', '新建学校2所。', '市教育局', '/', '2031年12月底'],
  ['3', '修缮文物4处。', '市文旅局', '市财政局', '2031年9月底'],
];

/** The same table in several forms of plain text. */
const TYPED: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['tabs', CELLS.map((row) => row.join('\t'))],
  ['pipes', CELLS.map((row) => row.join(' | '))],
  ['pipes with a frame', CELLS.map((row) => `| ${row.join(' | ')} |`)],
  [
    'markdown',
    CELLS.flatMap((row, i) => [`| ${row.join(' | ')} |`, ...(i === 0 ? ['|---|---|---|---|---|'] : [])]),
  ],
  ['one cell per line', CELLS.flat()],
  [
    'a header repeated on the next page',
    [...CELLS.slice(0, 2), CELLS[0] ?? [], ...CELLS.slice(2)].map((row) => row.join('\t')),
  ],
  [
    'a page number between two rows',
    [
      ...CELLS.slice(0, 2).map((row) => row.join('\t')),
      '— 2 —',
      ...CELLS.slice(2).map((row) => row.join('\t')),
    ],
  ],
  [
    'a row broken by a line break',
    CELLS.map((row, i) => (i === 1 ? row.join('\t').replace('市交通局', '市交\n通局') : row.join('\t'))),
  ],
];

test.each(TYPED)('%s', (_name, lines) => {
  const { tasks, notice } = readNotice(textDocument([TITLE, ...lines].join('\n')));
  expect(shown(tasks)).toEqual(ROWS);
  expect(notice.year).toBe(2031);
});

test('a table of the document', () => {
  expect(shown(readNotice(tableDocument([TITLE], CELLS, 5)).tasks)).toEqual(ROWS);
});

const HEADER = ['序号', '类别', '任务名称', '牵头单位'];

/** Merged cells, section rows and rows broken by a page break. */
const REAL: readonly (readonly [
  name: string,
  rows: readonly (readonly Printed[])[],
  tasks: readonly string[],
])[] = [
  [
    'a category merged over two rows',
    [
      HEADER,
      ['1', { text: '交通出行', rows: 2 }, '建设道路。', '市交通局'],
      ['2', '新建码头。', '市港航局'],
      ['3', '教育助学', '新建学校。', '市教育局'],
    ],
    [
      '1|交通出行|建设道路。|市交通局|市交通局|',
      '2|交通出行|新建码头。|市港航局|市港航局|',
      '3|教育助学|新建学校。|市教育局|市教育局|',
    ],
  ],
  [
    'a unit merged over two rows',
    [HEADER, ['1', '交通', '建设道路。', { text: '市交通局', rows: 2 }], ['2', '交通', '新建码头。']],
    ['1|交通|建设道路。|市交通局|市交通局|', '2|交通|新建码头。|市交通局|市交通局|'],
  ],
  [
    'a heading merged over the whole width',
    [
      HEADER,
      [{ text: '一、交通出行方面', columns: 4 }],
      ['1', '', '建设道路。', '市交通局'],
      [{ text: '二、教育方面', columns: 4 }],
      ['2', '', '新建学校。', '市教育局'],
    ],
    ['1|交通出行方面|建设道路。|市交通局|市交通局|', '2|教育方面|新建学校。|市教育局|市教育局|'],
  ],
  [
    'a title merged above the header',
    [[{ text: '重点任务清单', columns: 4 }], HEADER, ['1', '交通', '建设道路。', '市交通局']],
    ['1|交通|建设道路。|市交通局|市交通局|'],
  ],
  [
    'a row broken by a page break',
    [
      HEADER,
      ['1', '交通', '建设道路，', '市交通局'],
      ['', '', '新建桥梁。', ''],
      ['2', '交通', '新建码头。', '市港航局'],
    ],
    ['1|交通|建设道路，新建桥梁。|市交通局|市交通局|', '2|交通|新建码头。|市港航局|市港航局|'],
  ],
  [
    'units on lines of their own',
    [
      HEADER,
      ['1', '交通', '建设道路。', '市交通局\n市财政局'],
      ['2', '交通', '新建码头。', '市港航和\n口岸局'],
    ],
    [
      '1|交通|建设道路。|市交通局、市财政局|市交通局、市财政局|',
      '2|交通|新建码头。|市港航和口岸局|市港航和口岸局|',
    ],
  ],
];

test.each(REAL)('%s', (_name, rows, tasks) => {
  expect(shown(readNotice(tableDocument([TITLE], rows, 4)).tasks)).toEqual(tasks);
});

test('another kind of table contains no tasks', () => {
  const rows = [
    ['姓名', '电话', '地址'],
    ['王某', '123', '某路'],
  ];
  expect(readNotice(tableDocument([TITLE], rows, 3)).tasks).toEqual([]);
});

test('a completion table: content, lead in brackets, progress', () => {
  const lines = [
    '序号',
    '工作内容',
    '完成情况',
    '1',
    '建设道路。(牵头单位:市交通局)',
    '①完成选址。',
    '②开工。',
    '2',
    '新建学校。(牵头单位:市教育局)',
    '已竣工。',
  ];
  const { tasks } = readNotice(textDocument(['2031年重点工作完成情况', ...lines].join('\n')));
  expect(shown(tasks)).toEqual(['1||建设道路。|市交通局|市交通局|', '2||新建学校。|市教育局|市教育局|']);
  expect(tasks.map(({ progress }) => progress.map(({ mark, text }) => `${mark ?? '-'}${text}`))).toEqual([
    ['①完成选址。', '②开工。'],
    ['-已竣工。'],
  ]);
});
