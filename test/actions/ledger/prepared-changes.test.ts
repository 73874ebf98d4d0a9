import { prepareAnswers } from '#actions/findings/prepare-answers';
import { prepareUnits } from '#actions/units/prepare-units';
import { prepareCheck } from '#actions/check/prepare-check';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { BUILT_SHEETS } from '#workbook/sheets/all';
import { prepareSheet } from '#actions/build/build-sheet';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { codeOf, TestWorkbook, OPTIONS, SMALL, TASK_IDS, withoutTask, withTask } from '../test-workbook.ts';

const [one, two, three] = TASK_IDS;
const WRONG = '培训人数1200人，完成年度任务的50%。';
const NOTHING = { added: [], replaced: [], edited: [], rows: [] };
const check = (ledger: Ledger): PreparedChange => prepareCheck(ledger, OPTIONS);

/** A checked workbook with a wrong percentage in a report. */
async function reported(): Promise<TestWorkbook> {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', two, '进展情况', WRONG);
  await workbook.apply(check);
  return workbook;
}

test('answers about units are written, and the members of a collective phrase', async () => {
  const workbook = await TestWorkbook.with(withTask(SMALL, 1, { groupUnits: ['各县（区）政府'] }));
  const { contact, phone } = { contact: '周甲', phone: '0000-1234567' };
  const own = { canonical: null, answer: 'open', members: [], contact: '', phone: '' } as const;
  await workbook.apply((ledger) =>
    prepareUnits(
      ledger,
      [
        { ...own, name: '市人力社保局', canonical: '市人社局', answer: 'yes' },
        { ...own, name: '各县（区）政府', members: ['泊云区政府', '苍浦县政府'], contact, phone },
      ],
      OPTIONS,
    ),
  );
  const { units } = (await workbook.readLedger()).entries;
  expect(units).toContainEqual({ ...own, name: '市人力社保局', canonical: '市人社局', answer: 'yes' });
  expect(units).toContainEqual({
    ...own,
    name: '各县（区）政府',
    members: ['泊云区政府', '苍浦县政府'],
    contact,
    phone,
  });
});

test('a wrong percentage is reported in 校验结果; its answer is preserved when everything is checked again', async () => {
  const workbook = await reported();
  expect(String(workbook.shown('校验结果', 'target.rate-differs', '说明'))).toContain('50%');
  const ledger = await workbook.readLedger();
  const { session, registry } = check(ledger).checked;
  const findings = [...registry.findings, ...session.findings];
  const finding =
    findingKeys(findings)[findings.findIndex(({ code }) => code === 'target.rate-differs')] ?? '';
  await workbook.apply((now) =>
    prepareAnswers(now, [{ finding, state: 'dismissed', note: '口径不同' }], OPTIONS),
  );
  expect(workbook.shown('校验结果', 'target.rate-differs', '处理')).toBe('不需处理');
  expect((await workbook.apply(check)).summary).toEqual(NOTHING);
  // The row moves, the answer is preserved.
  workbook.user.sortTable('进展填报', '任务序号', false);
  workbook.type('进展填报', one, '进展情况', '街角公园改造6处，完成年度目标的20%。');
  await workbook.apply(check);
  const after = check(await workbook.readLedger()).checked.findings;
  const answers = after
    .filter(({ code }) => code === 'target.rate-differs')
    .map(({ task, answered }) => [task, answered?.state]);
  expect(answers.sort()).toEqual([
    [one, undefined],
    [two, 'dismissed'],
  ]);
});

test('a corrected error is no longer reported', async () => {
  const workbook = await reported();
  workbook.type('进展填报', two, '进展情况', '培训人数1200人，完成年度任务的26.7%。');
  await workbook.apply(check);
  expect(workbook.rows('校验结果').flat()).not.toContain('target.rate-differs');
});

test('checking everything a second time changes nothing, also with unusual rows', async () => {
  const workbook = await reported();
  workbook.user.type('任务库', 'A5', '合计');
  workbook.user.deleteRows('进展填报', 4);
  workbook.type('目标指标', `${one}/t1`, '目标值', '十二');
  const first = await workbook.apply(check);
  const codes = first.checked.findings.map(({ code }) => code);
  expect(codes).toContain('workbook.row-without-key');
  const again = await workbook.apply(check);
  expect(again.checked.findings.map(({ code }) => code)).toEqual(codes);
  expect(again.summary).toEqual(NOTHING);
});

describe.each(BUILT_SHEETS.filter((sheet) => sheet !== '半年度完成情况表'))('%s, deleted', (sheet) => {
  test('is built alone, at its position, with the same content', async () => {
    const workbook = await reported();
    const { sheets } = workbook;
    const rebuilt = (): Promise<PreparedChange> => {
      workbook.user.deleteSheet(sheet);
      return workbook.apply((ledger) => prepareSheet(ledger, sheet, OPTIONS));
    };
    // Rows that were added later stand elsewhere than on a new sheet, so it is built twice.
    await rebuilt();
    const file = await workbook.file();
    const { summary } = await rebuilt();
    expect(summary.added).toEqual([sheet]);
    expect(workbook.sheets).toEqual(sheets);
    const others = (await workbook.differencesFrom(file)).filter((words) => !words.startsWith('督办数据'));
    expect(others).toEqual([]);
  });
});

test('the first sheet is built before the others after it was deleted', async () => {
  const workbook = await TestWorkbook.small();
  const { sheets } = workbook;
  workbook.user.deleteSheet('首页');
  workbook.user.addSheet('我的表');
  await workbook.pull(SMALL);
  expect(workbook.sheets).toEqual([...sheets, '我的表']);
});

test('answers on a sheet of findings that was built alone are read', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', two, '进展情况', WRONG);
  await workbook.apply((ledger) => prepareSheet(ledger, '校验结果', OPTIONS));
  workbook.type('校验结果', 'target.rate-differs', '处理', '已处理');
  expect((await workbook.readLedger()).entries.handlings).toMatchObject([{ state: 'done' }]);
});

describe('undo', () => {
  const ACTIONS: readonly [string, (ledger: Ledger) => PreparedChange][] = [
    [
      'an answer about a unit',
      (ledger) =>
        prepareUnits(
          ledger,
          [{ name: '市人社局', canonical: null, answer: 'open', members: [], contact: '周甲', phone: '1' }],
          OPTIONS,
        ),
    ],
    ['a check of all', check],
    ['a table', (ledger) => prepareSheet(ledger, '推进方案表', OPTIONS)],
  ];

  test.each(ACTIONS)('of %s restores the workbook', async (_, action) => {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', two, '进展情况', WRONG);
    workbook.user.deleteSheet('推进方案表');
    const file = await workbook.file();
    const { plan } = await workbook.apply(action);
    expect(plan.steps).not.toEqual([]);
    expect(await workbook.differencesFrom(file)).not.toEqual([]);
    await workbook.history.undo();
    expect(await workbook.differencesFrom(file)).toEqual([]);
  });

  test('of several pulls, one after the other, restores the empty workbook', async () => {
    const workbook = new TestWorkbook();
    const files = [await workbook.file()];
    for (const registry of [
      SMALL,
      withTask(SMALL, 1, { content: '建成街角公园15处。' }),
      withoutTask(SMALL, 3),
    ]) {
      await workbook.pull(registry);
      files.push(await workbook.file());
    }
    files.pop();
    for (const file of files.reverse()) {
      await workbook.history.undo();
      expect(await workbook.differencesFrom(file)).toEqual([]);
    }
    expect(workbook.history.canUndo).toBe(false);
    expect(await codeOf(() => workbook.history.undo())).toBe('excel.nothing-to-undo');
  });

  test.each([
    ['of cells', withTask(SMALL, 1, { content: '建成街角公园15处。' })],
    ['that deletes a row', withoutTask(withTask(SMALL, 1, { content: '建成街角公园15处。' }), 3)],
  ])('of a change %s leaves the cells that were changed since, and lists them', async (_, registry) => {
    const workbook = await TestWorkbook.small();
    await workbook.pull(registry);
    workbook.type('任务库', one, '工作内容', '又改了');
    const { kept } = await workbook.history.undo();
    expect(workbook.shown('任务库', one, '工作内容')).toBe('又改了');
    expect(kept).toEqual([
      {
        sheet: '任务库',
        cell: workbook.at('任务库', one, '工作内容'),
        stands: '又改了',
        meant: SMALL.tasks[0]?.content,
      },
    ]);
    const { registry: left } = await workbook.readLedger();
    expect(left.tasks.map(({ content }) => content)).toEqual([
      '又改了',
      ...SMALL.tasks.slice(1).map(({ content }) => content),
    ]);
  });

  test('of an added row is refused after the user has typed into it, and nothing is changed', async () => {
    const workbook = await TestWorkbook.with(withoutTask(SMALL, 3));
    await workbook.pull(SMALL);
    workbook.type('进展填报', three, '进展情况', '园区已开工。');
    const before = workbook.saved();
    expect(await codeOf(() => workbook.history.undo())).toBe('excel.undo-overtaken');
    expect(workbook.changesSince(before)).toEqual([]);
    expect(workbook.history.canUndo).toBe(true);
  });

  test('does not delete a new row below a table', async () => {
    const workbook = await TestWorkbook.small();
    await workbook.pull(withoutTask(SMALL, 3));
    workbook.user.type('任务库', 'A4', '合计');
    await workbook.history.undo();
    expect(workbook.rows('任务库').flat()).toContain('合计');
    expect((await workbook.readLedger()).registry.tasks).toEqual(SMALL.tasks);
  });

  test('finds rows again that the user has sorted', async () => {
    const workbook = await TestWorkbook.small();
    await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
    workbook.user.sortTable('任务库', '序号', false);
    expect((await workbook.history.undo()).kept).toEqual([]);
    expect(workbook.shown('任务库', one, '工作内容')).toBe(SMALL.tasks[0]?.content);
  });

  test('is not offered after a change without effect', async () => {
    const workbook = await TestWorkbook.with(SMALL);
    await workbook.history.undo();
    const { survey } = await workbook.readLedger();
    await workbook.history.apply({ survey, plan: { workbook: workbook.host.book.fileName, steps: [] } });
    expect(workbook.history.canUndo).toBe(false);
  });

  test('and redo of ten pulls go back and forth, the last ones first', async () => {
    const workbook = new TestWorkbook();
    const files = [await workbook.file()];
    for (const registry of [
      SMALL,
      withTask(SMALL, 1, { content: '建成街角公园15处。' }),
      withoutTask(SMALL, 3),
    ]) {
      await workbook.pull(registry);
      files.push(await workbook.file());
    }
    for (const file of files.slice(0, -1).reverse()) {
      await workbook.history.undo();
      expect(await workbook.differencesFrom(file)).toEqual([]);
    }
    for (const file of files.slice(1)) {
      await workbook.history.redo();
      expect(await workbook.differencesFrom(file)).toEqual([]);
    }
    expect(workbook.history.canRedo).toBe(false);
    expect(await codeOf(() => workbook.history.redo())).toBe('excel.nothing-to-redo');
    await workbook.history.undo();
    await workbook.pull(SMALL);
    expect(workbook.history.canRedo).toBe(false);
  });
});
