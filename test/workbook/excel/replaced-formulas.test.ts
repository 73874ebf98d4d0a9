import { UndoHistory } from '#actions/ledger/undo-history';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import {
  OPTIONS,
  SMALL,
  TASK_IDS,
  TestWorkbook,
  withoutTask,
  withTask,
} from '../../actions/test-workbook.ts';
import { prepareCheck } from '#actions/check/prepare-check';
import { comparePull, preparePull } from '#actions/pull/pull';

const [, two] = TASK_IDS;

/** What is said about values typed over formulas. */
const replaced = async (workbook: TestWorkbook) =>
  (await workbook.readLedger()).registry.findings.flatMap(({ code, params }) =>
    code === 'workbook.formula-replaced' ? [params] : [],
  );

/** The texts put aside, with their sheet and column. */
const aside = async (workbook: TestWorkbook): Promise<readonly string[]> =>
  (await workbook.readLedger()).entries.putAside.map(
    ({ sheet, column, text }) => `${sheet} ${column}: ${text}`,
  );

const convertToRange = (table: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.tables.getItem(table).convertToRange();
    await context.sync();
  });

describe('in the open workbook', () => {
  test('formulas that nobody touched are no matter', async () => {
    const workbook = await TestWorkbook.small();
    await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
    expect(await replaced(workbook)).toEqual([]);
    await workbook.pull({ ...withoutTask(SMALL, 2), allocations: [] });
    expect(await replaced(workbook)).toEqual([]);
    expect(await aside(workbook)).toEqual([]);
  });

  test.each([
    ['指标进度', two, '完成率', '0.77', '0.77'],
    ['指标进度', two, '灯', '绿', '绿'],
    ['进展填报', two, '字数', '77', '77'],
  ])(
    'what is typed into %s over the formula of %s is said, and stays',
    async (sheet, key, header, typed, value) => {
      const workbook = await TestWorkbook.small();
      const cell = workbook.at(sheet, key, header);
      workbook.type(sheet, key, header, typed);
      expect(await replaced(workbook)).toMatchObject([{ sheet, cell, column: header, value }]);
      await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
      expect(String(workbook.shown(sheet, key, header))).toBe(value);
    },
  );

  test('it is put aside when its row goes with its record, and comes back with it', async () => {
    const workbook = await TestWorkbook.small();
    workbook.type('指标进度', two, '完成率', '0.77');
    workbook.type('指标进度', two, '灯', '绿');
    workbook.type('进展填报', two, '字数', '78');
    await workbook.pull(withoutTask(SMALL, 2));
    expect([...(await aside(workbook))].sort()).toEqual(
      ['指标进度 完成率: 0.77', '指标进度 灯: 绿', '进展填报 字数: 78'].sort(),
    );
    await workbook.history.undo();
    expect(workbook.shown('指标进度', two, '完成率')).toBe(0.77);
    expect(await aside(workbook)).toEqual([]);
  });

  test('columns that were moved are found', async () => {
    const workbook = await TestWorkbook.small();
    workbook.user.insertColumns('指标进度', 'C1');
    workbook.type('指标进度', two, '完成率', '0.77');
    expect(await replaced(workbook)).toMatchObject([{ column: '完成率', value: '0.77' }]);
    await workbook.pull(withoutTask(SMALL, 2));
    expect(await aside(workbook)).toEqual(['指标进度 完成率: 0.77']);
  });

  test('the sums of 任务分解 and of 任务分解表 likewise', async () => {
    const workbook = await TestWorkbook.small();
    const item = SMALL.allocations[1]?.item ?? '';
    for (const [sheet, typed] of [
      ['任务分解', '7001.25'],
      ['任务分解表', '7002.25'],
    ] as const)
      expect(workbook.user.type(sheet, workbook.at(sheet, item, '分解合计'), typed)).toBeNull();
    await workbook.pull({ ...SMALL, allocations: SMALL.allocations.slice(0, 1) });
    expect([...(await aside(workbook))].sort()).toEqual(
      ['任务分解 分解合计: 7001.25', '任务分解表 分解合计: 7002.25'].sort(),
    );
  });

  test('it is put aside where its sheet is written again', async () => {
    const workbook = await TestWorkbook.small();
    workbook.type('指标进度', two, '完成率', '7003.25');
    await convertToRange('指标进度');
    await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
    expect(await aside(workbook)).toEqual(['指标进度 完成率: 7003.25']);
  });

  test.each(['9001.25', '已核对'])(
    '“%s” over a formula of 首页 stays, and is put aside with its line',
    async (typed) => {
      const workbook = await TestWorkbook.small();
      const line = (): readonly unknown[] =>
        workbook.rows('首页').find((cells) => cells[0] === '任务分解') ?? [];
      expect(workbook.user.unprotectSheet('首页')).toBeNull();
      expect(
        workbook.user.type('首页', workbook.at('首页', '任务分解', '督办台账').replace('A', 'B'), typed),
      ).toBeNull();
      await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
      expect(String(line()[1])).toBe(typed);
      await workbook.pull({ ...SMALL, allocations: [] });
      expect(await aside(workbook)).toEqual([`首页 B: ${typed}`]);
    },
  );

  test('the requests do not depend on the number of rows with formulas', async () => {
    const surveyed = async (workbook: TestWorkbook): Promise<number> => {
      const before = workbook.host.requests.length;
      await workbook.readLedger();
      return workbook.host.requests.length - before;
    };
    const few = await surveyed(await TestWorkbook.small());
    const many = await TestWorkbook.small();
    expect(many.user.insertRows('指标进度', 2, 150)).toBeNull();
    expect(await surveyed(many)).toBe(few);
  });
});

describe('a hidden sheet that was renamed', () => {
  const renamed = async (): Promise<TestWorkbook> => {
    const workbook = await TestWorkbook.small();
    const store = workbook.host.book.sheets.find(({ name }) => name === '督办数据');
    if (store === undefined) throw new Error('no hidden sheet');
    store.name = '数据';
    return workbook;
  };
  const CHANGED = withTask(SMALL, 1, { content: '建成街角公园15处。' });

  test('is written, and no second one is made', async () => {
    const workbook = await renamed();
    await workbook.pull(CHANGED);
    expect(workbook.sheets).toContain('数据');
    expect(workbook.sheets).not.toContain('督办数据');
    expect((await workbook.readLedger()).registry.tasks).toEqual(CHANGED.tasks);
  });

  test('is locked first, which two windows have in common', async () => {
    const marks = new Set<unknown>();
    const { host } = await renamed();
    const workbook: TestWorkbook = new TestWorkbook(host.book, () => {
      for (const [key, value] of workbook.host.book.settings)
        if (key.startsWith('duban.writing')) marks.add(value);
      return null;
    });
    await workbook.pull(CHANGED);
    const [mark] = marks;
    const { sheets } = JSON.parse(String(mark)) as { readonly sheets: readonly { readonly name: string }[] };
    expect(sheets[0]?.name).toBe('数据');
  });

  test('tells a window that another one has written since', async () => {
    const workbook = await renamed();
    const prepared = preparePull(comparePull(await workbook.readLedger(), withoutTask(SMALL, 2)), OPTIONS);
    await workbook.pull(CHANGED);
    await expect(new UndoHistory(OPEN_WORKBOOK).apply(prepared)).rejects.toMatchObject({
      code: 'excel.written-meanwhile',
    });
  });
});
