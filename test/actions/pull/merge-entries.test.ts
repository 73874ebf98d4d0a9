import { mergeEntries } from '#actions/pull/merge-entries';
import { incomingIds } from '#core/identity/known-ids';
import { matchRegistry } from '#core/identity/match-registry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { anEntry } from '../../support/entries.ts';
import { aRegistry, aTarget, aTask } from '../../support/records.ts';

const parks = aTask('1', { content: '改造公园12处。' });
const roads = aTask('2', { content: '新建道路30公里。' });
const LEDGER = aRegistry({ tasks: [parks, roads], targets: [aTarget(parks)] });
/** The same tasks as another version of the notice numbers them, and one that the ledger does not have. */
const [roads1, parks2, jobs] = [
  aTask('1', { content: roads.content }),
  aTask('2', { content: parks.content }),
  aTask('3', { content: '新增岗位500个。' }),
];
const OTHER = aRegistry({ tasks: [roads1, parks2, jobs], targets: [aTarget(parks2)] });
const ids = incomingIds(OTHER, matchRegistry(LEDGER, OTHER));

const merge = (mine: Partial<WorkbookEntries>, theirs: Partial<WorkbookEntries>): WorkbookEntries =>
  mergeEntries(
    { registry: LEDGER, entries: { ...NO_ENTRIES, ...mine } },
    { registry: OTHER, entries: { ...NO_ENTRIES, ...theirs } },
    ids,
  );
const texts = ({ progress }: WorkbookEntries) =>
  progress.map(({ task, paragraphs, problem, figures }) => [
    task,
    paragraphs.map(({ text }) => text).join(),
    problem,
    figures.map(({ target, value }) => `${target}=${String(value)}`).join(),
  ]);
const aside = ({ putAside }: WorkbookEntries) =>
  putAside.map(({ text, column, task, reason }) => [text, column, task, reason]);
const figure = (value: number, target = aTarget(parks2).id) => ({ target, value, cell: null });

test('reports come to the same tasks under their ids in the ledger, into blank rows and as new ones', () => {
  const blank = anEntry(parks, '');
  const merged = merge(
    { progress: [blank] },
    { progress: [anEntry(parks2, '已改造8处。', { figures: [figure(8)] }), anEntry(roads1, '已开工。')] },
  );
  expect(texts(merged)).toEqual([
    [parks.id, '已改造8处。', '', `${aTarget(parks).id}=8`],
    [roads.id, '已开工。', '', ''],
  ]);
  expect(merged.progress[0]?.key).toBe(blank.key);
  expect(new Set(merged.progress.map(({ key }) => key)).size).toBe(2);
  expect(merged.putAside).toEqual([]);
});

test('fields that are empty here come in; what differs is put aside; what is the same is there once', () => {
  const mine = anEntry(parks, '已改造8处。', { figures: [figure(8, aTarget(parks).id)] });
  const theirs = anEntry(parks2, '已改造9处。', { problem: '缺地。', figures: [figure(9)] });
  const merged = merge({ progress: [mine] }, { progress: [theirs] });
  expect(texts(merged)).toEqual([[parks.id, '已改造8处。', '缺地。', `${aTarget(parks).id}=8`]]);
  expect(aside(merged)).toEqual([
    ['9', '累计完成值', parks.content, 'value-differs'],
    ['已改造9处。', '进展情况', parks.content, 'value-differs'],
  ]);
  const again = { ...mine, task: parks2.id, figures: [figure(8)] };
  expect(merge({ progress: [mine] }, { progress: [again] })).toEqual({ ...NO_ENTRIES, progress: [mine] });
});

test('what was entered for a task that the ledger does not have is put aside', () => {
  const plan = { yearPlan: '招聘会', q1: '', q2: '', q3: '', q4: '', contact: '', approver: '', remark: '' };
  const merged = merge(
    {},
    { progress: [anEntry(jobs, '已新增300个。')], plans: [{ task: jobs.id, ...plan }] },
  );
  expect(merged.progress).toEqual([]);
  expect(aside(merged)).toEqual([
    ['已新增300个。', '进展情况', jobs.content, 'match-uncertain'],
    ['招聘会', '年度工作推进方案', jobs.content, 'match-uncertain'],
  ]);
});

test('plans, confirmations, units and settings are joined field by field', () => {
  const plan = { yearPlan: '', q1: '', q2: '', q3: '', q4: '', contact: '', approver: '', remark: '' };
  const unit = {
    name: '市住建局',
    canonical: null,
    answer: 'open',
    members: [],
    contact: '',
    phone: '',
  } as const;
  const merged = merge(
    {
      plans: [{ task: parks.id, ...plan, yearPlan: '三月开工' }],
      confirmations: [{ target: aTarget(parks).id, state: 'right', note: '' }],
      units: [{ ...unit, contact: '张三' }],
      settings: [{ key: 'yellowFrom', value: 5 }],
    },
    {
      plans: [{ task: parks2.id, ...plan, yearPlan: '四月开工', q4: '验收' }],
      confirmations: [{ target: aTarget(parks2).id, state: 'corrected', note: '应为15处' }],
      units: [{ ...unit, contact: '李四', phone: '2030' }],
      settings: [
        { key: 'yellowFrom', value: 8 },
        { key: 'redAbove', value: 40 },
      ],
    },
  );
  expect(merged).toMatchObject({
    plans: [{ task: parks.id, yearPlan: '三月开工', q4: '验收' }],
    confirmations: [{ target: aTarget(parks).id, state: 'right', note: '应为15处' }],
    units: [{ name: '市住建局', contact: '张三', phone: '2030' }],
    settings: [
      { key: 'yellowFrom', value: 5 },
      { key: 'redAbove', value: 40 },
    ],
  });
  expect(merged.putAside.map(({ text }) => text)).toEqual(['四月开工', '更正', '李四', '8']);
});

test('lines that are put aside already come along, each once', () => {
  const line = {
    text: '无处可放',
    sheet: '进展填报',
    column: '进展情况',
    cell: null,
    task: '',
    target: '',
    unit: null,
    period: null,
    reason: 'row-unknown',
  } as const;
  const merged = merge(
    { putAside: [{ ...line, key: '7' }] },
    {
      putAside: [
        { ...line, key: '1' },
        { ...line, text: '另一条' },
      ],
    },
  );
  expect(merged.putAside.map(({ key, text }) => [key, text])).toEqual([
    ['7', '无处可放'],
    [undefined, '另一条'],
  ]);
});
