import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkbook } from '../../support/workbook/build-workbook.ts';
import { prepareCheck } from '#actions/check/prepare-check';
import { mergeRegistries } from '#actions/import/merge-registries';
import { readFiles } from '#actions/import/read-files';
import { differenceKey } from '#core/merge/difference';
import { comparePull } from '#actions/pull/pull';
import { type Book, loadBook, saveBook } from '#excel-host/public';
import { ROOT } from '../../support/source/modules.ts';
import { aTarget, aTask } from '../../support/records.ts';
import { differencesOf } from '../../support/workbook/workbook-differences.ts';
import { TestWorkbook, NEXT, OPTIONS, SMALL, TASK_IDS, withoutTask, withTask } from '../test-workbook.ts';

const [one, two, three] = TASK_IDS;
const NOTHING = { added: [], replaced: [], edited: [], rows: [] };

describe.each(['half-year.txt', 'livelihood.txt', 'responsibility-by-leader.txt'])('%s', (name) => {
  test('pulled into an empty workbook gives the same content as in a file; pulling it again changes nothing', async () => {
    const { registry } = await readFiles([
      { name, bytes: readFileSync(join(ROOT, 'assets', 'samples', name)) },
    ]);
    const workbook = await TestWorkbook.with(registry);
    const again = await workbook.prepared(registry);
    expect(again.summary).toEqual(NOTHING);
    expect(again.checked.findings).toHaveLength((await workbook.prepared(registry)).checked.findings.length);
    workbook.host.context.calculator.calculate();
    const built = await buildWorkbook(registry, null, OPTIONS);
    expect(differencesOf(await saveBook(workbook.host.book), built)).toEqual([]);
  });
});

test('the registry read from the workbook is the one that was pulled', async () => {
  const workbook = await TestWorkbook.small();
  const { registry, base } = await workbook.readLedger();
  expect(registry).toEqual(SMALL);
  expect(base).toEqual(SMALL);
});

test('a second notice follows the first, as in a workbook built from both', async () => {
  const workbook = await TestWorkbook.with(SMALL, NEXT);
  const both = mergeRegistries([
    { file: 'a', registry: SMALL },
    { file: 'b', registry: NEXT },
  ]);
  expect((await workbook.readLedger()).registry).toEqual(both);
  workbook.host.context.calculator.calculate();
  expect(differencesOf(await saveBook(workbook.host.book), await buildWorkbook(both, null, OPTIONS))).toEqual(
    [],
  );
});

test('a contradiction between two notices is reported from the pull of the second until it is resolved', async () => {
  const item = { metric: '环湖绿色步道', value: 40, unit: '公里' };
  const differing = {
    ...SMALL,
    targets: SMALL.targets.map((target, index) => (index === 0 ? { ...target, ...item } : target)),
  };
  const same = { ...NEXT, targets: NEXT.targets.map((target) => ({ ...target, ...item, value: 30 })) };
  const workbook = await TestWorkbook.with(differing, same);
  const shown = async (): Promise<readonly string[]> =>
    (await workbook.readLedger()).registry.findings.map(({ code }) => code);
  expect(await shown()).toEqual(['target.two-figures']);
  expect((await workbook.prepared(same)).summary).toEqual(NOTHING);
  await workbook.pull({
    ...differing,
    targets: [{ ...aTarget(SMALL.tasks[0] as never), ...item, value: 30 }, ...SMALL.targets.slice(1)],
  });
  expect(await shown()).toEqual([]);
});

describe('entries of the user', () => {
  const entered = async (): Promise<TestWorkbook> => {
    const workbook = await TestWorkbook.small();
    workbook.type('目标指标', `${one}/t1`, '确认', '确认');
    workbook.type('目标指标', `${two}/t1`, '更正说明', '以市政府会议纪要为准');
    workbook.type('进展填报', two, '进展情况', '培训人数1200人，完成年度任务的50%。');
    workbook.type('进展填报', two, '存在问题和困难', '场地不足');
    workbook.type('指标进度', `${one}/t1`, '累计完成值', '7');
    workbook.type('单位目录', '市人力社保局', '确认', '是');
    workbook.type('单位目录', '市人社局', '联系人', '周甲');
    workbook.type('推进方案表', one, '一季度目标任务', '完成选址');
    workbook.type('设置', '每月进展报送截止日', '数值', '20');
    await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
    workbook.type('校验结果', 'target.rate-differs', '处理', '不需处理');
    workbook.type('校验结果', 'target.rate-differs', '处理说明', '口径不同');
    return workbook;
  };

  test('are preserved by a pull', async () => {
    const workbook = await entered();
    const before = await workbook.readLedger();
    expect(before.entries.confirmations).toEqual([
      { target: `${one}/t1`, state: 'right', note: '' },
      { target: `${two}/t1`, state: 'open', note: '以市政府会议纪要为准' },
    ]);
    expect(before.entries.handlings).toMatchObject([{ state: 'dismissed', note: '口径不同' }]);
    expect(before.entries.plans).toMatchObject([{ task: one, q1: '完成选址' }]);
    expect(before.entries.units.map(({ name }) => name).sort()).toEqual(['市人力社保局', '市人社局'].sort());
    await workbook.pull(SMALL);
    expect((await workbook.readLedger()).entries).toEqual(before.entries);
    const changed = withTask(withTask(SMALL, 3, { content: '推进三个园区建设。' }), 1, {
      section: ['新板块'],
    });
    await workbook.pull(changed);
    const after = await workbook.readLedger();
    expect(after.entries).toEqual(before.entries);
    expect(after.registry.tasks).toEqual(changed.tasks);
  });

  test('are preserved when sheets are replaced because tasks were added and removed', async () => {
    const workbook = await entered();
    const before = await workbook.readLedger();
    const added = aTask('4', { content: '新来的任务。', leadUnits: ['市发改委'], units: ['市发改委'] });
    await workbook.pull({ ...withoutTask(SMALL, 3), tasks: [...SMALL.tasks.slice(0, 2), added] });
    const after = await workbook.readLedger();
    expect(after.registry.tasks.map(({ id }) => id)).toEqual([one, two, added.id]);
    expect(after.entries).toMatchObject({
      confirmations: before.entries.confirmations,
      handlings: before.entries.handlings,
      plans: before.entries.plans,
      settings: before.entries.settings,
    });
    const rowOf = (task: string) => after.entries.progress.filter((entry) => entry.task === task);
    expect(rowOf(two)).toMatchObject([{ problem: '场地不足', period: '2030-03' }]);
    expect(rowOf(one)[0]?.figures).toMatchObject([{ target: `${one}/t1`, value: 7 }]);
    expect(rowOf(three)).toEqual([]);
    expect(rowOf(added.id)).toMatchObject([{ unit: '市发改委', period: '2030-03', paragraphs: [] }]);
  });

  test('give a new task rows for the latest period, whatever is typed as one elsewhere', async () => {
    const workbook = await entered();
    for (const task of [two, three])
      workbook.user.paste('进展填报', workbook.at('进展填报', task, '期间'), [['另行通知']]);
    const added = aTask('4', { content: '新来的任务。', leadUnits: ['市发改委'], units: ['市发改委'] });
    await workbook.pull({ ...SMALL, tasks: [...SMALL.tasks, added] });
    const { progress } = (await workbook.readLedger()).entries;
    expect(progress.filter(({ task }) => task === added.id)).toMatchObject([{ period: '2030-03' }]);
    expect(progress.find(({ task }) => task === two)?.period).toBe('另行通知');
  });

  test('retain a removed task with a report; one without is removed', async () => {
    const workbook = await entered();
    await workbook.pull(withoutTask(withoutTask(SMALL, 3), 2));
    const { registry } = await workbook.readLedger();
    expect(registry.tasks.map(({ id }) => id)).toEqual([one, two]);
    expect(registry.targets.map(({ id }) => id)).toEqual([`${one}/t1`, `${two}/t1`]);
  });

  test('a report whose task the user lets the registry remove is put aside', async () => {
    const workbook = await entered();
    const less = withoutTask(SMALL, 2);
    const pull = comparePull(await workbook.readLedger(), less);
    await workbook.pull(
      less,
      new Map(pull.comparison.differences.map((one) => [differenceKey(one), 'theirs'])),
    );
    const { registry, entries } = await workbook.readLedger();
    expect(registry.tasks.map(({ id }) => id)).toEqual([one, three]);
    expect(entries.progress.map(({ problem }) => problem)).not.toContain('场地不足');
    expect(entries.putAside.map(({ text, column, cell }) => [text, column, cell])).toEqual([
      ['培训人数1200人，完成年度任务的50%。', '进展情况', 'F3'],
      ['场地不足', '存在问题和困难', 'G3'],
      ['以市政府会议纪要为准', '更正说明', null],
      ['口径不同', '处理说明', 'I3'],
    ]);
    expect(workbook.shown('待处理内容', '场地不足', '原因')).toBe('所属的任务或指标已不存在');
  });
});

test("the user's colours are preserved in cells that do not change", async () => {
  const workbook = await TestWorkbook.small();
  const place = workbook.at('任务库', two, '工作内容');
  workbook.user.colour('任务库', place, '#FFFF00');
  await workbook.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
  const { on, area } = workbook.user.cells('任务库', place);
  expect(workbook.host.book.styles.get(on.grid.style(area.row, area.column)).fill).toBe('#FFFF00');
  expect(workbook.shown('任务库', one, '工作内容')).toBe('建成街角公园15处。');
});

test('differences have the base value, that of the user and that of the registry; the choice of the user decides', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('任务库', one, '工作内容', '建成公园13处。');
  workbook.type('目标指标', `${two}/t1`, '目标值', '5000');
  const changed = {
    ...withTask(withTask(SMALL, 1, { content: '建成公园14处。' }), 3, { dueText: '6月底' }),
    targets: SMALL.targets.map((target, index) => (index === 1 ? { ...target, value: 4600 } : target)),
  };
  const { comparison } = comparePull(await workbook.readLedger(), changed);
  expect(comparison.differences).toMatchObject([
    {
      id: one,
      field: 'content',
      before: '建成街角公园12处。',
      mine: '建成公园13处。',
      theirs: '建成公园14处。',
      isMineEdited: true,
    },
    { id: three, field: 'dueText', before: null, mine: null, theirs: '6月底', isMineEdited: false },
    { id: `${two}/t1`, field: 'value', before: 4500, mine: 5000, theirs: 4600, isMineEdited: true },
  ]);
  await workbook.pull(changed, new Map([[`${one} content`, 'theirs']]));
  const { registry, base } = await workbook.readLedger();
  expect(registry.tasks).toEqual(changed.tasks);
  expect(registry.targets[1]?.value).toBe(5000);
  expect(base.targets[1]?.value).toBe(4600);
  const again = comparePull(await workbook.readLedger(), changed).comparison.differences;
  expect(again).toMatchObject([{ id: `${two}/t1`, before: 4600, mine: 5000, isMineEdited: true }]);
  expect((await workbook.prepared(changed)).summary).toEqual(NOTHING);
});

test('an edited breakdown is preserved, and that of the registry becomes the base', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('任务分解', '西岭县', '分解值', '6');
  const changed = {
    ...SMALL,
    allocations: SMALL.allocations.map((row) => ({ ...row, cells: { ...row.cells, 东湾区: '8' } })),
  };
  await workbook.pull(changed);
  const { registry, base } = await workbook.readLedger();
  expect(registry.allocations.map(({ cells }) => cells)).toEqual([
    { 东湾区: '7', 西岭县: '6' },
    { 东湾区: '7', 西岭县: '5' },
  ]);
  expect(base.allocations).toEqual(changed.allocations);
});

describe('任务分解 without breakdowns', () => {
  const PLAIN = { ...SMALL, allocations: [] };
  const labels = (workbook: TestWorkbook): readonly unknown[] =>
    workbook.rows('首页').map(([label]) => label);
  const COUNTS = ['任务分解事项', '其中合计与全市目标不一致'];

  /** Whether every count of 首页 is what it says. */
  async function checkHome(workbook: TestWorkbook, registry: typeof SMALL): Promise<void> {
    const built = await loadBook(await buildWorkbook(registry, null, OPTIONS));
    const rowsOf = (book: Book): readonly (readonly unknown[])[] => {
      const grid = book.sheets.find(({ name }) => name === '首页')?.grid;
      return Array.from({ length: 20 }, (_, row) =>
        [0, 1, 4, 6].map((column) => grid?.formula(row, column) ?? null),
      );
    };
    expect(rowsOf(workbook.host.book)).toEqual(rowsOf(built));
  }

  test('it is not made; a pull that brings some makes it; then it stays', async () => {
    const workbook = await TestWorkbook.with(PLAIN);
    expect(workbook.sheets).not.toContain('任务分解');
    expect(labels(workbook)).not.toContain(COUNTS[0]);
    await checkHome(workbook, PLAIN);
    expect((await workbook.readLedger()).registry.findings).toEqual([]);
    expect((await workbook.prepared(PLAIN)).summary).toEqual(NOTHING);
    await workbook.pull(SMALL);
    expect(workbook.sheets.indexOf('任务分解')).toBe(workbook.sheets.indexOf('目标指标') + 1);
    expect(labels(workbook)).toEqual(expect.arrayContaining(COUNTS));
    await checkHome(workbook, SMALL);
    await workbook.history.undo();
    expect(workbook.sheets).not.toContain('任务分解');
    await checkHome(workbook, PLAIN);
    await workbook.history.redo();
    await workbook.pull(PLAIN);
    expect(workbook.rows('任务分解').filter((cells) => cells.some((cell) => cell !== null))).toHaveLength(1);
    expect(labels(workbook)).toEqual(expect.arrayContaining(COUNTS));
    expect((await workbook.prepared(PLAIN)).summary).toEqual(NOTHING);
  });

  test('a sheet of a person with that name is left alone', async () => {
    const workbook = await TestWorkbook.with(PLAIN);
    workbook.user.addSheet('任务分解');
    workbook.user.type('任务分解', 'A1', '我的分工');
    workbook.user.type('任务分解', 'B2', '周甲');
    await workbook.pull(PLAIN);
    expect((await workbook.prepared(PLAIN)).summary).toEqual(NOTHING);
    expect(
      workbook
        .rows('任务分解')
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual(['我的分工', '周甲']);
    await workbook.pull(SMALL).catch(() => null);
    const texts = workbook.sheets.flatMap((sheet) => workbook.rows(sheet).flat());
    expect(texts).toEqual(expect.arrayContaining(['我的分工', '周甲']));
  });

  test('where it is deleted, that is told only with breakdowns', async () => {
    const workbook = await TestWorkbook.with(SMALL);
    workbook.user.deleteSheet('任务分解');
    expect((await workbook.readLedger()).registry.findings).toMatchObject([
      { code: 'workbook.sheet-removed' },
    ]);
    await workbook.pull(PLAIN);
    expect(workbook.sheets).not.toContain('任务分解');
    expect((await workbook.readLedger()).registry.findings).toEqual([]);
    await checkHome(workbook, PLAIN);
  });
});

test('a cell that is drawn again keeps the number format, the font and the fill that a person gave it', async () => {
  const workbook = await TestWorkbook.with(SMALL);
  const address = workbook.at('目标指标', `${two}/t1`, '目标值');
  const look = (): Promise<readonly unknown[]> =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('目标指标').getRange(address);
      cell.load('values,numberFormat,format/fill/color,format/font/name,format/font/bold');
      await context.sync();
      const { font, fill } = cell.format;
      return [cell.values, cell.numberFormat, font.name, font.bold, fill.color];
    });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('目标指标').getRange(address);
    cell.numberFormat = [['#,##0"人"']];
    cell.format.font.name = '楷体';
    cell.format.font.bold = true;
    cell.format.fill.color = '#FFC000';
    await context.sync();
  });
  expect(await look()).toEqual([[[4500]], [['#,##0"人"']], '楷体', true, '#FFC000']);
  await workbook.pull({
    ...SMALL,
    targets: SMALL.targets.map((target, at) => (at === 1 ? { ...target, value: 4600 } : target)),
  });
  expect(await look()).toEqual([[[4600]], [['#,##0"人"']], '楷体', true, '#FFC000']);
  await workbook.history.undo();
  expect(await look()).toEqual([[[4500]], [['#,##0"人"']], '楷体', true, '#FFC000']);
});
