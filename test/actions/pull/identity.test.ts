import { readFiles } from '#actions/import/read-files';
import { comparePull, preparePull } from '#actions/pull/pull';
import { prepareCheck } from '#actions/check/prepare-check';
import type { Registry } from '#core/record/registry';
import { aTask } from '../../support/records.ts';
import { OPTIONS, SMALL, TASK_IDS, TestWorkbook, withoutTask, withTask } from '../test-workbook.ts';

const [one, two] = TASK_IDS;
const HEAD =
  '澜屿市人民政府办公室关于下达2030年重点任务的通知\n澜政办发〔2030〕3号\n各县（区）人民政府：\n现将任务下达如下：\n';
const read = async (body: string): Promise<Registry> =>
  (await readFiles([{ name: '通知.txt', bytes: new TextEncoder().encode(HEAD + body) }])).registry;

/** The cells in some columns of the row that has a text. */
const cells = (workbook: TestWorkbook, sheet: string, text: string, ...headers: readonly string[]) =>
  headers.map((header) => workbook.shown(sheet, text, header));

test('a target in front of another one leaves the figure at its target', async () => {
  const workbook = await TestWorkbook.with(await read('1.改造公园12处。\n责任单位：市住建局\n'));
  workbook.type('指标进度', '公园', '累计完成值', '8');
  await workbook.pull(await read('1.新增岗位500个；改造公园12处。\n责任单位：市住建局\n'));
  expect(cells(workbook, '指标进度', '公园', '累计完成值')).toEqual([8]);
  expect(cells(workbook, '指标进度', '岗位', '累计完成值')).toEqual([null]);
});

const NUMBERED = (tasks: readonly string[]): string =>
  tasks.map((task, place) => `${String(place + 1)}.${task}\n责任单位：市住建局\n`).join('');
const UNNUMBERED = (tasks: readonly string[]): string =>
  tasks.map((task) => `${task}（责任单位：市住建局）\n`).join('');

test.each([
  ['numbered', NUMBERED],
  ['unnumbered', UNNUMBERED],
])('a task in front, %s, leaves reports and figures at their tasks', async (_, textOf) => {
  const [parks, roads, jobs] = ['改造公园12处。', '新建道路30公里。', '新增岗位500个。'];
  const workbook = await TestWorkbook.with(await read(textOf([parks, roads])));
  workbook.type('进展填报', parks, '进展情况', '公园已改造8处');
  workbook.type('指标进度', '公园', '累计完成值', '8');
  workbook.type('推进方案表', roads, '年度工作推进方案', '六月开工');
  await workbook.pull(await read(textOf([jobs, parks, roads])));
  expect(cells(workbook, '进展填报', parks, '进展情况')).toEqual(['公园已改造8处']);
  expect(cells(workbook, '进展填报', jobs, '进展情况')).toEqual([null]);
  expect(cells(workbook, '指标进度', '公园', '累计完成值')).toEqual([8]);
  expect(cells(workbook, '推进方案表', roads, '年度工作推进方案')).toEqual(['六月开工']);
  expect((await workbook.readLedger()).registry.tasks.map(({ content }) => content)).toEqual([
    jobs,
    parks,
    roads,
  ]);
});

test('another task with the number of a reported one is added, and the reported one is marked', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', two, '进展情况', '已培训1200人。');
  await workbook.pull(withTask(SMALL, 2, { content: '修订港口岸线利用规划。' }));
  const { registry, entries } = await workbook.readLedger();
  expect(registry.tasks.map(({ id }) => id)).toContain(`${two}-2`);
  expect(entries.progress.filter(({ task }) => task === two)).toMatchObject([
    { paragraphs: [{ text: '已培训1200人。' }] },
  ]);
  expect(workbook.shown('任务库', two, '来源通知')).toContain('修订中未见');
  expect(workbook.shown('任务库', `${two}-2`, '来源通知')).not.toContain('修订中未见');
});

describe('a reported task in place of which there is a similar one', () => {
  const LIKE = withTask(SMALL, 1, { content: '建成社区公园12处。' });
  const reported = async (): Promise<TestWorkbook> => {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', one, '进展情况', '已建成9处。');
    workbook.type('指标进度', `${one}/t1`, '累计完成值', '9');
    workbook.type('推进方案表', one, '一季度目标任务', '开工');
    workbook.type('目标指标', `${one}/t1`, '更正说明', '按月统计');
    return workbook;
  };

  test('is asked about', async () => {
    const pull = comparePull(await (await reported()).readLedger(), LIKE);
    expect(pull.questions.filter(({ record }) => record === 'task')).toEqual([
      { record: 'task', known: one, candidates: [one] },
    ]);
  });

  test('without an answer everything that was entered is put aside', async () => {
    const workbook = await reported();
    await workbook.pull(LIKE);
    const { registry, entries } = await workbook.readLedger();
    expect(registry.tasks.map(({ content }) => content)).toEqual(LIKE.tasks.map(({ content }) => content));
    const about = { task: '建成街角公园12处。', reason: 'match-uncertain' };
    expect(entries.putAside).toMatchObject([
      { ...about, text: '已建成9处。', column: '进展情况', cell: 'F2', unit: '市住建局', period: '2030-03' },
      { ...about, text: '9', column: '累计完成值', target: '街角公园改造', cell: 'H2' },
      { ...about, text: '开工', sheet: '推进方案表', column: '一季度目标任务' },
      { ...about, text: '按月统计', sheet: '目标指标', column: '更正说明' },
    ]);
    expect(workbook.rows('首页').flat()).toContain('待处理内容');
  });

  test.each([
    ['that it is the new one', one, [one, '建成社区公园12处。']],
    ['that it is not', null, [one, '建成街角公园12处。']],
  ] as const)('with the answer %s it stays where it is', async (_, answer, [id, content]) => {
    const workbook = await reported();
    await workbook.apply((ledger) =>
      preparePull(comparePull(ledger, LIKE, new Map([[one, answer]])), OPTIONS),
    );
    const { registry, entries } = await workbook.readLedger();
    expect(registry.tasks.find((task) => task.id === id)?.content).toBe(content);
    expect(entries.progress.filter(({ task }) => task === id)).toMatchObject([
      { paragraphs: [{ text: '已建成9处。' }], figures: [{ value: 9 }] },
    ]);
    expect(entries.putAside).toEqual([]);
  });

  test('lines of 待处理内容 stay, as users changed them, until they are deleted', async () => {
    const workbook = await reported();
    await workbook.pull(LIKE);
    workbook.type('待处理内容', '已建成9处。', '内容', '已建成9处，待核。');
    workbook.type('待处理内容', '开工', '原因', '问过住建局了');
    workbook.user.deleteRows('待处理内容', 3);
    await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
    await workbook.pull(withTask(LIKE, 3, { content: '推进三个园区建设。' }));
    const { putAside } = (await workbook.readLedger()).entries;
    expect(putAside.map(({ text, reason }) => [text, reason])).toEqual([
      ['已建成9处，待核。', 'match-uncertain'],
      ['开工', null],
      ['按月统计', 'match-uncertain'],
    ]);
    expect(workbook.shown('待处理内容', '开工', '原因')).toBe('问过住建局了');
  });
});

test('the plan of a task whose row a user deleted is put aside when 推进方案表 is drawn without it', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('推进方案表', two, '年度工作推进方案', '分四期培训');
  workbook.user.deleteRows('任务库', 3);
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  expect(workbook.rows('推进方案表').flat()).toContain('分四期培训');
  await workbook.pull(SMALL);
  const { putAside } = (await workbook.readLedger()).entries;
  expect(putAside.filter(({ sheet }) => sheet === '推进方案表')).toMatchObject([
    { text: '分四期培训', task: '培训4500人。', reason: 'task-removed' },
  ]);
});

test('a workbook stays readable when the registry drops a task whose row a user deleted', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('目标指标', `${two}/t1`, '更正说明', '口径待定');
  workbook.user.deleteRows('任务库', 3);
  await workbook.pull(withoutTask(SMALL, 2));
  const { registry, entries } = await workbook.readLedger();
  expect(registry.tasks.map(({ id }) => id)).not.toContain(two);
  expect(registry.targets.map(({ id }) => id)).toContain(`${two}/t1`);
  expect(entries.confirmations).toMatchObject([{ target: `${two}/t1`, note: '口径待定' }]);
  expect(entries.putAside).toEqual([]);
});

test('a note beside a finding that is gone is put aside', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', two, '进展情况', '培训人数1200人，完成年度任务的50%。');
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  workbook.type('校验结果', 'target.rate-differs', '处理说明', '已电话核实');
  workbook.type('进展填报', two, '进展情况', '已培训1200人。');
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  const { putAside } = (await workbook.readLedger()).entries;
  expect(putAside).toMatchObject([
    {
      text: '已电话核实',
      sheet: '校验结果',
      column: '处理说明',
      task: '培训4500人。',
      reason: 'finding-gone',
    },
  ]);
});

test.each([
  ['with a figure only', '指标进度', `${one}/t1`, '累计完成值', '8.5'],
  ['with 报送日期 only', '进展填报', one, '报送日期', '2030-05-01'],
  ['with a plan only', '推进方案表', one, '备注', '见附件'],
])('a task %s stays when the registry drops it', async (_, sheet, key, header, text) => {
  const workbook = await TestWorkbook.small();
  workbook.type(sheet, key, header, text);
  const before = workbook.shown(sheet, key, header);
  await workbook.pull(withoutTask(SMALL, 1));
  expect(workbook.shown(sheet, key, header)).toEqual(before);
  expect(workbook.shown('任务库', one, '来源通知')).toContain('修订中未见');
});

test('a row with a number that only the new version has is put aside', async () => {
  const workbook = await TestWorkbook.small();
  workbook.user.type('进展填报', 'A5', '4');
  workbook.user.type('进展填报', 'F5', '四号任务的进展');
  await workbook.pull({ ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '修编港口岸线规划。' })] });
  const { entries } = await workbook.readLedger();
  expect(entries.progress.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
  expect(entries.putAside).toContainEqual(
    expect.objectContaining({ text: '四号任务的进展', cell: 'F5', task: '4', reason: 'row-unknown' }),
  );
});
