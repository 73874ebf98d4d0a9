import { packUnits } from '#actions/pack/pack-units';
import type { PackRequest, Packs } from '#actions/pack/packs';
import { writePackJson } from '#actions/pack/pack-json';
import { noticeTexts } from '#actions/pack/notice-text';
import { fileNameOf, uniqueNames } from '#actions/pack/file-names';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { type WorkbookEntries, NO_ENTRIES } from '#workbook/codec/entries';
import { anEntry } from '../../support/entries.ts';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../../support/records.ts';

const RULES = { planDue: '2030-03-14', progressDay: 25, progressMaxChars: 500, firstUnitLeads: true };

const parks = aTask('1', { leadUnits: ['市住建局'], units: ['市住建局', '市财政局'] });
const roads = aTask('2', {
  content: '新建公路30公里。',
  leadUnits: ['市交通局'],
  units: ['市交通局', '市住建局'],
  groupUnits: ['各县（区）政府'],
});
const schools = aTask('3', {
  content: '新建学校3所。',
  leadUnits: [],
  units: [],
  groupUnits: ['各县（区）政府'],
});

const registry = aRegistry({
  notices: [aNotice({ reporting: RULES })],
  tasks: [parks, roads, schools],
  targets: [
    aTarget(parks),
    aTarget(parks, {
      id: `${parks.id}/t2`,
      metric: '开工',
      kind: 'milestone',
      value: null,
      unit: '',
      deadline: '2030-06-30',
    }),
    aTarget(roads, { metric: '新建公路', kind: 'amount', value: 30, unit: '公里' }),
    aTarget(schools, { metric: '新建学校', value: 3, unit: '所' }),
  ],
});

const DISTRICTS: UnitEntry = {
  ...{ name: '各县（区）政府', canonical: null, answer: 'open', contact: '', phone: '' },
  members: ['东湾区政府', '西岭县政府'],
};
const unitEntry = (name: string, changes: Partial<UnitEntry>): UnitEntry => ({
  ...{ name, canonical: null, answer: 'open', members: [], contact: '', phone: '' },
  ...changes,
});

const request = (changes: Partial<PackRequest> = {}): PackRequest => ({
  ...{ kind: 'period', period: '2030-06', units: [], on: '2030-06-10' },
  ...changes,
});

const packed = (
  entries: Partial<WorkbookEntries> = {},
  changes: Partial<PackRequest> = {},
  records = registry,
): Packs =>
  packUnits(
    {
      registry: records,
      entries: {
        ...NO_ENTRIES,
        progress: records.tasks.map((task) => anEntry(task, '', { unit: task.leadUnits[0] ?? null })),
        ...entries,
      },
      overrides: [],
    },
    request(changes),
  );

/** Each unit with the tasks of its pack and its role in them. */
const rolesOf = ({ packs }: Packs): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    packs.map(({ content }) => [
      content.unit,
      content.reports.map(({ task, role }) => `${task.no}${role === 'lead' ? '牵头' : '配合'}`),
    ]),
  );

const contentOf = ({ packs }: Packs, unit: string) => {
  const found = packs.find(({ content }) => content.unit === unit);
  if (found === undefined) throw new RangeError(`no pack for ${unit}`);
  return found.content;
};

test('one pack a unit with all its parts, leading and helping; members of a collective phrase have their own', () => {
  const packs = packed({ units: [DISTRICTS] });
  expect(rolesOf(packs)).toEqual({
    市住建局: ['1牵头', '2配合'],
    市财政局: ['1配合'],
    市交通局: ['2牵头'],
    东湾区政府: ['2配合', '3牵头'],
    西岭县政府: ['2配合', '3牵头'],
  });
  expect(packs.packs.some(({ isUnresolved }) => isUnresolved)).toBe(false);
});

test('a collective phrase whose members are not known has a pack of its own, and it is said', () => {
  const packs = packed();
  expect(packs.packs.flatMap(({ content, isUnresolved }) => (isUnresolved ? [content.unit] : []))).toEqual([
    '各县（区）政府',
  ]);
  expect(noticeTexts(packs)).toContain('“单位目录”中没有写明“各县（区）政府”包括哪些单位');
});

test('another name of a unit is the unit', () => {
  const alias = unitEntry('市财政局', { canonical: '市住建局', answer: 'yes' });
  const packs = packed({ units: [alias, DISTRICTS] }, { units: ['市 财政局'] });
  expect(rolesOf(packs)).toEqual({ 市住建局: ['1牵头', '2配合'] });
});

test('a unit with a row that somebody added has a pack too', () => {
  const progress = [anEntry(parks, '', {}), anEntry(parks, '已完工。', { unit: '市园林局' })];
  expect(rolesOf(packed({ progress }))).toMatchObject({ 市园林局: ['1配合'] });
});

test('figures are asked of those who lead, and of districts with a share of their own', () => {
  const allocation = anAllocation({
    task: roads.id,
    total: { value: 30, unit: '公里', comparator: '=' },
    cells: { 东湾区: '20' },
  });
  const packs = packed({ units: [DISTRICTS] }, {}, { ...registry, allocations: [allocation] });
  const asked = Object.fromEntries(
    packs.packs.map(({ content }) => [
      content.unit,
      content.figures.map(({ record: { whole, own } }) => `${whole.metric} ${String(own?.value)}`),
    ]),
  );
  expect(asked).toEqual({
    市住建局: ['街角公园改造 12', '开工 null'],
    市财政局: [],
    市交通局: ['新建公路 30'],
    东湾区政府: ['新建公路 20', '新建学校 undefined'],
    西岭县政府: ['新建学校 undefined'],
  });
});

test('what is only striven for beside a target of the same indicator is not asked again', () => {
  const more = aTarget(roads, {
    id: `${roads.id}/t2`,
    metric: '新建公路',
    kind: 'amount',
    value: 35,
    unit: '公里',
    stretch: true,
  });
  const records = { ...registry, targets: [...registry.targets, more] };
  expect(
    contentOf(packed({}, {}, records), '市交通局').figures.map(({ record }) => record.whole.value),
  ).toEqual([30]);
  const figures = [{ target: more.id, value: 12, cell: null }];
  const progress = [anEntry(roads, '', { figures })];
  expect(
    contentOf(packed({ progress }, {}, records), '市交通局').figures.map(({ record }) => record.whole.value),
  ).toEqual([30, 35]);
});

test('the latest earlier report stands beside the cells to fill in, with the latest figure', () => {
  const figureOf = (value: number) => [{ target: `${parks.id}/t1`, value, cell: null }];
  const progress = [
    anEntry(parks, '三月', { period: '2030-03', figures: figureOf(3) }),
    anEntry(parks, '四月', { period: '2030-04' }),
    anEntry(parks, '', { period: '2030-05' }),
    anEntry(parks, '去年', { period: '2029-12', figures: figureOf(99) }),
    anEntry(parks, '七月', { period: '2030-07', figures: figureOf(77) }),
    anEntry(parks, '本月', { figures: figureOf(5) }),
    anEntry(parks, '他人', { period: '2030-05', unit: '市财政局' }),
  ];
  const { reports, figures } = contentOf(packed({ progress }), '市住建局');
  expect(reports[0]?.last?.paragraphs[0]?.text).toBe('四月');
  expect(reports[0]?.now?.paragraphs[0]?.text).toBe('本月');
  expect(figures[0]?.last?.figures[0]?.value).toBe(3);
  expect(figures[0]?.record.figure?.value).toBe(5);
  const closed = packed({
    progress: [anEntry(parks, '')],
    history: [1, 2].map((version) => ({
      ...{ version, by: '', on: null, why: '' },
      entry: anEntry(parks, `第${String(version)}稿`, { period: '2030-05' }),
    })),
  });
  expect(contentOf(closed, '市住建局').reports[0]?.last?.paragraphs[0]?.text).toBe('第2稿');
});

test('the target of the quarter is that of the plan', () => {
  const plan = {
    task: parks.id,
    yearPlan: '',
    q1: '一',
    q2: '二',
    q3: '三',
    q4: '四',
    contact: '',
    approver: '',
    remark: '',
  };
  expect(contentOf(packed({ plans: [plan] }), '市住建局').reports.map(({ stage }) => stage)).toEqual([
    '二',
    '',
  ]);
});

test('where a number occurs twice, list, leader or section tell the tasks apart', () => {
  const lists = ['甲表', '乙表'].map((list) =>
    aTask('1', { id: `${list}#1`, list, content: `${list}的任务。`, units: ['市住建局'] }),
  );
  const records = aRegistry({ notices: [aNotice()], tasks: lists });
  expect(contentOf(packed({}, {}, records), '市住建局').reports.map(({ place }) => place)).toEqual([
    '甲表',
    '乙表',
  ]);
  expect(contentOf(packed(), '市住建局').reports.map(({ place }) => place)).toEqual([null, null]);
});

test('whom to call is said by 单位目录, else by the notice', () => {
  const units = [
    DISTRICTS,
    unitEntry('市住建局', { contact: '林晓', phone: '2030000' }),
    unitEntry('市政府督查室', { contact: '周宁', phone: '2030001' }),
  ];
  const content = contentOf(packed({ units }), '市住建局');
  expect([content.office, content.own]).toEqual([
    { name: '市政府督查室', contact: '周宁', phone: '2030001' },
    { name: '市住建局', contact: '林晓', phone: '2030000' },
  ]);
  expect(noticeTexts(packed({ units }))).toContain('市住建局（联系人：林晓 2030000）');
  expect(contentOf(packed(), '市住建局').office).toEqual({
    name: '示例市人民政府办公室',
    contact: '',
    phone: '',
  });
});

test('packs for plans go to those who lead, with the day of the notice', () => {
  const packs = packed({ units: [DISTRICTS] }, { kind: 'plan', period: null });
  expect([packs.period, packs.due]).toEqual(['2030', '2030-03-14']);
  expect(
    packs.packs.map(({ file, content }) => [file, content.plans.map(({ task }) => task.no).join()]),
  ).toEqual([
    ['推进方案_2030_市住建局.xlsx', '1'],
    ['推进方案_2030_市交通局.xlsx', '2'],
    ['推进方案_2030_东湾区政府.xlsx', '3'],
    ['推进方案_2030_西岭县政府.xlsx', '3'],
  ]);
});

test('the JSON counts tasks, those that are led, and figures', () => {
  const json = JSON.parse(writePackJson(packed({}, { units: ['市住建局'] }))) as unknown;
  expect(json).toEqual({
    format: 'duban-pack/1',
    kind: 'period',
    period: '2030-06',
    due: '2030-06-25',
    packs: [
      {
        unit: '市住建局',
        file: '督办填报_2030-06_市住建局.xlsx',
        tasks: 2,
        lead: 1,
        figures: 2,
        unresolved: false,
      },
    ],
  });
});

test.each([
  [{ period: '2030-07' }, {}, 'pack.not-open'],
  [{ period: '随便' }, {}, 'period.unknown-form'],
  [{ units: ['市没有局'] }, {}, 'pack.unknown-unit'],
  [{ period: null }, { progress: [] }, 'pack.no-period'],
  [
    {},
    {
      progress: [],
      periods: [{ period: '2030-06', state: 'closed', due: null, openedOn: null, closedOn: null }],
    },
    'pack.closed',
  ],
] as const)('what cannot be handed out is said (%j)', (changes, entries, code) => {
  expect(() => packed(entries, changes)).toThrow(expect.objectContaining({ code }) as Error);
});

test('without a period it is the one that is reported on now', () => {
  expect(packed({}, { period: null }).period).toBe('2030-06');
  expect(packed({}, { period: '2030年6月' }).period).toBe('2030-06');
});

test('names of files hold no sign that a file system forbids, and no two are one', () => {
  expect(fileNameOf(['督办填报', '2030-06', ' a/b:c*?"<>|\\d\n\u200b. '])).toBe(
    '督办填报_2030-06_a_b_c_______d__',
  );
  expect([...fileNameOf(['长'.repeat(300)])].length).toBeLessThanOrEqual(80);
  expect(uniqueNames(['ABC公司', 'abc公司', 'ＡＢＣ公司'], '.xlsx')).toEqual([
    'ABC公司.xlsx',
    'abc公司(2).xlsx',
    'ＡＢＣ公司(3).xlsx',
  ]);
});
