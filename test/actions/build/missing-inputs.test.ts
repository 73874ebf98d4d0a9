import { canBuild, lacksOf } from '#actions/build/missing-inputs';
import { changesOf } from '#actions/ledger/plan-changes';
import { type BuiltSheet, prepareCheck, prepareSheet } from '#actions/build/build-sheet';
import { anAllocation } from '../../support/records.ts';
import { Desk, OPTIONS, SMALL, withTask } from '../open-ledger.ts';

const [one, two] = SMALL.tasks.map(({ id }) => id) as [string, string, string];

/** What a sheet lacks: how much of what, and the cell the first is mended in. */
async function lacking(desk: Desk, sheet: BuiltSheet): Promise<readonly (readonly unknown[])[]> {
  const held = await desk.hold();
  const lacks = lacksOf(held, prepareCheck(held, OPTIONS).checked, sheet);
  return lacks.map(({ kind, count, first }) => [
    kind,
    count,
    first && `${first.sheet.name} ${String.fromCharCode(65 + first.column)}${String(first.row + 1)}`,
  ]);
}

test('推进方案表 lacks leads, leaders and what lead units have not filled in', async () => {
  const desk = await Desk.with(SMALL);
  expect(await lacking(desk, '推进方案表')).toEqual([
    ['lead', 1, '任务库 F4'],
    ['leader', 3, '任务库 E2'],
    ['plan', 3, `推进方案表 ${desk.at('推进方案表', one, '年度工作推进方案')}`],
    ['quarters', 3, `推进方案表 ${desk.at('推进方案表', one, '一季度目标任务')}`],
  ]);
  desk.type('推进方案表', one, '年度工作推进方案', '分三批建设。');
  desk.type('推进方案表', one, '三季度目标任务', '开工');
  expect((await lacking(desk, '推进方案表')).slice(2)).toEqual([
    ['plan', 2, `推进方案表 ${desk.at('推进方案表', two, '年度工作推进方案')}`],
    ['quarters', 2, `推进方案表 ${desk.at('推进方案表', two, '一季度目标任务')}`],
  ]);
  desk.person.deleteSheet('推进方案表');
  expect((await lacking(desk, '推进方案表')).slice(2)).toEqual([
    ['plan', 3, '任务库 D2'],
    ['quarters', 3, '任务库 D2'],
  ]);
});

test('半年度完成情况表 needs a report of the half year, then lacks the others and answers to what is wrong', async () => {
  const desk = await Desk.with(SMALL);
  expect(await lacking(desk, '半年度完成情况表')).toEqual([
    ['anyReport', 3, `进展填报 ${desk.at('进展填报', one, '进展情况')}`],
  ]);
  expect(
    canBuild(
      lacksOf(await desk.hold(), prepareCheck(await desk.hold(), OPTIONS).checked, '半年度完成情况表'),
    ),
  ).toBe(false);
  desk.type('进展填报', two, '进展情况', '培训人数1200人，完成年度任务的50%。');
  const now = await lacking(desk, '半年度完成情况表');
  expect(now.map(([kind, count]) => [kind, count])).toEqual([
    ['reports', 2],
    ['errors', expect.any(Number)],
  ]);
});

test('任务分解表 needs something that is split, and tells sums that differ', async () => {
  const bare = await Desk.with({ ...SMALL, allocations: [] });
  expect(await lacking(bare, '任务分解表')).toEqual([['breakdown', 1, null]]);
  const wrong = anAllocation({ cells: { 东湾区: '7', 西岭县: '4' }, sumOfCells: 11, reconciles: false });
  const desk = await Desk.with({ ...SMALL, allocations: [anAllocation({ seq: '2' }), wrong] });
  expect(await lacking(desk, '任务分解表')).toEqual([['sums', 1, '任务分解 I4']]);
});

test('校验结果 lacks reports that are not in and targets nobody confirmed', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('目标指标', `${one}/t1`, '确认', '确认');
  desk.type('进展填报', one, '进展情况', '建成6处。');
  expect(await lacking(desk, '校验结果')).toEqual([
    ['reports', 2, expect.stringMatching(/^进展填报 /)],
    ['confirmation', 2, `目标指标 ${desk.at('目标指标', `${two}/t1`, '确认')}`],
  ]);
});

test('半年度完成情况表 is built from what units reported, and says what changes when it is built again', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('进展填报', one, '进展情况', '建成6处。');
  const build = (): Promise<unknown> => desk.do((held) => prepareSheet(held, '半年度完成情况表', OPTIONS));
  await build();
  expect(desk.rows('半年度完成情况表').flat()).toContain('建成6处。');
  desk.type('进展填报', one, '进展情况', '建成7处。');
  const { plan } = prepareSheet(await desk.hold(), '半年度完成情况表', OPTIONS);
  expect(changesOf(plan)).toEqual([{ kind: 'redrawn', sheet: '半年度完成情况表', rows: 1 }]);
  await build();
  expect(desk.rows('半年度完成情况表').flat()).toContain('建成7处。');
});

test('a pull does not add 半年度完成情况表 by itself, but one that is there follows', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('进展填报', one, '进展情况', '建成6处。');
  await desk.pull(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
  expect(desk.sheets).not.toContain('半年度完成情况表');
  await desk.do((held) => prepareSheet(held, '半年度完成情况表', OPTIONS));
  await desk.pull(withTask(SMALL, 1, { content: '建成街角公园16处。' }));
  expect(desk.rows('半年度完成情况表').flat().join()).toContain('建成街角公园16处。');
});
