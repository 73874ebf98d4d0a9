import { comparePull } from '#actions/pull/pull';
import { prepareCheck } from '#actions/check/prepare-check';
import { type Choice, type Difference, differenceKey } from '#core/merge/difference';
import type { Registry } from '#core/record/registry';
import { aTask, anAllocation } from '../../support/records.ts';
import { TestWorkbook, NEXT, OPTIONS, SMALL, TASK_IDS, withoutTask, withTask } from '../test-workbook.ts';

const [one, two, three] = TASK_IDS;
const NOTHING = { added: [], replaced: [], edited: [], rows: [] };

const differences = async (workbook: TestWorkbook, incoming: Registry): Promise<readonly Difference[]> =>
  comparePull(await workbook.readLedger(), incoming).comparison.differences;

async function pullAll(workbook: TestWorkbook, incoming: Registry, choice: Choice): Promise<void> {
  const all = await differences(workbook, incoming);
  await workbook.pull(incoming, new Map(all.map((one) => [differenceKey(one), choice])));
}

const ids = async (workbook: TestWorkbook): Promise<readonly string[]> =>
  (await workbook.readLedger()).registry.tasks.map(({ id }) => id);

describe('a task that the registry removed and the user retained without editing it', () => {
  const less = withoutTask(SMALL, 3);

  test('remains after further pulls and other changes, and is still listed', async () => {
    const workbook = await TestWorkbook.small();
    await pullAll(workbook, less, 'mine');
    expect(await ids(workbook)).toEqual([one, two, three]);
    expect(await differences(workbook, less)).toMatchObject([
      { kind: 'removed', id: three, isMineEdited: true },
    ]);
    expect((await workbook.prepared(less)).summary).toEqual(NOTHING);
    workbook.type('任务库', one, '工作内容', '建成公园13处。');
    await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
    await workbook.pull(NEXT);
    await workbook.pull(withTask(less, 2, { content: '培训5000人。' }));
    expect((await ids(workbook)).slice(0, 3)).toEqual([one, two, three]);
  });

  test('is removed if the registry contained it again and removes it again', async () => {
    const workbook = await TestWorkbook.small();
    await pullAll(workbook, less, 'mine');
    await workbook.pull(withTask(SMALL, 3, { content: '推进三个园区建设。' }));
    expect(workbook.shown('任务库', three, '工作内容')).toBe('推进三个园区建设。');
    expect(await differences(workbook, less)).toMatchObject([{ id: three, isMineEdited: false }]);
    await workbook.pull(less);
    expect(await ids(workbook)).toEqual([one, two]);
  });

  test('is removed if the user later chooses the registry', async () => {
    const workbook = await TestWorkbook.small();
    await pullAll(workbook, less, 'mine');
    await pullAll(workbook, less, 'theirs');
    expect(await ids(workbook)).toEqual([one, two]);
    expect(await differences(workbook, less)).toEqual([]);
  });
});

test('no report is due on a task that the registry removed and the user retained', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', one, '进展情况', '建成街角公园4处。');
  const later = { asOf: '2030-12-30' };
  const missing = async (): Promise<readonly (string | null)[]> =>
    (await workbook.apply((ledger) => prepareCheck(ledger, later))).checked.findings.flatMap(
      ({ code, task }) => (code === 'form.missing' ? [task] : []),
    );
  expect(await missing()).toEqual([two, three]);
  expect(workbook.shown('指标进度', two, '灯')).toBe('红');
  await pullAll(workbook, withoutTask(SMALL, 2), 'mine');
  expect(await ids(workbook)).toContain(two);
  expect(await missing()).toEqual([three]);
  expect(workbook.shown('指标进度', two, '灯')).toBe('—');
});

test('a breakdown that the user retained without editing it remains', async () => {
  const workbook = await TestWorkbook.small();
  const more = { ...SMALL, allocations: [...SMALL.allocations, anAllocation({ seq: '3', item: '新增' })] };
  await pullAll(workbook, more, 'mine');
  expect(await differences(workbook, more)).toMatchObject([{ kind: 'allocations', isMineEdited: true }]);
  await workbook.pull(more);
  expect((await workbook.readLedger()).registry.allocations).toEqual(SMALL.allocations);
});

test('a breakdown from which the user deleted a row remains unchanged, with its edits', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('任务分解', '新增车位', '分解值', '6');
  workbook.user.deleteRows('任务分解', 2);
  workbook.user.deleteRows('任务分解', 2);
  const left = (await workbook.readLedger()).registry.allocations;
  expect(left.map(({ item, cells }) => [item, Object.values(cells)])).toEqual([['新增车位', ['6', '5']]]);
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  await workbook.pull(SMALL);
  await workbook.pull(SMALL);
  expect((await workbook.readLedger()).registry.allocations).toEqual(left);
  await pullAll(workbook, SMALL, 'theirs');
  expect((await workbook.readLedger()).registry.allocations).toEqual(SMALL.allocations);
});

describe('a task whose row the user deleted', () => {
  const deleted = async (): Promise<TestWorkbook> => {
    const workbook = await TestWorkbook.small();
    workbook.user.deleteRows('任务库', 3);
    return workbook;
  };
  const difference = { kind: 'deleted', record: 'task', id: two, isMineEdited: true };

  test('is listed as deleted and is not added again, nor are its targets and empty rows', async () => {
    const workbook = await deleted();
    expect(await differences(workbook, SMALL)).toEqual([
      { ...difference, task: two, targets: [`${two}/t1`] },
    ]);
    await workbook.pull(SMALL);
    const { registry, entries } = await workbook.readLedger();
    expect(registry.tasks.map(({ id }) => id)).toEqual([one, three]);
    expect(registry.targets.map(({ task }) => task)).toEqual([one, three]);
    expect(entries.progress.map(({ task }) => task)).toEqual([one, three]);
    for (const sheet of ['任务库', '目标指标', '推进方案表', '进展填报', '指标进度'])
      expect(workbook.rows(sheet).flat()).not.toContain(two);
    expect(await differences(workbook, SMALL)).toMatchObject([difference]);
    expect((await workbook.prepared(SMALL)).summary).toEqual(NOTHING);
  });

  test('is reported once in 校验结果 by every check, without its targets', async () => {
    const workbook = await deleted();
    const shown = async (): Promise<readonly unknown[]> => {
      const { checked } = await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
      return checked.findings
        .filter(({ code }) => code === 'workbook.row-removed')
        .map(({ params }) => params);
    };
    const removed = [{ sheet: '任务库', key: two }];
    expect([await shown(), await shown()]).toEqual([removed, removed]);
    await workbook.pull(SMALL);
    expect(await shown()).toEqual(removed);
  });

  test.each([
    ['at once', () => Promise.resolve()],
    ['after a check', (workbook: TestWorkbook) => workbook.apply((ledger) => prepareCheck(ledger, OPTIONS))],
    ['after a pull', (workbook: TestWorkbook) => workbook.pull(SMALL)],
    [
      'after pulls of changes and of another notice',
      async (workbook: TestWorkbook) => {
        await workbook.pull(withTask(SMALL, 2, { content: '培训5000人。' }));
        await workbook.pull(NEXT);
      },
    ],
  ])(
    'is added again with its target and one row if the user chooses the registry %s',
    async (_, meanwhile) => {
      const workbook = await deleted();
      await meanwhile(workbook);
      await pullAll(workbook, SMALL, 'theirs');
      const { registry, entries } = await workbook.readLedger();
      expect(registry.tasks.filter(({ notice }) => notice === SMALL.notices[0]?.id)).toEqual(SMALL.tasks);
      expect(registry.targets.slice(0, 3)).toEqual(SMALL.targets);
      expect(entries.progress.filter(({ task }) => task === two)).toMatchObject([
        { unit: '市人社局', period: '2030-03' },
      ]);
      expect(await differences(workbook, SMALL)).toEqual([]);
    },
  );

  test('does not lose its reports, which are not assigned to another task with its number', async () => {
    const workbook = await TestWorkbook.small();
    const same = aTask('2', { notice: NEXT.notices[0]?.id ?? '', content: '别的二号任务。' });
    await workbook.pull({ ...NEXT, tasks: [...NEXT.tasks, same] });
    workbook.type('进展填报', two, '进展情况', '培训1200人。');
    workbook.type('指标进度', `${two}/t1`, '累计完成值', '1200');
    workbook.user.deleteRows('任务库', 3);
    await workbook.pull(SMALL);
    await workbook.pull(SMALL);
    const { registry, entries } = await workbook.readLedger();
    expect(registry.targets.map(({ id }) => id)).toContain(`${two}/t1`);
    expect(entries.progress.filter(({ task }) => task === same.id)).toMatchObject([{ paragraphs: [] }]);
    expect(entries.progress.filter(({ task }) => task === two)).toMatchObject([
      { paragraphs: [{ text: '培训1200人。' }], figures: [{ value: 1200 }] },
    ]);
    expect(workbook.shown('进展填报', two, '任务序号')).toBe('2');
    await pullAll(workbook, SMALL, 'theirs');
    expect((await workbook.readLedger()).entries.progress.filter(({ task }) => task === two)).toMatchObject([
      { paragraphs: [{ text: '培训1200人。' }], figures: [{ value: 1200 }] },
    ]);
  });
});
