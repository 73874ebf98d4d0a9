import { comparePull, preparePull } from '#actions/pull/pull';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';
import { OPTIONS, SMALL, TASK_IDS, TestWorkbook } from '../test-workbook.ts';

const [one, two] = TASK_IDS;
const NOTHING = { added: [], replaced: [], edited: [], rows: [] };
const TABLE = aNotice({
  id: '2030年一季度完成情况',
  docNumber: null,
  title: '2030年一季度完成情况',
  reporting: { planDue: null, progressDay: null, progressMaxChars: null, firstUnitLeads: false },
});

/** A completion table with these contents and what was done. */
const table = (...rows: readonly (readonly [content: string, done: string])[]): Registry =>
  aRegistry({
    notices: [TABLE],
    tasks: rows.map(([content, done], place) =>
      aTask(String(place + 1), {
        notice: TABLE.id,
        content,
        progress: done.split('\n').map((text, at) => ({
          mark: '①②③'.charAt(at),
          text,
          span: { start: 0, end: text.length },
        })),
      }),
    ),
  });

const PARKS = '建成街角公园12处。';
const JOBS = '培训4500人。';
const REPORT = table([PARKS, '建成3处。\n开工2处。'], [JOBS, '培训900人。']);

const reportsIn = async (workbook: TestWorkbook): Promise<readonly Entry[]> =>
  (await workbook.readLedger()).entries.progress.filter(({ period }) => period === '2030-Q1');
const textsIn = async (workbook: TestWorkbook): Promise<readonly (readonly (string | null)[])[]> =>
  (await reportsIn(workbook)).map(({ task, unit, paragraphs }) => [
    task,
    unit,
    paragraphs.map(({ text }) => text).join('\n'),
  ]);
const asideIn = async (workbook: TestWorkbook): Promise<readonly string[]> =>
  (await workbook.readLedger()).entries.putAside
    .filter(({ sheet }) => sheet === '进展填报')
    .map(({ text }) => text);

const WRITTEN = [
  [one, '市住建局', '①建成3处。\n②开工2处。'],
  [two, '市人社局', '①培训900人。'],
];

test('a table of the tasks of a notice becomes their reports; pulled again it changes nothing', async () => {
  const workbook = await TestWorkbook.with(SMALL, REPORT);
  const { registry, base } = await workbook.readLedger();
  expect([registry.notices.length, registry.tasks.length, base.tasks.length]).toEqual([1, 3, 3]);
  expect(await textsIn(workbook)).toEqual(WRITTEN);
  expect((await workbook.prepared(REPORT)).summary).toEqual(NOTHING);
  expect(await asideIn(workbook)).toEqual([]);
});

test('together with its notice, in one pull: tasks on which it is silent get a blank row', async () => {
  const both = {
    ...SMALL,
    notices: [...SMALL.notices, ...REPORT.notices],
    tasks: [...SMALL.tasks, ...REPORT.tasks],
  };
  const workbook = await TestWorkbook.with(both);
  expect((await workbook.readLedger()).registry.tasks).toHaveLength(3);
  expect(await textsIn(workbook)).toEqual([...WRITTEN, [TASK_IDS[2], '市人力社保局', '']]);
});

test('it comes into blank rows, and what a person typed stays; what differs is put aside', async () => {
  const workbook = await TestWorkbook.with(SMALL);
  for (const task of [one, two]) workbook.type('进展填报', task, '期间', '2030-Q1');
  workbook.type('进展填报', two, '进展情况', '培训950人。');
  await workbook.pull(REPORT);
  expect(await textsIn(workbook)).toEqual([
    [one, '市住建局', '①建成3处。\n②开工2处。'],
    [two, '市人社局', '培训950人。'],
  ]);
  expect(await asideIn(workbook)).toEqual(['①培训900人。']);
  await workbook.pull(REPORT);
  expect(await asideIn(workbook)).toEqual(['①培训900人。']);
});

test('it can be undone', async () => {
  const workbook = await TestWorkbook.with(SMALL);
  const before = await workbook.file();
  await workbook.pull(REPORT);
  await workbook.history.undo();
  expect(await workbook.differencesFrom(before)).toEqual([]);
});

describe('a task of the table that may be another', () => {
  const doubtful = table([PARKS, '建成3处。'], [JOBS, '培训900人。'], ['推进产业带建设。', '完成立项。']);
  const row = doubtful.tasks[2]?.id ?? '';
  const park = {
    ...SMALL,
    tasks: SMALL.tasks.map((task) => ({ ...task, content: task.content.replace('园区', '产业园') })),
  };

  test('is asked; without an answer it stays in a list of its own', async () => {
    const workbook = await TestWorkbook.with(park);
    const pull = comparePull(await workbook.readLedger(), doubtful);
    expect(pull.questions).toEqual([{ record: 'report', known: row, candidates: [TASK_IDS[2]] }]);
    await workbook.pull(doubtful);
    const { registry } = await workbook.readLedger();
    expect(registry.tasks.map(({ notice, content }) => [notice, content]).slice(3)).toEqual([
      [TABLE.id, '推进产业带建设。'],
    ]);
    expect(registry.findings.map(({ code }) => code)).toContain('table.match-uncertain');
    expect((await workbook.prepared(doubtful)).summary).toEqual(NOTHING);
  });

  test.each([
    ['as a person says', TASK_IDS[2], 3, 'table.joined'],
    ['as none of them', null, 4, 'table.tasks-left'],
  ])('%s', async (_, answer, tasks, code) => {
    const workbook = await TestWorkbook.with(park);
    const ledger = await workbook.readLedger();
    const pull = comparePull(ledger, doubtful, new Map([[row, answer]]));
    expect(pull.questions).toEqual([]);
    await workbook.history.apply(preparePull(pull, OPTIONS));
    const { registry } = await workbook.readLedger();
    expect(registry.tasks).toHaveLength(tasks);
    expect(registry.findings.map((found) => found.code)).toContain(code);
  });
});

test('a table that the workbook has as a list of its own stays one', async () => {
  const workbook = await TestWorkbook.with(REPORT, SMALL);
  expect((await workbook.prepared(REPORT)).summary).toEqual(NOTHING);
  expect((await workbook.readLedger()).registry.tasks).toHaveLength(5);
});

test('another figure than in the notice is told until the table says the same', async () => {
  const [first] = REPORT.tasks;
  if (first === undefined) throw new Error('no task');
  const stating = (value: number): Registry => ({ ...REPORT, targets: [aTarget(first, { value })] });
  const workbook = await TestWorkbook.with(SMALL, stating(15));
  const codes = async (): Promise<readonly string[]> =>
    (await workbook.readLedger()).registry.findings.map(({ code }) => code);
  expect(await codes()).toEqual(['table.joined', 'table.target-differs']);
  await workbook.pull(SMALL);
  expect(await codes()).toEqual(['table.joined', 'table.target-differs']);
  await workbook.pull(stating(12));
  expect(await codes()).toEqual(['table.joined']);
});
