import { aTarget, aTask } from '../../support/records.ts';
import { SMALL, TASK_IDS, TestWorkbook, withoutTask } from '../test-workbook.ts';

const [, two] = TASK_IDS;
const added = aTask('0', { content: '放在最前的任务。', leadUnits: ['市住建局'], units: ['市住建局'] });
/** A task in front of all others; the tables grow at their upper end. */
const LONGER = {
  ...SMALL,
  tasks: [added, ...SMALL.tasks],
  targets: [aTarget(added), ...SMALL.targets],
};
/** Without the second task: its rows are deleted. */
const SHORTER = withoutTask(SMALL, 2);

/** 1-based row of the last row with something in it. */
const end = (workbook: TestWorkbook, sheet: string): number =>
  workbook
    .rows(sheet)
    .reduce<number>(
      (last, cells, row) => (cells.some((cell) => cell !== null && cell !== '') ? row + 1 : last),
      0,
    );

/** What people do to sheets, the texts that they write, and which of them are beside a row that is deleted. */
const WORK: readonly [string, readonly string[], readonly string[], (workbook: TestWorkbook) => void][] = [
  [
    'a column in the table',
    ['我的备注', '备注二'],
    ['备注二'],
    ({ user }) => {
      user.insertColumns('任务库', 'C1');
      user.type('任务库', 'C1', '我的备注');
      user.type('任务库', 'C3', '备注二');
    },
  ],
  ['a note beside a row', ['旁注二'], ['旁注二'], ({ user }) => user.type('任务库', 'P3', '旁注二')],
  [
    'a note below the table',
    ['制表人：张三'],
    [],
    (workbook) => workbook.user.type('任务库', `A${String(end(workbook, '任务库') + 2)}`, '制表人：张三'),
  ],
  [
    'a row without a record',
    ['合计行'],
    [],
    (workbook) => workbook.user.type('任务库', `A${String(end(workbook, '任务库') + 1)}`, '合计行'),
  ],
  [
    'other titles',
    ['牵头单位（全称）', '累计完成值（万元）', '某某市2030年方案表', '我们的设置'],
    [],
    ({ user }) => {
      user.type('任务库', 'F1', '牵头单位（全称）');
      user.type('指标进度', 'H1', '累计完成值（万元）');
      user.type('推进方案表', 'A1', '某某市2030年方案表');
      user.type('设置', 'A1', '我们的设置');
    },
  ],
  [
    'signatures below and notes beside printed tables',
    ['制表人：李四', '签字：王五', '旁边的话', '数据截至六月'],
    [],
    (workbook) => {
      const plan = end(workbook, '推进方案表');
      workbook.user.type('推进方案表', `B${String(plan + 2)}`, '制表人：李四');
      workbook.user.type('推进方案表', `E${String(plan + 1)}`, '签字：王五');
      workbook.user.type('推进方案表', 'Q3', '旁边的话');
      workbook.user.type('任务分解表', `A${String(end(workbook, '任务分解表') + 2)}`, '数据截至六月');
    },
  ],
  [
    'a row of words in a printed table',
    ['督查室说明'],
    [],
    ({ user }) => {
      user.insertRows('推进方案表', 6);
      user.type('推进方案表', 'B6', '督查室说明');
    },
  ],
  [
    'a remark typed over what Duban draws',
    ['此处有误'],
    ['此处有误'],
    ({ user }) => user.type('指标进度', 'N2', '此处有误'),
  ],
  [
    'reports and plans',
    ['培训已完成2000人', '场地不足', '完成培训方案'],
    [],
    (workbook) => {
      workbook.type('进展填报', two, '进展情况', '培训已完成2000人');
      workbook.type('进展填报', two, '存在问题和困难', '场地不足');
      workbook.type('推进方案表', two, '一季度目标任务', '完成培训方案');
    },
  ],
];

const sheetOf = (workbook: TestWorkbook, text: string): string | undefined =>
  workbook.sheets.find((sheet) => workbook.rows(sheet).some((cells) => cells.includes(text)));

describe.each(WORK)('%s', (_, texts, besideDeleted, work) => {
  const CHANGES: readonly [string, typeof SMALL, readonly string[]][] = [
    ['a task is added', LONGER, []],
    ['a task is removed', SHORTER, besideDeleted],
  ];
  test.each(CHANGES)(
    '%s: everything stays or is put aside, and undo restores it',
    async (__, incoming, aside) => {
      const workbook = await TestWorkbook.small();
      work(workbook);
      const before = new Map(texts.map((text) => [text, sheetOf(workbook, text)]));
      const file = await workbook.file();
      await workbook.pull(incoming);
      for (const text of texts) {
        const now = sheetOf(workbook, text);
        expect([text, now]).toEqual([
          text,
          aside.includes(text) || now === '待处理内容' ? '待处理内容' : before.get(text),
        ]);
      }
      await workbook.history.undo();
      expect(await workbook.differencesFrom(file)).toEqual([]);
    },
  );
});

test('a note beside a row stays with its task when rows are inserted above', async () => {
  const workbook = await TestWorkbook.small();
  const place = workbook.at('任务库', two, '工作内容');
  workbook.user.type('任务库', `P${place.slice(1)}`, '旁注');
  await workbook.pull(LONGER);
  expect(workbook.value('任务库', `P${workbook.at('任务库', two, '工作内容').slice(1)}`)).toBe('旁注');
});

test('the order that users gave the rows stays; a new row follows the task before it', async () => {
  const workbook = await TestWorkbook.small();
  workbook.user.sortTable('任务库', '序号', false);
  const inserted = aTask('2-1', { content: '插在中间的任务。' });
  await workbook.pull({
    ...SMALL,
    tasks: [...SMALL.tasks.slice(0, 2), inserted, ...SMALL.tasks.slice(2)],
  });
  const contents = workbook
    .rows('任务库')
    .slice(1, 5)
    .map((cells) => cells[3]);
  expect(contents).toEqual([
    SMALL.tasks[2]?.content,
    SMALL.tasks[1]?.content,
    '插在中间的任务。',
    SMALL.tasks[0]?.content,
  ]);
});

test('a new row has the formulas of its columns, under titles that users changed', async () => {
  const workbook = await TestWorkbook.small();
  workbook.user.type('指标进度', 'H1', '累计完成值（万元）');
  await workbook.pull(LONGER);
  const row = workbook.rows('指标进度').findIndex((cells) => cells.includes(`${added.id}/t1`));
  const { grid } = workbook.user.sheet('指标进度');
  const usable = workbook.rows('指标进度')[0]?.indexOf('计算用值') ?? -1;
  expect(grid.formula(row, usable)).toContain('累计完成值（万元）');
});
