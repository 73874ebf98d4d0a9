import { comparePull } from '#actions/pull/pull';
import { prepareCheck } from '#actions/build/build-sheet';
import { type Choice, type Difference, differenceKey } from '#core/merge/difference';
import type { Registry } from '#core/record/registry';
import { aTask, anAllocation } from '../../support/records.ts';
import { Desk, NEXT, OPTIONS, SMALL, withoutTask, withTask } from '../open-ledger.ts';

const [one, two, three] = SMALL.tasks.map(({ id }) => id) as [string, string, string];
const NOTHING = { added: [], replaced: [], edited: [] };

const differences = async (desk: Desk, incoming: Registry): Promise<readonly Difference[]> =>
  comparePull(await desk.hold(), incoming).comparison.differences;

async function pullAll(desk: Desk, incoming: Registry, choice: Choice): Promise<void> {
  const all = await differences(desk, incoming);
  await desk.pull(incoming, new Map(all.map((one) => [differenceKey(one), choice])));
}

const ids = async (desk: Desk): Promise<readonly string[]> =>
  (await desk.hold()).registry.tasks.map(({ id }) => id);

describe('a task the registry removed, kept although nobody had touched it', () => {
  const less = withoutTask(SMALL, 3);

  test('stays, pull after pull and whatever else is done, and is still told', async () => {
    const desk = await Desk.with(SMALL);
    await pullAll(desk, less, 'mine');
    expect(await ids(desk)).toEqual([one, two, three]);
    expect(await differences(desk, less)).toMatchObject([{ kind: 'removed', id: three, isMineEdited: true }]);
    expect((await desk.prepared(less)).tally).toEqual(NOTHING);
    desk.type('任务库', one, '工作内容', '建成公园13处。');
    await desk.do((held) => prepareCheck(held, OPTIONS));
    await desk.pull(NEXT);
    await desk.pull(withTask(less, 2, { content: '培训5000人。' }));
    expect((await ids(desk)).slice(0, 3)).toEqual([one, two, three]);
  });

  test('is let go when the registry had it again and removes it again', async () => {
    const desk = await Desk.with(SMALL);
    await pullAll(desk, less, 'mine');
    await desk.pull(withTask(SMALL, 3, { content: '推进三个园区建设。' }));
    expect(desk.shown('任务库', three, '工作内容')).toBe('推进三个园区建设。');
    expect(await differences(desk, less)).toMatchObject([{ id: three, isMineEdited: false }]);
    await desk.pull(less);
    expect(await ids(desk)).toEqual([one, two]);
  });

  test('goes where theirs is chosen later', async () => {
    const desk = await Desk.with(SMALL);
    await pullAll(desk, less, 'mine');
    await pullAll(desk, less, 'theirs');
    expect(await ids(desk)).toEqual([one, two]);
    expect(await differences(desk, less)).toEqual([]);
  });
});

test('a breakdown, kept although nobody had touched it, stays', async () => {
  const desk = await Desk.with(SMALL);
  const more = { ...SMALL, allocations: [...SMALL.allocations, anAllocation({ seq: '3', item: '新增' })] };
  await pullAll(desk, more, 'mine');
  expect(await differences(desk, more)).toMatchObject([{ kind: 'allocations', isMineEdited: true }]);
  await desk.pull(more);
  expect((await desk.hold()).registry.allocations).toEqual(SMALL.allocations);
});

test('a breakdown of which people deleted a row stays as they left it, edits and all', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('任务分解', '新增车位', '分解值', '6');
  desk.person.deleteRows('任务分解', 2);
  desk.person.deleteRows('任务分解', 2);
  const left = (await desk.hold()).registry.allocations;
  expect(left.map(({ item, cells }) => [item, Object.values(cells)])).toEqual([['新增车位', ['6', '5']]]);
  await desk.do((held) => prepareCheck(held, OPTIONS));
  await desk.pull(SMALL);
  await desk.pull(SMALL);
  expect((await desk.hold()).registry.allocations).toEqual(left);
  await pullAll(desk, SMALL, 'theirs');
  expect((await desk.hold()).registry.allocations).toEqual(SMALL.allocations);
});

describe('a task whose row people deleted', () => {
  const deleted = async (): Promise<Desk> => {
    const desk = await Desk.with(SMALL);
    desk.person.deleteRows('任务库', 3);
    return desk;
  };
  const difference = { kind: 'deleted', record: 'task', id: two, isMineEdited: true };

  test('is told as deleted and stays away with its targets and empty rows', async () => {
    const desk = await deleted();
    expect(await differences(desk, SMALL)).toEqual([{ ...difference, task: two, targets: [`${two}/t1`] }]);
    await desk.pull(SMALL);
    const { registry, entries } = await desk.hold();
    expect(registry.tasks.map(({ id }) => id)).toEqual([one, three]);
    expect(registry.targets.map(({ task }) => task)).toEqual([one, three]);
    expect(entries.progress.map(({ task }) => task)).toEqual([one, three]);
    for (const sheet of ['任务库', '目标指标', '推进方案表', '进展填报', '指标进度'])
      expect(desk.rows(sheet).flat()).not.toContain(two);
    expect(await differences(desk, SMALL)).toMatchObject([difference]);
    expect((await desk.prepared(SMALL)).tally).toEqual(NOTHING);
  });

  test('is told once in 校验结果, check after check, without its targets', async () => {
    const desk = await deleted();
    const told = async (): Promise<readonly unknown[]> => {
      const { checked } = await desk.do((held) => prepareCheck(held, OPTIONS));
      return checked.findings
        .filter(({ code }) => code === 'workbook.row-removed')
        .map(({ params }) => params);
    };
    const removed = [{ sheet: '任务库', key: two }];
    expect([await told(), await told()]).toEqual([removed, removed]);
    await desk.pull(SMALL);
    expect(await told()).toEqual(removed);
  });

  test.each([
    ['at once', () => Promise.resolve()],
    ['after a check', (desk: Desk) => desk.do((held) => prepareCheck(held, OPTIONS))],
    ['after a pull', (desk: Desk) => desk.pull(SMALL)],
    [
      'after pulls of changes and of another notice',
      async (desk: Desk) => {
        await desk.pull(withTask(SMALL, 2, { content: '培训5000人。' }));
        await desk.pull(NEXT);
      },
    ],
  ])('comes back where theirs is chosen %s, with its target and one row', async (_, meanwhile) => {
    const desk = await deleted();
    await meanwhile(desk);
    await pullAll(desk, SMALL, 'theirs');
    const { registry, entries } = await desk.hold();
    expect(registry.tasks.filter(({ notice }) => notice === SMALL.notices[0]?.id)).toEqual(SMALL.tasks);
    expect(registry.targets.slice(0, 3)).toEqual(SMALL.targets);
    expect(entries.progress.filter(({ task }) => task === two)).toMatchObject([
      { unit: '市人社局', period: '2030-03' },
    ]);
    expect(await differences(desk, SMALL)).toEqual([]);
  });

  test('leaves what was reported for it where it stands; another task of its number does not get it', async () => {
    const desk = await Desk.with(SMALL);
    const same = aTask('2', { notice: NEXT.notices[0]?.id ?? '', content: '别的二号任务。' });
    await desk.pull({ ...NEXT, tasks: [...NEXT.tasks, same] });
    desk.type('进展填报', two, '进展情况', '培训1200人。');
    desk.type('指标进度', `${two}/t1`, '累计完成值', '1200');
    desk.person.deleteRows('任务库', 3);
    await desk.pull(SMALL);
    await desk.pull(SMALL);
    const { registry, entries } = await desk.hold();
    expect(registry.targets.map(({ id }) => id)).toContain(`${two}/t1`);
    expect(entries.progress.filter(({ task }) => task === same.id)).toMatchObject([{ paragraphs: [] }]);
    expect(entries.progress.filter(({ task }) => task === two)).toMatchObject([
      { paragraphs: [{ text: '培训1200人。' }], figures: [{ value: 1200 }] },
    ]);
    expect(desk.shown('进展填报', two, '任务序号')).toBe('2');
    await pullAll(desk, SMALL, 'theirs');
    expect((await desk.hold()).entries.progress.filter(({ task }) => task === two)).toMatchObject([
      { paragraphs: [{ text: '培训1200人。' }], figures: [{ value: 1200 }] },
    ]);
  });
});
