import { carryOut } from '#core/amend/carry-out';
import type { Amendment, AmendmentKind } from '#core/record/entered/amendment';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { heldRecords } from '#core/reporting/held-records';
import { parsePeriod } from '#core/reporting/period';
import { createUnitMatcher, NO_DIRECTORY } from '#core/unit/directory';
import { readRegistry } from '#core/read';
import { textDocument } from '../../support/documents/text-document.ts';

const NOTICE = `栖云市人民政府办公室关于下达2030年重点任务的通知
栖政办发〔2030〕7号
1．改造老旧住宅400幢以上，新增学位900个。（牵头单位：市住建局；配合单位：市教育局、各县（区）政府）
2．港口货物吞吐量4500万吨以上，增长6%，力争7%。（牵头单位：市港航局）
3．6月底前建成滨河公园，12月底前建成云山公园。（牵头单位：市园林局）
4．加快推进智慧城市建设。（牵头单位：市大数据局；配合单位：市财政局）
5．建设标志性项目2个、示范园区2个，一般投资项目审批不超过80天。（牵头单位：市政务办）
`;
const BEFORE = readRegistry([{ name: 'notice.txt', document: textDocument(NOTICE) }]);

const aRow = (kind: AmendmentKind | null, changes: Partial<Amendment>): Amendment => ({
  key: '1',
  date: '2030-06-10',
  kind,
  taskNo: '1',
  list: '',
  task: null,
  target: null,
  before: '',
  after: '',
  reason: '',
  basis: '',
  approver: '',
  effectiveFrom: null,
  scoring: null,
  state: 'waiting',
  problem: null,
  ...changes,
});

const carry = (rows: readonly Amendment[], registry: Registry = BEFORE) =>
  carryOut({ registry, base: BEFORE }, rows, { on: '2030-06-12', units: createUnitMatcher(NO_DIRECTORY) });

/** One row carried out: its state or the code of its problem, and what the task and its targets say then. */
function done(kind: AmendmentKind, changes: Partial<Amendment>) {
  const { registry, amendments, problems } = carry([aRow(kind, changes)]);
  const [row] = amendments;
  const task: Task | undefined = registry.tasks.find(
    ({ id, no }) => id === row?.task || no === (changes.taskNo ?? '1'),
  );
  const goals = registry.targets.filter((target) => target.task === task?.id).map(shown);
  return { state: problems.get('1')?.code ?? row?.state, row, task, goals, registry };
}

const shown = ({ metric, comparator, value, value2, unit, deadline }: Target): string =>
  `${metric} ${comparator} ${String(value)}${value2 === null ? '' : `-${String(value2)}`}${unit}${deadline === null ? '' : ` ${deadline}`}`;

test.each([
  ['400幢', '350幢', '>= 350幢'],
  ['改造老旧住宅400幢以上', '改造老旧住宅350幢以上', '>= 350幢'],
  ['400幢', '350', '>= 350幢'],
  ['0.04万幢', '０.０３５万幢', '>= 0.035万幢'],
  ['', '改造老旧住宅450幢', '>= 450幢'],
  ['', '由400幢调整为350幢', '>= 350幢'],
  ['老旧住宅', '350—380幢', 'between 350-380幢'],
  ['400幢以上', '不超过350幢', '<= 350幢'],
  ['', '350幢', '>= 350幢'],
])('调整目标 %s → %s', (before, after, goal) => {
  const { state, row, goals, task } = done('adjust-target', { before, after });
  expect(state).toBe('done');
  expect(goals[0]).toContain(goal);
  expect(row?.target).toBe(`${task?.id ?? ''}/t1`);
});

test('几个目标写在一行里，按顺序各自调整', () => {
  const { state, goals } = done('adjust-target', {
    before: '改造老旧住宅400幢，新增学位900个',
    after: '改造老旧住宅400幢，新增学位1000个',
  });
  expect([state, ...goals]).toEqual(['done', '老旧住宅 >= 400幢', '学位 = 1000个']);
});

test.each([
  ['增长6%', '增长5%', '港口货物吞吐量 = 5%'],
  ['力争7%', '力争6.5%', '港口货物吞吐量 = 6.5%'],
  ['4500万吨', '0.42亿吨', '港口货物吞吐量 >= 0.42亿吨'],
])('增速、总量、力争互不混淆：%s → %s', (before, after, goal) => {
  const { state, goals } = done('adjust-target', { taskNo: '第2项', before, after });
  expect(state).toBe('done');
  expect(goals).toContain(goal);
  expect(goals).toHaveLength(3);
});

test.each([
  ['80天', '60天', '<= 60天'],
  ['示范园区2个', '示范园区3个', '示范园区 = 3个'],
  ['标志性项目2', '标志性项目5', '标志性项目 = 5个'],
])('只有一个目标可能是所指的：%s → %s', (before, after, goal) => {
  const { state, goals } = done('adjust-target', { taskNo: '5', before, after });
  expect(state).toBe('done');
  expect(goals.join()).toContain(goal);
});

test.each<readonly [string, AmendmentKind, Partial<Amendment>]>([
  ['figure-unknown', 'adjust-target', { before: '500幢', after: '350幢' }],
  ['figure-unread', 'adjust-target', { before: '400幢', after: '适当调减' }],
  ['figure-several', 'adjust-target', { taskNo: '2', after: '5%' }],
  ['measure-differs', 'adjust-target', { before: '400幢', after: '35万平方米' }],
  ['no-target', 'adjust-target', { taskNo: '4', after: '5个' }],
  ['figure-unknown', 'adjust-target', { before: '引进人才900个', after: '引进人才800个' }],
  ['figure-several', 'adjust-target', { taskNo: '5', before: '2', after: '3' }],
  ['figure-several', 'adjust-target', { taskNo: '5', before: '2个', after: '3个' }],
  ['no-after', 'adjust-target', { before: '400幢' }],
  ['task-unknown', 'reword', { taskNo: '40', after: '其他' }],
  ['no-task', 'withdraw', { taskNo: ' ' }],
  ['period-unread', 'withdraw', { effectiveFrom: '下个月' }],
  ['before-differs', 'reword', { before: '新增学位800个', after: '新增学位900个' }],
  ['deadline-several', 'adjust-deadline', { taskNo: '3', after: '9月底前' }],
  ['deadline-unknown', 'adjust-deadline', { taskNo: '3', before: '3月底', after: '9月底前' }],
  ['deadline-unread', 'adjust-deadline', { taskNo: '3', before: '6月底', after: '尽快' }],
  ['unit-unknown', 'change-unit', { before: '市水利局', after: '市林业局' }],
  ['no-before', 'change-unit', { after: '市林业局' }],
  ['task-unread', 'add', { taskNo: '', after: '建设口袋公园10处。' }],
  ['number-taken', 'add', { taskNo: '2', after: '建设口袋公园10处（牵头单位：市园林局）' }],
])('%s：没有执行，仍待执行，并写明原因', (code, kind, changes) => {
  const { state, row, registry } = done(kind, changes);
  expect(state).toBe(code);
  expect(row?.state).toBe('waiting');
  expect(row?.problem).not.toMatch(/[{}]/);
  expect(registry).toEqual(BEFORE);
});

test('调整时限：只改原内容所指的一个', () => {
  const { state, goals } = done('adjust-deadline', { taskNo: '3', before: '6月底', after: '2030-09-30' });
  expect(state).toBe('done');
  expect(goals).toEqual(['建成滨河公园 = null 2030-09-30', '建成云山公园 = null 2030-12-31']);
  const named = done('adjust-deadline', { taskNo: '3', before: '云山公园', after: '2031年6月底' });
  expect(named.goals[1]).toBe('建成云山公园 = null 2031-06-30');
});

test('调整时限：没有时限的目标到年底，一起改；没有目标的写在任务上', () => {
  const { state, goals } = done('adjust-deadline', { before: '年底', after: '10月底前' });
  expect([state, ...goals]).toEqual(['done', '老旧住宅 >= 400幢 2030-10-31', '学位 = 900个 2030-10-31']);
  const bare = done('adjust-deadline', { taskNo: '4', after: '9月底前' });
  expect(bare.task?.dueText).toBe('9月底前');
});

test('调整内容：文字换了，数值跟着变，不再提到的目标退出，新提到的增加', () => {
  const { state, task, goals, row, registry } = done('reword', {
    before: '新增学位900个',
    after: '新建学校3所',
  });
  expect(state).toBe('done');
  expect(task?.content).toContain('改造老旧住宅400幢以上,新建学校3所'.replace(',', '，'));
  expect(goals).toEqual(['老旧住宅 >= 400幢', '学位 = 900个', '新建学校 = 3所']);
  const held = heldRecords(registry, row === undefined ? [] : [row], null).targets;
  expect(held.filter((target) => target.task === task?.id).map(shown)).toEqual([
    '老旧住宅 >= 400幢',
    '新建学校 = 3所',
  ]);
  const whole = done('reword', { after: '改造老旧住宅420幢以上，新增学位900个，完善配套。' });
  expect(whole.goals).toEqual(['老旧住宅 >= 420幢', '学位 = 900个']);
});

test('变更单位：在原来的角色上替换', () => {
  const lead = done('change-unit', { before: '市住建局', after: '市城管局' });
  expect([lead.state, lead.task?.leadUnits, lead.task?.units]).toEqual([
    'done',
    ['市城管局'],
    ['市城管局', '市教育局'],
  ]);
  const helper = done('change-unit', { before: '配合单位：市教育局', after: '市住建局、市民政局' });
  expect([helper.task?.leadUnits, helper.task?.units]).toEqual([['市住建局'], ['市住建局', '市民政局']]);
  const group = done('change-unit', { after: '由各县（区）政府变更为栖云县政府' });
  expect([group.task?.units, group.task?.groupUnits]).toEqual([['市住建局', '市教育局', '栖云县政府'], []]);
});

test('变更领导', () => {
  const { state, task } = done('change-leader', { before: '', after: '沈洛副市长' });
  expect([state, task?.leaders]).toEqual(['done', [{ name: '沈洛', title: '副市长' }]]);
});

test('增补：排在本通知最后，序号续编，读出单位和目标', () => {
  const { amendments, registry, base } = carry([
    aRow('add', {
      taskNo: '',
      after: '建设口袋公园10处（牵头单位：市园林局；配合单位：市住建局、市财政局）',
    }),
  ]);
  const task = registry.tasks.at(-1);
  expect(task).toMatchObject({
    no: '6',
    content: '建设口袋公园10处',
    leadUnits: ['市园林局'],
    units: ['市园林局', '市住建局', '市财政局'],
  });
  expect(registry.targets.at(-1)).toMatchObject({ task: task?.id, value: 10, unit: '处' });
  expect(base.tasks.at(-1)).toEqual(task);
  expect(amendments[0]).toMatchObject({ state: 'done', taskNo: '6', task: task?.id });
});

test('再执行一次什么也不变；已退回的不动', () => {
  const rows = [
    aRow('adjust-target', { before: '400幢', after: '350幢' }),
    aRow('reword', {
      key: '2',
      taskNo: '4',
      after: '推进智慧城市建设，新增应用场景5个。',
      state: 'returned',
    }),
    aRow('add', { key: '3', taskNo: '', after: '建设口袋公园10处（牵头单位：市园林局）' }),
    aRow('withdraw', { key: '4', taskNo: '3' }),
  ];
  const once = carry(rows);
  const again = carryOut(once, once.amendments, { on: '2030-07-01', units: createUnitMatcher(NO_DIRECTORY) });
  expect(again).toEqual(once);
  expect(once.amendments.map(({ state }) => state)).toEqual(['done', 'returned', 'done', 'done']);
  expect(
    carry([...once.amendments, aRow('complete', { key: '5', taskNo: '3' })]).problems.get('5')?.code,
  ).toBe('task-ended');
});

test('生效期间以前按原目标，从生效期间起按新目标；连续调整时各自有效', () => {
  const { registry, amendments } = carry([
    aRow('adjust-target', { before: '400幢', after: '350幢', effectiveFrom: '2030-06' }),
    aRow('adjust-target', { key: '2', before: '350幢', after: '300幢', effectiveFrom: '2030-Q4' }),
    aRow('withdraw', { key: '3', taskNo: '2', effectiveFrom: '2030-08' }),
  ]);
  const goalIn = (period: string): string | undefined =>
    heldRecords(registry, amendments, parsePeriod(period)).targets.map(shown).at(0);
  expect(['2030-05', '2030-06', '2030-09', '2030-10', '2030-H1', '2030'].map(goalIn)).toEqual([
    '老旧住宅 >= 400幢',
    '老旧住宅 >= 350幢',
    '老旧住宅 >= 350幢',
    '老旧住宅 >= 300幢',
    '老旧住宅 >= 350幢',
    '老旧住宅 >= 300幢',
  ]);
  const countIn = (period: string): number =>
    heldRecords(registry, amendments, parsePeriod(period)).targets.filter(({ task }) => task.endsWith('#2'))
      .length;
  expect(['2030-07', '2030-08'].map(countIn)).toEqual([3, 0]);
});

test('几个清单序号相同：没有“清单”不执行，写明清单、板块或原内容的执行', () => {
  const text = `栖云市2030年重点任务
（一）城建方面
1．改造老旧住宅400幢。（牵头单位：市住建局）
2．新建公园3个。（牵头单位：市园林局）
（二）民生方面
1．新增学位900个。（牵头单位：市教育局）
2．新增床位200张。（牵头单位：市民政局）
`;
  const registry = readRegistry([{ name: 'notice.txt', document: textDocument(text) }]);
  const change = (changes: Partial<Amendment>): string | undefined => {
    const { problems, amendments } = carryOut({ registry, base: registry }, [aRow('withdraw', changes)], {
      on: null,
      units: createUnitMatcher(NO_DIRECTORY),
    });
    return problems.get('1')?.code ?? amendments[0]?.task?.split('#')[1];
  };
  expect(change({})).toBe('task-several');
  expect(change({ list: '民生方面' })).toBe('2.1');
  expect(change({ list: '民生' })).toBe('2.1');
  expect(change({ before: '改造老旧住宅400幢' })).toBe('1.1');
  expect(change({ list: '农业方面' })).toBe('task-unknown');
});
