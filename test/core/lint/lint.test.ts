import { LINT_RULES, lintRegistry } from '#core/lint/lint';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../../support/records.ts';

const found = (parts: Partial<Registry>, knownUnits?: readonly string[]): readonly string[] =>
  lintRegistry(aRegistry(parts), knownUnits === undefined ? {} : { knownUnits }).map(
    (finding) => `${finding.code} ${findingSentence(finding, 'zh')}`,
  );
const withTasks = (...tasks: readonly Task[]): readonly string[] => found({ tasks });

test('a sound registry has no findings', () => {
  const task = aTask('1');
  const sound = { tasks: [task], targets: [aTarget(task)], allocations: [anAllocation({ task: task.id })] };
  expect(found(sound)).toEqual([]);
  expect(LINT_RULES.length).toBeGreaterThan(5);
});

test('a notice of no known year', () => {
  expect(found({ notices: [aNotice({ issuedOn: null, year: null })] })).toEqual([
    expect.stringMatching(/^notice\.no-date /),
  ]);
  expect(found({ notices: [aNotice({ issuedOn: null })] })).toEqual([]);
});

test('a task ten times as long as its neighbours', () => {
  const long = { ...aTask('3'), content: '推进河道治理，'.repeat(60) };
  const short = ['1', '2', '4'].map((no) => ({ ...aTask(no), content: '新建绿道18公里，年底前建成。' }));
  const about = (tasks: readonly Task[]) => withTasks(...tasks).filter((told) => told.startsWith('reading.'));
  expect(about([...short, long])).toEqual([
    'reading.long-task 任务3有420字，同一清单的任务一般为15字左右；请核对是否把几项读成了一项。',
  ]);
  expect(about([...short, { ...long, content: '推进河道治理，'.repeat(20) }])).toEqual([]);
});

describe('numbers', () => {
  test('one is missing', () => {
    expect(withTasks(aTask('1'), aTask('2'), aTask('4'))).toEqual([
      'notice.number-missing 序号不连续，缺少第3项；请核对原文是否漏印或漏读。',
    ]);
  });

  test('the first ones are missing', () => {
    expect(withTasks(aTask('3'), aTask('4'))).toEqual([expect.stringContaining('缺少第1、2项')]);
  });

  test('one is printed twice', () => {
    const again = aTask('2');
    expect(withTasks(aTask('1'), again, { ...again, id: `${again.id}~2` })).toEqual([
      'notice.number-repeated 序号2重复出现2次。',
    ]);
  });

  test('restart in each section and list', () => {
    const at = (prefix: string, no: string, list: string | null = null): Task => ({
      ...aTask(no, { list }),
      id: `示政办发〔2030〕7号#${prefix}${no}`,
    });
    expect(withTasks(at('1.', '1'), at('1.', '2'), at('2.', '1'), at('3/', '1', '甲清单'))).toEqual([]);
  });

  test('years and other large gaps give no finding', () => {
    expect(withTasks(aTask('1'), aTask('2030'))).toEqual([]);
  });
});

describe('people', () => {
  const bare = { leadUnits: [], units: [] };

  test('no unit at all', () => {
    expect(withTasks(aTask('1', bare), aTask('2'))).toEqual(['task.no-unit 任务1没有任何责任单位。']);
  });

  test('a list of which most tasks name no unit is one finding', () => {
    const list = '甲清单';
    const nobody = ['1', '2', '3'].map((no) => aTask(no, { ...bare, list }));
    expect(withTasks(...nobody, aTask('4', { list }))).toEqual([
      'list.no-units 甲清单：4项任务中有3项没有写明责任单位；请在任务清单中补填后再发放。',
    ]);
  });

  test('a task with a collective alone has no missing lead unit', () => {
    expect(withTasks(aTask('1', { ...bare, groupUnits: ['各县（区）政府'] }), aTask('2'))).toEqual([]);
  });

  test('no lead unit, where others have one', () => {
    expect(withTasks(aTask('1', { leadUnits: [] }), aTask('2'))).toEqual([
      expect.stringMatching(/^task\.no-lead /),
    ]);
  });

  test('a whole list without lead units is one finding', () => {
    const list = '甲清单';
    expect(withTasks(aTask('1', { list, leadUnits: [] }), aTask('2', { list, leadUnits: [] }))).toEqual([
      'list.no-leads 甲清单：共2项任务，均未注明牵头单位。',
    ]);
  });

  test('no leader, although most of the list have one', () => {
    const leaders = [{ name: '甲某', title: null }];
    expect(withTasks(aTask('1', { leaders }), aTask('2', { leaders }), aTask('3'))).toEqual([
      expect.stringMatching(/^task\.no-leader 任务3/),
    ]);
    expect(withTasks(aTask('1', { leaders }), aTask('2'), aTask('3'))).toEqual([]);
    const alone = ['甲节', '乙节', '丙节'].map((section, i) => aTask(String(i + 1), { section: [section] }));
    expect(withTasks(...alone, ...['4', '5', '6', '7'].map((no) => aTask(no)))).toEqual([]);
  });

  test('a section without any leader gives no finding', () => {
    const led = { leaders: [{ name: '甲某', title: null }], section: ['甲某牵头'] };
    const joint = { section: ['共同落实'] };
    expect(
      withTasks(aTask('1', led), aTask('2', led), aTask('3', led), aTask('4', joint), aTask('5', joint)),
    ).toEqual([]);
  });

  test('a task without a number is named by its first words', () => {
    expect(withTasks(aTask('', { ...bare, content: '修建便民桥，年内通行。' }), aTask('2'))).toContainEqual(
      'task.no-unit 任务“修建便民桥”没有任何责任单位。',
    );
  });
});

describe('units', () => {
  const of = (no: string, unit: string): Task => aTask(no, { leadUnits: [unit], units: [unit] });

  test.each([
    ['市财政局(市国资办)', '市财政局（市国资办）'],
    ['市人社局', '市人力社保局'],
  ])('%s and %s look like one', (a, b) => {
    expect(withTasks(of('1', a), of('2', b))).toEqual([expect.stringMatching(/^unit\.two-spellings /)]);
  });

  test.each([
    ['市教育局', '市体育局'],
    ['市水利局', '县水利局'],
  ])('%s and %s are two', (a, b) => {
    expect(withTasks(of('1', a), of('2', b))).toEqual([]);
  });

  test('two notices may differ in their spelling', () => {
    const other = { ...of('1', '市人力社保局'), notice: '另一通知', id: '另一通知#1' };
    expect(withTasks(of('1', '市人社局'), other)).toEqual([]);
  });

  test('are looked up in a directory only where there is one', () => {
    const tasks = [of('1', '市住建局（市人防办）'), of('2', '市水利局')];
    expect(found({ tasks })).toEqual([]);
    expect(found({ tasks }, ['市住建局'])).toEqual([
      'unit.unknown “市水利局”不在单位目录中（涉及1项任务）。',
    ]);
  });
});

describe('targets', () => {
  const task = aTask('1');

  test('a figure without a measure', () => {
    expect(found({ tasks: [task], targets: [aTarget(task, { unit: '' })] })).toEqual([
      expect.stringMatching(/^target\.no-unit .*数值12/),
    ]);
    expect(found({ tasks: [task], targets: [aTarget(task, { unit: '', kind: 'rank' })] })).toEqual([]);
  });

  test.each([
    ['2030-02-28', 1],
    ['2030-03-01', 0],
    ['2029', 1],
    ['2030', 0],
    ['2031-06-30', 0],
    [null, 0],
  ])('deadline %s of a notice of 2030-03-01: %s findings', (deadline, count) => {
    expect(found({ tasks: [task], targets: [aTarget(task, { deadline })] })).toHaveLength(count);
  });

  test('no deadline is past in a completion table', () => {
    const done = { ...task, progress: [{ mark: null, text: '已完成。', span: task.span }] };
    expect(found({ tasks: [done], targets: [aTarget(done, { deadline: '2030-01-31' })] })).toEqual([]);
  });

  test('no deadline is past where the notice has no date', () => {
    const parts = { tasks: [task], targets: [aTarget(task, { deadline: '1999-01-01' })] };
    expect(found({ ...parts, notices: [aNotice({ issuedOn: null })] })).toEqual([]);
  });
});

describe('breakdowns', () => {
  const task = aTask('1');
  const off = anAllocation({ sumOfCells: 11.5, reconciles: false });

  test('the parts do not add up', () => {
    expect(found({ allocations: [off] })).toEqual([
      'allocation.sum-differs “街角公园改造”分解合计11.5处，与总目标12处相差0.5处。',
    ]);
    expect(found({ allocations: [{ ...off, reconciles: 'not additive' }] })).toEqual([]);
  });

  test('the total differs from the text', () => {
    const parts = { tasks: [task], allocations: [anAllocation({ task: task.id })] };
    expect(found({ ...parts, targets: [aTarget(task, { value: 15 })] })).toEqual([
      'allocation.text-differs “街角公园改造”分解表中的总目标为12处，任务正文为15处，两者不一致。',
    ]);
    const two = [aTarget(task, { value: 15 }), aTarget(task, { id: `${task.id}/t2`, value: 16 })];
    expect(found({ ...parts, targets: two })).toEqual([]);
  });

  test.each([
    ['人', 900_000, '万人', 90],
    ['', 90, '万人', 90],
    ['万千瓦', 5, '千瓦', 50_000],
  ])('%s %d is %s %d', (unit, value, textUnit, textValue) => {
    const total = { value, unit, comparator: '=' as const };
    const allocations = [anAllocation({ task: task.id, total, reconciles: 'not additive' })];
    const targets = [aTarget(task, { unit: textUnit, value: textValue })];
    expect(found({ tasks: [task], allocations, targets })).toEqual([]);
  });
});

describe('one item in two lists', () => {
  const one = { ...aTask('1', { list: '甲清单' }), id: 'n#1/1' };
  const two = { ...aTask('1', { list: '乙清单' }), id: 'n#2/1' };
  const pipes = (task: Task, changes: Parameters<typeof aTarget>[1]) =>
    aTarget(task, {
      id: `${task.id}/t1`,
      metric: '老旧小区燃气立管',
      unit: '公里',
      value: 20,
      span: { start: 0, end: 0, text: `${changes?.metric ?? ''}${String(changes?.value ?? 20)}公里` },
      ...changes,
    });
  const compare = (a: Parameters<typeof aTarget>[1], b: Parameters<typeof aTarget>[1]): readonly string[] =>
    found({ tasks: [one, two], targets: [pipes(one, a), pipes(two, b)] });

  test('with different figures, the action aside', () => {
    expect(
      compare({ metric: '更新改造老旧小区燃气立管', value: 24 }, { metric: '完成老旧小区燃气立管改造项目' }),
    ).toEqual([
      'target.two-figures “老旧小区燃气立管”在两处数值不同：《甲清单》第1项为24公里，《乙清单》第1项为20公里。',
    ]);
  });

  test.each([
    ['equal figures', { value: 20 }, {}],
    ['equal in another multiple', { value: 2, unit: '万公里' }, { value: 20_000 }],
    ['another measure', { value: 24, unit: '个' }, {}],
    ['another threshold', { value: 24, qualifier: '亿元以上' }, {}],
    ['another year', { value: 24, deadline: '2035' }, {}],
    ['a rate and a quantity', { value: 24, kind: 'growth' as const }, {}],
    ['a stretch target', { value: 24, stretch: true }, {}],
    ['another item', { value: 24, metric: '老旧小区供水立管' }, {}],
    [
      'something built and something improved',
      { value: 24, metric: '新建农村公路' },
      { metric: '农村公路提升' },
    ],
    ['a longer name of vague words', { value: 24, metric: '重大产业项目' }, { metric: '重大产业项目' }],
    ['a name that is too short', { value: 24, metric: '项目' }, { metric: '项目' }],
  ])('no finding for %s', (_, a, b) => {
    expect(compare(a, b)).toEqual([]);
  });

  test('within one list figures may differ', () => {
    const same = { ...two, list: '甲清单' };
    expect(found({ tasks: [one, same], targets: [pipes(one, { value: 24 }), pipes(same, {})] })).toEqual([]);
  });
});

describe('one item in two notices', () => {
  const first = aNotice({ id: '示政办发〔2030〕7号' });
  const second = aNotice({ id: '示政办发〔2030〕9号', docNumber: '示政办发〔2030〕9号' });
  const one = aTask('1');
  const two = aTask('1', { notice: second.id });
  const compare = (
    changes: Parameters<typeof aNotice>[0] = {},
    b: Parameters<typeof aTarget>[1] = { value: 15 },
  ): readonly string[] =>
    found({
      notices: [first, { ...second, ...changes }],
      tasks: [one, two],
      targets: [aTarget(one, {}), aTarget(two, b)],
    });

  test('of one issuer for one year: one finding with both places', () => {
    expect(compare()).toEqual([
      'target.two-figures “街角公园”在两处数值不同：示政办发〔2030〕7号第1项为12处，示政办发〔2030〕9号第1项为15处。',
    ]);
    expect(compare({ docNumber: null, title: '民生实事' })).toEqual([
      expect.stringContaining('《民生实事》第1项为15处'),
    ]);
  });

  test.each([
    ['another issuer', { issuer: '示例县人民政府办公室' }],
    ['no known issuer', { issuer: null }],
    ['another year', { year: 2031, issuedOn: '2031-03-01' }],
  ])('not of %s', (_, changes) => {
    expect(compare(changes)).toEqual([]);
  });

  test.each([
    ['the same figure', { value: 12 }],
    ['another threshold', { value: 15, qualifier: '一万平方米以上' }],
    ['another deadline', { value: 15, deadline: '2030-06-30' }],
    ['another item', { value: 15, metric: '口袋公园改造' }],
  ])('not with %s', (_, b) => {
    expect(compare({}, b)).toEqual([]);
  });

  test('not where no issuer is known, nor of two years with one deadline', () => {
    const tasks = [one, two];
    const targets = [aTarget(one, { deadline: '2032' }), aTarget(two, { deadline: '2032', value: 15 })];
    const count = (notices: readonly ReturnType<typeof aNotice>[]): number =>
      found({ notices, tasks, targets }).length;
    expect(count([first, second])).toBe(1);
    expect(count([first, { ...second, year: 2031 }])).toBe(0);
    expect(count([first, second].map((notice) => ({ ...notice, issuer: null })))).toBe(0);
  });

  test('two unlisted tasks of one notice may differ', () => {
    const same = aTask('2');
    const targets = [aTarget(one), aTarget(same, { value: 15 })];
    expect(found({ tasks: [one, same], targets })).toEqual([]);
    const listed = { ...same, list: '甲清单', id: 'n#1/2' };
    const apart = [aTarget(one), aTarget(listed, { value: 15 })];
    expect(found({ tasks: [one, listed], targets: apart })).not.toContainEqual(
      expect.stringContaining('target.two-figures'),
    );
  });
});

test('findings that are in the registry already are not repeated', () => {
  const registry = aRegistry({ tasks: [aTask('2')] });
  const findings = lintRegistry(registry);
  expect(findings).toHaveLength(1);
  expect(lintRegistry({ ...registry, findings })).toEqual([]);
});
