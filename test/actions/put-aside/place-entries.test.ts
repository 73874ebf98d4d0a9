import { placeEntries, type RecordsAndBase } from '#actions/put-aside/place-entries';
import type { Registry } from '#core/record/registry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { anEntry } from '../../support/entries.ts';
import { aRegistry, aTarget, aTask } from '../../support/records.ts';

const parks = aTask('1', { content: '改造公园12处。' });
const roads = aTask('2', { content: '新建道路30公里。' });
const park = aTarget(parks);
const road = aTarget(roads, { metric: '新建道路', value: 30, unit: '公里' });
const BOTH = aRegistry({ tasks: [parks, roads], targets: [park, road] });
const only = (registry: Registry): RecordsAndBase => ({ registry, base: registry });

const entries: WorkbookEntries = {
  ...NO_ENTRIES,
  progress: [
    anEntry(parks, '已改造8处。', {
      rating: 'on-track',
      figures: [{ target: park.id, value: 8, cell: null }],
    }),
    anEntry(roads, ''),
  ],
  plans: [
    {
      task: roads.id,
      yearPlan: '六月开工',
      q1: '',
      q2: '',
      q3: '',
      q4: '',
      contact: '',
      approver: '',
      remark: '',
    },
  ],
  confirmations: [{ target: park.id, state: 'corrected', note: '应为15处' }],
  unread: [{ sheet: '目标指标', key: road.id, column: 'value', value: '三十多' }],
};

test('entries whose records are there stay as they are', () => {
  expect(placeEntries(entries, only(BOTH), only(BOTH))).toBe(entries);
});

test('what was entered for records that are gone is put aside with all of it; rows without an entry go', () => {
  const placed = placeEntries(entries, only(BOTH), only(aRegistry()), { addressOf: () => 'X9' });
  expect(placed).toMatchObject({ progress: [], plans: [], confirmations: [], unread: [] });
  expect(
    placed.putAside.map(({ text, sheet, column, cell, task, target }) => [
      text,
      sheet,
      column,
      cell,
      task,
      target,
    ]),
  ).toEqual([
    ['已改造8处。', '进展填报', '进展情况', 'X9', parks.content, ''],
    ['正常推进', '进展填报', '自评状态', 'X9', parks.content, ''],
    ['8', '指标进度', '累计完成值', null, parks.content, park.metric],
    ['六月开工', '推进方案表', '年度工作推进方案', null, roads.content, ''],
    ['更正', '目标指标', '确认', null, parks.content, park.metric],
    ['应为15处', '目标指标', '更正说明', null, parks.content, park.metric],
    ['三十多', '目标指标', '目标值', null, roads.content, road.metric],
  ]);
  expect(new Set(placed.putAside.map(({ reason }) => reason))).toEqual(new Set(['task-removed']));
});

test('a unit and a period that a person typed in a row without a report are put aside; what Duban wrote is not', () => {
  const rows = [
    anEntry(parks, '', { unit: '市园林中心' }),
    anEntry(parks, ''),
    anEntry(roads, '', { period: '五月底' }),
    anEntry(roads, '已通车。', { unit: '市公路中心' }),
  ];
  const placed = placeEntries({ ...NO_ENTRIES, progress: rows }, only(BOTH), only(aRegistry()));
  expect(placed.putAside.map(({ text, column, task, unit }) => [text, column, task, unit])).toEqual([
    ['市园林中心', '单位', parks.content, '市园林中心'],
    ['五月底', '期间', roads.content, '市住建局'],
    ['已通车。', '进展情况', roads.content, '市公路中心'],
  ]);
});

test('cells of records that a user changed are put aside with them', () => {
  const edited = { ...parks, leadUnits: ['市园林局'] };
  const registry = { ...BOTH, tasks: [edited, roads] };
  const placed = placeEntries(NO_ENTRIES, { registry, base: BOTH }, only(aRegistry()));
  expect(placed.putAside).toMatchObject([
    { text: '市园林局', sheet: '任务库', column: '牵头单位', task: parks.content },
  ]);
});

test('a figure follows its target to another task: into its row, or into a new one', () => {
  const moved = aRegistry({ tasks: [parks, roads], targets: [{ ...park, task: roads.id }, road] });
  const into = placeEntries(entries, only(BOTH), only(moved));
  expect(into.progress.map(({ task, figures }) => [task, figures.map(({ value }) => value)])).toEqual([
    [parks.id, []],
    [roads.id, [8]],
  ]);
  const first = { ...entries, progress: entries.progress.slice(0, 1) };
  const added = placeEntries(first, only(BOTH), only(moved)).progress[1];
  expect(added).toMatchObject({
    task: roads.id,
    unit: '市住建局',
    period: '2030-06',
    figures: [{ value: 8 }],
  });
  expect(added?.key).not.toBe('');
});

test('what the notice itself prints is not put aside', () => {
  const progress = [{ mark: '①', text: '已改造8处。', span: { start: 0, end: 6 } }];
  const printed = { ...parks, progress };
  const before = only(aRegistry({ tasks: [printed] }));
  const own = { ...NO_ENTRIES, progress: [{ ...anEntry(printed, ''), paragraphs: progress }] };
  expect(placeEntries(own, before, only(aRegistry())).putAside).toEqual([]);
});
