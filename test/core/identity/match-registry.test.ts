import { withKnownIds } from '#core/identity/known-ids';
import { matchRegistry } from '#core/identity/match-registry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { randomFrom } from '../../support/workbook/random.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';

/** A notice with these tasks, in their order and numbered; each a content, or what else a task has. */
function notice(...tasks: readonly (string | Partial<Task>)[]): Registry {
  return aRegistry({
    tasks: tasks.map((one, place) =>
      aTask(String(place + 1), typeof one === 'string' ? { content: one } : one),
    ),
  });
}

/** The number of each incoming task → that of the known task it is; doubts as `known? candidates`. */
function matched(known: Registry, incoming: Registry): readonly string[] {
  const { tasks, uncertain } = matchRegistry(known, incoming);
  const no = (id: string): string => id.slice(id.indexOf('#') + 1);
  return [
    ...[...tasks].map(([theirs, mine]) => `${no(theirs)}=${no(mine)}`).sort(),
    ...uncertain.map(({ known: mine, candidates }) => `${no(mine)}?${candidates.map(no).join(',')}`).sort(),
  ];
}

const PARKS = '改造街角公园12处。';
const ROADS = '新建农村公路30公里，年底前通车。';
const JOBS = '全年新增城镇就业500人。';
const SCHOOL = '加快推进城东小学迁建工程，完成主体结构施工。';

describe('tasks that are the same', () => {
  test.each([
    ['unchanged', notice(PARKS, ROADS), notice(PARKS, ROADS), ['1=1', '2=2']],
    ['one in front', notice(PARKS, ROADS), notice(JOBS, PARKS, ROADS), ['2=1', '3=2']],
    ['another order', notice(PARKS, ROADS, JOBS), notice(JOBS, PARKS, ROADS), ['1=3', '2=1', '3=2']],
    ['another figure', notice(PARKS, ROADS), notice(ROADS, '改造街角公园15处。'), ['1=2', '2=1']],
    ['other blanks and punctuation', notice(PARKS), notice('改造 街角公园１２处'), ['1=1']],
    ['another section', notice(PARKS), notice({ content: PARKS, section: ['民生'] }), ['1=1']],
    ['other units', notice(PARKS), notice({ content: PARKS, leadUnits: ['市园林局'] }), ['1=1']],
    [
      'an edited sentence',
      notice(SCHOOL, PARKS),
      notice(JOBS, '全面完成城东小学迁建工程主体结构施工，启动内部装修。'),
      ['2=1'],
    ],
    ['words in front', notice(PARKS), notice('新增停车泊位500个；改造街角公园12处。'), ['1=1']],
    [
      'one clause of several replaced',
      notice('城镇新增就业2.6万人，引进高校毕业生1.8万人以上。'),
      notice(JOBS, '农村劳动力转移就业2.6万人，引进高校毕业生1.8万人以上。'),
      ['2=1'],
    ],
    [
      'equal words in two sections',
      notice({ content: PARKS, section: ['东'] }, { content: PARKS, section: ['西'] }),
      notice({ content: PARKS, section: ['西'] }, { content: PARKS, section: ['东'] }),
      ['1=2', '2=1'],
    ],
    [
      'equal words of two units',
      notice({ content: PARKS, leadUnits: ['甲'] }, { content: PARKS, leadUnits: ['乙'] }),
      notice(JOBS, { content: PARKS, leadUnits: ['乙'] }, { content: PARKS, leadUnits: ['甲'] }),
      ['2=2', '3=1'],
    ],
    ['everything equal, as many as before', notice(PARKS, PARKS), notice(JOBS, PARKS, PARKS), ['2=1', '3=2']],
  ])('%s', (_, known, incoming, expected) => {
    expect(matched(known, incoming)).toEqual(expected);
  });
});

/** Sentences that differ in one word only, too little for their likeness to tell them apart. */
const alike = (object: string): string =>
  `${object}列入年度计划，落实资金和用地，完善配套服务设施，建立长效管护机制，提升群众满意度。`;
const ALIKE = ['社区公园', '社区广场', '社区绿道', '社区驿站'].map(alike);
const MONTHLY = '每月通报进度。';

describe('tasks that are nearly the same, of which one says all of the other and more', () => {
  const both = (task: string): string => `${task}${MONTHLY}`;
  test.each([
    [
      'a sentence was added to one',
      notice(...ALIKE),
      notice(...ALIKE.map((one, place) => (place === 1 ? both(one) : one))),
      ['1=1', '2=2', '3=3', '4=4'],
    ],
    [
      'to all, in another order',
      notice(...ALIKE),
      notice(...ALIKE.map(both).reverse()),
      ['1=4', '2=3', '3=2', '4=1'],
    ],
    [
      'a sentence was left out of all',
      notice(...ALIKE.map(both)),
      notice(...ALIKE),
      ['1=1', '2=2', '3=3', '4=4'],
    ],
    [
      'with new ones in front',
      notice(...ALIKE),
      notice(JOBS, PARKS, ...ALIKE.map(both)),
      ['3=1', '4=2', '5=3', '6=4'],
    ],
    [
      'two tasks have the text: a person says',
      notice(ROADS, ALIKE[0] ?? ''),
      notice(both(ALIKE[0] ?? ''), `${ALIKE[0] ?? ''}每季通报进度。`, ROADS),
      ['3=1', '2?1,2'],
    ],
    [
      'a task has two texts: a person says',
      notice(ROADS, ALIKE[0] ?? '', both(ALIKE[0] ?? '')),
      notice(ROADS, `${both(ALIKE[0] ?? '')}年底评估。`),
      ['1=1', '2?2', '3?2'],
    ],
    [
      'what was left out is another task: a person says',
      notice(ROADS, `${ALIKE[0] ?? ''}${PARKS}`, `${ALIKE[1] ?? ''}${JOBS}`),
      notice(ROADS, ALIKE[0] ?? '', ALIKE[1] ?? '', '改造街角公园12处，全部开放。'),
      ['1=1', '3=3', '2?2,4'],
    ],
    [
      'in other sections of other units: a person says',
      notice(...ALIKE.map((content) => ({ content, section: ['东'], leadUnits: ['甲'] }))),
      notice(...ALIKE.map((content) => ({ content: both(content), section: ['西'], leadUnits: ['乙'] }))),
      ['1?1,2,3,4', '2?1,2,3,4', '3?1,2,3,4', '4?1,2,3,4'],
    ],
    [
      'not in the middle of a number',
      notice(alike('3个社区公园'), alike('5个社区广场')),
      notice(both(alike('13个社区公园')), both(alike('5个社区广场'))),
      ['2=2', '1?1'],
    ],
  ])('%s', (_, known, incoming, expected) => {
    expect(matched(known, incoming).map(inOrderOfNumber)).toEqual(expected);
  });
});

/** A doubt with its candidates in the order of their numbers. */
const inOrderOfNumber = (one: string): string =>
  one.replace(/\?.*/u, (all) => `?${all.slice(1).split(',').sort().join(',')}`);

describe('tasks that are not the same, or not for certain', () => {
  test.each([
    ['another sentence with the same number', notice(PARKS), notice(JOBS), []],
    ['another object', notice('新建幼儿园3所。'), notice('新建卫生院3所。'), ['1?1']],
    ['another place', notice('东城区老旧小区改造。'), notice('西城区老旧小区改造。'), ['1?1']],
    ['another phase', notice('推进产业园一期建设。'), notice('推进产业园二期建设。'), ['1?1']],
    ['another road', notice('改造G329国道5公里。'), notice('改造G228国道5公里。'), ['1?1']],
    [
      'another figure in another section of other units',
      notice({ content: PARKS, section: ['东'], leadUnits: ['甲'] }),
      notice({ content: '改造街角公园15处。', section: ['西'], leadUnits: ['乙'] }),
      ['1?1'],
    ],
    [
      'one of several equal ones more',
      notice(PARKS, PARKS),
      notice(PARKS, PARKS, PARKS),
      ['1?1,2,3', '2?1,2,3'],
    ],
    [
      'two figures changed and numbers moved',
      notice(JOBS, PARKS, '改造街角公园20处。'),
      notice('改造街角公园15处。', '改造街角公园25处。'),
      ['2?1,2', '3?1,2'],
    ],
    [
      'sections and units exchanged',
      notice(
        { content: PARKS, section: ['东'], leadUnits: ['甲'] },
        { content: PARKS, section: ['西'], leadUnits: ['乙'] },
      ),
      notice(
        { content: PARKS, section: ['东'], leadUnits: ['乙'] },
        { content: PARKS, section: ['西'], leadUnits: ['甲'] },
      ),
      ['1?1,2', '2?1,2'],
    ],
    [
      'a task that was split',
      notice(`${PARKS}${ROADS}`),
      notice('改造街角公园12处，全部开放。', '新建农村公路30公里，年底前建成通车。'),
      ['1?1,2'],
    ],
    [
      'tasks that were merged',
      notice('改造街角公园。', '新建农村公路。'),
      notice('改造街角公园，新建农村公路。'),
      ['1?1', '2?1'],
    ],
  ])('%s', (_, known, incoming, expected) => {
    expect(matched(known, incoming).map(inOrderOfNumber)).toEqual(expected);
  });
});

/** The numbers of incoming targets → those of the known ones. */
function matchedTargets(
  known: readonly Partial<Target>[],
  incoming: readonly Partial<Target>[],
): readonly string[] {
  const task = aTask('1');
  const registry = (targets: readonly Partial<Target>[]): Registry =>
    aRegistry({
      tasks: [task],
      targets: targets.map((one, place) =>
        aTarget(task, {
          id: `${task.id}/t${String(place + 1)}`,
          span: { start: 0, end: 0, text: `${one.metric ?? ''}${String(one.value ?? '')}${one.unit ?? ''}` },
          ...one,
        }),
      ),
    });
  const { targets, uncertain } = matchRegistry(registry(known), registry(incoming));
  const no = (id: string): string => id.slice(id.lastIndexOf('/t') + 2);
  return [
    ...[...targets].map(([theirs, mine]) => `${no(theirs)}=${no(mine)}`).sort(),
    ...uncertain.map(({ known: mine, candidates }) => `${no(mine)}?${candidates.map(no).join(',')}`).sort(),
  ];
}

const PARK = { metric: '公园改造', value: 12, unit: '处' } as const;
const JOB = { metric: '新增岗位', value: 500, unit: '个' } as const;
const RATE = { metric: '增加值增长', value: 6.5, unit: '%' } as const;

describe('targets of one task', () => {
  test.each([
    ['unchanged', [PARK, JOB], [PARK, JOB], ['1=1', '2=2']],
    ['one in front', [PARK], [JOB, PARK], ['2=1']],
    ['one in the middle', [PARK, JOB], [PARK, RATE, JOB], ['1=1', '3=2']],
    ['another figure', [PARK, JOB], [JOB, { ...PARK, value: 15 }], ['1=2', '2=1']],
    [
      'a stretched figure beside the plain one',
      [RATE, { ...RATE, value: 7, stretch: true }],
      [
        { ...RATE, value: 6 },
        { ...RATE, value: 7.5, stretch: true },
      ],
      ['1=1', '2=2'],
    ],
    ['the metric in other words', [PARK], [{ ...PARK, metric: '街角公园改造' }], ['1=1']],
    ['equal ones', [PARK, PARK], [JOB, PARK, PARK], ['2=1', '3=2']],
    ['another metric with the same figure', [PARK], [{ metric: '新增车位', value: 12, unit: '处' }], ['1?1']],
    ['another unit', [PARK], [{ ...PARK, unit: '个' }], ['1?1']],
    ['another target', [PARK], [JOB], []],
    [
      'two with changed figures',
      [PARK, { ...PARK, value: 20 }],
      [
        { ...PARK, value: 15 },
        { ...PARK, value: 25 },
      ],
      ['1?1,2', '2?1,2'],
    ],
  ])('%s', (_, known, incoming, expected) => {
    expect(matchedTargets(known, incoming)).toEqual(expected);
  });
});

test('a target goes with its clause to the task that was split off', () => {
  const clause = '新增城镇就业500人';
  const whole = aTask('1', { content: `${SCHOOL}${PARKS}${clause}。` });
  const rest = aTask('1', { content: `${SCHOOL}${PARKS}` });
  const part = aTask('2', { content: `全年${clause}。` });
  const park = { span: { start: 0, end: 0, text: '改造街角公园12处' } };
  const target = { metric: '新增城镇就业', value: 500, unit: '人', span: { start: 0, end: 0, text: clause } };
  const known = aRegistry({
    tasks: [whole],
    targets: [aTarget(whole, park), aTarget(whole, { ...target, id: `${whole.id}/t2` })],
  });
  const incoming = aRegistry({ tasks: [rest, part], targets: [aTarget(rest, park), aTarget(part, target)] });
  const match = matchRegistry(known, incoming);
  expect([...match.targets]).toEqual([
    [`${rest.id}/t1`, `${whole.id}/t1`],
    [`${part.id}/t1`, `${whole.id}/t2`],
  ]);
  expect(withKnownIds(incoming, match).targets.map(({ id, task }) => [id, task])).toEqual([
    // The rest is not certain to be the same task, so it has an id of its own.
    [`${whole.id}/t1`, `${whole.id}-2`],
    [`${whole.id}/t2`, part.id],
  ]);
});

describe('ids', () => {
  test('a known record keeps its id; a new one has that of a first reading, or the next free one', () => {
    const known = notice(PARKS, ROADS);
    const incoming = notice(JOBS, PARKS, SCHOOL);
    const { tasks } = withKnownIds(incoming, matchRegistry(known, incoming));
    const [one, two] = known.tasks.map(({ id }) => id);
    expect(tasks.map(({ id }) => id)).toEqual([`${one ?? ''}-2`, one, aTask('3').id]);
    expect(tasks.map(({ content }) => content)).toEqual([JOBS, PARKS, SCHOOL]);
    expect(two).not.toBe(undefined);
  });

  test('a first reading keeps all its ids', () => {
    const incoming = notice(PARKS, ROADS);
    const nothing = { ...incoming, notices: [], tasks: [], targets: [] };
    expect(withKnownIds(incoming, matchRegistry(nothing, incoming))).toEqual(incoming);
  });

  test('allocations and findings refer to the records they referred to', () => {
    const known = notice(PARKS);
    const task = aTask('2', { content: PARKS });
    const found = {
      code: 'x',
      severity: 'info',
      notice: task.notice,
      task: task.id,
      target: `${task.id}/t1`,
    } as const;
    const incoming = aRegistry({
      tasks: [aTask('1', { content: JOBS }), task],
      targets: [aTarget(task)],
      findings: [{ ...found, unit: null, period: null, span: null, cell: null, params: {} }],
    });
    const { findings } = withKnownIds(incoming, matchRegistry(known, incoming));
    const id = known.tasks[0]?.id;
    expect(findings).toMatchObject([{ task: id, target: `${id ?? ''}/t1` }]);
  });
});

describe('notices', () => {
  const again = (changes: Parameters<typeof aNotice>[0], ...tasks: readonly string[]): Registry => {
    const { notices, tasks: read } = notice(...tasks);
    const id = changes?.id ?? notices[0]?.id ?? '';
    return aRegistry({
      notices: [aNotice({ docNumber: id, ...changes })],
      tasks: read.map((task, place) => ({ ...task, notice: id, id: `${id}#${String(place + 1)}` })),
    });
  };
  const NEW = '示政办发〔2030〕19号';
  const noticesOf = (known: Registry, incoming: Registry) => {
    const { notices, uncertain } = matchRegistry(known, incoming);
    return [[...notices.values()].length, uncertain.filter(({ record }) => record === 'notice').length];
  };

  test.each([
    ['issued again under another number', again({ id: NEW }, PARKS, ROADS), [1, 0]],
    [
      'issued again as a revision',
      again({ id: NEW, title: '关于下达年度重点任务的通知（修订版）' }, PARKS, ROADS),
      [1, 0],
    ],
    ['with the same title and other tasks', again({ id: NEW }, JOBS, SCHOOL), [0, 1]],
    [
      'with another title and the same tasks',
      again({ id: NEW, title: '关于城建工作的意见' }, PARKS, ROADS),
      [0, 1],
    ],
    [
      'with another title and other tasks',
      again({ id: NEW, title: '关于城建工作的意见' }, PARKS, JOBS),
      [0, 0],
    ],
    ['of another year', again({ id: NEW, year: 2031 }, PARKS, ROADS), [0, 0]],
  ])('%s', (_, incoming, expected) => {
    expect(noticesOf(notice(PARKS, ROADS), incoming)).toEqual(expected);
  });

  test('its tasks keep their ids, and new ones are numbered under the notice', () => {
    const known = notice(PARKS, ROADS);
    const incoming = again({ id: NEW }, JOBS, PARKS, ROADS, SCHOOL);
    const { notices, tasks } = withKnownIds(incoming, matchRegistry(known, incoming));
    const id = known.notices[0]?.id ?? '';
    expect(notices).toMatchObject([{ id, docNumber: NEW }]);
    expect(tasks.map((task) => task.id)).toEqual([`${id}#1-2`, `${id}#1`, `${id}#2`, `${id}#4`]);
  });
});

describe('answers', () => {
  const known = notice('东城区老旧小区改造。');
  const incoming = notice('西城区老旧小区改造。', PARKS);
  const [one] = known.tasks.map(({ id }) => id);

  test('settle what was uncertain', () => {
    const id = incoming.tasks[0]?.id ?? '';
    const match = matchRegistry(known, incoming, { answers: new Map([[one ?? '', id]]) });
    expect([[...match.tasks], match.uncertain]).toEqual([[[id, one]], []]);
  });

  test('none of them is an answer too', () => {
    const match = matchRegistry(known, incoming, { answers: new Map([[one ?? '', null]]) });
    expect([[...match.tasks], match.uncertain]).toEqual([[], []]);
  });
});

test('ten thousand tasks whose sentences were edited are found', () => {
  const characters = [
    ...'改造街角公园新建农村路城镇就业完成主体结构施工推进老旧小区启动产业污水处理厂养服务医院学校港口码头渔旅游文化育环境生态森林',
  ];
  const content = (place: number, change: string): string => {
    const random = randomFrom(place + 1);
    return `${change}${Array.from({ length: 24 }, () => random.pick(characters)).join('')}。`;
  };
  const many = (change: string): Registry =>
    notice(
      ...Array.from({ length: 10_000 }, (_, place) => ({
        id: `x#${String(place)}`,
        content: content(place, change),
      })),
    );
  const { tasks } = matchRegistry(many(''), many('加快'));
  expect(tasks.size).toBe(10_000);
  expect([...tasks].every(([theirs, mine]) => theirs === mine)).toBe(true);
});
